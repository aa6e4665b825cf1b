// Which claims of different write-ups speak about the same thing: by the rare words of the story that they share.
import { PAIRS_PER_CLAIM_MAX } from '../../limits/comparison.ts';
import type { Claim } from './claims.ts';
import { areContrasting } from './contrasts.ts';
import { rarity } from '../similarity.ts';

/** How much each stem of a story tells claims apart. */
export type StemWeights = ReadonlyMap<string, number>;

/** Two claims of different write-ups, and how alike they are, 0 to 1. */
export interface AlignedPair {
  one: Claim;
  other: Claim;
  similarity: number;
}

/** Of two sets, how much the smaller one counts: a short sentence may say all that matters of a long one. */
const SMALLER_SHARE = 0.65;
/** A stem of every claim still says a little: that it is this story. */
const WEIGHT_MIN = 0.3;
/** Pairs that are less alike are not looked at. */
const PAIR_MIN = 0.2;
const SHARED_MIN = 2;
/** What is left of a likeness where each names somebody whom the other does not. */
const EACH_ALONE_FACTOR = 0.7;
/** Nothing is made of parts that are less alike. */
const LIKENESS_TOLD_MIN = 0.25;

/** Weighs the stems of a story's claims by how few claims have them. */
export function weighStems(claims: readonly Claim[]): StemWeights {
  const frequencies = new Map<string, number>();
  for (const { stems } of claims)
    for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  return new Map(
    [...frequencies].map(([stem, count]) => [stem, WEIGHT_MIN + rarity(count, Math.max(claims.length, 6))]),
  );
}

function weightOf(stems: Iterable<string>, weights: StemWeights): number {
  let sum = 0;
  for (const stem of stems) sum += weights.get(stem) ?? WEIGHT_MIN;
  return sum;
}

/** The same clauses are looked at beside hundreds of others: each is weighed once. */
const totalsOfStories = new WeakMap<StemWeights, WeakMap<ReadonlySet<string>, number>>();

function totalOf(stems: ReadonlySet<string>, weights: StemWeights): number {
  const totals = totalsOfStories.get(weights) ?? new WeakMap<ReadonlySet<string>, number>();
  totalsOfStories.set(weights, totals);
  const known = totals.get(stems);
  if (known !== undefined) return known;
  const total = weightOf(stems, weights);
  totals.set(stems, total);
  return total;
}

interface Shared {
  count: number;
  weight: number;
}

function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>, weights: StemWeights): Shared {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  const shared = { count: 0, weight: 0 };
  for (const stem of smaller) {
    if (!larger.has(stem)) continue;
    shared.count += 1;
    shared.weight += weights.get(stem) ?? WEIGHT_MIN;
  }
  return shared;
}

/** How much of two sets of stems is shared, by weight, 0 to 1: between containment and Dice's coefficient. */
export function overlapOf(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: StemWeights,
): number {
  const { weight } = sharedOf(one, other, weights);
  return weight === 0 ? 0 : shareOf(weight, totalOf(one, weights), totalOf(other, weights));
}

/** The shared weight of each claim with every later one of another write-up, a row a claim: found by their stems. */
function sharedWeights(claims: readonly Claim[], weights: StemWeights): Float64Array {
  const holders = new Map<string, number[]>();
  const shared = new Float64Array(claims.length ** 2);
  for (const [at, { stems }] of claims.entries())
    for (const stem of stems) {
      const weight = weights.get(stem) ?? WEIGHT_MIN;
      const before = holders.get(stem);
      if (before === undefined) {
        holders.set(stem, [at]);
        continue;
      }
      for (const earlier of before) {
        const place = earlier * claims.length + at;
        shared[place] = (shared[place] ?? 0) + weight;
      }
      before.push(at);
    }
  return shared;
}

function areComparable(one: Claim, other: Claim): boolean {
  return one.article.id !== other.article.id && one.language === other.language;
}

function shareOf(shared: number, one: number, other: number): number {
  const [smaller, larger] = [Math.min(one, other), Math.max(one, other)];
  return shared / (SMALLER_SHARE * smaller + (1 - SMALLER_SHARE) * larger);
}

/** Of pairs in the order of likeness those that are among the best of one of their claims. */
function bestOfEach(pairs: readonly AlignedPair[]): AlignedPair[] {
  const counts = new Map<Claim, number>();
  return pairs.filter(({ one, other }) => {
    const [ofOne, ofOther] = [counts.get(one) ?? 0, counts.get(other) ?? 0];
    counts.set(one, ofOne + 1).set(other, ofOther + 1);
    return Math.min(ofOne, ofOther) < PAIRS_PER_CLAIM_MAX;
  });
}

function pairsOf(claims: readonly Claim[], weights: StemWeights): AlignedPair[] {
  const totals = claims.map(({ stems }) => totalOf(stems, weights));
  const shared = sharedWeights(claims, weights);
  const pairs: AlignedPair[] = [];
  for (const [at, one] of claims.entries())
    for (let next = at + 1; next < claims.length; next += 1) {
      const weight = shared[at * claims.length + next] ?? 0;
      if (weight === 0) continue;
      const similarity = shareOf(weight, totals[at] ?? 0, totals[next] ?? 0);
      if (similarity < PAIR_MIN) continue;
      const other = claims[next];
      if (other !== undefined && areComparable(one, other)) pairs.push({ one, other, similarity });
    }
  return pairs;
}

/** The pairs of claims that may speak about the same thing, a bounded number for each; the most alike first. */
export function alignClaims(claims: readonly Claim[], weights: StemWeights): AlignedPair[] {
  const pairs = pairsOf(claims, weights);
  pairs.sort(
    (a, b) => b.similarity - a.similarity || a.one.index - b.one.index || a.other.index - b.other.index,
  );
  return bestOfEach(pairs);
}

/** What a part of a sentence speaks about. */
export interface Topic {
  stems: ReadonlySet<string>;
  names: ReadonlySet<string>;
  language: string;
}

/** True where each names somebody or some place, and none is named by both. */
export function nameOthers(one: Topic, other: Topic): boolean {
  if (one.language === 'de' || one.names.size === 0 || other.names.size === 0) return false;
  return one.names.isDisjointFrom(other.stems) && other.names.isDisjointFrom(one.stems);
}

/**
 * How likely two parts of sentences speak about the same thing, 0 to 1. Each naming somebody whom the other does not
 * counts against it, and words that exclude each other rule it out.
 */
export function likenessOf(one: Topic, other: Topic, weights: StemWeights): number {
  const shared = sharedOf(one.stems, other.stems, weights);
  const smaller = Math.min(one.stems.size, other.stems.size);
  if (shared.count < Math.min(SHARED_MIN, smaller) || shared.count === 0) return 0;
  const overlap = shareOf(shared.weight, totalOf(one.stems, weights), totalOf(other.stems, weights));
  if (overlap < LIKENESS_TOLD_MIN) return 0;
  if (areContrasting(one.stems, other.stems, one.language) || nameOthers(one, other)) return 0;
  return areEachAlone(one, other) ? overlap * EACH_ALONE_FACTOR : overlap;
}

function areEachAlone(one: Topic, other: Topic): boolean {
  return !one.names.isSubsetOf(other.stems) && !other.names.isSubsetOf(one.stems);
}
