// How much of the articles is read for a summary. Lengths are in UTF-16 units.

/** As much of an abstract or a body as sentences are quoted from: 2,500 words; what matters stands before that. */
export const QUOTABLE_OPENING_MAX_LENGTH = 16_000;
/** Where few sentences are wanted, the opening is shorter: twice as long as they are on average, and never less than this. */
export const QUOTABLE_OPENING_MIN_LENGTH = 4_000;
export const QUOTABLE_LENGTH_PER_SENTENCE = 300;
/** As many write-ups as a story is read with; of more, the newest. */
export const SUMMARY_ARTICLES_MAX = 30;
/** Sentences that a summary is chosen from, over all its articles in equal shares: ranking takes the square of it. */
export const SUMMARY_CANDIDATES_MAX = 240;
/** A headline that is longer is a text in the wrong element. */
export const SUMMARY_HEADLINE_MAX_LENGTH = 300;
/** As much of a paragraph is looked through for a quotation that is still open; longer ones are closed before that. */
export const QUOTATION_LOOK_BACK_MAX_LENGTH = 2_000;
/** Summaries told of a story that are looked through for words that outlets have changed since: the latest. */
export const CORRECTED_RECEIPTS_MAX = 20;
/** Changed sentences that are kept of a story; a view shows fewer. */
export const CORRECTIONS_MAX = 10;
/** Ids that lead to a story under which it was told too: hardly any story is made of more than a few. */
export const CORRECTED_STORIES_MAX = 20;
