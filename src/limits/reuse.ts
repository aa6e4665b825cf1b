// How much is looked at to tell whose text a write-up is. Lengths are in UTF-16 units.

/** As much of a text is cut into shingles: about 2,000 words, longer than any text that agencies send. */
export const SHINGLED_MAX_LENGTH = 12_000;
/**
 * Keys that an article is found by as somebody's reprint. Two texts that are alike by .8 have none of their four smallest
 * hashes in common once in 600 times (.2^4), and the index grows by some 30 bytes an article.
 */
export const SHINGLE_KEYS_MAX = 4;
/** Texts that are read and compared exactly for one article, the nearest in time first: more share a key only in templates. */
export const REPRINT_CANDIDATES_MAX = 60;
/** Texts that share a key with an arrival: an original, its copies, and a template's chance likenesses. */
export const ARRIVAL_CANDIDATES_MAX = 12;

/** Write-ups of a story that are read to tell its sources: all of nearly every story, in less than 200 ms. */
export const SOURCES_ARTICLES_MAX = 500;
/** Write-ups read until others get their turn on the thread: about 5 ms. */
export const SOURCES_READ_AT_ONCE = 16;
/** As much of a write-up is looked at for shared passages; what agencies send is shorter. */
export const SOURCES_TEXT_MAX_LENGTH = 8_000;
/** Shingles of all write-ups of a story together: beyond it an even sample of them stands for all, and 500 take 50 ms. */
export const STORY_SHINGLES_MAX = 50_000;
/** Credits stand at the beginning and the end of a text. */
export const CREDIT_REACH_LENGTH = 300;
/** Who is relied on is said in the opening; what is further down concerns a detail. */
export const ATTRIBUTION_REACH_LENGTH = 700;
/** Groups of outlets that a reader is told of: more of them nobody reads. */
export const SOURCE_GROUPS_TOLD_MAX = 3;
