// Fetchers for tests: on loopback, without gaps unless asked for, closed at the end of the running test; and time that passes when it is waited for.
import { expect, onTestFinished } from 'vitest';
import {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
} from '../../../../src/adapters/sources/http/http.ts';

export function aFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    contact: null,
    arePrivateNetworksAllowed: true,
    hostGapMs: 0,
    totalMs: 10_000,
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

export interface JumpingTime {
  now: number;
  /** How long was waited, each time. */
  waits: number[];
  clock: () => number;
  wait: (ms: number) => Promise<void>;
}

/** A clock that stands still but for what is waited: then it jumps. */
export function createJumpingTime(): JumpingTime {
  const time: JumpingTime = {
    now: Date.UTC(2026, 10, 20, 12),
    waits: [],
    clock: () => time.now,
    wait: async (ms) => {
      time.waits.push(ms);
      time.now += ms;
    },
  };
  return time;
}

/** The outcome of a fetch that failed, with a sentence that matches. */
export const failing = (problem: RegExp, isGone = false): unknown => ({
  ...{ kind: 'failed', isGone, retryAfterMs: null },
  problem: expect.stringMatching(problem) as unknown,
});
