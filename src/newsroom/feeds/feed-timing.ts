// When a feed is read next: by its pace, later where it fails, never sooner than it wishes, and never where it is gone.
import {
  BACK_OFF_MAX_MS,
  FAILING_BEFORE_PAUSE_MS,
  FAILURES_BEFORE_PAUSE,
  JITTER_SHARE,
  QUIET_INTERVAL_MAX_MS,
  RETRY_AFTER_MAX_MS,
} from '../../limits/feeds.ts';
import { DAY_MS, HOUR_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Feed, FeedId, FeedWishes } from '../../news/feed.ts';

export interface ReadingTime {
  now: EpochMs;
  /** How often a feed is read that brings much. */
  refreshMs: number;
  /** How long the other side wants to be left alone at least. */
  retryAfterMs: number | null;
}

/** After a reading that succeeded. Feeds that were added together drift apart, each by a share of its own. */
export function nextReadAt(
  feed: Pick<Feed, 'id' | 'firstReadAt' | 'pacePerDay' | 'wishes'>,
  time: ReadingTime,
): EpochMs {
  return allowedAfter(feed, intervalOf(feed, time), time);
}

/** After one that failed: each failure after the first doubles the time, up to `BACK_OFF_MAX_MS`. */
export function nextTryAt(feed: Pick<Feed, 'id' | 'failures' | 'wishes'>, time: ReadingTime): EpochMs {
  const longerMs = Math.min(time.refreshMs * 2 ** Math.min(feed.failures, 32), BACK_OFF_MAX_MS);
  return allowedAfter(feed, Math.max(longerMs, time.refreshMs), time);
}

/** True where a feed that fails once more has failed often enough, for long enough. */
export function isFailingForGood(feed: Pick<Feed, 'failures' | 'readAt' | 'addedAt'>, now: EpochMs): boolean {
  const failingMs = now - (feed.readAt ?? feed.addedAt);
  return feed.failures + 1 >= FAILURES_BEFORE_PAUSE && failingMs >= FAILING_BEFORE_PAUSE_MS;
}

/**
 * Half the mean time between two news: they then wait a quarter of it on average. The pace of less than a day is that of
 * the hours, not of the feed.
 */
function intervalOf(
  { firstReadAt, pacePerDay }: Pick<Feed, 'firstReadAt' | 'pacePerDay'>,
  { now, refreshMs }: ReadingTime,
): number {
  if (pacePerDay === null || firstReadAt === null || now - firstReadAt < DAY_MS) return refreshMs;
  return Math.max(refreshMs, Math.min(DAY_MS / pacePerDay / 2, QUIET_INTERVAL_MAX_MS));
}

/** The first moment after an interval that the feed and its server allow. */
function allowedAfter(
  { id, wishes }: Pick<Feed, 'id' | 'wishes'>,
  intervalMs: number,
  { now, retryAfterMs }: ReadingTime,
): EpochMs {
  const waitMs = intervalMs * (1 + shareOf(id) * JITTER_SHARE);
  const restsMs = [retryAfterMs, wishes.restMs].map((ms) => Math.min(ms ?? 0, RETRY_AFTER_MAX_MS));
  return outsideSkipped(now + Math.round(Math.max(waitMs, ...restsMs)), wishes);
}

/** True in an hour or on a day at which a feed does not want to be asked. */
export function isSkipped(wishes: Pick<FeedWishes, 'skipHours' | 'skipDays'>, at: EpochMs): boolean {
  return outsideSkipped(at, wishes) !== at;
}

/** The first moment from `at` on that is in no skipped hour and on no skipped day; all hours or all days mean nothing. */
function outsideSkipped(at: EpochMs, wishes: Pick<FeedWishes, 'skipHours' | 'skipDays'>): EpochMs {
  const hours = meaningOf(wishes.skipHours, 24);
  const days = meaningOf(wishes.skipDays, 7);
  let free = at;
  while (hours.has(hourOf(free)) || days.has(weekdayOf(free)))
    free = (Math.floor(free / HOUR_MS) + 1) * HOUR_MS;
  return free;
}

function meaningOf(skipped: readonly number[], count: number): ReadonlySet<number> {
  const possible = new Set(skipped.filter((one) => Number.isInteger(one) && one >= 0 && one < count));
  return possible.size === count ? new Set() : possible;
}

function hourOf(at: EpochMs): number {
  return Math.floor(at / HOUR_MS) % 24;
}

/** 1970 began on a Thursday. */
function weekdayOf(at: EpochMs): number {
  return (Math.floor(at / DAY_MS) + 4) % 7;
}

/** From -1 to 1, the same for a feed every time. */
function shareOf(id: FeedId): number {
  return ((parseInt(id, 36) % 2001) - 1000) / 1000;
}
