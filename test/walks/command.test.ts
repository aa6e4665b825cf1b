// The walk of a command: from a member's question through dispatch, newsroom and store to the answer, and on by buttons.
import { describe, expect, test } from 'vitest';
import { loadSample } from '../../src/newsroom/keep-sample.ts';
import { buttonLabelsOf, customIdLabelled, customIdLike } from '../discord/message-checks.ts';
import { temporaryFolder, openDiscord } from '../discord/live.ts';
import { headlinesIn, inventedLines, startWorld } from './world.ts';

function forty() {
  return inventedLines(40, Date.now() - 60_000);
}

describe('asking for news', () => {
  test('of nothing shows the top stories, five to a page, each with a sentence and its source', async () => {
    const { ask } = await startWorld({ lines: forty() });
    const { text, message } = await ask('news');
    expect(text).toMatch(/^## Top stories\n-# 40 stories · last 7 days · as of <t:\d+:t>/);
    expect(headlinesIn(text)).toHaveLength(5);
    expect(text.match(/\(\[[^\]]+\]\(https:\/\/news\.example\/\d+\)\)/g)).toHaveLength(5);
    expect(message.onlyFor).toBeNull();
  });

  test('of a tag shows its stories alone, however the tag is written', async () => {
    const { ask } = await startWorld({ lines: forty() });
    for (const tag of ['Cooperation', 't:cooperation', ' COOPERATION ']) {
      const { text } = await ask('news', { tag });
      expect(text).toMatch(/^## Cooperation\n-# 10 stories/);
      for (const headline of headlinesIn(text)) expect(Number(/\d+$/.exec(headline)?.[0]) % 4).toBe(0);
    }
  });

  test('of words, of an outlet and of a tag at once shows what has all of them', async () => {
    const { ask } = await startWorld({ lines: forty() });
    const { text } = await ask('news', { query: 'lighthouse', outlet: 'fjord post', tag: 'Trams' });
    expect(text).toMatch(/^## Trams · From Fjord Post · “lighthouse”\n-# 1 story/);
    expect(headlinesIn(text)).toEqual([expect.stringMatching(/lighthouse .*, report 10$/)]);
  });

  test('of a tag with one article shows one story', async () => {
    const { ask } = await startWorld({ lines: forty() });
    const { text, message } = await ask('news', { tag: 'Lighthouses' });
    expect(text).toContain('-# 1 story ·');
    expect(headlinesIn(text)).toHaveLength(1);
    expect(buttonLabelsOf(message.components)).toEqual(['Summary', 'Refresh']);
  });

  test('of the sample that comes with the program shows stories too', async () => {
    const { composed, ask } = await startWorld();
    const report = await loadSample(composed.newsroom, await composed.sources.readSampleLines());
    expect(report.added).toBeGreaterThan(20);
    const { text } = await ask('news');
    expect(headlinesIn(text).length).toBe(5);
  });

  test('of an empty index says how it is filled, to who asked', async () => {
    const { ask, discord } = await startWorld();
    for (const options of [{}, { query: 'rain' }, { tag: 'Weather' }, { outlet: 'Fjord Post' }]) {
      const { text, message } = await ask('news', options);
      expect(text).toContain('The index is empty');
      expect(message.onlyFor).toBe(discord.members[0]?.id);
    }
  });

  test('that is old is widened aloud, unless a period was chosen', async () => {
    const now = Date.now();
    const { ask, press } = await startWorld({ lines: inventedLines(3, now - 20 * 86_400_000) });
    const widened = await ask('news');
    expect(widened.text).toContain('Nothing in the last 7 days.');
    expect(widened.text).toContain('· last 30 days ·');
    const chosen = await ask('news', { period: 'd3' });
    expect(chosen.text).toMatch(
      /No stories for this question\nNothing in the last 3 days\. The newest match is/,
    );
    const wider = await press(chosen, 'Show last 30 days');
    expect(headlinesIn(wider.text)).toHaveLength(3);
  });

  test.each([
    ['d1', 'last 24 hours'],
    ['d3', 'last 3 days'],
    ['d7', 'last 7 days'],
    ['d30', 'last 30 days'],
    ['all', 'all time'],
  ])('of the period %s asks for the %s', async (period, name) => {
    const { ask } = await startWorld({ lines: inventedLines(2, Date.now() - 60_000) });
    expect((await ask('news', { period })).text).toContain(`· ${name} ·`);
  });
});

describe('turning pages', () => {
  test('stays within the answer of its moment while news arrives; refreshing shows it', async () => {
    const { ask, press, takeIn } = await startWorld({ lines: forty() });
    const first = await ask('news');
    const fresh = inventedLines(60, Date.now()).slice(40);
    await takeIn(fresh.map((line) => ({ ...line, publishedAt: new Date().toISOString() })));
    const second = await press(first, 'Next');
    const again = await press(second, 'Previous');
    expect(again.message.id).toBe(first.message.id);
    expect(again.text).toBe(first.text);
    expect(second.text).toContain('-# 40 stories');
    const refreshed = await press(again, 'Refresh');
    expect(refreshed.text).toContain('-# 60 stories');
  });

  test('shows every story once', async () => {
    const { ask, press } = await startWorld({ lines: forty() });
    let page = await ask('news');
    const seen = headlinesIn(page.text);
    for (let turned = 1; turned < 8; turned += 1) {
      page = await press(page, 'Next');
      seen.push(...headlinesIn(page.text));
    }
    expect(new Set(seen).size).toBe(40);
    await expect(press(page, 'Next')).rejects.toThrow(/disabled/);
  });

  test('gives another member a copy, which they turn in place', async () => {
    const { ask, press, discord } = await startWorld({ lines: forty() });
    const first = await ask('news');
    const copy = await press(first, 'Next', 1);
    expect(copy.message.onlyFor).toBe(discord.members[1]?.id);
    expect((await press(copy, 'Previous', 1)).message.id).toBe(copy.message.id);
    expect(discord.messages()[0]?.editedAt).toBeNull();
  });
});

describe('the other parts of an answer', () => {
  test('another period is chosen in place', async () => {
    const old = inventedLines(6, Date.now() - 10 * 86_400_000).map((line) => ({
      ...line,
      url: `${line.url ?? ''}/old`,
      headline: `Of old: ${line.headline ?? ''}`,
    }));
    const { ask, choose } = await startWorld({ lines: [...forty(), ...old] });
    const first = await ask('news');
    const select = customIdLike(first.message.components, '1:nf:');
    const wider = await choose(first, select, '0');
    expect(wider.message.id).toBe(first.message.id);
    expect(wider.text).toContain('-# 46 stories · all time');
    const back = await choose(wider, customIdLike(wider.message.components, '1:nf:'), '7');
    expect(back.text).toContain('-# 40 stories · last 7 days');
  });

  test('a private answer is shared as its owner sees it', async () => {
    const { ask, press, discord } = await startWorld({ lines: forty() });
    const mine = await ask('news', { tag: 'Trams', private: true });
    expect(mine.message.onlyFor).toBe(discord.members[0]?.id);
    const second = await press(mine, 'Next');
    const shared = await press(second, 'Share here');
    expect(shared.message.onlyFor).toBeNull();
    expect(shared.text).toBe(second.text);
    expect(buttonLabelsOf(shared.message.components)).not.toContain('Share here');
  });

  test('sources are shown to who pressed, with their addresses', async () => {
    const { ask, openSources, discord } = await startWorld({ lines: forty() });
    const sources = await openSources(await ask('news'), 1);
    expect(sources.message.onlyFor).toBe(discord.members[1]?.id);
    expect(sources.text).toMatch(/^### Who reports it/);
    expect(buttonLabelsOf(sources.message.components)).toEqual(['Read']);
  });

  test('sources of many are turned in place', async () => {
    const report = {
      headline: 'Ferry runs aground off Arnholm',
      body: 'The ferry Arnholm Star ran aground off Arnholm on Tuesday morning with ninety people aboard.',
    };
    const lines = Array.from({ length: 9 }, (_, number) => ({
      ...report,
      url: `https://outlet${number}.example/ferry`,
      outlet: `Outlet ${number}`,
      publishedAt: new Date(Date.now() - (number + 1) * 60_000).toISOString(),
    }));
    const { ask, press, openSources } = await startWorld({ lines });
    const list = await ask('news');
    expect(list.text).toContain('-# 1 story');
    expect(list.text).toContain('9 articles by 9 outlets');
    const sources = await openSources(list);
    expect(sources.text).toContain('-# 9 articles · 9 known outlets');
    const turned = await press(sources, 'Next');
    expect(turned.message.id).toBe(sources.message.id);
    expect(buttonLabelsOf(turned.message.components).filter((label) => label === 'Read')).toHaveLength(3);
  });
});

describe('a name that the index does not have', () => {
  test('as a tag is answered with near ones, whose buttons answer', async () => {
    const { ask, press, discord } = await startWorld({ lines: forty() });
    const unknown = await ask('news', { tag: 'Coperation' });
    expect(unknown.text).toContain('There is no tag “Coperation”');
    expect(unknown.message.onlyFor).toBe(discord.members[0]?.id);
    expect((await press(unknown, 'Cooperation')).text).toMatch(/^## Cooperation/);
  });

  test('as an outlet is answered with near ones, whose buttons answer', async () => {
    const { ask, press } = await startWorld({ lines: forty() });
    const unknown = await ask('news', { outlet: 'Fjord Pots' });
    expect(unknown.text).toContain('There is no outlet “Fjord Pots”');
    expect((await press(unknown, 'Fjord Post')).text).toMatch(/^## From Fjord Post/);
  });

  test('with nothing near is answered with what else to do', async () => {
    const { ask, discord } = await startWorld({ lines: forty() });
    const { text } = await ask('news', { tag: 'zzzz **@everyone**' });
    expect(text).toContain('There is no tag “zzzz \\*\\*\\@everyone\\*\\*”');
    const id = discord.commands().find(({ name }) => name === 'tags')?.id ?? '';
    expect(text).toContain(`</tags:${id}> shows what there is.`);
  });
});

describe('a bot that is started anew', () => {
  test('answers the buttons of before, as of their moment', async () => {
    const dataDir = temporaryFolder();
    const discord = await openDiscord();
    const before = await startWorld({ lines: forty(), dataDir, discord });
    const first = await before.ask('news', { tag: 'Trams' });
    const nothing = await before.ask('news', { tag: 'Tramps' });
    await before.stop();
    const after = await startWorld({ dataDir, discord });
    const second = await after.press(first, 'Next');
    expect(second.message.id).toBe(first.message.id);
    expect(second.text).toMatch(/^## Trams\n/);
    expect(headlinesIn(second.text)).toHaveLength(5);
    expect((await after.press(second, 'Previous')).text).toBe(first.text);
    expect((await after.openSources(first)).text).toMatch(/^### Who reports it/);
    expect((await after.press(nothing, 'Trams')).text).toMatch(/^## Trams\n/);
    const written = discord.requests().filter(({ method }) => method === 'PUT');
    expect(written).toHaveLength(1);
    expect(customIdLabelled(second.message.components, 'Refresh')).toMatch(/:0:0$/);
  });
});
