// The walk of /story: from what a member types to the summary of one story, and on from it by buttons.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/discord/texts/en.ts';
import { pruneArticles } from '../../src/newsroom/prune-articles.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { HOSTILE } from '../discord/hostile.ts';
import { buttonLabelsOf } from '../discord/message-checks.ts';
import { GAZETTE, POST, RADIO, WIRE } from '../newsroom/summaries/ferry-story.ts';
import { urlOf } from '../nouns.ts';
import { ferryLines, sentencesIn, startFerryWorld } from './ferry.ts';
import { inventedLines, startWorld } from './world.ts';

const ALL_TEXT = [POST, RADIO, GAZETTE, WIRE].map(({ body }) => body ?? '').join('\n');
const FERRY = /^## .*[Ff]erry.*\n-# 4 articles · latest .*\n-# 4 outlets, 4 independent · earliest /;

describe('a story', () => {
  test('that was chosen is told in the outlets’ own sentences, each with whose it is', async () => {
    const { ask, choice } = await startFerryWorld();
    const { text, message } = await ask('story', { story: choice });
    expect(text).toMatch(FERRY);
    const sentences = sentencesIn(text);
    expect(sentences).toHaveLength(3);
    for (const sentence of sentences) expect(ALL_TEXT).toContain(sentence);
    expect(text.match(/\(\[[^\]]+\]\(https:\/\/[^)]+\)\)/g)).toHaveLength(3);
    expect(text).toContain('Quoted word for word from 4 full texts.');
    expect(text).not.toContain('model');
    expect(message.onlyFor).toBeNull();
    expect(buttonLabelsOf(message.components)).toEqual([
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Report a problem',
    ]);
  });

  test('is found by its id, by words, and by the link of any of its articles as it is shared', async () => {
    const { ask, choice, story } = await startFerryWorld();
    const { text } = await ask('story', { story: choice });
    for (const typed of [
      story,
      ` ${choice} `,
      'ferry Northam',
      'charge no fares until Sunday',
      urlOf('post'),
      `${urlOf('post')}?utm_source=chat&fbclid=1#comments`,
      `<${RADIO.url ?? ''}>`,
      'HTTPS://Vellmoor-Gazette.example/ferry',
    ])
      expect((await ask('story', { story: typed })).text, typed).toBe(text);
  });

  test('is longer where that is asked for, and as long as its texts allow', async () => {
    const { ask, choice } = await startFerryWorld();
    const long = await ask('story', { story: choice, length: 'long' });
    expect(sentencesIn(long.text)).toHaveLength(5);
    expect(buttonLabelsOf(long.message.components)).toContain('Shorter');
  });

  test('asked for privately is for who asked, and can be shared as it is', async () => {
    const { ask, press, choice, discord } = await startFerryWorld();
    const mine = await ask('story', { story: choice, private: true, length: 'long' });
    expect(mine.message.onlyFor).toBe(discord.members[0]?.id);
    const shared = await press(mine, 'Share here');
    expect(shared.message.onlyFor).toBeNull();
    expect(shared.text).toBe(mine.text);
    expect(buttonLabelsOf(shared.message.components)).not.toContain('Share here');
  });
});

describe('what is no story', () => {
  test.each([
    'https://harbour-post.example/nowhere',
    'https://127.0.0.1:9/internal',
    'urn:broadsheet:00000000000000000000000000000000',
  ])('a link that the index does not have is answered so, and not fetched: %s', async (story) => {
    const { ask, discord } = await startFerryWorld();
    for (const command of ['story', 'compare']) {
      const { text, message } = await ask(command, { story });
      expect(text).toContain(en.story.unknownLink);
      expect(text).toContain(en.story.unknownLinkHow);
      expect(message.onlyFor).toBe(discord.members[0]?.id);
    }
  });

  test('words that no story has are answered with what else to do', async () => {
    const { ask, discord } = await startFerryWorld();
    const { text, message } = await ask('story', { story: 'zeppelin' });
    const news = discord.commands().find(({ name }) => name === 'news')?.id ?? '';
    expect(text).toContain('No story for “zeppelin”');
    expect(text).toContain(`</news:${news}> lists stories.`);
    expect(message.onlyFor).toBe(discord.members[0]?.id);
  });

  test('in an empty index everything is answered with how it is filled', async () => {
    const { ask } = await startWorld();
    for (const story of ['ferry', 's:0123456789', urlOf('post')])
      expect((await ask('story', { story })).text).toContain('The index is empty');
  });

  test('hostile text is answered, and does nothing', async () => {
    const { ask, discord } = await startFerryWorld();
    for (const piece of HOSTILE.filter((text) => text.trim() !== '')) {
      const { text, message } = await ask('story', { story: `zeppelin ${piece}` });
      expect(text, piece).not.toMatch(/(?<!\\)(?:@everyone|@here|<@|<#|\|\|)|[\u202A-\u202E\u200B]/);
      if (text.includes('No story for')) expect(message.onlyFor).toBe(discord.members[0]?.id);
    }
  });

  test.each([
    ' ',
    '"',
    '-',
    '((((',
    's:',
    's:0123456789',
    'a'.repeat(512),
    '\u0000',
    'https://',
    '<https://>',
  ])('odd text is answered: %j', async (story) => {
    const { ask } = await startFerryWorld();
    expect((await ask('story', { story })).text).toMatch(
      /^### (?:No story for “|No article with this address)/,
    );
  });
});

describe('the length of a summary', () => {
  test('changes in place for who asked, and back', async () => {
    const { ask, press, choice } = await startFerryWorld();
    const brief = await ask('story', { story: choice });
    const long = await press(brief, 'Longer');
    expect(long.message.id).toBe(brief.message.id);
    expect(sentencesIn(long.text).length).toBeGreaterThan(sentencesIn(brief.text).length);
    const again = await press(long, 'Shorter');
    expect([again.message.id, again.text]).toEqual([brief.message.id, brief.text]);
  });

  test('changes in a copy for another member, who can share it, and then in place', async () => {
    const { ask, press, choice, discord } = await startFerryWorld();
    const brief = await ask('story', { story: choice });
    const copy = await press(brief, 'Longer', 1);
    expect(copy.message.onlyFor).toBe(discord.members[1]?.id);
    expect(buttonLabelsOf(copy.message.components)).toContain('Share here');
    expect((await press(copy, 'Shorter', 1)).message.id).toBe(copy.message.id);
    expect(discord.messages()[0]?.editedAt).toBeNull();
  });
});

describe('the ways on from a summary', () => {
  test('show the exact words that each sentence rests on, then all articles, to who pressed', async () => {
    const { ask, press, choice, discord } = await startFerryWorld();
    const summary = await ask('story', { story: choice });
    const receipts = await press(summary, 'Show sources', 1);
    expect(receipts.message.onlyFor).toBe(discord.members[1]?.id);
    for (const sentence of sentencesIn(summary.text))
      expect(receipts.text.replaceAll('\\', '')).toContain(`> ${sentence}`);
    expect(receipts.text.match(/^\*\*Sentence \d rests on:\*\*$/gm)).toHaveLength(3);
    const articles = await press(receipts, 'All 4 articles', 1);
    expect(articles.text).toContain('-# 4 articles · 4 known outlets');
    expect(buttonLabelsOf(articles.message.components)).toEqual(['Read', 'Read', 'Read', 'Read']);
  });

  test('open the comparison for who pressed, and the summary stays', async () => {
    const { ask, press, choice, discord } = await startFerryWorld();
    const summary = await ask('story', { story: choice });
    const compared = await press(summary, 'Compare', 1);
    expect(compared.message.onlyFor).toBe(discord.members[1]?.id);
    expect(compared.text).toMatch(/^## How it is reported: /);
    expect(discord.messages()[0]?.editedAt).toBeNull();
  });
});

describe('the moment of a summary', () => {
  const late = {
    ...WIRE,
    url: 'https://late.example/ferry',
    outlet: 'The Late Edition',
    body: 'The ferry from Northam to Corran runs again after repairs in the dock at Saltby, its captain said.',
  };

  test('stays while news arrives; asking again tells of it', async () => {
    let now = Date.now();
    const { ask, press, takeIn, choice } = await startFerryWorld({ clock: () => now });
    const before = await ask('story', { story: choice });
    now += 60_000;
    await takeIn([{ ...late, publishedAt: new Date(now).toISOString() }]);
    const long = await press(before, 'Longer');
    expect(long.text).toMatch(FERRY);
    const articles = await press(await press(long, 'Show sources'), 'All 4 articles');
    expect(articles.text).not.toContain('Late Edition');
    const after = await ask('story', { story: choice });
    expect(after.text).toContain('5 articles · latest');
  });

  test('is over when its articles are forgotten: said to who pressed, and the message stays', async () => {
    let now = Date.now();
    const { ask, press, composed, takeIn, choice, discord } = await startFerryWorld({ clock: () => now });
    const before = await ask('story', { story: choice });
    now += 40 * DAY_MS;
    await takeIn(inventedLines(22, now).slice(20));
    expect(await pruneArticles(composed.newsroom, { keepDays: 30, keepMegabytes: 10_000 })).toBeGreaterThan(
      ferryLines().length,
    );
    for (const label of ['Longer', 'Compare']) {
      const gone = await press(before, label);
      expect(gone.text).toContain(en.sources.gone);
      expect(gone.message.onlyFor).toBe(discord.members[0]?.id);
    }
    // What was told is kept longer than what it is from.
    const receipts = (await press(before, 'Show sources')).text.replaceAll('\\', '');
    for (const sentence of sentencesIn(before.text)) expect(receipts).toContain(`> ${sentence}`);
    expect(discord.messages()[0]?.editedAt).toBeNull();
    expect((await ask('story', { story: choice })).text).toContain('No story for');
  });
});
