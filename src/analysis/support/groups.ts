// Words that news uses for one another, and those that say the opposite: enough that a paraphrase is not taken for an invention.
import { stemOf } from '../stems.ts';
import { ENGLISH_GROUPS } from './meanings-en.ts';
import { FRENCH_GROUPS } from './meanings-fr.ts';
import { GERMAN_GROUPS } from './meanings-de.ts';
import { JAPANESE_GROUPS } from './meanings-ja.ts';
import { SPANISH_GROUPS } from './meanings-es.ts';

export interface MeaningGroup {
  /** Shared by words that mean one thing. */
  group: number;
  /** The group that says the opposite; null where there is none. */
  opposite: number | null;
}

type Groups = ReadonlyMap<string, MeaningGroup>;

function read(lines: string, language: string): Groups {
  const groups = new Map<string, MeaningGroup>();
  const sides = lines
    .trim()
    .split('\n')
    .flatMap((line, at) =>
      line.split('|').map((words, side, both) => ({
        words: words.trim().split(' '),
        meaning: { group: 2 * at + side, opposite: both.length > 1 ? 2 * at + 1 - side : null },
      })),
    );
  for (const { words, meaning } of sides)
    for (const word of words) {
      const stem = stemOf(word, language) ?? word;
      if (!groups.has(stem)) groups.set(stem, meaning);
    }
  return groups;
}

/** In each a line means one thing; where it has an opposite, that stands after the bar. */
const LISTS: Readonly<Record<string, string>> = {
  en: ENGLISH_GROUPS,
  de: GERMAN_GROUPS,
  fr: FRENCH_GROUPS,
  es: SPANISH_GROUPS,
  ja: JAPANESE_GROUPS,
};
const known = new Map<string, Groups>();
const NONE: Groups = new Map();

/** The groups of meaning of a language, by folded stem. */
export function meaningGroupsOf(language: string | null): Groups {
  const lines = language === null ? undefined : LISTS[language];
  if (language === null || lines === undefined) return NONE;
  const groups = known.get(language) ?? read(lines, language);
  known.set(language, groups);
  return groups;
}
