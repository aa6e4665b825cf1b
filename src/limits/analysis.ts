// How much of a text is looked at. Lengths are in UTF-16 units.

/** A word longer than this is no word (an address, a key); its beginning counts. */
export const WORD_MAX_LENGTH = 64;
/** The Turkish stemmer takes 80 µs for 38 letters and grows with the square; no word of a language is longer. */
export const STEMMED_WORD_MAX_LENGTH = 40;
/** Distinct terms of one article: about 1,200 words' worth, or an article of 20,000 characters. The rest is not indexed. */
export const TERMS_PER_ARTICLE_MAX = 2_000;
/** Words whose terms are remembered, over all languages, twice: those met lately, and those before. */
export const REMEMBERED_WORDS_MAX = 20_000;
/** Longer stretches hardly come twice. */
export const REMEMBERED_WORD_MAX_LENGTH = 24;
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
export const SIGNATURE_STEMS_MAX = 16;
/** Languages whose forms of a word are looked for: those that most articles are in come first. */
export const MATCH_LANGUAGES_MAX = 12;
/** Between two words of a phrase there is hardly more than this of punctuation. */
export const PHRASE_GAP_MAX_LENGTH = 100;
/** Names that a mistyped one is compared with, the busiest: 4 ms where all of them share a word (measured). */
export const LIKE_NAMES_MAX = 10_000;
