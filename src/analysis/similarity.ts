// How alike two articles are: the cosine of their profiles, each stem weighed by how rare it is in the index.
import type { Profile } from '../news/ports.ts';

/** In how many of how many articles each stem stands. */
export interface StemStatistics {
  articles: number;
  frequencies: ReadonlyMap<string, number>;
}

/** A profile with its weights and their length, ready to be compared. */
export interface WeighedProfile {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/** Inverse document frequency, smoothed so that a stem of every article weighs next to nothing and never less. */
export function rarity(frequency: number, articles: number): number {
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

export function weighProfile(profile: Profile, statistics: StemStatistics): WeighedProfile {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [stem, count] of profile) {
    const frequency = Math.max(1, statistics.frequencies.get(stem) ?? 1);
    const weight = count * rarity(frequency, Math.max(statistics.articles, frequency));
    weights.set(stem, weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

/** The cosine of two weighed profiles, from 0 to 1. */
export function similarityOf(one: WeighedProfile, other: WeighedProfile): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [small, large] = one.weights.size <= other.weights.size ? [one, other] : [other, one];
  let product = 0;
  for (const [stem, weight] of small.weights) product += weight * (large.weights.get(stem) ?? 0);
  return product / (one.length * other.length);
}

/** The heaviest stems of a profile, ties in the order of the alphabet: what look-alikes are found by. Marks weigh nothing. */
export function heaviestStems(profile: WeighedProfile, count: number): string[] {
  return [...profile.weights]
    .filter(([, weight]) => weight > 0)
    .sort(([one, weightOne], [other, weightOther]) => weightOther - weightOne || (one < other ? -1 : 1))
    .slice(0, count)
    .map(([stem]) => stem);
}
