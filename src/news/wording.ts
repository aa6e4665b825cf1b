// When two texts say the same in the same words, whatever their quotes, spaces and links; and when nearly so.
import type { ArticleText } from './article.ts';
import { foldText } from './folding.ts';

const QUOTES = /[\u2018-\u201B\u2032\u00B4`]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;
const LINK_AT_END = /(?:^|\s)(?:https?:\/\/|www\.)\S+$/i;

/** A text without what feeds and pages differ in though nobody edited it: spaces, styles of quotes, a link at its end. */
function wordingOf(text: string | null): string {
  const spaced = (text ?? '')
    .normalize('NFKC')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/\s+/gu, ' ')
    .trim();
  return spaced.replace(LINK_AT_END, '').trimEnd();
}

/** True where nothing that a reader reads differs. */
export function isSameWording(one: ArticleText, other: ArticleText): boolean {
  return (['headline', 'abstract', 'body'] as const).every(
    (part) => one[part] === other[part] || wordingOf(one[part]) === wordingOf(other[part]),
  );
}

/** Words; of scripts that leave no space between words, letters. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]]+/gv;

/** The folded words of a text. */
export function foldedWordsOf(text: string | null): string[] {
  const folded = foldText(wordingOf(text));
  // Most texts in English have nothing else, and the short expression takes a fifth of the time.
  const isAscii = /^[\x20-\x7e]*$/.test(folded);
  return folded.match(isAscii ? /[a-z0-9]+/g : WORD) ?? [];
}

/** Words side by side that are compared at once: the usual length for near copies. */
const SHINGLE_WORDS = 3;
/** An excerpt stands at the start of what it is taken from: comparing further finds nothing new. */
const COMPARED_WORDS_MAX = 600;
/** Half of the shorter text stands in the other: one text, edited or cut. */
const OVERLAP_MIN = 0.5;
/** Of less than this, everything has to stand in the other: "Read more here" stands in many. */
const FEW_SHINGLES = 8;
/** A headline of fewer words ("Weather", "Live blog") stands over many texts. */
const TELLING_HEADLINE_WORDS = 3;

/** True where two headlines hold the same words; a text without one has the same as none. */
export function isSameHeadline(one: ArticleText, other: ArticleText): boolean {
  const words = foldedWordsOf(one.headline);
  return words.length > 0 && words.join(' ') === foldedWordsOf(other.headline).join(' ');
}

/** True where two texts are likely states of one article: the same headline, or half of the shorter in the longer. */
export function wordsAgree(one: ArticleText, other: ArticleText): boolean {
  const isTelling = foldedWordsOf(one.headline).length >= TELLING_HEADLINE_WORDS;
  if (isTelling && isSameHeadline(one, other)) return true;
  const [fewer = new Set<string>(), more = new Set<string>()] = [shinglesOf(one), shinglesOf(other)].sort(
    (a, b) => a.size - b.size,
  );
  if (fewer.size < FEW_SHINGLES) return fewer.size > 0 && fewer.isSubsetOf(more);
  return fewer.intersection(more).size >= fewer.size * OVERLAP_MIN;
}

function shinglesOf({ headline, abstract, body }: ArticleText): Set<string> {
  const text = [abstract, body].filter((part) => part !== null).join('\n');
  const words = foldedWordsOf(text === '' ? headline : text).slice(0, COMPARED_WORDS_MAX);
  if (words.length < SHINGLE_WORDS) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  return new Set(
    words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')),
  );
}
