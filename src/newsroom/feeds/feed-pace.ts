// How much news a feed brings a day, lately: what it did last week says little about today, and one quiet hour less.
import { DAY_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Feed } from '../../news/feed.ts';

/** News counts less by a factor of e after this time: a weekend does not make a feed quiet, a summer does. */
const MEMORY_MS = 3 * DAY_MS;

/**
 * The pace after a reading that brought `added` news, a day; null where that was the first reading, which brings no news.
 * An exponentially weighted rate, divided by the weight of the time since the first reading and so unbiased from its
 * second day on. Until then it is the news so far: a rate of minutes would say nothing.
 */
export function paceAfter(
  feed: Pick<Feed, 'firstReadAt' | 'readAt' | 'pacePerDay' | 'articles'>,
  now: EpochMs,
  added: number,
): number | null {
  const { firstReadAt, readAt } = feed;
  if (firstReadAt === null || readAt === null) return null;
  const watchedMs = Math.max(readAt - firstReadAt, 0);
  const sinceMs = Math.max(now - readAt, 0);
  const known = feed.pacePerDay ?? guessOf(feed, watchedMs);
  const before = known * weightOf(atLeastADay(watchedMs)) * Math.exp(-sinceMs / MEMORY_MS);
  const fresh = added * DAY_MS * (sinceMs === 0 ? 1 : weightOf(sinceMs) / sinceMs);
  return (before + fresh) / weightOf(atLeastADay(watchedMs + sinceMs));
}

/** Of a feed that was read before paces were kept: rather too much, its first reading is among its articles. */
function guessOf({ articles }: Pick<Feed, 'articles'>, watchedMs: number): number {
  return watchedMs === 0 ? 0 : (articles * DAY_MS) / atLeastADay(watchedMs);
}

/** The sum of the weights of all moments of the last `ms`. */
function weightOf(ms: number): number {
  return MEMORY_MS * (1 - Math.exp(-ms / MEMORY_MS));
}

function atLeastADay(ms: number): number {
  return Math.max(ms, DAY_MS);
}
