// A text that a sentence in another language is held against: its figures, dates, places and the words that may be names.
import { foldText } from '../../../news/folding.ts';
import type { SupportSource } from '../../../news/support.ts';
import { type GroundWord, groundWordsOf } from '../../grouping/ground/words.ts';
import { placeAtWord, type PlaceCode, placeNamesOf, placesAnywhere, type PlaceNames } from '../../places.ts';
import { foreignNamesIn } from '../../romanise/han.ts';
import { primaryLanguageOf } from '../../terms.ts';
import { isUnspacedLanguage } from '../unspaced-words.ts';
import { findingsIn, type Findings } from './findings.ts';

export interface Passage extends Findings {
  text: string;
  /** A primary tag. */
  language: string;
  publishedAt: number | null;
  /** Folded, one space between words, marks of quotation left out: what verbatim goes by. */
  plain: string;
  places: ReadonlySet<PlaceCode>;
  /** The folded words of scripts with spaces. */
  words: ReadonlySet<string>;
  /** As written: what may be a name, by a capital or by a script that has none. */
  nameLike: readonly string[];
  /** As written, the words of Latin script that have no capital. */
  lowered: readonly string[];
}

const KATAKANA = /[\u30a1-\u30fa\u30fc]{2,}/gu;
/** Shorter ones are kept as they are: of what is cut off nothing is left. */
const TRIMMED_MIN_LENGTH = 3;
const CASED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]/u;
const LATIN = /\p{sc=Latin}/u;

/** What somebody reads as the same words: marks, case and white space aside. */
export function plainWords(text: string): string {
  return foldText(text)
    .replace(/[\p{Pi}\p{Pf}"'„‚「」『』《》]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Null where the language of the source is not known. */
export function readPassage({ text, language, publishedAt }: SupportSource): Passage | null {
  const primary = primaryLanguageOf(language);
  if (primary === null) return null;
  const names = placeNamesOf(primary);
  const words = groundWordsOf({ headline: '', opening: text });
  const places = isUnspacedLanguage(primary) ? placesAnywhere(names, text) : placesOf(words, names);
  const isCased = ({ text: written }: GroundWord) => CASED.test(written);
  return {
    ...findingsIn(text, primary, publishedAt),
    ...{ text, publishedAt, language: primary, plain: plainWords(text), places: new Set(places) },
    words: new Set(words.map(({ folded }) => folded)),
    nameLike: [
      ...words.flatMap((word) => (word.isCapital || !isCased(word) ? partsOf(word.text) : [])),
      ...unspacedNamesIn(text),
    ],
    lowered: words.flatMap((word) => (!word.isCapital && LATIN.test(word.text) ? [word.text] : [])),
  };
}

function placesOf(words: readonly GroundWord[], names: PlaceNames): PlaceCode[] {
  return words.flatMap((_, at) => placeAtWord(names, words, at)?.code ?? []);
}

/** Of a word with hyphens its parts too: each may be the name. */
export function partsOf(word: string): string[] {
  const parts = word.split(/[-‑]/u).filter((part) => part.length > 1);
  return parts.length > 1 ? [word, ...parts] : [word];
}

/** Runs of katakana, and of signs for foreign names, the neighbours that were taken for one cut off. */
function unspacedNamesIn(text: string): string[] {
  const foreign = foreignNamesIn(text).flatMap((parts) => [...parts, parts.join('')]);
  const trimmed = foreign.flatMap((name) =>
    name.length > TRIMMED_MIN_LENGTH ? [name, name.slice(1), name.slice(0, -1)] : [name],
  );
  return [...(text.match(KATAKANA) ?? []), ...trimmed];
}
