// Likeness: a cosine that counts closeness in time where both times are known, and nothing beyond the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableOf, likenessOf } from '../../../src/analysis/grouping/likeness.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import { NOW } from '../../nouns.ts';
import { comparable, dated, ownStems, RULES, STATISTICS } from './comparables.ts';

const stems = fc
  .uniqueArray(fc.constantFrom('gale', 'roof', 'ferry', 'court', 'tram', 'wall'), { maxLength: 6 })
  .map((found) => found.join(' '));
const datedAt = (place: string, apartMs: number) =>
  comparableOf(dated(place, 'gale roof', NOW + apartMs), STATISTICS);

describe('likenessOf', () => {
  it('is the same either way and never below zero', () => {
    fc.assert(
      fc.property(stems, stems, fc.integer({ min: 0, max: 9 }), (one, other, days) => {
        const [left, right] = [comparable('a', one), comparable('b', other, NOW + days * DAY_MS)];
        const likeness = likenessOf(left, right, RULES);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likenessOf(right, left, RULES)).toBeCloseTo(likeness, 12);
      }),
    );
  });

  it('is nothing beyond the window, on either side, and goes by the words within it', () => {
    for (const sign of [-1, 1]) {
      const at = (apartMs: number) =>
        likenessOf(comparable('a', 'gale'), comparable('b', 'gale', NOW + sign * apartMs), RULES);
      expect(at(5 * DAY_MS)).toBeCloseTo(1, 9);
      expect(at(5 * DAY_MS + 1)).toBe(0);
    }
  });

  it('is more the closer in time two dated articles are', () => {
    const likeness = [0, 1, 2, 4].map((days) =>
      likenessOf(datedAt('a', 0), datedAt('b', days * DAY_MS), RULES),
    );
    expect(likeness).toEqual(likeness.toSorted((one, other) => other - one));
    expect(likeness[0]).toBeCloseTo(1.25, 9);
  });

  it('goes by words alone where a time is only when an article was first seen', () => {
    expect(likenessOf(datedAt('a', 0), comparable('b', 'gale roof'), RULES)).toBeCloseTo(1, 9);
  });

  it('of articles with nothing in common is nothing, however close in time', () => {
    expect(likenessOf(datedAt('a', 0), comparableOf(dated('b', 'ferry'), STATISTICS), RULES)).toBe(0);
  });
});

describe('comparableOf', () => {
  it('tells a headline alone from a text by how many stems there are', () => {
    const sparsity = (count: number) => comparable('a', ownStems('a', count)).sparsity;
    expect([0, 5, 10, 15, 20, 90].map(sparsity)).toEqual([1, 1, 1, 0.5, 0, 0]);
  });

  it('does not count the mark of a dated article as a stem', () => {
    const article = comparableOf(dated('a', ownStems('a', 15)), STATISTICS);
    expect(article.sparsity).toBe(0.5);
    expect(article.isDated).toBe(true);
    expect(article.profile.length).toBeCloseTo(comparable('a', ownStems('a', 15)).profile.length, 9);
  });
});
