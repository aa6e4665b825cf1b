// The walk of a command where it is hard: odd questions, hostile articles, large indexes, many askers; tags and help.
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../discord/hostile.ts';
import { buttonLabelsOf, customIdLike, customIdsOf, selectsOf, textOf } from '../discord/message-checks.ts';
import { SEARCH_CANDIDATES } from '../../src/limits/newsroom.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { parseMarkdown } from '../../src/playground/page/markdown.ts';
import { headlinesIn, inventedLines, startWorld, type World } from './world.ts';

function forty() {
  return inventedLines(40, Date.now() - 60_000);
}

/** Counts from now on how often the index is searched. */
function countSearches({ composed }: World): () => number {
  const { index } = composed.newsroom.store;
  const findCandidates = index.findCandidates.bind(index);
  let count = 0;
  index.findCandidates = async (search) => {
    count += 1;
    return findCandidates(search);
  };
  return () => count;
}

/** Questions that mean something to a search engine, or nothing to anybody. */
const ODD_QUESTIONS: readonly string[] = [
  '🌍🔥',
  '" OR NEAR( *`',
  '" OR 1=1; drop table articles; --',
  'NEAR(a b, 5) AND NOT c* ^d col:e {f} + -g',
  '"',
  '-',
  '- - -',
  '*',
  'or or or',
  '-lighthouse',
  '"unclosed phrase',
  '\u202E\u200B\u0000x',
  '<@1> @everyone ||x||',
  '東京 タワー',
  'a'.repeat(6_000),
  'storm '.repeat(1_000),
  Array.from({ length: 900 }, (_, number) => `w${number}`).join(' '),
  '(((((('.repeat(500),
];

describe('an odd question', () => {
  test('of any kind is answered', async () => {
    const { ask } = await startWorld({ lines: inventedLines(6, Date.now() - 60_000) });
    for (const query of ODD_QUESTIONS) {
      const { text } = await ask('news', { query });
      expect(text, query).toMatch(/^(?:## |### No stories for )/);
      expect(text, query).not.toMatch(/(?<!\\)@everyone|<@1>/);
    }
  });

  test('with more words than are looked for says how many were left out', async () => {
    const { ask } = await startWorld({ lines: forty() });
    const query = ['lighthouse', ...Array.from({ length: 50 }, (_, number) => `w${number}`)].join(' ');
    const { text } = await ask('news', { query });
    expect(text).toMatch(/\d+ further words were not looked for\./);
  });

  test('whose words no story has all of is answered with some of them, aloud', async () => {
    const { ask } = await startWorld({ lines: forty() });
    const { text } = await ask('news', { query: 'lighthouse zzzzzz' });
    expect(text).toContain('I found no story with all of these words; these have some of them.');
    expect(headlinesIn(text).length).toBeGreaterThan(0);
  });

  test('with a mistyped word is answered for the nearest one, aloud', async () => {
    const { ask } = await startWorld({ lines: forty() });
    const { text } = await ask('news', { query: 'lighthosue' });
    expect(text).toContain('Nothing has “lighthosue”; I looked for “lighthouse”.');
    expect(headlinesIn(text).length).toBeGreaterThan(0);
  });
});

/** Articles about different things, each with one of the hostile pieces wherever it has a text. */
function hostileLines(): ArticleLine[] {
  return inventedLines(HOSTILE.length, Date.now() - 60_000).map((line, number) => {
    const piece = HOSTILE[number] ?? '';
    return {
      ...line,
      headline: `${piece} ${line.headline ?? ''} ${piece}`,
      body: `${piece} ${(line.body ?? '').replaceAll(' ', ` ${piece} `)}`,
      outlet: `Outlet ${piece}`,
      tags: ['Harbour', `Tag ${piece}`],
    };
  });
}

/** Direction marks and what takes no room are gone; what is left does nothing. */
function expectHarmless(text: string): void {
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/);
  const kinds = JSON.stringify(parseMarkdown(text));
  expect(kinds, text).not.toMatch(/"kind":"(?:mention|command|spoiler|code|code-block|strike|underline)"/);
}

describe('a hostile article', () => {
  test('pings, links and formats nothing, in lists, sources and tags', async () => {
    const { ask, press, discord } = await startWorld({ lines: hostileLines() });
    let list = await ask('news');
    const stories = Number(/^-# (\d+) stories/m.exec(list.text)?.[1]);
    const headlines: string[] = [];
    for (let page = 1; page <= Math.ceil(stories / 5); page += 1) {
      if (page > 1) list = await press(list, 'Next');
      expectHarmless(list.text);
      headlines.push(...headlinesIn(list.text));
      for (const id of customIdsOf(list.message.components).filter((known) => known.startsWith('1:st:'))) {
        const summary = await (await discord.member().component(list.message.id, id)).answered;
        expectHarmless(textOf(summary.components));
        const brief = { message: summary, text: textOf(summary.components) };
        const isLonger = buttonLabelsOf(summary.components).includes('Longer');
        const shown = isLonger ? await press(brief, 'Longer') : brief;
        expectHarmless(shown.text);
        expectHarmless((await press(shown, 'Show sources')).text);
      }
    }
    expect(headlines).toHaveLength(stories);
    expect(stories).toBeGreaterThan(HOSTILE.length / 2);
    for (const view of ['busiest', 'newest', 'alphabetical'])
      expectHarmless((await ask('tags', { view })).text);
  });
});

describe('a large index', () => {
  test('of more articles than are looked at is answered within its bounds, to its last page', async () => {
    const lines = inventedLines(SEARCH_CANDIDATES + 200, Date.now() - 60_000);
    const { ask, press } = await startWorld({ lines });
    const first = await ask('news', { period: 'all' });
    expect(first.text).toMatch(/-# (?:more than )?\d+ stories · all time/);
    let page = first;
    for (let turned = 1; turned < 10; turned += 1) page = await press(page, 'Next');
    expect(buttonLabelsOf(page.message.components)).toContain('Page 10 of 10');
    expect(page.text).toContain('For more, ask a narrower question.');
    expect(page.text).toContain('**50. ');
  }, 60_000);
});

describe('many askers at once', () => {
  test('share one pending answer', async () => {
    const now = Date.now();
    const world = await startWorld({ lines: forty(), memberCount: 20, clock: () => now });
    const searches = countSearches(world);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, memberPlace) =>
        world.ask('news', { query: 'lighthouse' }, { memberPlace }),
      ),
    );
    expect(searches()).toBe(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(20);
  });

  test('an answer that was given serves another channel, until the index changes', async () => {
    const now = Date.now();
    const world = await startWorld({ lines: forty(), clock: () => now });
    const [one, other] = world.discord.channelIds;
    const searches = countSearches(world);
    const first = await world.ask('news', { tag: 'Trams' }, { channelId: one ?? '' });
    const second = await world.ask('news', { tag: 'Trams' }, { channelId: other ?? '', memberPlace: 1 });
    expect(searches()).toBe(1);
    expect(second.text).toBe(first.text);
    expect(second.message.channelId).toBe(other);
    const fresh = inventedLines(43, now).at(-1) ?? {};
    await world.takeIn([{ ...fresh, publishedAt: new Date(now).toISOString() }]);
    const third = await world.ask('news', { tag: 'Trams' }, { channelId: one ?? '' });
    expect(searches()).toBe(2);
    expect(third.text).toContain('-# 11 stories');
  });
});

describe('tags', () => {
  test('are listed busiest first, with how much is under each, to who asked', async () => {
    const { ask, press, discord } = await startWorld({ lines: forty() });
    const list = await ask('tags');
    const names = [...list.text.matchAll(/^- \*\*(.*)\*\* — (\d+)/gm)].map(([, name, count]) => [
      name,
      count,
    ]);
    expect(names.slice(0, 4).map(([, count]) => count)).toEqual(['10', '10', '10', '10']);
    expect(names.at(-1)).toEqual(['Lighthouses', '1']);
    expect(list.message.onlyFor).toBe(discord.members[0]?.id);
    const ordered = await press(list, 'A to Z');
    expect(ordered.message.id).toBe(list.message.id);
    expect(ordered.text).toMatch(/Cooperation[^]*Fisheries[^]*Lighthouses[^]*Trams[^]*Weather/);
    expect((await press(ordered, 'Newest first')).text).toMatch(/^## Tags\n- \*\*Cooperation/);
  });

  test('are found by a part of their name, in the order asked for', async () => {
    const { ask } = await startWorld({ lines: forty() });
    expect((await ask('tags', { find: 'light' })).text).toMatch(/^## Tags like “light”\n- \*\*Lighthouses/);
    expect((await ask('tags', { find: 't:lighthouses' })).text).toContain('- **Lighthouses**');
    expect((await ask('tags', { find: 'zzzzz' })).text).toContain('No tag resembles “zzzzz”');
    expect((await ask('tags', { view: 'alphabetical' })).text).toMatch(/^## Tags\n- \*\*Cooperation/);
  });

  test('open their stories', async () => {
    const { ask, choose } = await startWorld({ lines: forty() });
    const list = await ask('tags');
    const select = customIdLike(list.message.components, '1:to');
    expect(selectsOf(list.message.components)[0]?.options).toHaveLength(5);
    const opened = await choose(list, select, 'trams');
    expect(opened.text).toMatch(/^## Trams\n-# 10 stories/);
    expect(opened.message.id).not.toBe(list.message.id);
    expect(buttonLabelsOf(opened.message.components)).toContain('Share here');
  });

  test('of an empty index are none yet', async () => {
    const { ask } = await startWorld();
    expect((await ask('tags')).text).toContain('No article has a tag yet.');
  });
});

describe('help', () => {
  test('is shown to who asked, and its topics in place', async () => {
    const { ask, choose, discord } = await startWorld();
    const help = await ask('help');
    expect(help.message.onlyFor).toBe(discord.members[0]?.id);
    const topic = await choose(help, '1:hp', 'words');
    expect(topic.message.id).toBe(help.message.id);
    expect(topic.text).toMatch(/^### Asking with words/);
    expect((await ask('help', { topic: 'privacy' })).text).toMatch(/^### Privacy/);
  });
});

describe('suggestions while a member types', () => {
  test('are tags and outlets of the index, and a chosen one answers', async () => {
    const { ask, discord } = await startWorld({ lines: forty() });
    const member = discord.member();
    const tags = await member.complete('news', ['tag'], { tag: 'coop' });
    expect(tags).toEqual([{ name: 'Cooperation — 10 articles', value: 't:cooperation' }]);
    const outlets = await member.complete('news', ['outlet'], { outlet: 'fjo' });
    expect(outlets).toEqual([{ name: 'Fjord Post', value: 'Fjord Post' }]);
    expect(await member.complete('tags', ['find'], { find: '' })).toHaveLength(5);
    const { text } = await ask('news', { tag: 't:cooperation', outlet: 'Fjord Post' });
    expect(text).toMatch(/^## Cooperation · From Fjord Post\n/);
  });
});
