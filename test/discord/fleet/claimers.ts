// Processes that claim shards of one index, with short times, and a database that each may be cut off from.
import { onTestFinished } from 'vitest';
import type { FleetTimes } from '../../../src/discord/fleet/fleet-times.ts';
import { startShardClaims, type ShardClaims } from '../../../src/discord/fleet/shard-claims.ts';
import type { LeaseStore } from '../../../src/news/ports-leases.ts';
import { memoryLog } from '../../playground/bot.ts';
import { openNewsroom } from '../live.ts';

export const TIMES: FleetTimes = {
  ...{ leaseMs: 1_500, reserveMs: 300, renewEveryMs: 100 },
  ...{ wantingEveryMs: 50, watchedEveryMs: 20, settleMs: 0 },
};

export interface Claimer {
  claims: ShardClaims;
  held: () => readonly number[];
  /** All that it ever held, round by round. */
  rounds: (readonly number[])[];
  log: ReturnType<typeof memoryLog>;
}

/** Whoever is cut off from the database renews nothing any more and gives nothing back. */
export interface Line {
  isCut: boolean;
}

export function throughLine(leases: LeaseStore, line: Line): LeaseStore {
  const refuse = () => Promise.reject(new Error('the database did not answer'));
  return {
    ...leases,
    claimLeases: (wish) => (line.isCut ? refuse() : leases.claimLeases(wish)),
    releaseLeases: (...given) => (line.isCut ? refuse() : leases.releaseLeases(...given)),
    listLeases: (...given) => (line.isCut ? refuse() : leases.listLeases(...given)),
  };
}

export async function startClaimer(
  leases: LeaseStore,
  holder: string,
  given: Partial<Parameters<typeof startShardClaims>[0]> = {},
): Promise<Claimer> {
  let held: readonly number[] = [];
  const rounds: (readonly number[])[] = [];
  const log = memoryLog();
  const claims = await startShardClaims({
    ...{ leases, holder, count: 4, candidates: [0, 1, 2, 3], isShared: true, handedOverMax: 16 },
    ...{ times: TIMES, clock: Date.now, log },
    onHeld: (shards) => {
      held = shards;
      rounds.push(shards);
      return Promise.resolve();
    },
    ...given,
  });
  onTestFinished(() => claims.stop());
  return { claims, held: () => held, rounds, log };
}

export async function openLeases(): Promise<LeaseStore> {
  return (await openNewsroom()).newsroom.store.leases;
}

export function sizesOf(claimers: readonly Claimer[]): number[] {
  return claimers.map(({ held }) => held().length).sort();
}
