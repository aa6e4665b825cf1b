// Waits out what passes by itself: a database that restarts, a connection that broke, a pool that is full.
import { setTimeout as wait } from 'node:timers/promises';
import { RETRY_WAIT_MAX_MS, RETRY_WAIT_MIN_MS } from '../../limits/database.ts';
import type { Observe } from '../../news/observed.ts';
import { isPassing, wordsFor } from './postgres-failures.ts';
import { StoreError } from './store-error.ts';

export interface RetryOptions {
  /** By `performance.now()`. */
  givenUpAt: number;
  said: string;
  /** Counts what had to wait. */
  observe?: Observe | undefined;
}

/**
 * Tries again, after growing waits, until `givenUpAt` (by `performance.now()`); then throws a `StoreError` that begins with
 * what the caller says. What does not pass is thrown as it is.
 */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  { givenUpAt, said, observe }: RetryOptions,
): Promise<Result> {
  let firstFailedAt: number | null = null;
  const tell = (ended: 'answered' | 'given-up') => {
    if (firstFailedAt === null) return;
    observe?.({ kind: 'store-wait', ended, waitedMs: performance.now() - firstFailedAt });
  };
  for (let longest = RETRY_WAIT_MIN_MS; ; longest = Math.min(2 * longest, RETRY_WAIT_MAX_MS)) {
    try {
      const result = await attempt();
      tell('answered');
      return result;
    } catch (error) {
      if (!isPassing(error)) throw error;
      // Not all at the same moment: many processes lose their connections at once.
      const pause = longest * (0.5 + Math.random() / 2);
      firstFailedAt ??= performance.now();
      if (performance.now() + pause >= givenUpAt) {
        tell('given-up');
        throw givenUp(said, error);
      }
      await wait(pause);
    }
  }
}

function givenUp(said: string, error: unknown): StoreError {
  return new StoreError(
    `${said} (${wordsFor(error)}). Check that the database runs and can be reached; then ask again.`,
    { cause: error, trouble: 'unreachable' },
  );
}
