// Figures that a claim brings together or works out.
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/analysis/figures/figures.ts';
import { isBesideItsOwn, isDifference, isScoreOf } from '../../../src/analysis/support/figures-elsewhere.ts';
import { supportCaseOf } from './case.ts';

const BASE: Figure = {
  start: 0,
  end: 1,
  min: 0,
  max: 0,
  bound: 'exact',
  unit: null,
  counted: null,
  isOrdinal: false,
};

function figure(min: number, more: Partial<Figure> = {}): Figure {
  return { ...BASE, min, max: min, ...more };
}

describe('isScoreOf', () => {
  const score = figure(4, { max: 9, unit: 'score' });

  it.each([
    [[figure(9), figure(4)], true],
    [[figure(9), figure(5)], false],
    [[figure(9)], false],
    [[], false],
  ])('finds both ends among %j: %s', (here, isThere) => {
    expect(isScoreOf(score, here)).toBe(isThere);
  });

  it('holds for scores only', () => {
    expect(isScoreOf(figure(9), [figure(9)])).toBe(false);
  });
});

describe('isDifference', () => {
  const shares = [figure(52, { unit: '%' }), figure(47.5, { unit: '%' })];

  it.each([
    [figure(4.5, { unit: 'pp' }), true],
    [figure(4.5, { counted: 'punkt' }), true],
    [figure(5, { unit: 'pp' }), false],
    [figure(4.5), false],
  ])('of two shares is %j: %s', (said, isOne) => {
    expect(isDifference(said, shares)).toBe(isOne);
  });
});

describe('isBesideItsOwn', () => {
  const SOURCE =
    'The bridge opened in May. Repairs of the harbour cost 12 million euros. The ferry has 40 seats.';

  it.each([
    ['The bridge opened in May and the harbour cost 12 million euros.', true],
    ['The bridge opened in May with 12 million flowers.', false],
  ])('of "%s" is %s', (claim, isOwn) => {
    const held = supportCaseOf(claim, [SOURCE]);
    const [said] = held.claim.figures.filter(({ min }) => min >= 12);
    if (said === undefined) expect.fail('The claim has no figure.');
    const best = held.window.sentences[0] ?? held.window.best;
    expect(isBesideItsOwn(said, { ...held, window: { ...held.window, best } })).toBe(isOwn);
  });
});
