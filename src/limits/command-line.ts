// What the command line takes and prints.
import { DAY_MS, KB, MB, MINUTE_MS, SECOND_MS } from './units.ts';

/** Results of one search: whoever wants more narrows it, or lists stories. */
export const SEARCH_LIMIT_MAX = 1_000;
export const SEARCH_LIMIT_DEFAULT = 10;
/** A question has at most 6,000 characters; four bytes and an escape each leave room for the rest of the line. */
export const INPUT_LINE_MAX_LENGTH = 256 * KB;
/** Longest line on standard error that names an item, in UTF-16 units: one that is longer hides the next. */
export const NOTICE_MAX_LENGTH = 400;
/** Stories read at once: what is held while the list is printed. */
export const STORIES_PER_READ = 200;
/** Items between two lines of progress where standard error is no terminal. */
export const PROGRESS_EVERY_ITEMS = 5_000;
/** Where it is one, its line is rewritten at most this often. */
export const PROGRESS_REWRITE_EVERY_MS = 100;
/** A feed that has brought nothing for this long may be one that its outlet has forgotten. */
export const FEED_SILENT_WARN_MS = 90 * DAY_MS;
/** An index of 200,000 articles takes about 2 GB; below a tenth of it, a day's news may not fit. */
export const DISK_FREE_WARN_BYTES = 200 * MB;
export const DISK_FREE_FAIL_BYTES = 20 * MB;
/** How often a move tells how far it is: a million articles take hours. */
export const MOVE_PROGRESS_EVERY_MS = 2_000;
/** Discord tells its time to the second, and an answer takes one: what differs by more is a clock that nobody sets. */
export const CLOCK_AHEAD_WARN_MS = 10 * SECOND_MS;
/** Further off, digests come late enough to be noticed. */
export const CLOCK_AHEAD_FAIL_MS = 5 * MINUTE_MS;
