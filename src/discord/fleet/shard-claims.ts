// Claims this process's share of the shards by lease, renews it, gives back what is too much, and notices what is lost.
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { LeaseStore } from '../../news/ports-leases.ts';
import type { Clock } from '../../news/ports.ts';
import type { FleetTimes } from './fleet-times.ts';
import { createHeldUntil, type HeldUntil } from './held-until.ts';
import { membershipName, MEMBERS, shardLeaseName } from './lease-names.ts';
import { shareOf } from './shard-share.ts';

export interface ShardClaimsParts {
  leases: LeaseStore;
  /** This process's name among all. */
  holder: string;
  count: number;
  /** Those that it may have: all, or those that its settings name. */
  candidates: readonly number[];
  /** The others have as many; else it has all that it may have. */
  isShared: boolean;
  /** How many it gives back at once: as many as may identify at once elsewhere. */
  handedOverMax: number;
  times: FleetTimes;
  clock: Clock;
  log: Log;
  /** What it has from now on. Resolves when the others have been left. */
  onHeld: (shards: readonly number[]) => Promise<void>;
}

export interface ShardClaims {
  /** Whether the shard may be used at this very moment. */
  isHeld(shard: number): boolean;
  /**
   * The leases have run out because the database does not answer: most likely nobody else can have the shards, so they stay
   * connected, and nothing is sent through them that was not asked for.
   */
  isCutOff(): boolean;
  /** The processes that share the database, this one among them. */
  members(): number;
  /** Leaves all shards and gives them back. */
  stop(): Promise<void>;
}

interface Claiming {
  parts: ShardClaimsParts;
  until: HeldUntil;
  held: readonly number[];
  members: number;
  /** It has less than its share. */
  isWanting: boolean;
  isTold: boolean;
  /** The database has not answered in time, or not at all, since the last round that went well. */
  isAway: boolean;
  isAwayTold: boolean;
  /** By the steady clock: until then it takes no more than it has. */
  modestUntil: number;
}

/** Answers when the first round is done: what it got by then is being started. */
export async function startShardClaims(parts: ShardClaimsParts): Promise<ShardClaims> {
  const { leases, holder, count, times, log } = parts;
  const until = createHeldUntil(parts.clock);
  const claiming: Claiming = {
    ...{ parts, until, held: [], members: 1, isWanting: true, isTold: false },
    ...{ isAway: false, isAwayTold: false, modestUntil: -Infinity },
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  await claimMembership(claiming);
  await wait(times.settleMs);
  await claimRound(claiming);
  const rounds = repeatRounds(claiming, signal);
  const watch = setInterval(() => void dropLost(claiming), times.watchedEveryMs);
  return {
    isHeld: (shard) => claiming.held.includes(shard) && !until.isOver(),
    isCutOff: () => claiming.isAway && until.isOver(),
    members: () => claiming.members,
    stop: async () => {
      stopping.abort();
      clearInterval(watch);
      await rounds;
      const names = claiming.held.map((shard) => shardLeaseName(shard, count));
      await hold(claiming, []);
      await leases
        .releaseLeases(holder, [...names, membershipName(holder, count)])
        .catch((err: unknown) =>
          log.warn({ err }, 'the shards could not be given back: others wait for them'),
        );
    },
  };
}

async function repeatRounds(claiming: Claiming, signal: AbortSignal): Promise<void> {
  const { times, log } = claiming.parts;
  for (;;) {
    const pauseMs = claiming.isWanting ? times.wantingEveryMs : times.renewEveryMs;
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await claimRound(claiming).catch((err: unknown) => {
      log.warn({ err }, 'the shards of this process could not be renewed: it is tried again');
      claiming.isWanting = true;
    });
  }
}

async function claimMembership(claiming: Claiming): Promise<void> {
  const { leases, holder, count, clock, times } = claiming.parts;
  const names = [membershipName(holder, count)];
  const wish = { holder, names, limit: 1, at: clock(), leaseMs: times.leaseMs };
  await answered(claiming, leases.claimLeases(wish));
}

async function claimRound(claiming: Claiming): Promise<void> {
  const { parts, until } = claiming;
  const { leases, holder, count, candidates, isShared, times, clock } = parts;
  await dropLost(claiming);
  await claimMembership(claiming);
  const holders = (await answered(claiming, leases.listLeases(MEMBERS, clock()))).map((one) => one.holder);
  claiming.members = new Set([...holders, holder]).size;
  const share = isShared ? shareOf(holder, holders, count) : candidates.length;
  await giveBack(claiming, claiming.held.length - share);
  const asked = until.now();
  const wanted = [...claiming.held, ...candidates.filter((shard) => !claiming.held.includes(shard))];
  const names = wanted.map((shard) => shardLeaseName(shard, count));
  const limit = limitOf(claiming, share, asked.steady);
  const wish = { holder, names, limit, at: asked.wall, leaseMs: times.leaseMs };
  const got = await answered(claiming, leases.claimLeases(wish));
  const ours = wanted.filter((shard) => got.includes(shardLeaseName(shard, count)));
  until.renew(asked, times.leaseMs - times.reserveMs);
  claiming.isWanting = ours.length < share;
  if (until.isOver()) return dropLate(claiming);
  claiming.isAway = false;
  claiming.isAwayTold = false;
  await hold(claiming, ours);
  tellWaiting(claiming);
}

/** Who comes back first would else take what the others, whose leases have run out as well, are about to renew. */
function limitOf(claiming: Claiming, share: number, steadyMs: number): number {
  const { held, isAway, parts } = claiming;
  if (isAway) claiming.modestUntil = steadyMs + parts.times.renewEveryMs;
  return steadyMs < claiming.modestUntil ? held.length : Math.max(share, held.length);
}

/** The answer itself came after its time. */
async function dropLate(claiming: Claiming): Promise<void> {
  claiming.isWanting = true;
  await dropLost(claiming);
}

/** Notes that the database is away where it fails, or does not answer while this process looks on. */
async function answered<Answer>(claiming: Claiming, asked: Promise<Answer>): Promise<Answer> {
  const withinMs = claiming.parts.times.renewEveryMs / 2;
  const dueAt = performance.now() + withinMs;
  const late = setTimeout(() => {
    // A timer that comes far too late was frozen with its process, and the answer may be there.
    if (performance.now() < dueAt + withinMs) claiming.isAway = true;
  }, withinMs);
  try {
    return await asked;
  } catch (error) {
    claiming.isAway = true;
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** The last ones go: left first, then given back, so that no shard is ever connected twice. */
async function giveBack(claiming: Claiming, surplus: number): Promise<void> {
  const { leases, holder, count, handedOverMax } = claiming.parts;
  if (surplus <= 0) return;
  const kept = claiming.held.slice(0, claiming.held.length - Math.min(surplus, handedOverMax));
  const given = claiming.held.filter((shard) => !kept.includes(shard));
  await hold(claiming, kept);
  const names = given.map((shard) => shardLeaseName(shard, count));
  await answered(claiming, leases.releaseLeases(holder, names));
  claiming.parts.log.info({ shards: given }, 'shards are given to another process');
}

/** Frozen for longer than a lease: somebody else has them by now. Where the database is away, nobody can claim them. */
async function dropLost(claiming: Claiming): Promise<void> {
  const { held, until, parts } = claiming;
  if (held.length === 0 || !until.isOver()) return;
  if (claiming.isAway) {
    tellAway(claiming);
    return;
  }
  parts.log.warn({ shards: held }, 'the leases of shards have run out: they are left');
  claiming.isWanting = true;
  await hold(claiming, []);
}

async function hold(claiming: Claiming, shards: readonly number[]): Promise<void> {
  claiming.held = shards;
  await claiming.parts.onHeld(shards);
}

function tellWaiting(claiming: Claiming): void {
  const { held, parts, members, isTold } = claiming;
  if (held.length === 0 && !isTold)
    parts.log.info(
      { processes: members },
      'other processes have all shards: this one waits, ready to take over',
    );
  claiming.isTold = held.length === 0;
}

function tellAway(claiming: Claiming): void {
  const { held, parts, isAwayTold } = claiming;
  if (!isAwayTold)
    parts.log.warn(
      { shards: held },
      'the database does not answer: the shards stay connected, and nothing is sent unasked',
    );
  claiming.isAwayTold = true;
}
