// The words of a sentence as they are looked up again and again: by stem, by meaning, and by how they begin.
import { meaningGroupsOf } from './groups.ts';
import type { SupportWord } from './reading.ts';

export interface SentenceIndex {
  stems: ReadonlySet<string>;
  /** The groups of meaning that the words are of. */
  meanings: ReadonlySet<number>;
  /** Content words that may be of the family of a word: those that begin as it does, or all where that tells nothing. */
  kinOf: (stem: string) => readonly SupportWord[];
}

/** Words of one family share so many letters at least. */
export const FAMILY_PREFIX_LENGTH = 5;

const UNSPACED = /^[\p{sc=Hani}\p{sc=Kana}\p{sc=Thai}]/u;
const NONE: readonly SupportWord[] = [];

function make(words: readonly SupportWord[], language: string | null): SentenceIndex {
  const groups = meaningGroupsOf(language);
  const content = words.filter(({ isContent }) => isContent);
  const long = content.filter(({ stem }) => stem.length >= FAMILY_PREFIX_LENGTH);
  const unspaced = content.filter(({ stem }) => UNSPACED.test(stem));
  const byPrefix = Map.groupBy(long, ({ stem }) => stem.slice(0, FAMILY_PREFIX_LENGTH));
  return {
    stems: new Set(words.map(({ stem }) => stem)),
    meanings: new Set(words.flatMap(({ stem }) => groups.get(stem)?.group ?? [])),
    kinOf: (stem) => {
      if (UNSPACED.test(stem)) return unspaced;
      // German compounds end alike too.
      if (language === 'de') return long;
      return byPrefix.get(stem.slice(0, FAMILY_PREFIX_LENGTH)) ?? NONE;
    },
  };
}

/** Sources are searched for claim after claim; what was made of a row of words is kept as long as it is. */
const known = new WeakMap<readonly SupportWord[], { language: string | null; index: SentenceIndex }>();

export function sentenceIndexOf(words: readonly SupportWord[], language: string | null): SentenceIndex {
  const kept = known.get(words);
  if (kept?.language === language) return kept.index;
  const index = make(words, language);
  known.set(words, { language, index });
  return index;
}
