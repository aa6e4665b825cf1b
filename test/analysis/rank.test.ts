// Ranking: what makes an article answer better, and how its age and its story's breadth count.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadthOf, freshnessOf, relevanceOf, type RankStatistics } from '../../src/analysis/rank.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import type { Candidate, TermCount } from '../../src/news/ports-search.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { idOf, NOW } from '../nouns.ts';

const STATISTICS: RankStatistics = { articles: 1_000, meanLength: 100, frequencies: [10, 10] };

function candidate(found: readonly Partial<TermCount>[], length = 100): Candidate {
  return {
    ...{ id: idOf(1), story: storyIdOf(idOf(1)), outlet: 'A', eventTime: NOW, length },
    found: found.map((count) => ({ headline: 0, abstract: 0, body: 0, ...count })),
  };
}

const relevance = (found: readonly Partial<TermCount>[], length?: number, by = STATISTICS) =>
  relevanceOf(candidate(found, length), by);

describe('relevanceOf', () => {
  it('is 1 where no words were asked for', () => {
    expect(relevance([])).toBe(1);
  });

  it('is higher for a word in the headline than in the abstract, there than in the body', () => {
    expect(relevance([{ headline: 1 }])).toBeGreaterThan(relevance([{ abstract: 1 }]));
    expect(relevance([{ abstract: 1 }])).toBeGreaterThan(relevance([{ body: 1 }]));
    expect(relevance([{}])).toBe(0);
  });

  it('is higher the more often, ever less so', () => {
    const [once, twice, thrice] = [1, 2, 3].map((body) => relevance([{ body }]));
    if (once === undefined || twice === undefined || thrice === undefined) throw new Error('three counts');
    expect(twice).toBeGreaterThan(once);
    expect(thrice - twice).toBeLessThan(twice - once);
  });

  it('is higher for both words than for one of them often', () => {
    expect(relevance([{ body: 1 }, { body: 1 }])).toBeGreaterThan(relevance([{ body: 9 }, {}]));
  });

  it('is higher in a shorter text, and for a rarer word', () => {
    expect(relevance([{ body: 1 }], 50)).toBeGreaterThan(relevance([{ body: 1 }], 500));
    const rare = { ...STATISTICS, frequencies: [1] };
    expect(relevance([{ body: 1 }], 100, rare)).toBeGreaterThan(relevance([{ body: 1 }], 100));
  });

  it('is a finite number above zero wherever a word stands', () => {
    const numbers = fc.record({
      articles: fc.nat(100_000),
      meanLength: fc.integer({ min: 0, max: 10_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(100_000),
      body: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(numbers, ({ articles, meanLength, share, length, body }) => {
        const by = { articles, meanLength, frequencies: [Math.floor(articles * share)] };
        const found = relevance([{ body }], length, by);
        expect(Number.isFinite(found)).toBe(true);
        expect(found).toBeGreaterThan(0);
      }),
    );
  });
});

describe('freshnessOf', () => {
  it('halves in three days, and never ends', () => {
    expect(freshnessOf(NOW, NOW)).toBe(1);
    expect(freshnessOf(NOW - 3 * DAY_MS, NOW)).toBe(0.5);
    expect(freshnessOf(NOW - 3_000 * DAY_MS, NOW)).toBeGreaterThan(0);
  });

  it('is never more than 1, though a clock went wrong', () => {
    expect(freshnessOf(NOW + DAY_MS, NOW)).toBe(1);
  });
});

describe('breadthOf', () => {
  it('adds a third for each doubling', () => {
    expect([0, 1, 2, 4, 8].map(breadthOf)).toEqual([1, 1, 1 + 1 / 3, 1 + 2 / 3, 2]);
  });
});
