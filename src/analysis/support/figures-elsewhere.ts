// Figures that a claim brings together from several sentences, and those that it works out: a difference of two shares.
import type { Figure } from '../figures/figures.ts';
import { isCompatible } from './figure-agreement.ts';
import type { SupportCase } from './finding.ts';
import { meansSame } from './scopes.ts';
import { areRelated } from './sought.ts';

/** What is put together may be right, and no sentence says it. */
export const ACROSS_DOUBT = 0.9;
/** Content words of a claim on either side of a figure that may tell what it is of. */
const BESIDE_MAX = 2;

/** True where another sentence has the figure with a word that stands beside it in the claim, and the best one lacks. */
export function isBesideItsOwn(said: Figure, { claim, sources, window, language }: SupportCase): boolean {
  const words = claim.sentences.flatMap((sentence) => sentence.words).filter(({ isContent }) => isContent);
  const before = words.filter(({ end }) => end <= said.start).slice(-BESIDE_MAX);
  const after = words.filter(({ start }) => start >= said.end).slice(0, BESIDE_MAX);
  const isIn = (told: typeof words, word: (typeof words)[number]): boolean =>
    told.some(
      (other) => other.isContent && (meansSame(other, word, language) || areRelated(other, word, language)),
    );
  const own = [...before, ...after].filter((word) => !isIn([...window.best.words], word));
  return sources.some(({ sentences }) =>
    sentences.some(
      (sentence) =>
        sentence !== window.best &&
        sentence.figures.some((figure) => isCompatible(said, figure)) &&
        own.some((word) => isIn([...sentence.words], word)),
    ),
  );
}

/** 9-4, by nine votes to four: both ends stand in the sentence, each for itself. */
export function isScoreOf(said: Figure, here: readonly Figure[]): boolean {
  const has = (value: number): boolean => here.some(({ min, max }) => min === value && max === value);
  return said.unit === 'score' && has(said.min) && has(said.max);
}

const SAME = 1e-6;
const POINTS = /^(?:point|punkt|punto|ponto|prozentpunkt)/;

/** True for points that two shares of the sentence lie apart. */
export function isDifference(said: Figure, here: readonly Figure[]): boolean {
  if (said.unit !== 'pp' && !POINTS.test(said.counted ?? '')) return false;
  const shares = here.filter(({ unit }) => unit === '%').map(({ min }) => min);
  return shares.some((one) => shares.some((other) => Math.abs(Math.abs(one - other) - said.min) < SAME));
}
