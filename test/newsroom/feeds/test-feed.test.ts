// Trying an address: what would come in, and where each item stops.
import { describe, expect, it } from 'vitest';
import { TRIAL_ITEMS_MAX } from '../../../src/limits/feeds.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import type { ArticleLine } from '../../../src/news/article.ts';
import type { FeedDiscovery, FeedReading, FoundFeed } from '../../../src/news/ports-feeds.ts';
import { takeInArticles } from '../../../src/newsroom/take-in-articles.ts';
import { testFeed } from '../../../src/newsroom/feeds/test-feed.ts';
import { aLine, NOW, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { aFailure, aReading, linesOf } from './scripted-reader.ts';

const FOUND: FoundFeed = { url: 'https://a.example/feed', title: 'A', format: 'rss', by: 'link' };
const OTHER: FoundFeed = { url: 'https://a.example/sport', title: null, format: 'atom', by: 'link' };
const ASKED = { address: 'a.example/#x', rules: {} };

/** A reader that finds these feeds everywhere and reads this of the best. */
function readerOf(reading: FeedReading, discovery: FeedDiscovery = { kind: 'found', feeds: [FOUND] }) {
  const asked: string[] = [];
  return {
    asked,
    findFeeds: async (address: string) => {
      asked.push(`find ${address}`);
      return discovery;
    },
    readFeed: async ({ url }: { url: string }) => {
      asked.push(`read ${url}`);
      return reading;
    },
  };
}

const articlesOf = (lines: readonly ArticleLine[]) =>
  lines.map((line) => ({ kind: 'article' as const, line, file: 'test' }));

describe('testFeed', () => {
  it('reads the best that is found, once, and keeps nothing', async () => {
    const { newsroom } = await openNewsroom();
    const reading = aReading(linesOf(1, 2), { outlet: 'The Coast', movedTo: 'https://b.example/feed' });
    const reader = readerOf(reading, { kind: 'found', feeds: [FOUND, OTHER] });
    expect(await testFeed(newsroom, reader, ASKED)).toMatchObject({
      ...{ kind: 'feed', url: FOUND.url, by: 'link', others: [OTHER], format: 'rss' },
      ...{ outlet: 'The Coast', movedTo: 'https://b.example/feed' },
      counts: { new: 2, known: 0, repeated: 0, rejected: 0 },
    });
    expect(reader.asked).toEqual(['find https://a.example/', `read ${FOUND.url}`]);
    expect(await newsroom.store.feeds.listFeeds()).toEqual([]);
    expect(await newsroom.store.articles.getState()).toMatchObject({ articles: 0 });
  });

  it('says of each item how far it comes: what stops first, then the newest', async () => {
    const { newsroom } = await openNewsroom();
    const known = aLine({ url: urlOf('known'), headline: 'Known to the index', tags: ['Sea'] });
    await takeInArticles(newsroom, articlesOf([known]));
    const date = (ago: number) => new Date(NOW - ago).toISOString();
    const lines = [
      aLine({ url: urlOf('old'), headline: 'An older one', publishedAt: date(2 * DAY_MS) }),
      { ...known, publishedAt: date(DAY_MS) },
      aLine({ url: urlOf('new'), headline: 'The newest', publishedAt: date(1) }),
      aLine({ url: urlOf('new'), headline: 'The newest', publishedAt: date(2) }),
      aLine({ url: urlOf('liar'), headline: 'From the future', publishedAt: date(-900 * DAY_MS) }),
      { url: 'javascript:alert(1)', headline: 'Evil' },
      { url: urlOf('mute') },
    ];
    const trial = await testFeed(newsroom, readerOf(aReading(lines)), ASKED);
    if (trial.kind !== 'feed') return expect.unreachable(trial.kind);
    expect(trial.counts).toEqual({ new: 3, known: 1, repeated: 1, rejected: 2 });
    expect(trial.newestAt).toBe(NOW - 1);
    expect(trial.items.map(({ fate, headline }) => [fate, headline])).toEqual([
      ['rejected', 'Evil'],
      ['rejected', null],
      ['new', 'From the future'],
      ['new', 'The newest'],
      ['repeated', 'The newest'],
      ['known', 'Known to the index'],
      ['new', 'An older one'],
    ]);
    expect(trial.items[0]?.reason).toMatch(/not an http or https address/);
    expect(trial.items[1]?.reason).toMatch(/neither a headline nor a text/);
    expect(trial.items[2]).toMatchObject({ isDateDoubtful: true });
    expect(trial.items[5]).toMatchObject({ isDateDoubtful: false, tags: ['Sea'] });
  });

  it('shows a bounded number of items, and counts all', async () => {
    const { newsroom } = await openNewsroom();
    const places = Array.from({ length: TRIAL_ITEMS_MAX + 5 }, (_, place) => place);
    const trial = await testFeed(newsroom, readerOf(aReading(linesOf(...places))), ASKED);
    if (trial.kind !== 'feed') return expect.unreachable(trial.kind);
    expect(trial.items).toHaveLength(TRIAL_ITEMS_MAX);
    expect(trial.counts.new).toBe(TRIAL_ITEMS_MAX + 5);
  });

  it('says why nothing can be read, and asks nobody about an address that is refused', async () => {
    const { newsroom } = await openNewsroom();
    const problem = 'Nothing is there: look for a feed.';
    const nothing = readerOf(aReading([]), { kind: 'failed', problem });
    expect(await testFeed(newsroom, nothing, ASKED)).toEqual({ kind: 'failed', problem });
    const down = await testFeed(newsroom, readerOf(aFailure()), ASKED);
    expect(down).toEqual({ kind: 'failed', problem: 'It is down.' });
    const reader = readerOf(aReading([]));
    const refused = await testFeed(newsroom, reader, { address: 'http://localhost/', rules: {} });
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(reader.asked).toEqual([]);
  });

  it('says of a feed that holds nothing that it can be read', async () => {
    const { newsroom } = await openNewsroom();
    expect(await testFeed(newsroom, readerOf(aReading([])), ASKED)).toMatchObject({
      ...{ kind: 'feed', newestAt: null, items: [] },
      counts: { new: 0, known: 0, repeated: 0, rejected: 0 },
    });
  });
});
