// Suggested stories: the newest of it all, or what the words so far find; within Discord's bounds, and in time.
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/discord/door.ts';
import { storyChoices } from '../../src/discord/story-choices.ts';
import { PLAIN_SETTINGS } from '../../src/news/guild-settings.ts';
import { en } from '../../src/discord/texts/en.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import type { UserId } from '../../src/news/places.ts';
import { resolveStory } from '../../src/newsroom/resolve-story.ts';
import { takeInArticles } from '../../src/newsroom/take-in-articles.ts';
import { startFerryWorld } from '../walks/ferry.ts';
import { inventedLines } from '../walks/world.ts';
import { HOSTILE } from './hostile.ts';
import { QUIET_DESK, openNewsroom } from './live.ts';

async function deskWith(lines: readonly ArticleLine[]): Promise<Desk> {
  const { newsroom } = await openNewsroom();
  await takeInArticles(
    newsroom,
    lines.map((line) => ({ kind: 'article', line, file: 'test' })),
  );
  const who = { guild: null, user: '100000000000000001' as UserId, isManager: false };
  return {
    newsroom,
    ...QUIET_DESK,
    texts: en,
    askerTexts: en,
    settings: PLAIN_SETTINGS,
    ...who,
    mention: (command) => `/${command}`,
  };
}

function recent(count: number): ArticleLine[] {
  return inventedLines(count, Date.now() - 60_000);
}

/** Discord takes them, none stands twice, and each value leads to its story. */
async function expectTaken(desk: Desk, typed: string) {
  const choices = await storyChoices(desk, typed);
  expect(choices.length, typed).toBeLessThanOrEqual(25);
  expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
  for (const { name, value } of choices) {
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(100);
    expect(value).toMatch(/^s:[0-9a-z]{10}$/);
    expect(await resolveStory(desk.newsroom, value)).toEqual({ kind: 'story', id: value.slice(2) });
  }
  return choices;
}

describe('suggested stories', () => {
  test('are the top ones where nothing is typed yet', async () => {
    const desk = await deskWith(recent(40));
    const choices = await expectTaken(desk, '');
    expect(choices).toHaveLength(10);
    expect(choices[0]?.name).toMatch(/, report \d+ — 1 article$/);
    expect(await storyChoices(desk, '   ')).toEqual(choices);
  });

  test.each([1, 3, 5, 6, 9, 10, 11])('are all there are, ten at most: of %i', async (count) => {
    const desk = await deskWith(recent(count));
    expect(await expectTaken(desk, '')).toHaveLength(Math.min(count, 10));
  });

  test('are of any age where there is nothing new', async () => {
    const desk = await deskWith(inventedLines(3, Date.now() - 500 * 86_400_000));
    expect(await expectTaken(desk, '')).toHaveLength(3);
    expect(await expectTaken(desk, 'lighthouse')).toHaveLength(1);
  });

  test('are what the words find', async () => {
    const desk = await deskWith(recent(40));
    const choices = await expectTaken(desk, 'lighthouse');
    expect(choices).toHaveLength(8);
    for (const { name } of choices) expect(name).toContain('lighthouse');
    expect(await expectTaken(desk, 'zeppelin')).toEqual([]);
  });

  test('are those whose headlines begin so, while a word is being typed', async () => {
    const desk = await deskWith(recent(40));
    const whole = (await expectTaken(desk, 'lighthouse')).map(({ value }) => value).toSorted();
    for (const typed of ['li', 'LIGHTH', 'lighthous', 'lighth rep'])
      expect((await expectTaken(desk, typed)).map(({ value }) => value).toSorted(), typed).toEqual(whole);
    expect(await expectTaken(desk, 'lighth zepp')).toEqual([]);
    expect(await expectTaken(desk, 'ghthouse')).toEqual([]);
  });

  test('name outlets where there are several, and cut what is long', async () => {
    const line = {
      headline: `Ferry ${'to Corran and Northam '.repeat(10)}`,
      body: 'The ferry from Northam to Corran runs again after 21 days in the dock at Saltby.',
    };
    const desk = await deskWith(
      [1, 2, 3].map((number) => ({
        ...line,
        url: `https://o${number}.example/f`,
        outlet: `Outlet ${number}`,
      })),
    );
    const [choice] = await expectTaken(desk, 'ferry');
    expect(choice?.name).toMatch(/^Ferry .*… — 3 articles by 3 outlets$/);
  });

  test('have a name where the headline has no visible sign, or there is none', async () => {
    const headlines = [undefined, '\u200B\u2060', '😀'.repeat(200)];
    const lines = recent(3).map(({ url, body, publishedAt }, place) => {
      const headline = headlines[place];
      const line = { url: url ?? '', body: body ?? '', publishedAt: publishedAt ?? '', outlet: 'Fjord Post' };
      return headline === undefined ? line : { ...line, headline };
    });
    const names = (await expectTaken(await deskWith(lines), '')).map(({ name }) => name);
    expect(names).toHaveLength(3);
    for (const name of names) expect(name).toMatch(/\S — 1 article$/);
  });

  test('of hostile articles, and for hostile text, are harmless and never an error', async () => {
    const lines = recent(HOSTILE.length).map((line, place) => ({
      ...line,
      headline: `${HOSTILE[place] ?? ''} ${line.headline ?? ''}`,
    }));
    const desk = await deskWith(lines);
    for (const typed of [
      '',
      ...HOSTILE,
      'a'.repeat(6_000),
      '"',
      '-',
      'or',
      's:',
      's:0123456789',
      'https://x.example',
    ]) {
      const choices = await expectTaken(desk, typed);
      for (const { name } of choices) expect(name).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\n\u0000]/);
    }
  });

  test('of an empty index are none', async () => {
    const desk = await deskWith([]);
    expect(await storyChoices(desk, '')).toEqual([]);
    expect(await storyChoices(desk, 'ferry')).toEqual([]);
  });

  test('come in time from a thousand articles', async () => {
    const desk = await deskWith(recent(1_000));
    await storyChoices(desk, 'warm');
    const timesMs: number[] = [];
    for (const typed of [
      '',
      'l',
      'li',
      'lighth',
      'lighthouse',
      'report',
      'lighthouse report 10',
      'zeppelin',
    ]) {
      const startedAt = performance.now();
      await storyChoices(desk, typed);
      timesMs.push(performance.now() - startedAt);
    }
    const [median = Infinity] = timesMs.toSorted((one, other) => one - other).slice(timesMs.length / 2);
    expect(median).toBeLessThan(250);
  }, 60_000);
});

describe('a suggestion', () => {
  test('that a member chooses leads to its story, in both commands', async () => {
    const { ask, discord, choice } = await startFerryWorld();
    for (const command of ['story', 'compare']) {
      const [first] = await discord.member().complete(command, ['story'], { story: 'ferry' });
      expect(first).toEqual({
        name: expect.stringMatching(/ — 4 articles by 4 outlets$/) as string,
        value: choice,
      });
      expect((await ask(command, { story: String(first?.value) })).text).toMatch(/[Ff]erry/);
      expect(await discord.member().complete(command, ['story'])).toHaveLength(10);
    }
  });
});
