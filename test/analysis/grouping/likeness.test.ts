// Likeness: a cosine that counts closeness in time where both times are known, and nothing beyond the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableOf, likenessOf } from '../../../src/analysis/grouping/likeness.ts';
import { STEM_MARK } from '../../../src/analysis/terms.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import { NOW } from '../../nouns.ts';
import { comparable, dated, marked, ownStems, RULES, STATISTICS } from './comparables.ts';

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

describe('likenessOf with what speaks against it', () => {
  it('leaves less, and nothing where two events are certain', () => {
    const at = (weekdays: number[], place = 'a') => marked(place, 'gale roof coast', { weekdays });
    expect(likenessOf(at([1]), at([1, 2], 'b'), RULES)).toBeCloseTo(1, 9);
    expect(likenessOf(at([1]), at([4], 'b'), RULES)).toBeCloseTo(0.7, 9);
    const about = (subject: string) =>
      marked(subject, `gale roof coast ${subject}`, { subject, isSubjectClear: true });
    expect(likenessOf(about('seal'), about('whale'), RULES)).toBe(0);
  });
});

describe('comparableOf', () => {
  it('tells a headline alone from a text by how many stems there are', () => {
    const sparsity = (count: number) => comparable('a', ownStems('a', count)).sparsity;
    expect([0, 4, 8, 12, 16, 90].map(sparsity)).toEqual([1, 1, 1, 0.5, 0, 0]);
  });

  it('does not count marks as stems', () => {
    const article = comparableOf(dated('a', ownStems('a', 12)), STATISTICS);
    expect(article.sparsity).toBe(0.5);
    expect(article.marks.isDated).toBe(true);
    expect(article.profile.length).toBeCloseTo(comparable('a', ownStems('a', 12)).profile.length, 9);
  });

  it('takes a stem that is a word and one that is none for the same, once', () => {
    const one = comparable('a', `gale ${STEM_MARK}roof`);
    const other = comparable('b', `${STEM_MARK}gale roof`);
    expect(likenessOf(one, other, RULES)).toBeCloseTo(1, 9);
    expect(comparable('c', `gale ${STEM_MARK}gale`).profile.weights.size).toBe(1);
  });

  it('names the figures', () => {
    expect(comparable('a', 'gale 1907 2nd').figures).toEqual(['1907', '2nd']);
  });
});
