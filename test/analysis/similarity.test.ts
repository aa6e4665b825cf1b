// Similarity: a cosine of weighed profiles, whatever the profiles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heaviestStems,
  rarity,
  similarityOf,
  weighProfile,
  type StemStatistics,
} from '../../src/analysis/similarity.ts';

const stem = fc.constantFrom('gale', 'roof', 'ferry', 'court', 'tram', 'wall');
const profile = fc
  .array(fc.tuple(stem, fc.integer({ min: 1, max: 9 })), { maxLength: 6 })
  .map((entries) => new Map(entries));
const statistics: fc.Arbitrary<StemStatistics> = fc.record({
  articles: fc.nat(1_000),
  frequencies: fc.array(fc.tuple(stem, fc.nat(1_500))).map((entries) => new Map(entries)),
});
const NONE: StemStatistics = { articles: 0, frequencies: new Map() };

describe('rarity', () => {
  it('falls with frequency and is never below zero within an index', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (articles, one, other) => {
        const [rarer, commoner] = [Math.min(one, other, articles), Math.min(Math.max(one, other), articles)];
        expect(rarity(rarer, articles)).toBeGreaterThanOrEqual(rarity(commoner, articles));
        expect(rarity(commoner, articles)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('similarityOf', () => {
  const weighed = (of: ReadonlyMap<string, number>, by: StemStatistics) => weighProfile(of, by);

  it('is from 0 to 1 and the same either way', () => {
    fc.assert(
      fc.property(profile, profile, statistics, (one, other, by) => {
        const similarity = similarityOf(weighed(one, by), weighed(other, by));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1 + 1e-9);
        expect(similarityOf(weighed(other, by), weighed(one, by))).toBeCloseTo(similarity, 12);
      }),
    );
  });

  it('of a profile with itself is 1, with nothing in common 0', () => {
    fc.assert(
      fc.property(profile, statistics, (one, by) => {
        const own = weighed(one, by);
        expect(similarityOf(own, own)).toBeCloseTo(one.size === 0 ? 0 : 1, 9);
        expect(similarityOf(own, weighed(new Map([['elsewhere', 1]]), by))).toBe(0);
      }),
    );
  });

  it('does not depend on how long a text is', () => {
    fc.assert(
      fc.property(profile, profile, statistics, (one, other, by) => {
        const doubled = new Map([...one].map(([name, count]) => [name, 2 * count]));
        const similarity = similarityOf(weighed(one, by), weighed(other, by));
        expect(similarityOf(weighed(doubled, by), weighed(other, by))).toBeCloseTo(similarity, 9);
      }),
    );
  });

  it('counts rare stems for more than common ones', () => {
    const by = { articles: 1_000, frequencies: new Map([['say', 900]]) };
    const article = weighed(
      new Map([
        ['say', 1],
        ['ottilie', 1],
      ]),
      by,
    );
    const sharesRare = weighed(
      new Map([
        ['ottilie', 1],
        ['gale', 1],
      ]),
      by,
    );
    const sharesCommon = weighed(
      new Map([
        ['say', 1],
        ['gale', 1],
      ]),
      by,
    );
    expect(similarityOf(article, sharesRare)).toBeGreaterThan(5 * similarityOf(article, sharesCommon));
  });
});

describe('heaviestStems', () => {
  it('names the heaviest first, ties by the alphabet, whatever order they came in', () => {
    const stems = new Map([
      ['b', 1],
      ['a', 1],
      ['c', 3],
    ]);
    expect(heaviestStems(weighProfile(stems, NONE), 2)).toEqual(['c', 'a']);
    expect(heaviestStems(weighProfile(new Map([...stems].reverse()), NONE), 3)).toEqual(['c', 'a', 'b']);
    expect(heaviestStems(weighProfile(new Map(), NONE), 3)).toEqual([]);
  });
});
