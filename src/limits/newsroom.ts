// How far the verbs look: candidates, pages, words of a question.
import { DAY_MS } from './units.ts';

/** Articles can join a story within this time of one of its articles (five days, as in the labelled sets that grouping is measured on: eval/stories.ts). */
export const STORY_WINDOW_MS = 5 * DAY_MS;
/** Articles compared with a new one when it looks for its story: the work per article is bounded. */
export const STORY_CANDIDATES_MAX = 60;
/** `best` and `newest` look at this many newest matches, then rank exactly: 4 ms, 12 µs each (measured). */
export const SEARCH_CANDIDATES = 300;
/** Places of words in the index that `best` and `newest` walk at most: 10 ms (measured). */
export const WALKED_MATCHES_MAX = 100_000;
/** Of a common word so many places are passed over at once to where a rarer word stands (a page of the index). */
export const PASSED_OVER_MAX = 500;
/** `relevance` looks at all matches up to this many, the newest: 200 ms for five common words (measured). It serves the command line, off the bot's thread. */
export const RELEVANCE_CANDIDATES = 15_000;
/** Where phrases are looked for in their texts, at so many: each text takes 40 µs. */
export const RELEVANCE_TEXTS_MAX = 4_000;
/** `relevance` reads so many of the articles found again, to see what they have in common: more change no rank (measured). */
export const FEEDBACK_ARTICLES_MAX = 50;
/** What is common is what these best ones share; further down, other subjects begin. */
export const FEEDBACK_FROM_BEST = 8;
/** Of each it reads so many characters: an article says what it is about at its beginning. */
export const FEEDBACK_TEXT_MAX_LENGTH = 4_000;
/** The words of a question that count; the rest is said to be left out. */
export const QUESTION_WORDS_MAX = 32;
/** The characters of a question; Discord's own bound on an option is 6,000. */
export const QUESTION_MAX_LENGTH = 6_000;
/** As many words or more describe what is wanted: in `relevance`, articles that have some of them are ranked too. */
export const DESCRIPTION_WORDS_MIN = 4;
/** Words that stand nowhere are looked for in other spellings: so many of a question, each of so many letters. A shorter word is near too many. */
export const RESPELT_WORDS_MAX = 2;
export const RESPELT_LETTERS_MIN = 4;
export const RESPELT_LETTERS_MAX = 24;
/** Near names offered where a tag or outlet is unknown: what fits in a row of buttons. */
export const NEAR_NAMES_MAX = 4;
/** Tags that resemble a text are listed up to here: beyond it a longer text helps more. */
export const TAGS_FOUND_MAX = 100;
/** While articles stream in, the lists of tags and outlets are read again at most this often. */
export const DIRECTORY_REFRESH_EVERY_MS = 5_000;
/** Stories are suggested from the newest articles: two days of a busy index, read in 20 ms. */
export const RECENT_ARTICLES_MAX = 3_000;
export const RECENT_STORIES_REFRESH_EVERY_MS = 15_000;
/** A message that somebody points at is about recent news: older look-alikes are chance. */
export const COVERAGE_DAYS = 90;
/** Links looked up in one message, and stories shown for it: one answer without pages. */
export const COVERAGE_LINKS_MAX = 10;
export const COVERAGE_STORIES_MAX = 5;
/** Articles that a story is compared by: more change no mean that matters, and the work per article is bounded. */
export const STORY_SAMPLE_MAX = 24;
/** Stories that turn out to be one as articles come in are joined while the younger has no more articles: each is moved. */
export const JOINED_ARTICLES_MAX = 400;
