// A desk of feeds over a reader that answers as a test says.
import { testFeed } from '../../../src/newsroom/feeds/keep-feeds.ts';
import type { FeedDesk } from '../../../src/discord/door.ts';
import type { FeedReading } from '../../../src/news/ports-feeds.ts';
import { NO_VALIDATORS } from '../../../src/news/feed.ts';
import type { ArticleLine } from '../../../src/news/article.ts';

export interface ScriptedDesk extends FeedDesk {
  /** How often it was asked to read soon. */
  soon: number;
  /** What the address that is tried next gives. */
  reading: FeedReading;
}

export function createDesk(now: number): ScriptedDesk {
  const desk: ScriptedDesk = {
    ...{ rules: {}, soon: 0, reading: aReadingOf([], null) },
    testFeed: async (address) => {
      const reader = { readFeed: () => Promise.resolve(desk.reading), close: () => Promise.resolve() };
      return testFeed({ reader, now }, address, desk.rules);
    },
    readSoon: () => {
      desk.soon += 1;
    },
  };
  return desk;
}

export function aReadingOf(lines: readonly ArticleLine[], outlet: string | null): FeedReading {
  const fixed = { validators: NO_VALIDATORS, movedTo: null, retryAfterMs: null };
  return { kind: 'read', lines, outlet, ...fixed };
}
