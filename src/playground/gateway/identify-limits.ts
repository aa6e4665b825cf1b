// How many sessions a bot may begin: one of a bucket of shards in so long, and so many in a day.
import { SESSION_STARTS_PER_DAY, SESSION_STARTS_WINDOW_MS } from '../local-limits.ts';
import type { JsonObject } from '../state/json-values.ts';

export interface IdentifyOptions {
  /** How many shards may identify at once: Discord's number for the application. */
  maxConcurrency: number;
  /** How long a bucket rests after an identify, in milliseconds; Discord's is 5,000. */
  everyMs: number;
  /** Sessions that are left of the day's. */
  remaining?: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface IdentifyLimits {
  /** Counts an identify of the shard; `none-left`: Discord would take the token away. */
  take(shard: number): 'taken' | 'too-soon' | 'none-left';
  /** As `GET /gateway/bot` says it. */
  payload(): JsonObject;
}

export function createIdentifyLimits(options: IdentifyOptions): IdentifyLimits {
  const { maxConcurrency, everyMs, remaining = SESSION_STARTS_PER_DAY, now } = options;
  const takenAt = new Map<number, number>();
  const endsAt = now() + SESSION_STARTS_WINDOW_MS;
  let left = remaining;
  return {
    take(shard) {
      if (left <= 0) return 'none-left';
      const bucket = shard % maxConcurrency;
      const isTooSoon = now() - (takenAt.get(bucket) ?? -Infinity) < everyMs;
      left -= 1;
      takenAt.set(bucket, now());
      return isTooSoon ? 'too-soon' : 'taken';
    },
    payload: () => ({
      total: SESSION_STARTS_PER_DAY,
      remaining: left,
      reset_after: Math.max(0, endsAt - now()),
      max_concurrency: maxConcurrency,
    }),
  };
}
