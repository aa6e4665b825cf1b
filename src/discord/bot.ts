// The bot: logs in, registers its commands, answers interactions, and leaves in good order.
import { randomInt } from 'node:crypto';
import { Events, Routes, Status, type APIUser, type Client } from 'discord.js';
import { CUT_OFF_ANSWERS_AFTER_MS } from '../limits/fleet.ts';
import { SHUTDOWN_WAIT_MS } from '../limits/running.ts';
import { SECOND_MS } from '../limits/units.ts';
import type { Log } from '../log.ts';
import type { GuildId } from '../news/places.ts';
import type { DigestSender } from '../news/ports-digests.ts';
import type { FeedMessenger } from '../news/ports-feeds.ts';
import type { Shards } from '../news/shards.ts';
import { settingsOf } from '../newsroom/guild-settings.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { createDispatch } from './dispatch.ts';
import type {
  Action,
  Command,
  FeedDesk,
  MessageCommand,
  ModalAction,
  OperatorDesk,
  RunningProcess,
} from './door.ts';
import type { DigestRequests } from './delivery/digest-requests.ts';
import { createFleetSenders, createSharedLine } from './fleet/fleet-sender.ts';
import {
  createDesk,
  startFleet,
  type Fleet,
  type FleetParts,
  type ShardPlan,
  type Sharing,
} from './fleet/fleet.ts';
import { registerOnce } from './fleet/register-once.ts';
import type { ShardSession } from './fleet/shard-session.ts';
import { watchGuilds } from './guilds.ts';
import { tokenRefused, type LoginError } from './login-error.ts';
import { createOperatorDesk } from './operator-desk.ts';
import type { CommandIds } from './registration.ts';
import { greetGuilds } from './welcome.ts';

export interface BotParts {
  newsroom: Newsroom;
  feeds: FeedDesk;
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  actions: readonly (Action | ModalAction)[];
  log: Log;
  token: string;
  apiUrl: string | null;
  guildId: string | null;
  /** Where the operator is told what no member is; null or left out for nowhere. */
  operatorChannelId?: string | null;
  /** Of the program; left out where nobody has to be told. */
  version?: string | null;
  /** How long Discord may take to let the bot in; `LOG_IN_WITHIN_MS` when left out. */
  logInWithinMs?: number;
  /** Left out: all shards that Discord recommends. */
  shards?: ShardPlan;
  /** Null or left out: no other process shares the bot. */
  sharing?: Sharing | null;
}

export interface Bot {
  /** The name it is logged in with. */
  name: string;
  /** Sends digests of the servers that are on shards of this process. */
  sender: DigestSender;
  /** Tells people about feeds. */
  messenger: FeedMessenger;
  /** Those of this process that are let in; none where other processes have all. */
  shards(): Shards;
  /** Each of them, and whether its connection is there just now. */
  connections(): readonly { shard: number; isReady: boolean }[];
  stop(): Promise<void>;
}

const ALL_SHARDS: ShardPlan = { count: null, ids: null };

/**
 * Logs in and is ready to answer, with one shard at least or in wait for one. Throws `LoginError`, `FleetError`. `onLost` is
 * called when Discord ends the session for good.
 */
export async function startBot(parts: BotParts, onLost: (reason: LoginError) => void): Promise<Bot> {
  const { newsroom, log, token, apiUrl } = parts;
  const desk = createDesk(token, apiUrl);
  let ids: CommandIds = new Map();
  const mention = (command: string) => {
    // A subcommand is mentioned with its command's id.
    const id = ids.get(command.split(' ')[0] ?? '');
    return id === undefined ? `/${command}` : `</${command}:${id}>`;
  };
  let fleet: Fleet | null = null;
  const onTokenRefused = () => onLost(tokenRefused());
  const requests = createSharedLine({ desk, processes: () => fleet?.processes() ?? 1, onTokenRefused });
  const operator = operatorOf(parts, requests, () => fleet);
  const dispatch = createDispatch({ ...parts, operator, mention, makeReference });
  const isHeld = (shard: number) => fleet?.isHeld(shard) ?? true;
  const listen = (client: Client, shard: number) =>
    client.on(Events.InteractionCreate, (interaction) => {
      if (isHeld(shard)) void dispatch.receive(interaction);
      // Where its lease is over, whoever has it now hears the same, and answers first: of two, Discord takes the first.
      else if (fleet?.isCutOff() === true)
        setTimeout(() => void dispatch.receive(interaction), CUT_OFF_ANSWERS_AFTER_MS);
    });
  const register = registerOnce(parts, desk.rest);
  const onUp = async ({ shard, client }: ShardSession, count: number) => {
    const registered = await register(client.application.id);
    ({ ids } = registered);
    await watchGuilds(client, newsroom, { ids: [shard], count });
    greetGuilds(client, { newsroom, requests, mention, isHeld: () => isHeld(shard) });
    const servers = client.guilds.cache.size;
    if (count === 1) log.info({ isChanged: registered.isChanged, servers }, 'ready');
    else log.info({ shard, shards: count, servers }, 'a shard is ready');
  };
  try {
    fleet = await startFleet(fleetPartsOf(parts, { listen, onUp, onLost }), desk);
    const stop = () => dispatch.stop(SHUTDOWN_WAIT_MS);
    return await faceOf(parts, { fleet, desk, mention, requests, stop });
  } catch (error) {
    await desk.destroy();
    throw error;
  }
}

type Ears = Pick<FleetParts['session'], 'listen' | 'onLost'> & Pick<FleetParts, 'onUp'>;

function fleetPartsOf(parts: BotParts, { listen, onLost, onUp }: Ears): FleetParts {
  const { newsroom, log, token, apiUrl, logInWithinMs } = parts;
  return {
    ...{ plan: parts.shards ?? ALL_SHARDS, sharing: parts.sharing ?? null, log, onUp },
    ...{ leases: newsroom.store.leases, clock: newsroom.clock },
    session: {
      token,
      apiUrl,
      listen,
      onLost,
      observe: newsroom.observe,
      ...(logInWithinMs === undefined ? {} : { logInWithinMs }),
    },
  };
}

interface Inside {
  fleet: Fleet;
  desk: Client;
  mention: (command: string) => string;
  requests: DigestRequests;
  stop: () => Promise<void>;
}

async function faceOf({ newsroom, log, operatorChannelId = null }: BotParts, inside: Inside): Promise<Bot> {
  const { fleet, desk, mention, requests, stop } = inside;
  const languageOf = async (guild: GuildId) => (await settingsOf(newsroom, guild)).language;
  return {
    name: await nameOf(fleet, desk),
    ...createFleetSenders({ fleet, log, mention, languageOf, operatorChannelId, requests }),
    shards: () => ({
      ids: fleet.sessions().flatMap(({ shard }) => (fleet.isHeld(shard) ? shard : [])),
      count: fleet.count,
    }),
    connections: () => connectionsOf(fleet),
    stop: async () => {
      await stop();
      await fleet.stop();
      await desk.destroy();
    },
  };
}

function connectionsOf(fleet: Fleet): { shard: number; isReady: boolean }[] {
  return fleet.sessions().map(({ shard, client }) => ({
    shard,
    isReady: client.ws.shards.get(shard)?.status === Status.Ready,
  }));
}

function operatorOf(
  { operatorChannelId: channelId = null, version = null, log }: BotParts,
  requests: DigestRequests,
  findFleet: () => Fleet | null,
): OperatorDesk {
  const look = (): RunningProcess => {
    const fleet = findFleet();
    return {
      version,
      startedAt: Date.now() - process.uptime() * SECOND_MS,
      memoryBytes: process.memoryUsage.rss(),
      shards: fleet === null ? [] : connectionsOf(fleet),
      shardCount: fleet?.count ?? 1,
    };
  };
  return createOperatorDesk({ channelId, requests, log, look });
}

/** A process that has no shard is not told who it is: it asks. */
async function nameOf(fleet: Fleet, desk: Client): Promise<string> {
  const [session] = fleet.sessions();
  if (session !== undefined) return session.client.user.username;
  return ((await desk.rest.get(Routes.user())) as APIUser).username;
}

const REFERENCE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six signs that are not mistaken for each other when read aloud. */
function makeReference(): string {
  const signs = Array.from({ length: 6 }, () => REFERENCE_SIGNS[randomInt(REFERENCE_SIGNS.length)] ?? '');
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}
