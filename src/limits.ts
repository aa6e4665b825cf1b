// Every bound of the program, with its unit and its reason. What Discord sets for messages stands in
// src/discord/message-limits.ts; weights and thresholds of a method stand where the method is.

const KB = 1024;
const MB = 1024 * KB;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

// What an article may be. Lengths are in UTF-16 units.

/** Texts longer than any headline that an outlet prints; a longer one is a mistake of the markup. */
export const HEADLINE_MAX_LENGTH = 500;
/** A lead of a paragraph or three; what is longer is a body in the wrong element. */
export const ABSTRACT_MAX_LENGTH = 5_000;
/** About 40,000 words: a long book chapter. Longer texts are cut and marked truncated. */
export const BODY_MAX_LENGTH = 250_000;
/** The longest names of outlets have some sixty letters. */
export const OUTLET_MAX_LENGTH = 80;
/** A dozen authors; more are a masthead. */
export const BYLINE_MAX_LENGTH = 300;
/** Feeds use addresses for it, or keys of a few dozen letters. */
export const GUID_MAX_LENGTH = 1_000;
/** A tag is a few words; what is longer is a sentence. */
export const TAG_MAX_LENGTH = 100;
/** Publishers give up to a dozen tags; a page with hundreds is a tag cloud. */
export const TAGS_PER_ARTICLE_MAX = 25;
/** Addresses longer than this carry state, not identity; Discord's buttons take 512. */
export const URL_MAX_LENGTH = 2_000;

// Reading sources

/** The largest file that `ingest` reads into memory at once (feeds and pages; article lines are streamed). */
export const SOURCE_FILE_MAX_BYTES = 64 * MB;
/** As much of a file as decides what it is. */
export const FORMAT_DETECTION_BYTES = 64 * KB;
/** A charset is declared at the beginning, or not (XML: first line; HTML: first 1,024 bytes, plus lenience). */
export const CHARSET_DECLARATION_MAX_BYTES = 4_096;
/** Folders nested deeper than this are a loop or a mistake. */
export const FOLDER_DEPTH_MAX = 32;
/** The longest article line; a longer one is rejected by name. */
export const ARTICLE_LINE_MAX_BYTES = 2 * MB;
/** A page's bytes and nesting before it is parsed: Readability on 20,000 nested elements blocks for 57 s (measured). */
export const PAGE_MAX_BYTES = 2 * MB;
export const PAGE_MAX_DEPTH = 512;
/** More bytes than a page may have characters: the reader then says of those in between what to do. */
export const PAGE_FILE_MAX_BYTES = 2 * PAGE_MAX_BYTES;
/** A 2 MB page takes 2.2 s (measured); what takes longer than this is made to. */
export const PAGE_READING_MAX_MS = 4_000;
/** The worker that reads pages loads its packages in 0.3 s; a busy machine may take its time. */
export const PAGE_WORKER_START_MAX_MS = 20_000;
/** A tree of a 2 MB page takes some 200 MB. */
export const PAGE_WORKER_HEAP_MAX_MB = 512;
/** Headings looked at on one page; list pages have a hundred at most. */
export const PAGE_HEADINGS_MAX = 4_000;
/** Objects of JSON-LD looked at on one page; sites describe a few dozen. */
export const PAGE_OBJECTS_MAX = 2_000;
/** Values of one meta element that are kept: a tag each, or an author. */
export const PAGE_META_VALUES_MAX = 100;
/** A subject is a few words; what is longer is a headline. In UTF-16 units. */
export const PAGE_TAG_MAX_LENGTH = 80;
/** A name with its titles; what is longer is a paragraph about its bearer. In UTF-16 units. */
export const AUTHOR_MAX_LENGTH = 120;
/** More are a masthead. */
export const AUTHORS_MAX = 8;
/** Items taken from one feed or tag page. */
export const FEED_ITEMS_MAX = 2_000;
/** Blocks of a pasted page that are looked at: four for each article that is taken. */
export const PAGE_BLOCKS_MAX = 4 * FEED_ITEMS_MAX;
/** Feeds nest half a dozen elements, with XHTML inside a few dozen. */
export const FEED_MAX_DEPTH = 512;
/** More bare "<" in a feed than this are no accident, and mending them makes the text four times as long. */
export const FEED_MENDED_SIGNS_MAX = 10_000;
/** The forgiving feed parser reads 7 MB/s (measured): this much, in UTF-16 units, takes a second and a half. */
export const FORGIVING_PARSER_MAX_LENGTH = 10_000_000;
/** Markup escaped more often than this is no accident. */
export const UNESCAPE_PASSES_MAX = 4;
/** A date longer than this is a text. In UTF-16 units. */
export const DATE_MAX_LENGTH = 80;
/** The end of a text that may hold a link or credit; the rest is never looked at. In UTF-16 units. */
export const TRAILING_LINKS_MAX_LENGTH = 1_000;
/** Such endings may stack: a link, then a credit. */
export const STACKED_ENDINGS_MAX = 4;

// Analysis. Lengths are in UTF-16 units.

/** A word longer than this is no word (an address, a key); its beginning counts. */
export const WORD_MAX_LENGTH = 64;
/** The Turkish stemmer takes 80 µs for 38 letters and grows with the square; no word of a language is longer. */
export const STEMMED_WORD_MAX_LENGTH = 40;
/** Distinct terms of one article: about 1,200 words' worth, or an article of 20,000 characters. The rest is not indexed. */
export const TERMS_PER_ARTICLE_MAX = 2_000;
/** Words whose terms are remembered, over all languages, twice: those met lately, and those before. */
export const TERMS_REMEMBERED_WORDS_MAX = 20_000;
/** Longer stretches hardly come twice. */
export const TERMS_REMEMBERED_WORD_MAX_LENGTH = 24;
/** What is read of a text to tell its language: more changes no answer (measured), and bounds the time. */
export const LANGUAGE_READ_MAX_LENGTH = 600;
/** As much as is looked at before a sentence's mark (one word) and after it (who said it): keeps long ones linear. */
export const SENTENCE_BEHIND_MAX_LENGTH = 40;
export const SENTENCE_AHEAD_MAX_LENGTH = 60;
/** What is looked at of a text's end to tell whether it was cut; marks and trailers are shorter. */
export const TEXT_END_MAX_LENGTH = 800;
/** Credits stand at the beginning: no more of it is looked at. */
export const CREDITS_MAX_LENGTH = 240;
/** A byline, then a dateline, then a reporter. */
export const CREDITS_MAX = 3;
/** News says what happened at the beginning: the sentences that a gist is chosen from. */
export const GIST_SENTENCES_MAX = 5;
/** Those stand in as much of a text; the rest is not looked at. */
export const GIST_OPENING_MAX_LENGTH = 8_000;
/** Holds the opening that stories are grouped by, in any language, so that a long body is not read for it. */
export const PROFILE_OPENING_MAX_LENGTH = 2_000;
/** Stems that look-alikes are found by: enough that two write-ups share some, few enough to be looked up. */
export const SIGNATURE_STEMS_MAX = 12;
/** Languages whose forms of a word are looked for: those that most articles are in come first. */
export const MATCH_LANGUAGES_MAX = 12;
/** Between two words of a phrase there is hardly more than this of punctuation. */
export const PHRASE_GAP_MAX_LENGTH = 100;

// Store

/** Articles analysed and written together: keeps a write transaction under 20 ms on a slow disk. */
export const TAKE_IN_BATCH = 32;
/** Articles forgotten in one transaction: keeps it under 20 ms. */
export const FORGET_BATCH = 100;
/** Another process may hold the write lock for the length of a bulk load's batch; 20 ms, with room for a slow disk. */
export const STORE_BUSY_TIMEOUT_MS = 10_000;
/** The part of the index that SQLite keeps in memory; the operating system caches the rest. */
export const STORE_PAGE_CACHE_KIB = 16 * 1024;
/** Statements are compiled once per text: Kysely gives equal texts for equal queries. */
export const STATEMENTS_KEPT_MAX = 200;
/** Document frequencies remembered, those met first: the common terms are among them, in about 10 MB. */
export const FREQUENCIES_REMEMBERED_MAX = 100_000;
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
/** A hundred years: the longest that texts can be asked to be kept, in days. */
export const KEEP_DAYS_MAX = 36_500;

// Cache

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

// Newsroom

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
/** Near names offered where a tag or outlet is unknown: what fits in a row of buttons. */
export const NEAR_NAMES_MAX = 4;
/** Tags that resemble a text are listed up to here: beyond it a longer text helps more. */
export const TAGS_FOUND_MAX = 100;
/** While articles stream in, the lists of tags and outlets are read again at most this often. */
export const DIRECTORY_REFRESH_EVERY_MS = 5_000;

// Discord answers. Lengths are in UTF-16 units.

/** Stories on a page, and pages of an answer: after fifty stories a narrower question helps more than a page. */
export const STORIES_PER_PAGE = 5;
export const STORY_PAGES_MAX = 10;
/** Pages of tags that anybody turns to; an index of more tags is searched. */
export const TAG_PAGES_MAX = 1_000;
/** A question in a heading: one longer than this is no heading. */
export const QUESTION_SHOWN_MAX_LENGTH = 120;
/** Tags whose longest names fit twenty to a message. */
export const TAG_SHOWN_MAX_LENGTH = 60;
/** A link's words: one line of a message on a phone or two. */
export const LINK_LABEL_MAX_LENGTH = 90;
/** Links longer than this cost more of a message's 4,000 characters than they give; Sources has them as buttons. */
export const LINK_IN_TEXT_MAX_LENGTH = 180;
/** A slash command is acknowledged within this time even when its answer is not ready (Discord's bound is 3 s). */
export const ACKNOWLEDGE_WITHIN_MS = 250;
/** An autocomplete that is not ready by now answers with nothing: the member types on. */
export const AUTOCOMPLETE_WITHIN_MS = 1_500;
/** The library tries a gateway that cannot be reached for ever, and says nothing; four requests may take a minute. */
export const LOG_IN_WITHIN_MS = 2 * MINUTE_MS;
/** Discord may leave the parting unanswered; the library would wait for half a minute. */
export const LEAVE_WITHIN_MS = 2_000;
/** Far above Discord's global limit: its library also counts interaction answers, which Discord exempts. */
export const DISCORD_REQUESTS_PER_SECOND_MAX = 1_000;
/** Invalid requests between two warnings: 10,000 in ten minutes ban the address. */
export const INVALID_REQUESTS_PER_WARNING = 100;

// Command line

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
/** An index of 200,000 articles takes about 2 GB; below a tenth of it, a day's news may not fit. */
export const DISK_FREE_WARN_BYTES = 200 * MB;
export const DISK_FREE_FAIL_BYTES = 20 * MB;

// Running

/** How often texts past their time are forgotten. */
export const PRUNE_EVERY_MS = 6 * HOUR_MS;
/** How often it is looked whether npm still lives. */
export const PARENT_WATCHED_EVERY_MS = 1_000;
/** A signal that comes again sooner is the same, sent twice: a terminal tells the whole group, and npm passes it on. */
export const SAME_SIGNAL_MS = 500;
/** Running answers are waited for at shutdown. */
export const SHUTDOWN_WAIT_MS = 10_000;
