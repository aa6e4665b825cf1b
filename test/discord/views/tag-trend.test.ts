// Tags day by day in a message: a picture, and for each tag a line and words that say the same.
import fc from 'fast-check';
import type { APIContainerComponent, APIMediaGalleryComponent } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { textsFor, type Texts } from '../../../src/discord/texts/texts.ts';
import { tagTrendView, trendChart, type ShownTrends } from '../../../src/discord/views/tag-trend.ts';
import { ALT_TEXT_MAX_LENGTH, CHART_WORDS_MAX_LENGTH, TREND_TAGS_MAX } from '../../../src/limits/pictures.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import type { TagTrend } from '../../../src/news/tag-trend.ts';
import { buttonLabelsOf, problemsOf, selectsOf, textOf } from '../message-checks.ts';
import { aTag } from '../../nouns.ts';
import { anyText, createTag } from '../nouns.ts';

const PICTURE = Uint8Array.of(1, 2, 3);
const FORMER = Date.UTC(2026, 4, 12);

function aTrend(name: string, counts: readonly number[], isAtLeast = false): TagTrend {
  return { tag: createTag(1, { name, slug: aTag(name).slug }), counts, isAtLeast };
}

/** The last day is the twelfth of May. */
function shownOf(trends: readonly TagTrend[], given: Partial<ShownTrends> = {}): ShownTrends {
  const length = Math.max(1, ...trends.map(({ counts }) => counts.length));
  const days = Array.from({ length }, (_, place) => FORMER - (length - 1 - place) * DAY_MS);
  return { days, trends, find: '', picture: PICTURE, ...given };
}

function show(shown: ShownTrends, texts: Texts = en) {
  const view = tagTrendView(shown, texts);
  expect(problemsOf(view)).toEqual([]);
  return view;
}

function altOf(shown: ShownTrends, texts: Texts = en): string {
  const [container] = show(shown, texts).components as APIContainerComponent[];
  const gallery = container?.components.find((part): part is APIMediaGalleryComponent => 'items' in part);
  return gallery?.items[0]?.description ?? '';
}

const GROWN = [...Array<number>(7).fill(10), ...Array<number>(7).fill(30), 4];

describe('tags day by day', () => {
  test('have a line each: how many, when most, which way', () => {
    const shown = shownOf([aTrend('Sea', GROWN), aTrend('Art', [...Array<number>(14).fill(0), 1])]);
    expect(textOf(show(shown).components).split('\n')).toEqual([
      '## Tags day by day',
      '1. **Sea** — 284 articles, most on 11 May (30); more in the later half',
      '2. **Art** — 1 article, most on 12 May (1); too little to tell a direction',
    ]);
  });

  test('are described for those who do not see the picture', () => {
    expect(altOf(shownOf([aTrend('Sea', GROWN)]))).toBe(
      'Bars of articles a day over 15 days, a row for each of 1 tag; today is not over. ' +
        'Sea: 284 articles, most on 11 May (30); more in the later half.',
    );
  });

  test('say at least so many where days are counted no further', () => {
    expect(textOf(show(shownOf([aTrend('Sea', [10_000, 5], true)])).components)).toContain(
      '**Sea** — at least 10,005 articles, most on 11 May (10,000)',
    );
  });

  test('say of a tag without articles that it has none', () => {
    const shown = shownOf([aTrend('Art', [0, 0])], { find: 'art' });
    expect(textOf(show(shown).components)).toContain('1. **Art** — no article in the last 2 days');
    expect(altOf(shown)).toContain('Art: no article in the last 2 days.');
  });

  test('are all there in words where the picture is missing', () => {
    const shown = shownOf([aTrend('Sea', GROWN)]);
    const without = show({ ...shown, picture: null });
    expect(textOf(without.components)).toBe(textOf(show(shown).components));
    expect(without.files).toBeUndefined();
    expect(JSON.stringify(without.components)).not.toContain('attachment:');
  });

  test('that resemble no text, or are none, are no picture', () => {
    expect(textOf(show(shownOf([], { find: '*zebra*', picture: null })).components)).toContain(
      'No tag resembles “\\*zebra\\*”.',
    );
    expect(textOf(show(shownOf([], { picture: null })).components)).toContain(
      'No article of the last 1 day has a tag.',
    );
  });

  test('can be opened, and give way to the other views where no text was typed', () => {
    const shown = shownOf([aTrend('Sea', GROWN)]);
    const { components, files } = show(shown);
    expect(selectsOf(components)[0]?.options).toHaveLength(1);
    expect(buttonLabelsOf(components)).toEqual(['Busiest first', 'Newest first', 'A to Z', 'Day by day']);
    expect(buttonLabelsOf(show({ ...shown, find: 'sea' }).components)).toEqual([]);
    expect(files).toEqual([{ name: 'trend.png', content: PICTURE }]);
  });
});

describe('what is drawn', () => {
  test('are the names and counts of the lines, in their order', () => {
    const { rows, words } = trendChart(shownOf([aTrend('Sea', GROWN), aTrend('Art', [1])]), en);
    expect(rows).toEqual([
      { name: 'Sea', counts: GROWN, isAtLeast: false },
      { name: 'Art', counts: [1], isAtLeast: false },
    ]);
    expect(words.scale).toContain('30');
  });

  test.each(['en-US', 'de', 'es-ES', 'fr', 'ja', 'zh-CN'])(
    'in %s has words that are not cut off',
    (locale) => {
      const counts = Array<number>(30).fill(10_000);
      const { words } = trendChart(shownOf([aTrend('Sea', counts, true)]), textsFor(locale));
      for (const word of Object.values<string>({ ...words }))
        expect(word.length, word).toBeLessThanOrEqual(CHART_WORDS_MAX_LENGTH);
    },
  );
});

test.each(['de', 'es-ES', 'fr', 'ja', 'zh-CN'])(
  'in %s the line, the words and the day are of that language',
  (locale) => {
    const texts = textsFor(locale);
    const shown = shownOf([aTrend('Sea', GROWN)]);
    const day = new Intl.DateTimeFormat(texts.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const said = [textOf(show(shown, texts).components), altOf(shown, texts)];
    for (const text of said) {
      expect(text).toContain(day.format(FORMER - DAY_MS));
      expect(text).toContain(texts.tags.trend.directions.more);
      expect(text).not.toMatch(/most on|in the later/);
    }
  },
);

test('whatever tags are called and however many they have, Discord takes the message, and each has its words', () => {
  const row = fc.tuple(
    anyText(100),
    fc.array(fc.nat(10_000), { minLength: 30, maxLength: 30 }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { maxLength: TREND_TAGS_MAX, selector: ([name]) => name }),
      fc.constantFrom('en-US', 'de', 'ja'),
      (rows, locale) => {
        const trends = rows.map(([name, counts, isAtLeast], place): TagTrend => ({
          ...{ tag: createTag(place + 1, { name }), counts, isAtLeast },
        }));
        const shown = shownOf(trends, { picture: trends.length === 0 ? null : PICTURE });
        const alt = altOf(shown, textsFor(locale));
        expect(alt.length).toBeLessThanOrEqual(ALT_TEXT_MAX_LENGTH);
        expect(alt.isWellFormed()).toBe(true);
        expect(alt.endsWith('…')).toBe(false);
      },
    ),
  );
});
