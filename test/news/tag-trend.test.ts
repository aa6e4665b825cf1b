// What is told of a tag over days: how many, when most, and whether there are more lately.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendFacts } from '../../src/news/tag-trend.ts';
import { aTag } from '../nouns.ts';

const of = (...counts: number[]) => trendFacts({ tag: { ...aTag('Sea'), articles: 0, newestAt: 0 }, counts });

test.each([
  [[1, 0, 2, 5], { articles: 8, most: 5, mostAt: 3, direction: 'more' }],
  [[5, 2, 0, 1], { articles: 8, most: 5, mostAt: 0, direction: 'fewer' }],
  [[3, 3, 3, 3], { articles: 12, most: 3, mostAt: 3, direction: 'steady' }],
  // The day in the middle belongs to neither half.
  [[2, 9, 2], { articles: 13, most: 9, mostAt: 1, direction: 'steady' }],
  [[20, 21], { articles: 41, most: 21, mostAt: 1, direction: 'steady' }],
  [[], { articles: 0, most: 0, mostAt: -1, direction: 'steady' }],
] as const)('%j', (counts, facts) => {
  expect(of(...counts)).toEqual(facts);
});

test('turned round, more is fewer, and all else stays', () => {
  const turned = { more: 'fewer', fewer: 'more', steady: 'steady' };
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }), (counts) => {
      const [forth, back] = [of(...counts), of(...counts.toReversed())];
      expect(back.direction).toBe(turned[forth.direction]);
      expect([back.articles, back.most]).toEqual([forth.articles, forth.most]);
      expect(counts[forth.mostAt]).toBe(forth.most);
    }),
  );
});
