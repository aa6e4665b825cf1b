// A reader of feeds that answers as a test says, and remembers what it was asked, and how much of it at once.
import type { ArticleLine } from '../../../src/news/article.ts';
import { NO_WISHES, type Feed, type FeedValidators } from '../../../src/news/feed.ts';
import type { ArticlePageReading, FeedReader, FeedReading } from '../../../src/news/ports-feeds.ts';
import { aLine, urlOf } from '../../nouns.ts';

export interface ScriptedReader extends FeedReader {
  /** The addresses asked for, in their order. */
  asked: string[];
  /** The same of the pages of articles. */
  askedPages: string[];
  validatorsOf: (url: string) => FeedValidators | undefined;
  /** The most readings under way at once: of all feeds, and of one server. */
  mostAtOnce: { all: number; server: number };
}

export type Script = (feed: Pick<Feed, 'url'>, time: number) => FeedReading | Promise<FeedReading>;

export type PageScript = (url: string) => ArticlePageReading | Promise<ArticlePageReading>;

const NO_PAGE: PageScript = () => ({ kind: 'failed', problem: 'There is no page.' });

/** `script` is told how often the feed has been asked for before. */
export function createScriptedReader(script: Script, pageScript = NO_PAGE): ScriptedReader {
  const asked: string[] = [];
  const askedPages: string[] = [];
  const validators = new Map<string, FeedValidators>();
  const underWay: string[] = [];
  const mostAtOnce = { all: 0, server: 0 };
  const serverOf = (url: string) => new URL(url).host;
  return {
    asked,
    askedPages,
    mostAtOnce,
    validatorsOf: (url) => validators.get(url),
    async readFeed(feed) {
      const time = asked.filter((url) => url === feed.url).length;
      asked.push(feed.url);
      validators.set(feed.url, feed.validators);
      underWay.push(feed.url);
      const ofServer = underWay.filter((url) => serverOf(url) === serverOf(feed.url)).length;
      mostAtOnce.all = Math.max(mostAtOnce.all, underWay.length);
      mostAtOnce.server = Math.max(mostAtOnce.server, ofServer);
      // Others get their turn, as they do while a server is waited for.
      await new Promise(setImmediate);
      try {
        return await script(feed, time);
      } finally {
        underWay.splice(underWay.indexOf(feed.url), 1);
      }
    },
    async readArticlePage(url) {
      askedPages.push(url);
      return pageScript(url);
    },
    findFeeds: () => Promise.reject(new Error('nobody is looking for feeds here')),
    close: async () => undefined,
  };
}

export const VALIDATORS: FeedValidators = { etag: '"v1"', lastModified: null, bodyHash: 'abc' };

export function aReading(
  lines: readonly ArticleLine[],
  more: Partial<FeedReading & { kind: 'read' }> = {},
): FeedReading {
  return {
    ...{ kind: 'read', format: 'rss', lines, outlet: null, validators: VALIDATORS, wishes: NO_WISHES },
    ...{ movedTo: null, nextPage: null, retryAfterMs: null },
    ...more,
  };
}

export function aFailure(more: Partial<FeedReading & { kind: 'failed' }> = {}): FeedReading {
  return { kind: 'failed', problem: 'It is down.', isGone: false, retryAfterMs: null, ...more };
}

export function linesOf(...places: readonly (string | number)[]): ArticleLine[] {
  return places.map((place) =>
    aLine({
      url: urlOf(place),
      headline: `Notice ${place} of the port`,
      body: `The port says ${place} and nothing else.`,
    }),
  );
}
