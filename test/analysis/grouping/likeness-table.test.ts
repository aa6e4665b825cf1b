// Tables of likenesses: the same numbers as pair by pair, for all pairs at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLikenesses } from '../../../src/analysis/grouping/likeness-table.ts';
import { comparableOf, likenessOf } from '../../../src/analysis/grouping/likeness.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import { NOW } from '../../nouns.ts';
import { dated, described, RULES, STATISTICS } from './comparables.ts';

describe('tableLikenesses', () => {
  it('has for each pair what the pair has by itself, either way, and nothing for an article with itself', () => {
    const stem = fc.constantFrom('gale', 'roof', 'ferry', 'court', 'tram', 'wall');
    const article = fc.record({
      stems: fc.uniqueArray(stem, { maxLength: 6 }),
      day: fc.integer({ min: 0, max: 9 }),
      isDated: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 8 }), (drafts) => {
        const articles = drafts.map(({ stems, day, isDated }, at) =>
          comparableOf(
            (isDated ? dated : described)(`${at}`, stems.join(' '), NOW + day * DAY_MS),
            STATISTICS,
          ),
        );
        const table = tableLikenesses(articles, RULES);
        articles.forEach((one, at) => {
          articles.forEach((other, opposite) => {
            const alone = at === opposite ? 0 : likenessOf(one, other, RULES);
            expect(table.get(at, opposite)).toBeCloseTo(alone, 9);
            expect(table.get(at, opposite)).toBe(table.get(opposite, at));
          });
        });
      }),
    );
  });

  it('of no articles has none', () => {
    expect(tableLikenesses([], RULES).get(0, 0)).toBe(0);
  });
});
