// Whether the figures of a claim are those of its sources: roundings and other spellings are, other values are not.
import { CLAIM_FIGURES_MAX } from '../../limits/support.ts';
import type { Figure } from '../figures/figures.ts';
import { fateOf } from './fates.ts';
import { isCompatible } from './figure-agreement.ts';
import { countsOtherwise } from './counted-units.ts';
import { ACROSS_DOUBT, isBesideItsOwn, isDifference, isScoreOf } from './figures-elsewhere.ts';
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { type SupportWord, within } from './reading.ts';

/** A figure that only other passages have. */
const ELSEWHERE_DOUBT = 0.8;
/** One and two in words are often said without a figure: both, a pair. */
const SMALL_DOUBT = 0.9;
const SMALL_MAX = 2;

function countsSame(one: Figure, other: Figure): boolean {
  if (one.isOrdinal !== other.isOrdinal) return false;
  return one.counted !== null && one.counted === other.counted && one.unit === other.unit;
}

/** "Of" or "to" and its like between two figures that count the same: 600 of the 7,900 jobs, from 95 to 70 minutes. */
const SHARED_NOUN_MAX_LENGTH = 12;

/** True where a figure that names no noun is followed by one that does. */
function sharesNoun({ counted, end }: Figure, noun: string, here: readonly Figure[]): boolean {
  return (
    counted === null &&
    here.some(
      (next) => next.counted === noun && next.start >= end && next.start - end <= SHARED_NOUN_MAX_LENGTH,
    )
  );
}

/** True where the passage gives the noun that the claim counts another value, and the claim's value to something else. */
function isSwapped(said: Figure, here: readonly Figure[]): boolean {
  const agreeing = here.filter((figure) => isCompatible(said, figure));
  const isOwn = agreeing.some(
    (figure) =>
      said.counted === null || figure.counted === said.counted || sharesNoun(figure, said.counted, here),
  );
  if (isOwn) return false;
  return here.some((figure) => countsSame(said, figure) && !isCompatible(said, figure));
}

/** A figure with what befell those it counts. */
interface Befallen {
  figure: Figure;
  fate: string | null;
}

function befallenIn(figures: readonly Figure[], words: readonly SupportWord[]): Befallen[] {
  return figures.map((figure) => ({ figure, fate: fateOf(figure, words, figures) }));
}

function befallenInWindow({ source, sentences }: SupportCase['window']): Befallen[] {
  return sentences.flatMap(({ words, ...span }) => befallenIn(within(source.figures, span), words));
}

/** True where the passage has the claim's number of those whom something else befell: 12 killed and 30 injured, the other way. */
function isOfOtherFate({ figure, fate }: Befallen, told: readonly Befallen[]): boolean {
  if (fate === null) return false;
  const agreeing = told.filter((one) => isCompatible(figure, one.figure));
  if (agreeing.length === 0 || agreeing.some((one) => one.fate === null || one.fate === fate)) return false;
  return told.some((one) => one.fate === fate) || agreeing.every((one) => excludes(one.fate, fate));
}

/** Who was killed is not among the injured. */
function excludes(one: string | null, other: string): boolean {
  return one !== other && (one === 'killed' || other === 'killed');
}

const DIRECTION = /^(?:to|from|auf|von)$/;

/** "To 3.4 percent from 3.9": the word before a figure, where it tells the new value from the old. */
function directionOf(figure: Figure, words: readonly SupportWord[]): string | null {
  const before = words.findLast(({ end }) => end <= figure.start)?.folded ?? '';
  return DIRECTION.test(before) ? before : null;
}

/** True where the claim's value is what a thing came from, and the claim says that it went there; or the reverse. */
function isTurned(said: Figure, { claim, window }: SupportCase): boolean {
  const own = directionOf(
    said,
    claim.sentences.flatMap(({ words }) => words),
  );
  if (own === null) return false;
  const told = window.best.figures.map((figure) => ({
    figure,
    direction: directionOf(figure, window.best.words),
  }));
  // Von 1,8 Millionen ausgehen: only where both ways are told is one of them the wrong one.
  if (new Set(told.flatMap(({ direction }) => direction ?? [])).size < 2) return false;
  const directions = told
    .filter(({ figure }) => isCompatible(said, figure))
    .map(({ direction }) => direction);
  return directions.length > 0 && directions.every((direction) => direction !== null && direction !== own);
}

/** True where the clause that the claim follows gives another value, and the claim's stands in another clause. */
function isOfOtherClause(said: Figure, { window, claim }: SupportCase): boolean {
  if (window.clause === null) return false;
  const here = within(window.source.figures, window.clause);
  return (
    !here.some((figure) => isCompatible(said, figure)) &&
    here.some((figure) => isRival(said, figure, claim.figures))
  );
}

function checkFigure(said: Figure, held: SupportCase): SupportFinding {
  const { claim, sources, window } = held;
  const found = claim.text.slice(said.start, said.end);
  const isMisplaced = isTurned(said, held) || (isOfOtherClause(said, held) && !isBesideItsOwn(said, held));
  if (isMisplaced) return failure('number', found);
  const here = window.sentences.flatMap((sentence) => within(window.source.figures, sentence));
  if (isSwapped(said, here)) return failure('number', found);
  const inBest = within(window.source.figures, window.best);
  if (inBest.some((figure) => isCompatible(said, figure))) return doubt(1);
  // Two days where the sentence has two hours.
  if (inBest.some((figure) => said.min === figure.min && countsOtherwise(said.counted, figure.counted)))
    return failure('number', found);
  if (isBesideItsOwn(said, held) || isDifference(said, inBest) || isScoreOf(said, inBest))
    return doubt(ACROSS_DOUBT);
  const rival = inBest.some((figure) => isRival(said, figure, claim.figures));
  if (!rival && here.some((figure) => isCompatible(said, figure))) return doubt(1);
  const isElsewhere = sources.some(({ figures }) => figures.some((figure) => isCompatible(said, figure)));
  if (isElsewhere) return rival ? failure('number', found) : doubt(ELSEWHERE_DOUBT);
  const isSmall = said.max <= SMALL_MAX && said.unit === null && !/\p{N}/u.test(found);
  return isSmall && !rival ? doubt(SMALL_DOUBT) : failure('number', found);
}

/** A figure of the best sentence that stands where the claim has another one. */
function isRival(said: Figure, figure: Figure, claimed: readonly Figure[]): boolean {
  // What the claim says too is no rival of what else it says.
  if (claimed.some((other) => isCompatible(other, figure))) return false;
  if (said.isOrdinal !== figure.isOrdinal || isCompatible(said, figure)) return false;
  return countsSame(said, figure) || (said.unit !== null && said.unit === figure.unit);
}

const DIGITS = /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu;

/** Digits that are neither figure nor date (flight 370, 10:30, A320) must stand in a source as they are. */
function checkDigits({ claim, sources }: SupportCase): SupportFinding {
  const known = [...claim.figures, ...claim.moments];
  const loose = [...claim.text.matchAll(DIGITS)].filter(
    ({ index }) => !known.some(({ start, end }) => start <= index && index < end),
  );
  const failures = loose
    .filter(([digits]) => !sources.some(({ text }) => hasNumeral(text, digits)))
    .map(([digits]) => failure('number', digits));
  return joinFindings(failures);
}

function hasNumeral(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at !== -1; at = text.indexOf(digits, at + 1)) {
    const isWhole = !/\p{Nd}/u.test(text[at - 1] ?? '') && !/\p{Nd}/u.test(text[at + digits.length] ?? '');
    if (isWhole) return true;
  }
  return false;
}

export function checkFigures(held: SupportCase): SupportFinding {
  const { claim, window } = held;
  // "First" and "at first" are said of anything.
  const figures = claim.figures.filter(({ isOrdinal, min }) => !isOrdinal || min > 1);
  const words = claim.sentences.flatMap((sentence) => sentence.words);
  const checked = befallenIn(figures.slice(0, CLAIM_FIGURES_MAX), words);
  const told = checked.some(({ fate }) => fate !== null) ? befallenInWindow(window) : [];
  const findings = checked.map((befallen) => {
    const { start, end } = befallen.figure;
    return isOfOtherFate(befallen, told)
      ? failure('number', claim.text.slice(start, end))
      : checkFigure(befallen.figure, held);
  });
  const unchecked = figures[CLAIM_FIGURES_MAX];
  if (unchecked === undefined) return joinFindings([...findings, checkDigits(held)]);
  return joinFindings([...findings, failure('number', claim.text.slice(unchecked.start, unchecked.end))]);
}
