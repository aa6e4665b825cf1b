// What of a claim its sources are searched for: its content words, figures and dates, each with its weight.
import type { Figure } from '../figures/figures.ts';
import type { Moment } from '../moments/moments.ts';
import { isCompatible } from './figure-agreement.ts';
import { type MeaningGroup, meaningGroupsOf } from './groups.ts';
import { isSameTime } from './moment-agreement.ts';
import type { ReadText, SupportReading, SupportSentence, SupportWord } from './reading.ts';
import { FAMILY_PREFIX_LENGTH, sentenceIndexOf } from './sentence-index.ts';

export type Sought = { weight: number } & (
  | { kind: 'word'; word: SupportWord; meaning: MeaningGroup | undefined }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'moment'; moment: Moment; text: string }
);

/** A word of the same family (destroyed, destruction), and one that means the same. */
const FAMILY_CREDIT = 0.6;
const MEANING_CREDIT = 0.85;
const FAMILY_REST_MAX_LENGTH = 5;

function hasMoment({ text, moment }: { text: string; moment: Moment }) {
  return (sentence: SupportSentence, source: string): boolean =>
    sentence.moments.some((meant) => isSameTime({ moment, text }, { moment: meant, text: source }));
}

/** Inverse document frequency over the sentences of the sources; a word that no sentence has weighs most. */
export function soughtIn({ claim, sources, language }: SupportReading): Sought[] {
  const sentences = sources.flatMap((source) => source.sentences);
  const apart = [...claim.figures, ...claim.moments];
  const content = claim.sentences
    .flatMap(({ words }) => words)
    .filter(
      ({ isContent, start, end }) => isContent && !apart.some((one) => one.start < end && start < one.end),
    );
  const wanted = [...new Set(content.map(({ stem }) => stem))];
  const frequencies = new Map<string, number>();
  for (const { words } of sentences) {
    const { stems } = sentenceIndexOf(words, language);
    for (const stem of wanted) if (stems.has(stem)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  const groups = meaningGroupsOf(language);
  // Added to both sides, so that two sentences give no word a weight of nothing.
  const weightOf = (frequency: number): number => Math.log(1 + (sentences.length + 3) / (frequency + 1));
  const words = content.map((word) => ({
    kind: 'word' as const,
    word,
    weight: weightOf(frequencies.get(word.stem) ?? 0),
    meaning: groups.get(word.stem),
  }));
  // One of a figure and a date: neither alone says what a sentence is about.
  const weight = weightOf(1);
  return [
    ...words,
    ...claim.figures
      .filter(({ isOrdinal }) => !isOrdinal)
      .map((figure) => ({ kind: 'figure' as const, figure, weight })),
    ...claim.moments.map((moment) => ({ kind: 'moment' as const, moment, text: claim.text, weight })),
  ];
}

function isFamily(one: string, other: string): boolean {
  if (/^[\p{sc=Hani}]/u.test(one))
    return one.startsWith(other) || other.startsWith(one) || one.endsWith(other);
  if (one.length < FAMILY_PREFIX_LENGTH || other.length < FAMILY_PREFIX_LENGTH) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= FAMILY_PREFIX_LENGTH && Math.max(one.length, other.length) - same <= FAMILY_REST_MAX_LENGTH;
}

/** A German compound and what it is made of: Arbeitsplätze and Plätze. */
function isCompoundOf(one: string, other: string, language: string | null): boolean {
  if (language !== 'de') return false;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return short.length >= FAMILY_PREFIX_LENGTH && (long.endsWith(short) || long.startsWith(short));
}

/** Austria is no family of Australia. */
function areNames(one: SupportWord, other: SupportWord, language: string | null): boolean {
  return language !== 'de' && /^\p{Lu}/u.test(one.text) && /^\p{Lu}/u.test(other.text);
}

/** True where two content words belong together: of one family, or one a part of the other. */
export function areRelated(one: SupportWord, other: SupportWord, language: string | null): boolean {
  if (isCompoundOf(one.stem, other.stem, language)) return true;
  return isFamily(one.stem, other.stem) && !areNames(one, other, language);
}

/** Where a sentence stands, and what it is searched in for. */
export interface SearchedSentence {
  sentence: SupportSentence;
  source: ReadText;
  language: string | null;
}

/** How well a sentence has each thing that is sought, 0 to 1. */
export function creditsOf(
  { sentence, source, language }: SearchedSentence,
  sought: readonly Sought[],
): number[] {
  const { stems, meanings, kinOf } = sentenceIndexOf(sentence.words, language);
  return sought.map((one) => {
    if (one.kind === 'figure')
      return sentence.figures.some((figure) => isCompatible(one.figure, figure)) ? 1 : 0;
    if (one.kind === 'moment') return hasMoment(one)(sentence, source.text) ? 1 : 0;
    const { word, meaning } = one;
    if (stems.has(word.stem)) return 1;
    if (meaning !== undefined && meanings.has(meaning.group)) return MEANING_CREDIT;
    return kinOf(word.stem).some((other) => areRelated(other, word, language)) ? FAMILY_CREDIT : 0;
  });
}

export function coverageOf(credits: readonly number[], sought: readonly Sought[]): number {
  // Asked of each passage of each source: one plain loop is several times as fast as two reductions.
  let [total, covered] = [0, 0];
  for (let at = 0; at < sought.length; at += 1) {
    const weight = sought[at]?.weight ?? 0;
    total += weight;
    covered += weight * (credits[at] ?? 0);
  }
  return total === 0 ? 0 : covered / total;
}
