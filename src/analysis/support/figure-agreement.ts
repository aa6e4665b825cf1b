// Whether a figure may be said of another: roundings and other spellings may, other values, units and lengths of time may not.
import type { Figure } from '../figures/figures.ts';
import { countsOtherwise } from './counted-units.ts';

/** "About 30" for 29.6 and for 28; for 25 no longer. */
const ABOUT_SHARE = 0.1;
/** "More than a thousand" for 1,204; "more than 100" for 5,000 misleads. */
const AT_LEAST_FACTOR = 2;
/** "Up to" and "nearly" for what is not far below. */
const AT_MOST_SHARE = 0.7;
/** From the lower to the upper end of a range that a claim may say of one value. */
const STRETCH_FACTOR = 1.6;
const SAME = 1e-6;
/** Bare, without an "about": 2.3 million for 2,341,000; but 140 million for 135 is another figure. */
const ROUNDING_SHARE = 0.025;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other), SAME);
}

/** True where `said` is `meant` with fewer digits: 2.3 million for 2,341,000, 30 for 29.6; 1,200 for 1,204 is not. */
function isRounding(said: number, meant: number): boolean {
  if (Number.isInteger(meant) && Math.abs(meant) < 100_000) return false;
  if (Math.abs(said - meant) > ROUNDING_SHARE * Math.abs(meant)) return false;
  const digits = String(said).replace(/^0\.0*|\.|0+$/g, '').length;
  return digits > 0 && isSame(Number(meant.toPrecision(Math.min(digits, 15))), said);
}

function agreesInUnit(one: Figure, other: Figure): boolean {
  if (one.isOrdinal !== other.isOrdinal || countsOtherwise(one.counted, other.counted)) return false;
  if (one.unit === other.unit) return true;
  // "5 million" for "$5 million"; but 30 is not 30 %.
  const named = one.unit ?? other.unit;
  return (one.unit === null || other.unit === null) && named !== '%' && named !== 'pp' && named !== 'score';
}

const TIMES = /^(?:time|mal|vez|vec|fois|回)$/;

/** Three times this year, for the third time. */
function isRepetition(said: Figure, meant: Figure): boolean {
  return meant.isOrdinal && !said.isOrdinal && said.min === meant.min && TIMES.test(said.counted ?? '');
}

/** Ten percent, every tenth. */
function isOneIn(said: Figure, meant: Figure): boolean {
  return said.unit === '%' && meant.isOrdinal && isSame(said.min * meant.min, 100);
}

/** True where a claim may say its figure of what a source says. */
export function isCompatible(said: Figure, meant: Figure): boolean {
  if (isRepetition(said, meant) || isOneIn(said, meant)) return true;
  if (!agreesInUnit(said, meant)) return false;
  const isEqual = isSame(said.min, meant.min) && isSame(said.max, meant.max);
  const contradicts =
    (said.bound === 'at-least' && meant.bound === 'at-most') ||
    (said.bound === 'at-most' && meant.bound === 'at-least');
  if (isEqual) return !contradicts;
  if (said.unit === 'score') return false;
  if (said.min !== said.max) return isStretchOf(said, meant);
  const value = said.min;
  if (meant.min !== meant.max) return isSame(value, meant.min) || isSame(value, meant.max);
  if (isRounding(value, meant.min)) return true;
  switch (said.bound) {
    case 'exact':
      return false;
    case 'about':
      return Math.abs(meant.min - value) <= ABOUT_SHARE * Math.abs(value);
    case 'at-least':
      return meant.bound !== 'at-most' && meant.min > value && meant.min <= value * AT_LEAST_FACTOR;
    case 'at-most':
      return (
        meant.bound !== 'at-least' &&
        meant.bound !== 'at-most' &&
        meant.min < value &&
        meant.min >= value * AT_MOST_SHARE
      );
  }
}

/** "Dozens" for 30, and "20 to 30" for 25; but "11 to 50" for 50 misleads. */
function isStretchOf(said: Figure, meant: Figure): boolean {
  if (meant.min < said.min || meant.max > said.max) return false;
  return said.bound === 'about' || said.max <= said.min * STRETCH_FACTOR;
}
