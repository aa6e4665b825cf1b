// Every bound of the program, with its unit and its reason. Discord's own limits stand in src/discord/message-limits.ts.

const KB = 1024;
const MB = 1024 * KB;
const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Texts longer than any headline that an outlet prints; a longer one is a mistake of the markup. */
export const HEADLINE_MAX_LENGTH = 500;
/** A lead of a paragraph or three; what is longer is a body in the wrong element. */
export const ABSTRACT_MAX_LENGTH = 5_000;
/** About 40,000 words: a long book chapter. Longer texts are cut and marked truncated. */
export const BODY_MAX_LENGTH = 250_000;
/** Publishers give up to a dozen tags; a page with hundreds is a tag cloud. */
export const TAGS_PER_ARTICLE_MAX = 25;
/** Addresses longer than this carry state, not identity; Discord's buttons take 512. */
export const URL_MAX_LENGTH = 2_000;

/** The largest file that `ingest` reads into memory at once (feeds and pages; article lines are streamed). */
export const SOURCE_FILE_MAX_BYTES = 64 * MB;
/** The longest article line; a longer one is rejected by name. */
export const ARTICLE_LINE_MAX_BYTES = 2 * MB;
/** A page's bytes and nesting before it is parsed: Readability on 20,000 nested elements blocks for 57 s (measured). */
export const PAGE_MAX_BYTES = 2 * MB;
export const PAGE_MAX_DEPTH = 512;
/** Items taken from one feed or tag page. */
export const FEED_ITEMS_MAX = 2_000;

/** Articles analysed and written together: keeps a write transaction under 20 ms on a slow disk. */
export const TAKE_IN_BATCH = 32;
/** Articles can join a story within this time of one of its articles (five days, as in the labelled sets that grouping is measured on: eval/stories.ts). */
export const STORY_WINDOW_MS = 5 * DAY_MS;
/** Articles compared with a new one when it looks for its story: the work per article is bounded. */
export const STORY_CANDIDATES_MAX = 60;

/** `best` and `newest` look at this many newest matches, then rank exactly: 5 ms at 200,000 articles (measured). */
export const SEARCH_CANDIDATES = 500;
/** `relevance` looks at all matches up to this many; it serves the command line, off the bot's thread. */
export const RELEVANCE_CANDIDATES = 50_000;
/** The words of a question that count; the rest is said to be left out. */
export const QUESTION_WORDS_MAX = 32;
/** The characters of a question; Discord's own bound on an option is 6,000. */
export const QUESTION_MAX_LENGTH = 6_000;

/** Stories on a page, and pages of an answer: after fifty stories a narrower question helps more than a page. */
export const STORIES_PER_PAGE = 5;
export const STORY_PAGES_MAX = 10;

/** A new answer is made at least this often, so that "two hours ago" and the ranking by age stay true. */
export const ANSWER_BUCKET_MS = 5 * MINUTE_MS;
/** A cached answer outlives its bucket so that its pages can be turned; buttons older than this ask anew. */
export const ANSWER_KEPT_MS = 24 * HOUR_MS;
/** The answers that the cache keeps: 5,000 of about 20 kB are 100 MB on disk. */
export const CACHE_ENTRIES_MAX = 5_000;

/** Answers kept parsed in memory, the newest: 100 of about 20 kB are 2 MB. */
export const RECENT_ANSWERS_MAX = 100;

/** A slash command is acknowledged within this time even when its answer is not ready (Discord's bound is 3 s). */
export const ACKNOWLEDGE_WITHIN_MS = 250;
/** An autocomplete that is not ready by now answers with nothing: the member types on. */
export const AUTOCOMPLETE_WITHIN_MS = 1_500;
/** Running answers are waited for at shutdown. */
export const SHUTDOWN_WAIT_MS = 10_000;
