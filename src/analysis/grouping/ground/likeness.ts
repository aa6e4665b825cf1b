// How alike two articles in different languages are, as evidence that they report one event.
import { GROUND_WINDOW_MS } from '../../../limits/shared-ground.ts';
import type { GroundLetter, SharedGround } from '../shared-ground.ts';
import { agreementOf, type Agreement } from './agreement.ts';

/** So many terms have to agree, and say so much together; names and figures alone so much of it. */
const TERMS_MIN = 3;
const SAID_MIN = 2.1;
const IDENTIFIED_MIN = 1.5;
/** One name, however sure, is that of a person who does several things in a day; two are enough where both are rare. */
const NAMES_ALONE_MIN = 2;
const FIGURE_SAYS_MIN = 0.4;
/** Two figures that say something, with as many places. */
const FIGURES_ALONE_MIN = 1.1;
const FIGURES_TERMS_MIN = 5;
/** What agrees must be so much of what either has. */
const SHARE_MIN = 0.3;

/** Fewer coarse keys in common, and nothing above can agree in so much: names are not compared sound by sound. */
const KEYS_SHARED_MIN = 2;

/** The likeness of a pair with just enough, above what joins (grouping.ts); and what more is worth. */
const LIKENESS_MIN = 0.24;
const LIKENESS_MAX = 0.6;
const LIKENESS_EACH = 0.1;

/** Earthquakes are measured anew within hours, by half a degree at most. */
const MAGNITUDE_APART_MAX = 0.5;
/** Tolls rise; by more than this within two days they are those of another event. */
const DEATHS_FACTOR_MAX = 4;
const DEATHS_COMPARED_MIN = 8;

/**
 * The likeness of two articles in different languages, on the scale of `likenessOf`: 0 where too little agrees, where
 * what one says contradicts the other, or where the languages are the same or unknown.
 */
export function sharedGroundLikeness(one: SharedGround, other: SharedGround, apartMs: number): number {
  if (!haveOtherLanguages(one, other) || apartMs > GROUND_WINDOW_MS) return 0;
  if (sharedKeys(one, other) < KEYS_SHARED_MIN || contradict(one, other)) return 0;
  const agreement = agreementOf(one, other);
  if (!isEnough(agreement)) return 0;
  const { names, figures, others } = agreement;
  return Math.min(LIKENESS_MAX, LIKENESS_MIN + LIKENESS_EACH * (names + figures + others - SAID_MIN));
}

/** True where the languages of two articles are known and not the same: only then shared ground says something. */
export function haveOtherLanguages(one: SharedGround, other: SharedGround): boolean {
  return one.language !== null && other.language !== null && one.language !== other.language;
}

function sharedKeys(one: SharedGround, other: SharedGround): number {
  let shared = 0;
  for (const key of one.keys) if (other.keys.has(key)) shared += 1;
  return shared;
}

function isEnough({ terms, names, figures, others, share }: Agreement): boolean {
  if (terms < TERMS_MIN || share < SHARE_MIN || names + figures + others < SAID_MIN) return false;
  if (names + figures >= IDENTIFIED_MIN) return figures >= FIGURE_SAYS_MIN || names > NAMES_ALONE_MIN;
  return figures > FIGURES_ALONE_MIN && terms >= FIGURES_TERMS_MIN;
}

function valuesOf({ entries }: SharedGround, letter: GroundLetter): number[] {
  return entries.filter((entry) => entry.letter === letter).map(({ form }) => Number(form));
}

function contradict(one: SharedGround, other: SharedGround): boolean {
  return contradictMagnitude(one, other) || contradictDeaths(one, other) || contradictScore(one, other);
}

function contradictMagnitude(one: SharedGround, other: SharedGround): boolean {
  const [left, right] = [valuesOf(one, 'm'), valuesOf(other, 'm')];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((value) => right.some((opposite) => Math.abs(value - opposite) <= MAGNITUDE_APART_MAX));
}

function contradictDeaths(one: SharedGround, other: SharedGround): boolean {
  const [left, right] = [valuesOf(one, 'd')[0], valuesOf(other, 'd')[0]];
  if (left === undefined || right === undefined) return false;
  // One counts the dead where the other counts somebody else too: the figure itself is in both.
  if (valuesOf(one, 'f').includes(right) || valuesOf(other, 'f').includes(left)) return false;
  const [low, high] = [Math.min(left, right), Math.max(left, right)];
  return high >= DEATHS_COMPARED_MIN && high > DEATHS_FACTOR_MAX * low;
}

function contradictScore(one: SharedGround, other: SharedGround): boolean {
  const scores = (ground: SharedGround) =>
    ground.entries.flatMap(({ letter, form }) => (letter === 's' ? [form] : []));
  const [left, right] = [scores(one), scores(other)];
  return left.length > 0 && right.length > 0 && !left.some((score) => right.includes(score));
}
