// Suggestions while a member types: the nearest first, inside Discord's bounds, from the real directory.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outletChoices, tagChoices, tagNameOf } from '../../src/discord/choices.ts';
import type { Desk } from '../../src/discord/door.ts';
import { PLAIN_SETTINGS } from '../../src/news/guild-settings.ts';
import { en } from '../../src/discord/texts/en.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { takeInArticles } from '../../src/newsroom/take-in-articles.ts';
import type { UserId } from '../../src/news/places.ts';
import { tagSlugOf } from '../../src/news/tag.ts';
import { hostileText } from './hostile.ts';
import { QUIET_DESK, openNewsroom } from './live.ts';

/** A member in a private conversation. */
const WHO = { guild: null, user: '100000000000000001' as UserId, isManager: false };

function deskOf(newsroom: Newsroom): Desk {
  return {
    newsroom,
    ...QUIET_DESK,
    texts: en,
    askerTexts: en,
    settings: PLAIN_SETTINGS,
    ...WHO,
    mention: (command) => `/${command}`,
  };
}

/** An index in which each tag, and each outlet, has so many articles. */
async function deskWith(given: {
  tags?: Record<string, number>;
  outlets?: Record<string, number>;
}): Promise<Desk> {
  const { newsroom } = await openNewsroom();
  const line = (tag: string | null, outlet: string, number: number) => ({
    kind: 'article' as const,
    file: 'test',
    line: {
      url: `https://a.example/${encodeURIComponent(`${tag ?? ''}/${outlet}`)}/${number}`,
      headline: `Notice ${number}`,
      outlet,
      ...(tag === null ? {} : { tags: [tag] }),
    },
  });
  const repeat = (count: number, one: (number: number) => ReturnType<typeof line>) =>
    Array.from({ length: count }, (_, number) => one(number));
  const items = [
    ...Object.entries(given.tags ?? {}).flatMap(([tag, count]) =>
      repeat(count, (n) => line(tag, 'Gazette', n)),
    ),
    ...Object.entries(given.outlets ?? {}).flatMap(([outlet, count]) =>
      repeat(count, (n) => line(null, outlet, n)),
    ),
  ];
  const report = await takeInArticles(newsroom, items);
  expect(report.rejected).toBe(0);
  return deskOf(newsroom);
}

describe('suggested tags', () => {
  test('are the busiest where nothing is typed yet', async () => {
    const desk = await deskWith({ tags: { Harbour: 2, Weather: 3, Trams: 1 } });
    const expected = [
      { name: 'Weather — 3 articles', value: 't:weather' },
      { name: 'Harbour — 2 articles', value: 't:harbour' },
      { name: 'Trams — 1 article', value: 't:trams' },
    ];
    expect(await tagChoices(desk, '')).toEqual(expected);
    expect(await tagChoices(desk, '  ')).toEqual(expected);
  });

  test('are the nearest first, whatever the busiest', async () => {
    const desk = await deskWith({ tags: { 'Old harbour walls': 3, Harbour: 1, Weather: 2 } });
    const names = (await tagChoices(desk, 'harb')).map(({ value }) => value);
    expect(names).toEqual(['t:harbour', 't:old-harbour-walls']);
    expect((await tagChoices(desk, 'Haburor')).map(({ value }) => value)[0]).toBe('t:harbour');
    expect(await tagChoices(desk, 'zzzzzz')).toEqual([]);
  });

  test('are 25 at most, of names and values that Discord takes', async () => {
    const long = (number: number) => `Subject ${number} ${'with a long name '.repeat(10)}`;
    const tags = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [long(number), 1]));
    const desk = await deskWith({ tags: { ...tags, ['x'.repeat(300)]: 2, '🌍 1': 1, '\u3164': 1 } });
    for (const typed of ['', 'subject', 'x']) {
      const choices = await tagChoices(desk, typed);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).toMatch(/\S — \d+ articles?$/);
        expect(value.length).toBeLessThanOrEqual(100);
      }
    }
    expect((await tagChoices(desk, 'xxx'))[0]?.value).toBe(`t:${'x'.repeat(90)}`);
  });

  test('never throw, whatever is typed', async () => {
    const desk = await deskWith({ tags: { Harbour: 1, 経済: 1 } });
    await fc.assert(
      fc.asyncProperty(hostileText, async (typed) => {
        expect((await tagChoices(desk, typed)).length).toBeLessThanOrEqual(2);
      }),
    );
    expect((await tagChoices(desk, '経')).map(({ value }) => value)).toEqual(['t:経済']);
  });

  test('lead back to the tag when they are chosen, as its name does when it is typed', () => {
    expect(tagNameOf('t:old-harbour-walls')).toBe('old-harbour-walls');
    expect(tagSlugOf(tagNameOf('t:old-harbour-walls'))).toBe(tagSlugOf('Old harbour walls'));
    expect(tagNameOf('Old harbour walls')).toBe('Old harbour walls');
    expect(tagNameOf('')).toBe('');
  });
});

describe('suggested outlets', () => {
  test('are those of most articles where nothing is typed yet, else the nearest', async () => {
    const desk = await deskWith({ outlets: { 'The Quay Courier': 1, 'Fjord Post': 3, 'Daily Quay': 2 } });
    expect((await outletChoices(desk, '')).map(({ value }) => value)).toEqual([
      'Fjord Post',
      'Daily Quay',
      'The Quay Courier',
    ]);
    expect((await outletChoices(desk, 'qua')).map(({ value }) => value)).toEqual([
      'Daily Quay',
      'The Quay Courier',
    ]);
  });

  test('have a name even where nobody could see it', async () => {
    const desk = await deskWith({ outlets: { '\u200B\u2060': 1 } });
    expect(await outletChoices(desk, '')).toEqual([{ name: '…', value: '\u200B\u2060' }]);
  });

  test('are 25 at most', async () => {
    const outlets = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`Outlet ${number}`, 1]));
    expect(await outletChoices(await deskWith({ outlets }), '')).toHaveLength(25);
  });
});

describe('an empty index', () => {
  test('has nothing to suggest', async () => {
    const { newsroom } = await openNewsroom();
    expect(await tagChoices(deskOf(newsroom), '')).toEqual([]);
    expect(await outletChoices(deskOf(newsroom), 'a')).toEqual([]);
  });
});
