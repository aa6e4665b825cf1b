// How much /status tells, and how far back it looks.
import { DAY_MS } from './units.ts';

/** What became of digests is counted for so long, */
export const OUTCOMES_SINCE_MS = DAY_MS;
/** and of so many of the newest at most: some milliseconds, however many there ever were. */
export const OUTCOMES_COUNTED_MAX = 1_000;
/** Feeds that fail, and digests, named one by one; beyond, their number. Each has a list of its own. */
export const STATUS_FEEDS_SHOWN_MAX = 10;
export const STATUS_DIGESTS_SHOWN_MAX = 10;
/** Shards that are named as not connected; beyond, their number says enough. */
export const STATUS_SHARDS_NAMED_MAX = 20;
