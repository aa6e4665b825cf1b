// Stretches of time as terms: whatever rows are asked for, the terms of few stretches are those of all their articles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRowAt, ROWS_PER_DAY } from '../../../src/adapters/store/article-rows.ts';
import { coverRows, stretchTerms } from '../../../src/adapters/store/postgres-stretches.ts';
import { NOW } from '../../nouns.ts';

const row = fc.integer({ min: 0, max: firstRowAt(Date.UTC(9999, 11, 31)) });

describe('the stretches that cover rows', () => {
  it('have every row that is asked for, and reach back by a quarter at most', () => {
    fc.assert(
      fc.property(row, row, row, (one, other, within) => {
        const [from, until] = [Math.min(one, other), Math.max(one, other) + 1];
        const { terms, from: first } = coverRows(from, until);
        const asked = from + (within % (until - from));
        expect(stretchTerms(asked).some((term) => terms.includes(term))).toBe(true);
        expect(first).toBeLessThanOrEqual(from);
        // The shortest stretch is a quarter of an hour, which may be more than a quarter of what was asked for.
        expect(from - first).toBeLessThanOrEqual(Math.max(2 ** 20, (until - from) / 4));
        if (first > 0) expect(stretchTerms(first - 1).some((term) => terms.includes(term))).toBe(false);
      }),
    );
  });

  it('are few, however long the time', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const [from, until] = [Math.min(one, other), Math.max(one, other) + 1];
        expect(coverRows(from, until).terms.length).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('of a week that ends now are told apart from the week before', () => {
    const newest = firstRowAt(NOW);
    const { terms, from } = coverRows(newest - 7 * ROWS_PER_DAY, newest);
    const isIn = (days: number) =>
      stretchTerms(newest - days * ROWS_PER_DAY).some((term) => terms.includes(term));
    expect([0.01, 3, 6.9].map(isIn)).toEqual([true, true, true]);
    expect(isIn((newest - from) / ROWS_PER_DAY + 0.1)).toBe(false);
    expect(isIn(14)).toBe(false);
  });
});
