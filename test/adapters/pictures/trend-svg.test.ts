// The trend of tags as SVG: a bar for each day that has anything, in rows on one scale, whatever tags are called.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendSvg } from '../../../src/adapters/pictures/trend-svg.ts';
import { TREND_TAGS_MAX } from '../../../src/limits/pictures.ts';
import { aTrendChart, DAYS, TREND_WORDS } from './charts.ts';

const BAR =
  /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(?:#0072b2"|#ffffff" stroke="#0072b2")/g;
const barsIn = (svg: string) => [...svg.matchAll(BAR)].map(([, ...numbers]) => numbers.map(Number));
const textsIn = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
const hollowIn = (svg: string) => svg.split('stroke="#0072b2"').length - 1;

test('each day with articles has a bar, as high as it has articles', () => {
  const bars = barsIn(trendSvg(aTrendChart(['Sea', [0, 2, 4, 0]], ['Wind', [1, 0, 0, 0]])));
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

test('where days are counted no further, the most is at least so many', () => {
  expect(textsIn(trendSvg(aTrendChart(['Sea', [10_000, 3]])))).toContain('10000+');
  expect(textsIn(trendSvg(aTrendChart(['Sea', [9_999, 3]])))).toContain('9999');
});

test('the last day is hollow, and what that means is written only then', () => {
  const [today, before] = [trendSvg(aTrendChart(['Sea', [1, 2]])), trendSvg(aTrendChart(['Sea', [2, 0]]))];
  expect([hollowIn(today), hollowIn(before)]).toEqual([1, 0]);
  expect(textsIn(today)).toContain(TREND_WORDS.today);
  expect(textsIn(before)).not.toContain(TREND_WORDS.today);
});

test('where names cannot be drawn, it is written where they stand', () => {
  expect(textsIn(trendSvg(aTrendChart(['漁業', [1]])))).toContain(TREND_WORDS.unnamed);
  expect(textsIn(trendSvg(aTrendChart(['Sea', [1]])))).not.toContain(TREND_WORDS.unnamed);
});

test('bars of a single day are as wide as those of a week', () => {
  const widthOf = (days: number) => {
    const chart = { ...aTrendChart(['Sea', Array<number>(days).fill(1)]), days: DAYS.slice(-days) };
    return barsIn(trendSvg(chart)).map(([, , width]) => width)[0] ?? 0;
  };
  expect(widthOf(2)).toBe(widthOf(7));
  expect(widthOf(30)).toBeLessThan(widthOf(7) / 4);
});

test('a tag without articles has a nought', () => {
  expect(textsIn(trendSvg(aTrendChart(['Art', [0, 0]], ['Sea', [1, 0]])))).toEqual(
    expect.arrayContaining(['Art', '0', '1']),
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
      const drawn = rows
        .slice(0, TREND_TAGS_MAX)
        .flatMap(([, counts]) => counts.filter((count) => count > 0));
      const bars = barsIn(svg);
      expect(bars).toHaveLength(drawn.length);
      for (const [x = -1, y = -1, width = 0, high = 0] of bars) {
        expect(x).toBeGreaterThanOrEqual(200);
        expect(x + width).toBeLessThanOrEqual(800);
        expect(y).toBeGreaterThan(40);
        expect(y + high).toBeLessThan(height);
      }
    }),
  );
});
