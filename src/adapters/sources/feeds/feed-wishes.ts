// Reads how often a feed wants to be asked: RSS's ttl, skipHours and skipDays, and the syndication module's period.
import { FEED_WISHED_REST_MAX_MS } from '../../../limits/reading.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../limits/units.ts';
import type { FeedWishes } from '../../../news/feed.ts';
import { childrenOf, contentOf } from './xml-elements.ts';
import { allOf, firstOf, type Parts } from './xml-parts.ts';

const HOURS_OF_DAY = 24;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Periods of https://web.resource.org/rss/1.0/modules/syndication/ in milliseconds. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR_MS],
  ['daily', DAY_MS],
  ['weekly', 7 * DAY_MS],
  ['monthly', 30 * DAY_MS],
  ['yearly', 365 * DAY_MS],
]);

/** `parts`: the elements of the channel. Nonsense counts as nothing said. */
export function wishesOf(parts: Parts): FeedWishes {
  const ttl = restOf(Number(firstOf(parts, 'ttl') ?? Number.NaN) * MINUTE_MS);
  return {
    restMs: ttl ?? restOf(syndicationRestOf(parts)),
    skipHours: skipsOf(listOf(parts, 'skiphours', 'hour').map(hourOf), HOURS_OF_DAY),
    skipDays: skipsOf(
      listOf(parts, 'skipdays', 'day').map((day) => WEEKDAYS.indexOf(day.toLowerCase())),
      WEEKDAYS.length,
    ),
  };
}

function restOf(wishedMs: number): number | null {
  return wishedMs > 0 && wishedMs <= FEED_WISHED_REST_MAX_MS ? Math.round(wishedMs) : null;
}

/** A period with a frequency: "daily", twice in each. */
function syndicationRestOf(parts: Parts): number {
  const period = PERIODS.get(firstOf(parts, 'sy:updateperiod')?.trim().toLowerCase() ?? '');
  const frequency = Number(firstOf(parts, 'sy:updatefrequency') ?? 1);
  return period === undefined ? Number.NaN : period / (frequency > 0 ? frequency : 1);
}

function listOf(parts: Parts, list: string, each: string): string[] {
  return allOf(parts, list)
    .flatMap(childrenOf)
    .filter(({ name }) => name === each)
    .map((element) => contentOf(element).trim());
}

/** Midnight may be written as 24, as the first versions of RSS did. */
function hourOf(written: string): number {
  const hour = /^\d{1,2}$/.test(written) ? Number(written) : -1;
  return hour === HOURS_OF_DAY ? 0 : hour;
}

/** Each once, in order; a feed that never changes at all does not mean it. */
function skipsOf(skips: readonly number[], count: number): number[] {
  const known = new Set(skips.filter((skip) => skip >= 0 && skip < count));
  return known.size === count ? [] : [...known].sort((one, other) => one - other);
}
