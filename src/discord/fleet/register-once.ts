// Registers the commands when the first shard is up, one process after the other: two at once would write twice.
import { setTimeout as wait } from 'node:timers/promises';
import type { REST } from 'discord.js';
import { FLEET_ASK_AGAIN_MS, REGISTRATION_LEASE_MS } from '../../limits/fleet.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Command, MessageCommand } from '../door.ts';
import { registerCommands, type CommandIds } from '../registration.ts';
import type { Sharing } from './fleet.ts';

export interface RegisterParts {
  newsroom: Newsroom;
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  guildId: string | null;
  sharing?: Sharing | null;
}

export interface Registered {
  ids: CommandIds;
  isChanged: boolean;
}

/** What failed is tried again with the next shard. */
export function registerOnce(
  parts: RegisterParts,
  rest: REST,
): (applicationId: string) => Promise<Registered> {
  let registering: Promise<Registered> | null = null;
  return async (applicationId) => {
    registering ??= register(parts, rest, applicationId);
    try {
      return await registering;
    } catch (error) {
      registering = null;
      throw error;
    }
  };
}

async function register(parts: RegisterParts, rest: REST, applicationId: string): Promise<Registered> {
  const { newsroom, commands, messageCommands, guildId, sharing = null } = parts;
  const { notes, leases } = newsroom.store;
  const all = [...commands, ...messageCommands].map(({ data }) => data);
  const client = { rest, application: { id: applicationId } };
  const run = () => registerCommands(client, { guildId, commands: all, notes });
  if (sharing === null) return run();
  const { holder } = sharing;
  await takeTurn(newsroom, holder);
  try {
    return await run();
  } finally {
    await leases.releaseLeases(holder, [TURN]);
  }
}

const TURN = 'registering commands';
const TRIES_MAX = Math.ceil((3 * REGISTRATION_LEASE_MS) / FLEET_ASK_AGAIN_MS);

/** Where it does not come, it goes on all the same: what is written twice is the same. */
async function takeTurn({ store, clock }: Newsroom, holder: string): Promise<void> {
  for (let tried = 0; tried < TRIES_MAX; tried += 1) {
    const wish = { holder, names: [TURN], limit: 1, at: clock(), leaseMs: REGISTRATION_LEASE_MS };
    if ((await store.leases.claimLeases(wish)).length > 0) return;
    await wait(FLEET_ASK_AGAIN_MS);
  }
}
