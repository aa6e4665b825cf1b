// How much of a text figures, dates, names and quotes are looked for in, and how much a sentence is checked against.

/** As long as a body may be (see articles.ts), with headline and abstract before it. In UTF-16 units. */
export const FINDINGS_READ_MAX_LENGTH = 260_000;
/** Digits and separators of one number; a longer run is an account or a hash. In UTF-16 units. */
export const NUMERAL_MAX_LENGTH = 30;
/** Figures, moments, names or quotes of one text: a table of results has some hundred. */
export const FINDINGS_MAX = 2_000;
/** Words of one name; a longer run of capitals is a headline. */
export const NAME_WORDS_MAX = 8;
/** A quote longer than this is a mark that was never closed. In UTF-16 units. */
export const QUOTE_MAX_LENGTH = 1_500;
/** A claim is a sentence; what is longer is checked as far as this. In UTF-16 units. */
export const CLAIM_MAX_LENGTH = 2_000;
/** Sources that one sentence is checked against: as many as a summary is made of. */
export const SUPPORT_SOURCES_MAX = 30;
/** Words and marks of one sentence: no claim holds more, and a longer one is a list without stops. */
export const SUPPORT_SENTENCE_WORDS_MAX = 2_000;
/** Figures of one claim that are held against the sources: a line of a table has some twenty. What follows fails. */
export const CLAIM_FIGURES_MAX = 60;
/** Sentences of all sources together; 30 long articles have as many. */
export const SUPPORT_SENTENCES_MAX = 4_000;
