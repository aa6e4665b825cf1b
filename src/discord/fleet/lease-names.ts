// What the leases are called by which processes share a bot, and how they agree on the number of shards.
import { setTimeout as wait } from 'node:timers/promises';
import { FLEET_ASK_AGAIN_MS } from '../../limits/fleet.ts';
import type { LeaseStore } from '../../news/ports-leases.ts';
import type { Clock } from '../../news/ports.ts';

/** What the name of each process's membership begins with. */
export const MEMBERS = 'process:';

/** The number of shards stands in it: whoever comes later has to have the same. */
export function membershipName(holder: string, count: number): string {
  return `${MEMBERS}${count}:${holder}`;
}

export function shardLeaseName(shard: number, count: number): string {
  return `shard:${shard}/${count}`;
}

/** The processes cannot share one database. The message is for the operator. */
class FleetError extends Error {
  override readonly name = 'FleetError';
}

export interface Agreement {
  leases: LeaseStore;
  holder: string;
  /** Null: whatever the others have, else what Discord recommends. */
  wanted: number | null;
  recommended: number;
  leaseMs: number;
  clock: Clock;
}

/**
 * The number of shards, the same for all processes: Discord's advice changes with the bot's size. Who agrees is a member from
 * then on. Throws `FleetError` where the settings name another number than the one that runs.
 */
export async function agreeOnCount(agreement: Agreement): Promise<number> {
  const { leases, holder, wanted, recommended, leaseMs, clock } = agreement;
  const claim = (names: readonly string[]) =>
    leases.claimLeases({ holder, names, limit: 1, at: clock(), leaseMs });
  // One after the other; whoever dies meanwhile holds the others up for one lease.
  while ((await claim(['fleet'])).length === 0) await wait(FLEET_ASK_AGAIN_MS);
  try {
    const running = (await leases.listLeases(MEMBERS, clock())).map(({ name }) => countOf(name));
    const others = running.find((count) => count !== null) ?? null;
    if (others !== null && wanted !== null && others !== wanted)
      throw new FleetError(differentText(wanted, others));
    const count = others ?? wanted ?? recommended;
    await claim([membershipName(holder, count)]);
    return count;
  } finally {
    await leases.releaseLeases(holder, ['fleet']);
  }
}

function countOf(name: string): number | null {
  const count = Number(name.split(':')[1]);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

function differentText(wanted: number, others: number): string {
  return `The settings name ${wanted} shards, but the processes that run on this database have ${others}. Give all processes the same SHARDS or SHARD_COUNT; to change it, stop them all and wait half a minute.`;
}
