// Whether a channel knows a claim already: the same value of the same matter, or a sentence in nearly the same words.
import type { Claim } from '../../news/digest.ts';
import { arePlausibleValues, haveCompatibleValues, isHigher, isRising } from './figure-claims.ts';
import { containmentOf, likenessOf, type Sketch, sketchFrom } from './sketches.ts';

/** Two sentences that share so much tell the same in other words. */
const LIKENESS_MIN = 0.6;
/** A short sentence that stands in a longer one so far is a part of it. */
const CONTAINMENT_MIN = 0.75;
/** A few words stand in many sentences. */
const CONTAINED_STEMS_MIN = 4;

/** The stems of a sentence; none of a claim with a value. */
export function sketchOfClaim({ fingerprint, matter }: Claim): Sketch {
  return matter === null ? sketchFrom(fingerprint.slice(2)) : new Set();
}

function sayTheSame(one: Claim, other: Claim): boolean {
  if (one.fingerprint === other.fingerprint) return true;
  if (one.matter !== null || other.matter !== null)
    return one.matter === other.matter && haveCompatibleValues(one, other);
  const [sketch, sketchOther] = [sketchOfClaim(one), sketchOfClaim(other)];
  if (likenessOf(sketch, sketchOther) >= LIKENESS_MIN) return true;
  const smaller = Math.min(sketch.size, sketchOther.size);
  return smaller >= CONTAINED_STEMS_MIN && containmentOf(sketch, sketchOther) >= CONTAINMENT_MIN;
}

/** True where something that was told says the same, give or take a few words or a rounding. */
export function isKnownClaim(claim: Claim, told: readonly Claim[]): boolean {
  return told.some((known) => sayTheSame(claim, known));
}

/** True for the very same words or value, not only nearly: what silence about a whole story may rest on. */
export function isSameClaim(claim: Claim, told: readonly Claim[]): boolean {
  return told.some((known) => known.fingerprint === claim.fingerprint);
}

/** How much of a sentence is in no sentence that was told. */
export interface Novelty {
  /** 0 to 1. */
  share: number;
  stems: number;
  /** Stems that it shares with what was told. */
  known: number;
}

/** What is new in a sentence beside all that was told together. */
export function noveltyOf(claim: Claim, told: readonly Claim[]): Novelty {
  const sketch = sketchOfClaim(claim);
  const known = new Set(told.flatMap((one) => [...sketchOfClaim(one)]));
  const stems = sketch.difference(known).size;
  return { share: sketch.size === 0 ? 0 : stems / sketch.size, stems, known: sketch.size - stems };
}

/** How near the nearest sentence that was told is, 0 to 1. */
export function nearnessOf(claim: Claim, told: readonly Claim[]): number {
  const sketch = sketchOfClaim(claim);
  return Math.max(0, ...told.map((known) => containmentOf(sketch, sketchOfClaim(known))));
}

/** True for a value of what is counted up that is lower than what was told: an older one. */
export function isOvertaken(claim: Claim, told: readonly Claim[]): boolean {
  return isRising(claim) && told.some((known) => known.matter === claim.matter && isHigher(known, claim));
}

/** A value that was told and what it is now. */
export interface ChangedValue {
  before: Claim;
  now: Claim;
}

/**
 * The value of a known matter that a claim changes; null where it is known, was overtaken already, or cannot be of the
 * same thing. Of what does not only rise, write-ups must have agreed until now, and the claim must be the later one.
 */
export function changedValueOf(
  claim: Claim,
  told: readonly Claim[],
  { isLater }: { isLater: boolean },
): ChangedValue | null {
  const known = told.filter(({ matter }) => matter !== null && matter === claim.matter);
  const highest = known.reduce<Claim | null>(
    (best, one) => (best === null || isHigher(one, best) ? one : best),
    null,
  );
  if (highest === null || known.some((one) => haveCompatibleValues(one, claim))) return null;
  if (!arePlausibleValues(highest, claim)) return null;
  if (isRising(claim)) return isHigher(claim, highest) ? { before: highest, now: claim } : null;
  const areAgreed = known.every((one) => haveCompatibleValues(one, highest));
  return isLater && areAgreed ? { before: highest, now: claim } : null;
}
