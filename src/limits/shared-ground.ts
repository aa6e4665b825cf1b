// How much of an article is compared with articles in other languages, and how much of that is kept.

/** Headline and opening say who, where and how many; more costs time and brings other names. In UTF-16 units. */
export const GROUND_READ_MAX_LENGTH = 1_000;
/** Terms of an article by what they are: what is told apart by fewer is found, and pairs are compared in microseconds. */
export const GROUND_NAMES_MAX = 9;
/** Where no capitals tell names, words that may be some are kept too. */
export const GROUND_GUESSED_NAMES_MAX = 12;
export const GROUND_PLACES_MAX = 5;
export const GROUND_FIGURES_MAX = 6;
export const GROUND_ACRONYMS_MAX = 3;
/** Keys that look-alikes in other languages are found by; each is a row of the index. */
export const GROUND_KEYS_MAX = 8;
/** Languages in which look-alikes are looked for: those that most articles are in. Each costs a look-up for each key. */
export const GROUND_LANGUAGES_MAX = 12;
/** Translations and reports from another desk come within two days; later ones are of another day's event more often. In ms. */
export const GROUND_WINDOW_MS = 48 * 3_600_000;
/** Languages whose names for countries are kept in memory, about 60 kB each; of others they are made again. */
export const PLACE_LANGUAGES_MAX = 32;
