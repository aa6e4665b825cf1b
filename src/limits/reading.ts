// What is read of files and pages, and how long that may take.
import { DAY_MS, KB, MB, MINUTE_MS } from './units.ts';

/** The largest file that `ingest` reads into memory at once (feeds and pages; article lines are streamed). */
export const SOURCE_FILE_MAX_BYTES = 64 * MB;
/** As much of a file as decides what it is. */
export const FORMAT_DETECTION_BYTES = 64 * KB;
/** As much as decides it for feeds that say in their first line what they are: most. */
export const FORMAT_GLANCE_BYTES = 2 * KB;
/** A charset is declared at the beginning, or not (XML: first line; HTML: first 1,024 bytes, plus lenience). */
export const CHARSET_DECLARATION_MAX_BYTES = 4_096;
/** As much of a text as its charset is guessed from, where nothing names it. */
export const CHARSET_GUESS_MAX_BYTES = 64 * KB;
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
/** As much of a feed as is looked at again where end tags are missing, over the whole of it. In UTF-16 units. */
export const FEED_RESCAN_MAX_LENGTH = 2_000_000;
/** Elements of one item, or of the feed itself, that are looked at: the richest have some sixty. */
export const FEED_ELEMENTS_MAX = 1_000;
/** The attributes of one element: the namespaces of a root take 3 KB. In UTF-16 units. */
export const FEED_ATTRIBUTES_MAX_LENGTH = 32 * KB;
/** As much of a text of an item as is read: eight times the longest body. In UTF-16 units, markup included. */
export const FEED_TEXT_MAX_LENGTH = 2 * MB;
/** As much of what is one line: a headline, a name, a list of keywords. In UTF-16 units, markup included. */
export const FEED_LINE_MAX_LENGTH = 32 * KB;
/** Addresses as they are written, white space included: twice as long as any that is kept. In UTF-16 units. */
export const WRITTEN_URL_MAX_LENGTH = 4_000;
/** Texts of one item that are tried as its date: a feed has two or three. */
export const FEED_DATES_MAX = 6;
/** Feeds that say how long to wait mean minutes to a month; what is longer is a mistake. */
export const FEED_WISHED_REST_MAX_MS = 31 * DAY_MS;
/** Where an item's text may have its picture; pictures further down illustrate details. In UTF-16 units. */
export const FEED_PICTURE_MAX_OFFSET = 20_000;
/** Markup escaped more often than this is no accident. */
export const UNESCAPE_PASSES_MAX = 4;
/** A date longer than this is a text. In UTF-16 units. */
export const DATE_MAX_LENGTH = 80;
/** The end of a text that may hold a link or credit; the rest is never looked at. In UTF-16 units. */
export const TRAILING_LINKS_MAX_LENGTH = 1_000;
/** Such endings may stack: a link, then a credit. */
export const STACKED_ENDINGS_MAX = 4;
/** Nesting that a walk over a page's tree follows: some more than is counted before, as list items and cells are not. */
export const PAGE_WALK_MAX_DEPTH = 1_000;
/** An idle worker that reads pages holds its heap and takes a third of a second to start again. */
export const PAGE_WORKER_IDLE_MS = 2 * MINUTE_MS;
