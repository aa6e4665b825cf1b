// How long answers stand, and how many are kept.
import { HOUR_MS, MINUTE_MS } from './units.ts';

/** A new answer is made at least this often, so that "two hours ago" and the ranking by age stay true. */
export const ANSWER_BUCKET_MS = 5 * MINUTE_MS;
/** A cached answer outlives its bucket so that its pages can be turned; buttons older than this ask anew. */
export const ANSWER_KEPT_MS = 24 * HOUR_MS;
/** The answers that the cache keeps: 5,000 of about 20 kB are 100 MB on disk. */
export const CACHE_ENTRIES_MAX = 5_000;
/** How often expired and surplus entries are swept, in writes: sweeping costs a scan of the expiry index. */
export const CACHE_SWEEP_EVERY_WRITES = 100;
/** An answer is made anew in less time than this: waiting longer for the cache's file is no gain. */
export const CACHE_BUSY_TIMEOUT_MS = 1_000;
/** Answers kept parsed in memory, the newest: 100 of about 20 kB are 2 MB. */
export const RECENT_ANSWERS_MAX = 100;
