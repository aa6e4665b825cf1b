// Whether two figures can both be meant: bounds, rounding, scores, and what is too far apart.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { areCompatible, arePlausible, isVague } from '../../../src/analysis/comparison/values.ts';
import { type Figure, figuresIn } from '../../../src/analysis/figures/figures.ts';

function figureOf(text: string): Figure {
  const [figure] = figuresIn(text, 'en');
  if (figure === undefined) throw new Error(`No figure: ${text}`);
  return figure;
}

describe('areCompatible', () => {
  test.each<[string, string, boolean]>([
    ['12 people', '12 people', true],
    ['12 people', 'twelve people', true],
    ['12 people', '15 people', false],
    ['at least 12 people', '15 people', true],
    ['at least 20 people', '15 people', false],
    ['up to 20 people', '15 people', true],
    ['up to 10 people', '15 people', false],
    ['about 15 people', '16 people', true],
    ['about 30 people', '34 people', true],
    ['about 30 people', '40 people', false],
    ['about 52 million crowns', '45 million crowns', false],
    ['about 52 million crowns', '50 million crowns', true],
    ['about 200 people', '180 people', true],
    ['2.3 million people', '2,314,000 people', true],
    ['2.3 million people', '2,414,000 people', false],
    ['99 people', '100 people', true],
    ['97 people', '98 people', false],
    ['80 metres', '0.08 kilometres', true],
    ['between 20 and 30 people', '25 people', true],
    ['between 20 and 30 people', '35 people', false],
    ['dozens of people', '40 people', true],
    ['They won 3-1', 'They won 1-3', true],
    ['They won 3-1', 'They won 3-2', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(areCompatible(figureOf(one), figureOf(other))).toBe(expected);
    expect(areCompatible(figureOf(other), figureOf(one))).toBe(expected);
  });

  const anyFigure = fc
    .record({
      value: fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.double({ min: 0, max: 1e9, noNaN: true })),
      bound: fc.constantFrom<Figure['bound']>('exact', 'about', 'at-least', 'at-most'),
    })
    .map(({ value, bound }): Figure => {
      const span = { start: 0, end: 1, min: value, max: value };
      return { ...span, bound, unit: null, counted: 'people', isOrdinal: false };
    });

  it('holds from either side, and for a figure with itself', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (one, other) => {
        expect(areCompatible(one, other)).toBe(areCompatible(other, one));
        expect(areCompatible(one, one)).toBe(true);
      }),
    );
  });

  it('never holds for exact counts below a hundred that differ', () => {
    const anyCount = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(anyCount, anyCount, (one, other) => {
        const exact = (value: number) => figureOf(`${value} people`);
        expect(areCompatible(exact(one), exact(other))).toBe(one === other);
      }),
    );
  });
});

describe('arePlausible', () => {
  test.each<[string, string, boolean]>([
    ['12 people', '15 people', true],
    ['12 people', '150 people', false],
    ['80 metres', '200 metres', true],
    ['80 metres', '300 metres', false],
    ['0 people', '3 people', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(arePlausible(figureOf(one), figureOf(other))).toBe(expected);
  });
});

describe('isVague', () => {
  test.each<[string, boolean]>([
    ['dozens of people', true],
    ['12 people', false],
    ['between 20 and 30 people', false],
    ['They won 3-0', false],
  ])('%s: %s', (text, expected) => {
    expect(isVague(figureOf(text))).toBe(expected);
  });
});
