// How PostgreSQL is spoken to: how many connections, and how long anything of it may take.
import { MINUTE_MS, SECOND_MS } from './units.ts';

/** The oldest that is spoken to: the oldest whose makers still correct it in 2026 and 2027, and that counts transactions by 64 bits. */
export const POSTGRES_VERSION_MIN = 15;
/** Connections of one process: two cores of the database answer no more at once, and ten processes fit into its usual 100. */
export const CONNECTIONS_MAX = 8;
/** Until a connection is made or free. Longer than a busy second, shorter than a member's patience. */
export const CONNECTION_WITHIN_MS = 5 * SECOND_MS;
/** A connection that nobody needed for so long is closed. */
export const CONNECTION_KEPT_MS = MINUTE_MS;
/** The longest statement is a reading of everything; ours take milliseconds. */
export const STATEMENT_WITHIN_MS = MINUTE_MS;
/** Others write for milliseconds: whoever waits longer for them is told to come again. */
export const LOCK_WITHIN_MS = 10 * SECOND_MS;
/** A process that was frozen in a transaction loses it, and its locks, after so long. */
export const IDLE_IN_TRANSACTION_MS = 10 * SECOND_MS;
/** How long a failure that passes by itself is waited out: a restart takes seconds, a change to a standby up to half a minute. */
export const WRITES_RETRIED_FOR_MS = 30 * SECOND_MS;
/** Less where somebody waits to read an answer. */
export const READS_RETRIED_FOR_MS = 10 * SECOND_MS;
/** Less at the start: what is wrong then is mostly the address. */
export const OPENING_RETRIED_FOR_MS = 5 * SECOND_MS;
/** The waits between tries, from the first to the longest. */
export const RETRY_WAIT_MIN_MS = 50;
export const RETRY_WAIT_MAX_MS = 2 * SECOND_MS;
/** Of the cache: answers are read one after the other, and a pool of their own keeps them from waiting for writers. */
export const CACHE_CONNECTIONS_MAX = 2;
/** An answer is made anew in about as long. */
export const CACHE_STATEMENT_WITHIN_MS = SECOND_MS;
/** The answers that a cache for several bots keeps: 20,000 of about 20 kB are 400 MB. */
export const SHARED_CACHE_ENTRIES_MAX = 20_000;
/** What an article takes in tables and indexes, and each of its words (measured on 20,000 articles of 20 to 900 words, within a tenth). */
export const BYTES_PER_ARTICLE = 8_000;
export const BYTES_PER_TERM = 20;
