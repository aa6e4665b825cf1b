// How much of a story is compared: write-ups, their sentences, and the rows of the answer.

/** A story of more is compared by its newest write-ups; thirty are more than anybody reads. */
export const COMPARED_ARTICLES_MAX = 30;
/** News says what happened at the beginning; what follows the fortieth sentence is background. */
export const COMPARED_SENTENCES_MAX = 40;
/** Sentences of all write-ups together, in equal shares: seven of each of thirty, compared in 120 ms. */
export const COMPARED_CLAIMS_MAX = 210;
/** A sentence of more words is a list or a table; its beginning is read. */
export const COMPARED_TOKENS_MAX = 120;
/** Other claims that a claim is looked at beside: the most alike; as many as there can be other write-ups. */
export const PAIRS_PER_CLAIM_MAX = 30;
/** Figures, dates or wordings of one sentence; more are a table. */
export const MENTIONS_PER_CLAIM_MAX = 12;
/** Mentions of one slot: each is compared with each, so the time grows with the square. */
export const MENTIONS_PER_SLOT_MAX = 160;
/** Rows that a reader can take in; a comparison names the best supported ones. */
export const AGREED_MAX = 12;
export const CONFLICTS_MAX = 20;
/** Figures that have risen: a few, or the story is a table of them. */
export const EARLIER_MAX = 5;
/** What one write-up alone has: its strongest few. */
export const ONLY_IN_PER_ARTICLE_MAX = 3;
export const ONLY_IN_MAX = 30;
export const MISSING_MAX = 10;
/** Fits beside a field's name in Discord. In UTF-16 units. */
export const ABOUT_MAX_LENGTH = 80;
/** New objects of a comparison: with 4 MB it takes a fifth longer (measured in the worker), with 48 no less. */
export const THINKING_YOUNG_HEAP_MAX_MB = 16;
