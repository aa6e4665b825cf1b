// Claims with a value: what a figure counts or measures, and how two values of one matter stand to each other.
import { CLAIM_FIGURES_MAX, CLAIM_VALUE_MAX_LENGTH } from '../../limits/told.ts';
import type { Claim } from '../../news/digest.ts';
import type { Claim as StatedClaim } from '../comparison/claims.ts';
import { readNumbers, type NumberMention } from '../comparison/numbers.ts';
import { areCompatible, arePlausible } from '../comparison/values.ts';
import type { FigureBound } from '../figures/bounds.ts';
import type { Figure } from '../figures/figures.ts';
import { hashOfText } from './sketches.ts';

const MARK = 'f';

/** What befalls people is counted up, and one event has one toll: its matter needs no words beside. */
const FATE = 'fate ';

/** A toll rises; that one is lower elsewhere is older, or somebody else's. */
const RISING = /^fate (?:killed|injured|infected|arrested|evacuated|rescued|charged|treated) /u;

export function isRising({ matter }: Claim): boolean {
  return matter !== null && RISING.test(matter);
}

/** The content words right before and right after a figure within its clause; names say who, not what. */
function contextsOf({ claim, clause, start, end }: NumberMention): string[] {
  const content = claim.tokens
    .slice(clause.from, clause.to)
    .filter(({ isContent, isCapital }) => isContent && (!isCapital || claim.language === 'de'));
  const before = content.findLast((token) => token.end <= start);
  const after = content.find((token) => token.start >= end);
  return [before, after].flatMap((token) => (token === undefined ? [] : [token.stem]));
}

function mattersOf(mention: NumberMention): string[] {
  const { slot } = mention;
  if (slot.startsWith(FATE)) return [slot];
  return [...new Set(contextsOf(mention))].map((context) => `${slot} ${context}`);
}

function fingerprintOf(matter: string, { min, max, bound, unit }: Figure): string {
  return [MARK, hashOfText(matter), min, max, bound, unit ?? ''].join(':');
}

function claimsOfMention(mention: NumberMention): Claim[] {
  const { claim, figure, start } = mention;
  const words = claim.words.slice(Math.min(start, figure.start), figure.end).replace(/\s+/gu, ' ');
  const value = words.slice(0, CLAIM_VALUE_MAX_LENGTH);
  return mattersOf(mention).map((matter) => ({ fingerprint: fingerprintOf(matter, figure), matter, value }));
}

/** A rise by so much, four of them, the 12 of last year: no value of the matter itself. Odds and rates look like scores. */
function isOfMatter({ claim, role, isBackground, isListed, figure }: NumberMention): boolean {
  // 10-5/16: half of a fraction is no value.
  if (claim.words.charAt(figure.start - 1) === '/' || claim.words.charAt(figure.end) === '/') return false;
  return (role === 'plain' || role === 'to') && !isBackground && !isListed && figure.unit !== 'score';
}

/** The claims with a value that each sentence makes; none of one that is asked or supposed. */
export function figureClaimsOf(stated: readonly StatedClaim[]): ReadonlyMap<StatedClaim, readonly Claim[]> {
  const found = new Map<StatedClaim, readonly Claim[]>();
  for (const [claim, mentions] of readNumbers(stated))
    found.set(claim, mentions.filter(isOfMatter).slice(0, CLAIM_FIGURES_MAX).flatMap(claimsOfMention));
  return found;
}

const BOUNDS: readonly string[] = ['exact', 'about', 'at-least', 'at-most'] satisfies FigureBound[];

function isBound(text: string): text is FigureBound {
  return BOUNDS.includes(text);
}

/** The figure of a claim as its fingerprint has it; null for a claim without a value. */
export function figureOfClaim({ fingerprint }: Claim): Figure | null {
  const [mark, , min, max, bound = '', unit = ''] = fingerprint.split(':');
  if (mark !== MARK || !isBound(bound)) return null;
  return {
    ...{ start: 0, end: 0, min: Number(min), max: Number(max), bound },
    ...{ unit: unit === '' ? null : unit, counted: null, isOrdinal: false },
  };
}

/** "At least 12 dead" is no 34 dead: of what is counted up, a bound is what is known so far. */
function withoutOpenBound(figure: Figure): Figure {
  return figure.bound === 'at-least' ? { ...figure, bound: 'exact' } : figure;
}

/** True where both can be meant: the same, one rounded from the other, or within the other's bounds. */
export function haveCompatibleValues(one: Claim, other: Claim): boolean {
  const [figure, figureOther] = [figureOfClaim(one), figureOfClaim(other)];
  if (figure === null || figureOther === null) return false;
  return isRising(one)
    ? areCompatible(withoutOpenBound(figure), withoutOpenBound(figureOther))
    : areCompatible(figure, figureOther);
}

/** What does not only rise seldom becomes three times as much from one day to the next: that is another thing's value. */
const CHANGE_FACTOR_MAX = 3;

/** True where two values can be of one thing at all. */
export function arePlausibleValues(one: Claim, other: Claim): boolean {
  const [figure, figureOther] = [figureOfClaim(one), figureOfClaim(other)];
  if (figure === null || figureOther === null || !arePlausible(figure, figureOther)) return false;
  const [small, large] = [Math.min(figure.max, figureOther.max), Math.max(figure.max, figureOther.max)];
  return isRising(one) || large <= CHANGE_FACTOR_MAX * small;
}

/** True where the one value is higher, whatever their bounds. */
export function isHigher(one: Claim, other: Claim): boolean {
  const [figure, figureOther] = [figureOfClaim(one), figureOfClaim(other)];
  return figure !== null && figureOther !== null && figure.min > figureOther.max;
}
