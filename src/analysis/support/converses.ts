// Words that tell one event from its other side: who loses to another is beaten by him, who sells is bought from.
import { stemOf } from '../stems.ts';
import type { SupportCase } from './finding.ts';
import { meaningGroupsOf } from './groups.ts';
import { casesIn, isCrossed } from './japanese-cases.ts';
import { type SupportWord, within } from './reading.ts';
import { sentenceIndexOf } from './sentence-index.ts';
import { isUnspacedLanguage } from './unspaced-words.ts';

/** One word of each group whose opposite is the same event with its two sides exchanged; folded. */
const CONVERSES: Readonly<Record<string, readonly string[]>> = {
  en: ['win', 'buy'],
  de: ['gewinnen', 'kaufen'],
  es: ['ganar', 'comprar'],
  fr: ['gagner', 'acheter'],
  ja: ['勝', '買収'],
};

/** The groups of each language that have such a side, and their opposites. */
const SIDES: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries(CONVERSES).map(([language, words]) => {
    const groups = meaningGroupsOf(language);
    const meanings = words.flatMap((word) => groups.get(stemOf(word, language) ?? word) ?? []);
    return [language, new Set(meanings.flatMap(({ group, opposite }) => [group, opposite ?? group]))];
  }),
);

/** True where the claim has such a word, and the best sentence its opposite and not the word. */
function tellsOtherSide(claimed: readonly SupportWord[], { window, language }: SupportCase): boolean {
  const groups = meaningGroupsOf(language);
  const sides = SIDES.get(language ?? '');
  if (sides === undefined) return false;
  const { meanings: told } = sentenceIndexOf(window.best.words, language);
  return claimed.some(({ stem }) => {
    const meaning = groups.get(stem);
    if (meaning?.opposite == null || !sides.has(meaning.group)) return false;
    return told.has(meaning.opposite) && !told.has(meaning.group);
  });
}

/** The first two names that both have stand the other way round. */
function haveNamesCrossed({ claim, window }: SupportCase): boolean {
  const told = within(window.source.names, window.best);
  const places = claim.names.flatMap(({ words }) => {
    const at = told.findIndex((name) => name.words.some((word) => words.includes(word)));
    return at === -1 ? [] : [at];
  });
  const [first, second] = new Set(places);
  return first !== undefined && second !== undefined && second < first;
}

/** True for a claim that tells the event of its best sentence from the other side: B lost to A, of A beat B. */
export function isFromOtherSide(held: SupportCase): boolean {
  const { claim, window, language } = held;
  const claimed = claim.sentences.flatMap(({ words }) => words);
  if (!tellsOtherSide(claimed, held)) return false;
  if (!isUnspacedLanguage(language)) return haveNamesCrossed(held);
  const { start, end } = window.best;
  return isCrossed(casesIn(claim.text), casesIn(window.source.text.slice(start, end)));
}
