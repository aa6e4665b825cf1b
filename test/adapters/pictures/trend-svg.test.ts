// The trend of tags as SVG: a bar for each day that has anything, in rows on one scale, whatever tags are called.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendSvg } from '../../../src/adapters/pictures/trend-svg.ts';
import { aTrendChart, DAYS } from './charts.ts';

const barsIn = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#0072b2"/g)].map(
    ([, ...numbers]) => numbers.map(Number),
  );
const textsIn = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);

test('each day with articles has a bar, as high as it has articles', () => {
  const bars = barsIn(trendSvg(aTrendChart(['Sea', [0, 2, 4]], ['Wind', [1, 0, 0]])));
  expect(bars).toHaveLength(3);
  const heights = bars.map(([, , , height]) => height ?? 0);
  expect(heights[1]).toBe(2 * (heights[0] ?? 0));
  expect(heights[2]).toBe((heights[1] ?? 0) / 4);
});

test('rows are numbered, their most is written, the last day and each a week before it have their names', () => {
  const counts = DAYS.map((_, place) => place);
  const texts = textsIn(trendSvg(aTrendChart(['Sea', counts], ['漁業', counts])));
  expect(texts).toEqual(
    expect.arrayContaining(['1.', 'Sea', '2.', '', String(DAYS.length - 1), '12 May', '5 May']),
  );
});

test('of nothing at all it is a picture without bars', () => {
  expect(barsIn(trendSvg(aTrendChart()))).toEqual([]);
  expect(barsIn(trendSvg(aTrendChart(['Sea', [0, 0]])))).toEqual([]);
});

test('is well-formed and leaves no bar outside, whatever tags are called and however many they have', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '<', '&', '"', '>', 'ü', '\u202e', '漁') });
  const row = fc.tuple(name, fc.array(fc.nat(1_000_000), { maxLength: 30 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
      const svg = trendSvg(aTrendChart(...rows));
      expect(
        svg.replace(/<(?:svg|rect|line|text)(?: [\w:-]+="[^"<>]*")*\/?>|<\/(?:svg|text)>/g, ''),
      ).not.toMatch(/[<>]/);
      const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
      for (const [x = -1, y = -1, width = 0, high = 0] of barsIn(svg)) {
        expect(x).toBeGreaterThanOrEqual(200);
        expect(x + width).toBeLessThanOrEqual(800);
        expect(y).toBeGreaterThan(40);
        expect(y + high).toBeLessThan(height);
      }
    }),
  );
});
