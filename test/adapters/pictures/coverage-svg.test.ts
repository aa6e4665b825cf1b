// The chart as SVG: what is drawn and written, whatever outlets call themselves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageSvg } from '../../../src/adapters/pictures/coverage-svg.ts';
import { CHART_LANES_MAX } from '../../../src/limits/pictures.ts';
import type { CoverageChart, CoverageLane } from '../../../src/news/coverage-chart.ts';
import { aChart, aLane, NOON, WORDS } from './charts.ts';

function textsIn(chart: CoverageChart): string[] {
  return [...coverageSvg(chart).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

function countOf(chart: CoverageChart, element: string): number {
  return coverageSvg(chart).split(`<${element} `).length - 1;
}

describe('the chart', () => {
  test('names each outlet and marks each write-up', () => {
    const chart = aChart(aLane('Gazette', [0, 5]), aLane('Post', [1]));
    expect(textsIn(chart)).toEqual(expect.arrayContaining([WORDS.title, 'Gazette', 'Post']));
    expect(countOf(chart, 'circle')).toBe(3);
  });

  test('marks the first by another shape and a word', () => {
    const chart = aChart(aLane('Gazette', [0], { first: true }), aLane('Post', [1]));
    expect([countOf(chart, 'polygon'), countOf(chart, 'circle')]).toEqual([1, 1]);
    expect(textsIn(chart).filter((text) => text === WORDS.first)).toHaveLength(1);
  });

  test('draws write-ups without a date hollow, and explains that only then', () => {
    const undated = aChart(aLane('Post', [1], { dated: false }));
    expect(coverageSvg(undated)).toContain('fill="#ffffff" stroke="#0072b2"');
    expect(textsIn(undated)).toContain(WORDS.undated);
    expect(textsIn(aChart(aLane('Post', [1])))).not.toContain(WORDS.undated);
  });

  test('shows the host of an outlet whose letters the font lacks, and a word where it has none', () => {
    const chart = aChart(
      aLane('都新聞', [0], { host: 'miyako.example' }),
      aLane('नया', [1]),
      aLane(null, [2]),
    );
    const texts = textsIn(chart);
    expect(texts).toContain('miyako.example');
    expect(texts.filter((text) => text === WORDS.unnamed)).toHaveLength(2);
    expect(texts.join('')).not.toMatch(/[都न]/u);
  });

  test('keeps names in Cyrillic, Greek, Arabic and with accents', () => {
    for (const name of ['Новости побережья', 'Ταχυδρόμος', 'الميناء اليوم', 'L’Écho du Nord'])
      expect(textsIn(aChart(aLane(name, [0])))).toContain(name.replace("'", '&apos;'));
  });

  test('cuts a long name, and says so', () => {
    expect(textsIn(aChart(aLane('A very long newspaper name of the coast', [0])))).toContain(
      'A very long newspaper…',
    );
  });

  test('draws so many lanes, and counts the others where it is told to', () => {
    const lanes = Array.from({ length: CHART_LANES_MAX + 3 }, (_, place) =>
      aLane(`Outlet ${place}`, [place]),
    );
    const texts = textsIn({ ...aChart(...lanes), words: { ...WORDS, more: '3 more outlets' } });
    expect(texts.filter((text) => text.startsWith('Outlet '))).toHaveLength(CHART_LANES_MAX);
    expect(texts).toContain('3 more outlets');
  });

  test('of nothing is an empty one', () => {
    expect(countOf(aChart(), 'circle')).toBe(0);
  });

  test('is as high as it has lanes', () => {
    const heightOf = (count: number) =>
      Number(
        / height="(\d+)"/.exec(
          coverageSvg(aChart(...Array<CoverageLane>(count).fill(aLane('Post', [0])))),
        )?.[1],
      );
    expect(heightOf(3) - heightOf(2)).toBe(heightOf(2) - heightOf(1));
  });
});

/** What follows each sign that begins an element: no text may hold that sign. */
function elementNamesIn(svg: string): string[] {
  return [...svg.matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name ?? '');
}

describe('any chart', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '</text><script>x</script>',
      '"><image href="http://x.example"/>',
      '&amp;',
      '\u0000\u202e',
      ']]>',
    ),
  );
  const anyLane = fc.record({
    outlet: fc.option(anyText),
    host: fc.option(fc.constantFrom('a.example', 'xn--9ca.example')),
    marks: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: NOON * 2 }),
        isDated: fc.boolean(),
        isFirst: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });

  test('is well-formed, holds nothing but its own elements, and leaves no mark outside', () => {
    fc.assert(
      fc.property(fc.array(anyLane, { maxLength: 15 }), anyText, (lanes, more) => {
        const svg = coverageSvg({ ...aChart(...lanes), words: { ...WORDS, more } });
        const names = new Set(elementNamesIn(svg));
        for (const name of names)
          expect(['svg', 'rect', 'text', 'line', 'circle', 'polygon']).toContain(name);
        for (const [, x] of svg.matchAll(/cx="([\d.-]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(210);
          expect(Number(x)).toBeLessThanOrEqual(760);
        }
      }),
    );
  });
});
