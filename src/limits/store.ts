// How the index is read and written, and what is kept how long.
import { DAY_MS, MINUTE_MS } from './units.ts';

/** Articles analysed and written together: keeps a write transaction under 20 ms on a slow disk. */
export const TAKE_IN_BATCH = 32;
/** An index that grew too large is brought down to this share of what it may have, so that it is not pruned at every look. */
export const SIZE_KEPT_SHARE = 0.9;
/** Free pages given back to the disk in one step: 2 MB, so that whoever writes waits for little. */
export const ROOM_STEP_PAGES = 500;
/** Less free room than this share of the file is kept for what comes next. */
export const ROOM_KEPT_SHARE = 0.1;
/** The least and the most that an index can be asked to be kept in, in MB: a terabyte is more than one file should be. */
export const KEEP_MB_MIN = 50;
export const KEEP_MB_MAX = 1_000_000;
/** Articles forgotten in one transaction: keeps it under 20 ms. */
export const FORGET_BATCH = 100;
/** Pages of the full-text index merged in one transaction: 10 ms at most, half of what a transaction may take (measured). */
export const MERGE_STEP_PAGES = 64;
/** Such steps after a batch of articles: twice what its terms need until they are in the largest segment (measured). */
export const MERGE_STEPS_MAX = 4;
/** Beyond so many segments of one size FTS5 merges at once, whatever it takes: only where no upkeep was done for long. */
export const SEGMENTS_PER_LEVEL_MAX = 256;
/** Writes until the write-ahead log is copied into the index: about 2,500 pages, 10 ms (measured). */
export const CHECKPOINT_EVERY_WRITES = 4;
/** Pages in the write-ahead log at which a commit copies it itself, whatever it takes: where upkeep was left out for long. */
export const CHECKPOINT_AT_PAGES = 8_000;
/** Another process may hold the write lock for the length of a bulk load's batch; 20 ms, with room for a slow disk. */
export const STORE_BUSY_TIMEOUT_MS = 10_000;
/** How often a thread that serves others looks whether another process has finished writing. */
export const LOCK_LOOKED_FOR_EVERY_MS = 3;
/** The part of the index that SQLite keeps in memory; the operating system caches the rest. */
export const STORE_PAGE_CACHE_KIB = 16 * 1024;
/** Statements are compiled once per text: Kysely gives equal texts for equal queries. */
export const STATEMENTS_KEPT_MAX = 200;
/** Document frequencies remembered, those met first, in 8 MB: the vocabulary of a million articles (measured). */
export const FREQUENCIES_REMEMBERED_MAX = 786_432;
/** Document frequencies are exact in an index of so many articles; in a larger one a batch changes no rank. */
export const EXACT_FREQUENCIES_ARTICLES_MAX = 5_000;
/** Those of a larger index are read again when other processes have changed it by such a share: 0.1 in a term's weight. */
export const FREQUENCY_DRIFT_SHARE_MAX = 0.1;
/** In an index of so many articles each look-up walks all matches of a term: 2 ms at most (measured). */
export const COUNTED_ARTICLES_MAX = 20_000;
/** In a larger one so many are counted; where there are more, as many in each of a few stretches of time tell how many more. */
export const MATCHES_COUNTED_MAX = 300;
export const SAMPLED_MATCHES = 64;
export const SAMPLED_STRETCHES = 4;
/** Signatures that are kept together: shorter spans write fewer pages for a batch, longer ones need fewer looks for a window. */
export const SIGNATURE_SPAN_MS = 3 * DAY_MS;
/**
 * Terms kept with their counts: headline and abstract first, then the body as far as this reaches. A term beyond is
 * found by the index all the same and counts once in the body.
 */
export const TERM_COUNTS_KEPT_MAX = 400;
/** How long a question that no button was made for is kept: buttons older than this ask again. */
export const QUESTIONS_KEPT_MS = 90 * DAY_MS;
/** A question asked again and again is written once a day: it is kept for ninety. */
export const QUESTION_KEPT_AGAIN_EVERY_MS = DAY_MS;
/** Questions whose writing is remembered, in about 1 MB. */
export const QUESTIONS_REMEMBERED_MAX = 10_000;
/** Questions that the store could not take and that are remembered until the program ends: an evening's, on a full disk. */
export const QUESTIONS_UNKEPT_MAX = 1_000;
/** What could not be kept, though answers do without it, is logged this often and not with each question. */
export const MISSES_LOGGED_EVERY_MS = MINUTE_MS;
/** What is kept of a server that removed the bot, so that a mistaken removal can be undone. */
export const LEFT_GUILD_KEPT_MS = 30 * DAY_MS;
/** A hundred years: the longest that texts can be asked to be kept, in days. */
export const KEEP_DAYS_MAX = 36_500;
/** Ids looked up, or rows written, by one statement: SQLite binds 32,766 values, and a text of 500 is kept compiled. */
export const ROWS_PER_STATEMENT = 500;
/**
 * A sending that nobody concluded by then died with its process, and is looked into: Discord answers in seconds, or the
 * request is given up within one minute.
 */
export const SENDING_MAX_MS = 2 * MINUTE_MS;
/** Earlier wordings kept of an article: a live page changes all day, and the first and the latest tell most. */
export const VERSIONS_KEPT_MAX = 10;
/** Addresses, guids and wordings that lead to one article; a page that changes all day has a wording an hour. */
export const KEYS_PER_ARTICLE_MAX = 40;
/** Rows that a move copies in one transaction: PostgreSQL binds 65,535 values, and 200 articles of 22 columns hold megabytes. */
export const MOVED_ROWS_AT_ONCE = 200;
/** Pages that a copy of the index takes at once, some 400 KB: a bot that runs meanwhile waits a few milliseconds for them. */
export const BACKUP_PAGES_AT_ONCE = 100;
/** Longer terms are not indexed by PostgreSQL, which takes 2,046 bytes: words, tags and outlets are shorter. */
export const LEXEME_MAX_LENGTH = 500;
/** The fewest articles among which PostgreSQL looks for the newest matches first, and how many times as many it looks among next. */
export const FIRST_STRETCH_ARTICLES = 1_000;
export const STRETCH_GROWTH_MIN = 4;
export const STRETCH_GROWTH_MAX = 256;
/** Texts that PostgreSQL gives at once, for phrases to be looked for in them: a megabyte at most of usual ones. */
export const TEXTS_AT_ONCE = 200;
