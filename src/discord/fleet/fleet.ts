// The shards of this process: all of the bot's, those that its settings name, or its share among the processes of a database.
import { createClient } from '../client.ts';
import type { Client } from 'discord.js';
import type { Log } from '../../log.ts';
import type { LeaseStore } from '../../news/ports-leases.ts';
import type { Clock } from '../../news/ports.ts';
import { LoginError, loginErrorOf, tokenRefused } from '../login-error.ts';
import { FLEET_TIMES, type FleetTimes } from './fleet-times.ts';
import { fetchGatewayAdvice, type GatewayAdvice } from './gateway-advice.ts';
import { createIdentifyTurns, createOwnMoments } from './identify-turns.ts';
import { agreeOnCount } from './lease-names.ts';
import { startShardClaims, type ShardClaims } from './shard-claims.ts';
import type { SessionParts, ShardSession } from './shard-session.ts';
import { createShardSet, type ShardSet } from './shard-set.ts';

/** Which shards the settings name. */
export interface ShardPlan {
  /** Of the bot; null for as many as Discord recommends. */
  count: number | null;
  /** Those that this process has; null for all, or its share among the processes of a database. */
  ids: readonly number[] | null;
}

/** What processes that share a database share a bot by. */
export interface Sharing {
  /** This process's name among all. */
  holder: string;
  /** `FLEET_TIMES` when left out. */
  times?: FleetTimes;
}

export interface FleetParts {
  plan: ShardPlan;
  /** Null for a process alone. */
  sharing: Sharing | null;
  leases: LeaseStore;
  clock: Clock;
  log: Log;
  session: Omit<SessionParts, 'turns' | 'log'>;
  /** Done for each shard that is let in, before it counts as started. */
  onUp: (session: ShardSession, count: number) => Promise<void>;
}

export interface Fleet {
  /** Of the bot. */
  count: number;
  sessions(): readonly ShardSession[];
  /** Whether a shard may be used here at this very moment. */
  isHeld(shard: number): boolean;
  /** The database does not answer, and the shards that were held stay connected: who asks there is told so. */
  isCutOff(): boolean;
  /** The processes that share what Discord allows the bot. */
  processes(): number;
  stop(): Promise<void>;
}

/** A client that is never connected: what a process asks of Discord besides its shards goes through its REST. */
export function createDesk(token: string, apiUrl: string | null): Client {
  const desk = createClient(apiUrl);
  desk.token = token;
  if (token !== '') desk.rest.setToken(token);
  return desk;
}

/**
 * Answers when the first shard is up, or when others have all of them. Throws `LoginError` where Discord does not let the
 * first one in, `FleetError` where other processes have another number of shards.
 */
export async function startFleet(parts: FleetParts, desk: Client): Promise<Fleet> {
  const { clock, session, log } = parts;
  if (session.token === '') throw tokenRefused();
  const fetchAdvice = () => fetchGatewayAdvice(desk.rest);
  const advice = await fetchAdvice().catch((cause: unknown) => {
    throw loginErrorOf(cause, session.apiUrl);
  });
  const count = await countOf(parts, advice);
  let claims: ShardClaims | null = null;
  const isHeld = (shard: number) => claims?.isHeld(shard) ?? true;
  const reserveMoment = momentsOf(parts);
  const turns = createIdentifyTurns({ fetchAdvice, reserveMoment, clock, log, isHeld });
  const first = Promise.withResolvers<null>();
  // It may fail before anybody waits for it.
  first.promise.catch(() => undefined);
  let isFirstAwaited = true;
  const set = createShardSet({
    session: { ...session, log, turns },
    count,
    maxConcurrency: advice.maxConcurrency,
    onUp: async (up) => {
      await parts.onUp(up, count);
      first.resolve(null);
    },
    onFailed: (shard, err) => {
      if (isFirstAwaited) first.reject(err);
      else log.warn({ err: spokenOf(err), shard }, 'a shard could not be started: it is tried again');
    },
  });
  const fleet = {
    ...{ count, isHeld, sessions: () => set.sessions(), processes: () => claims?.members() ?? 1 },
    isCutOff: () => claims?.isCutOff() ?? false,
    stop: async () => {
      await claims?.stop();
      await set.keep([]);
    },
  };
  try {
    claims = await beginShards({ parts, set, count, advice });
    // Where others have all shards, nobody knows when the first comes.
    isFirstAwaited = hasBegun(claims, count);
    if (isFirstAwaited) await first.promise;
    isFirstAwaited = false;
    return fleet;
  } catch (error) {
    await fleet.stop();
    throw error;
  }
}

function momentsOf({ sharing, leases }: FleetParts): LeaseStore['reserveMoment'] {
  if (sharing === null) return createOwnMoments();
  return (name, everyMs, at) => leases.reserveMoment(name, everyMs, at);
}

/** A sentence needs no stack. */
function spokenOf(error: unknown): unknown {
  return error instanceof LoginError ? error.message : error;
}

async function countOf({ plan, sharing, leases, clock }: FleetParts, advice: GatewayAdvice): Promise<number> {
  if (sharing === null) return plan.count ?? advice.shards;
  const { holder, times = FLEET_TIMES } = sharing;
  const wishes = { wanted: plan.count, recommended: advice.shards };
  return agreeOnCount({ leases, holder, ...wishes, leaseMs: times.leaseMs, clock });
}

interface Begun {
  parts: FleetParts;
  set: ShardSet;
  count: number;
  advice: GatewayAdvice;
}

/** Null for a process alone: it has what it has. */
async function beginShards({ parts, set, count, advice }: Begun): Promise<ShardClaims | null> {
  const { plan, sharing, leases, clock, log } = parts;
  const candidates = plan.ids ?? Array.from({ length: count }, (_, shard) => shard);
  if (sharing === null) {
    await set.keep(candidates);
    return null;
  }
  const { holder, times = FLEET_TIMES } = sharing;
  return startShardClaims({
    ...{ leases, holder, count, candidates, times, clock, log },
    isShared: plan.ids === null,
    handedOverMax: advice.maxConcurrency,
    onHeld: (shards) => set.keep(shards),
  });
}

function hasBegun(claims: ShardClaims | null, count: number): boolean {
  if (claims === null) return true;
  return Array.from({ length: count }, (_, shard) => shard).some((shard) => claims.isHeld(shard));
}
