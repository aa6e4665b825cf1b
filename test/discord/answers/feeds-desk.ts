// A desk of feeds over a reader that finds and reads what a test says.
import { testFeed } from '../../../src/newsroom/feeds/test-feed.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import type { FeedDesk } from '../../../src/discord/door.ts';
import type { FeedDiscovery, FeedReading, FoundFeed } from '../../../src/news/ports-feeds.ts';
import { NO_VALIDATORS, NO_WISHES } from '../../../src/news/feed.ts';
import type { ArticleLine } from '../../../src/news/article.ts';

export interface ScriptedDesk extends FeedDesk {
  /** How often it was asked to read soon. */
  soon: number;
  /** What is found at the next address; null for the address itself, an RSS feed. */
  discovery: FeedDiscovery | null;
  /** What is read there. */
  reading: FeedReading;
  /** Has to be set before an address is tried. */
  newsroom: Newsroom | null;
}

export function createDesk(): ScriptedDesk {
  const desk: ScriptedDesk = {
    ...{ rules: {}, soon: 0, discovery: null, reading: aReadingOf([], null), newsroom: null },
    findFeeds: async (address) => desk.discovery ?? { kind: 'found', feeds: [aFoundFeed({ url: address })] },
    testFeed: async (address) => {
      if (desk.newsroom === null) throw new Error('The desk has no newsroom.');
      const findFeeds = (url: string) => desk.findFeeds(url);
      const reader = { findFeeds, readFeed: async () => desk.reading };
      return testFeed(desk.newsroom, reader, { address, rules: desk.rules });
    },
    readSoon: () => {
      desk.soon += 1;
    },
  };
  return desk;
}

export function aFoundFeed(given: Partial<FoundFeed> = {}): FoundFeed {
  return { url: 'https://fjord-post.example/feed.xml', title: null, format: 'rss', by: 'address', ...given };
}

export function aReadingOf(lines: readonly ArticleLine[], outlet: string | null): FeedReading {
  const fixed = { validators: NO_VALIDATORS, wishes: NO_WISHES, movedTo: null, retryAfterMs: null };
  return { kind: 'read', format: 'rss', lines, outlet, nextPage: null, ...fixed };
}
