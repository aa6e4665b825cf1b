// The chart in a message: a picture with words for those who do not see it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { chartFile, chartGallery, chartWords } from '../../../src/discord/views/coverage-chart.ts';
import { ALT_TEXT_MAX_LENGTH, CHART_LANES_MAX } from '../../../src/limits/pictures.ts';
import { UNKNOWN_OUTLET } from '../../../src/news/article.ts';
import type { Comparison } from '../../../src/news/comparison.ts';
import { hostileText } from '../hostile.ts';
import { articleId, createStory, createWriteUp, NOON } from '../nouns.ts';

const HOUR_MS = 3_600_000;

function comparisonOf(first: number | null): Comparison {
  const earliest = first === null ? null : { outlet: `Outlet ${first}`, at: NOON, article: articleId(first) };
  return {
    ...{ articles: [], agreed: [], conflicts: [], earlier: [], onlyIn: [], missing: [], reprints: [] },
    sources: { outlets: 2, independent: 2, earliest, groups: [] },
  };
}

function altOf(writeUps: ReturnType<typeof createWriteUp>[], first: number | null = 1): string {
  const story = createStory({ articles: writeUps.length, writeUps });
  const gallery = chartGallery({ story, comparison: comparisonOf(first) }, en);
  return gallery.items[0]?.description ?? '';
}

function writeUpsOf(count: number) {
  return Array.from({ length: count }, (_, place) =>
    createWriteUp({ outlet: `Outlet ${place + 1}`, eventTime: NOON + place * HOUR_MS }, place + 1),
  );
}

describe('the words beside the picture', () => {
  test('say what it shows: each outlet with its times, the first one named so', () => {
    expect(altOf(writeUpsOf(2))).toBe(
      'Chart of who published when, one line an outlet, 2 outlets and 2 write-ups, times in UTC, first to report first. ' +
        'Outlet 1 (first): 2026-05-12 12:00. Outlet 2: 2026-05-12 13:00.',
    );
  });

  test('say which write-up has no date', () => {
    expect(altOf([createWriteUp({ isDated: false, eventTime: NOON })], null)).toContain(
      'undated, taken in 2026-05-12 12:00',
    );
  });

  test('count what they leave out', () => {
    const many = Array.from({ length: 9 }, (_, place) => createWriteUp({ outlet: 'Post' }, place + 1));
    expect(altOf(many)).toContain('5 more.');
    expect(altOf(writeUpsOf(CHART_LANES_MAX + 2))).toContain(en.comparison.alt.moreOutlets({ outlets: 2 }));
  });

  test('name the site of an outlet that no text names', () => {
    expect(altOf([createWriteUp({ outlet: UNKNOWN_OUTLET, url: 'https://blog.example/x' })])).toContain(
      'blog.example',
    );
  });

  test('are never longer than Discord takes', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 30 }), (outlets) => {
        const writeUps = outlets.map((outlet, place) => createWriteUp({ outlet }, place + 1));
        expect(altOf(writeUps).length).toBeLessThanOrEqual(ALT_TEXT_MAX_LENGTH);
        expect(altOf(writeUps).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the picture', () => {
  test('is the file that the gallery shows', () => {
    const file = chartFile(Uint8Array.of(1, 2, 3));
    const story = createStory({ writeUps: writeUpsOf(2) });
    const [item] = chartGallery({ story, comparison: comparisonOf(1) }, en).items;
    expect(item?.media.url).toBe(`attachment://${file.name}`);
    expect(file.content).toEqual(Uint8Array.of(1, 2, 3));
  });

  test.each([
    [CHART_LANES_MAX, ''],
    [CHART_LANES_MAX + 1, 'One more outlet has no line.'],
    [CHART_LANES_MAX + 4, '4 more outlets have no line.'],
  ])('of %i outlets says what has no lane', (outlets, more) => {
    expect(chartWords(outlets, en).more).toBe(more);
  });
});
