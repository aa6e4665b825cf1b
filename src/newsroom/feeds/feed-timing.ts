// When a feed is read next: in time, later where it fails or asks for rest, and never where it is gone.
import {
  BACK_OFF_MAX_MS,
  FAILING_BEFORE_PAUSE_MS,
  FAILURES_BEFORE_PAUSE,
  JITTER_SHARE,
} from '../../limits/feeds.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Feed, FeedId } from '../../news/feed.ts';

export interface ReadingTime {
  now: EpochMs;
  /** How often a feed is read that has nothing to say about it. */
  refreshMs: number;
  /** How long the other side wants to be left alone at least. */
  retryAfterMs: number | null;
}

/** After a reading that succeeded. Feeds that were added together drift apart, each by a share of its own. */
export function nextReadAt(id: FeedId, { now, refreshMs, retryAfterMs }: ReadingTime): EpochMs {
  const waitMs = refreshMs * (1 + shareOf(id) * JITTER_SHARE);
  return now + Math.round(Math.max(waitMs, retryAfterMs ?? 0));
}

/** After one that failed: each failure after the first doubles the time, up to `BACK_OFF_MAX_MS`. */
export function nextTryAt(feed: Pick<Feed, 'id' | 'failures'>, time: ReadingTime): EpochMs {
  const longerMs = Math.min(time.refreshMs * 2 ** Math.min(feed.failures, 32), BACK_OFF_MAX_MS);
  return nextReadAt(feed.id, { ...time, refreshMs: Math.max(longerMs, time.refreshMs) });
}

/** True where a feed that fails once more has failed often enough, for long enough. */
export function isFailingForGood(feed: Pick<Feed, 'failures' | 'readAt' | 'addedAt'>, now: EpochMs): boolean {
  const failingMs = now - (feed.readAt ?? feed.addedAt);
  return feed.failures + 1 >= FAILURES_BEFORE_PAUSE && failingMs >= FAILING_BEFORE_PAUSE_MS;
}

/** From -1 to 1, the same for a feed every time. */
function shareOf(id: FeedId): number {
  return ((parseInt(id, 36) % 2001) - 1000) / 1000;
}
