// Whether two figures can both be meant: bounds, roundness, and how far apart values of one thing can be.
import type { Figure } from '../figures/figures.ts';

/** Values further apart than this are of different things. */
const FACTOR_MAX = 10;
const MEASURED_FACTOR_MAX = 3;
/** "Dozens" holds too much to agree or differ with. */
const VAGUE_FACTOR = 2;
/** "About 30" holds for 26 to 34, "about 52" for 49 to 55: the rounder, the wider. */
const ABOUT_SHARE_MAX = 0.15;
const ABOUT_SHARE_MIN = 0.07;
/** A value rounded from another differs by so little; whole numbers below a hundred are not rounded. */
const ROUNDED_SHARE = 0.05;
const ROUNDED_MIN = 100;

/** The place value of the last digit that is not zero: 100,000 of 2,300,000 and 0.1 of 5.5. */
function lastPlaceOf(value: number): number {
  let place = 1;
  if (Number.isInteger(value)) while (value % (place * 10) === 0 && place < value) place *= 10;
  else while (place > 1e-6 && Math.abs(value / place - Math.round(value / place)) > 1e-6) place /= 10;
  return place;
}

/** How far from a rough value the exact one may be: half of its last place, within bounds. */
function slackOf(value: number): number {
  return Math.min(ABOUT_SHARE_MAX * value, Math.max(ABOUT_SHARE_MIN * value, lastPlaceOf(value) / 2));
}

export function isVague({ min, max, unit }: Figure): boolean {
  return unit !== 'score' && max > VAGUE_FACTOR * min;
}

function rangeOf({ min, max, bound }: Figure): [number, number] {
  if (bound === 'at-least') return [min, Infinity];
  if (bound === 'at-most') return [0, max];
  return bound === 'about' ? [min - slackOf(min), max + slackOf(max)] : [min, max];
}

function isRounded(one: number, other: number): boolean {
  const [rough, exact] = lastPlaceOf(one) >= lastPlaceOf(other) ? [one, other] : [other, one];
  if (Math.abs(one - other) > ROUNDED_SHARE * Math.max(one, other)) return false;
  const isExactCount = Number.isInteger(one) && Number.isInteger(other) && rough < ROUNDED_MIN;
  const place = lastPlaceOf(rough);
  return !isExactCount && Math.abs(Math.round(exact / place) * place - rough) < 1e-6;
}

/** Whether two figures can both be meant. A score is two figures, and must be the same. */
export function areCompatible(one: Figure, other: Figure): boolean {
  if (one.unit === 'score') return one.min === other.min && one.max === other.max;
  // Up to 140 and up to 165: each names the most, and there is one.
  if (one.bound === 'at-most' && other.bound === 'at-most')
    return one.max === other.max || isRounded(one.max, other.max);
  const [[minOne, maxOne], [minOther, maxOther]] = [rangeOf(one), rangeOf(other)];
  if (minOne <= maxOther && minOther <= maxOne) return true;
  return one.min === one.max && other.min === other.max && isRounded(one.min, other.min);
}

export function arePlausible(one: Figure, other: Figure): boolean {
  const [small, large] = [Math.min(one.max, other.max), Math.max(one.max, other.max)];
  return small > 0 && large / small <= (one.unit === null ? FACTOR_MAX : MEASURED_FACTOR_MAX);
}
