// Reads addresses: feeds and tag pages again and again, and whatever else has articles once.
import type { ArticleLine } from '../../../news/article.ts';
import { NO_VALIDATORS } from '../../../news/feed.ts';
import type { FeedReader, FeedReading } from '../../../news/ports-feeds.ts';
import { createFetcher, type FetcherOptions } from '../http/http.ts';
import { createPageReader, type PageReader } from '../pages/page-reader.ts';
import { type FetchedReading, readFetched } from '../read-fetched.ts';

/** What an address gave that is read once; a list of feeds comes as its bytes. */
export type AddressReading =
  | { kind: 'articles'; lines: readonly ArticleLine[]; isCut: boolean }
  | { kind: 'feed-list'; bytes: Buffer }
  | { kind: 'rejected'; reason: string };

/** A reader of feeds that also reads the page of one article, and lists of feeds. */
export interface AddressReader extends FeedReader {
  readAddress(address: string): Promise<AddressReading>;
}

/** Makes a reader; the worker that reads pages starts with the first page. `close` has to be called. */
export function createFeedReader(options: FetcherOptions): AddressReader {
  const fetcher = createFetcher(options);
  const pages = createPageReader();
  return {
    async readFeed(feed) {
      const outcome = await fetcher.fetch(feed.url, feed.validators);
      if (outcome.kind !== 'fetched') return outcome;
      const reading = await readFetched(outcome, pages);
      if (reading.kind !== 'articles') return failed(problemOf(reading));
      const { validators, movedTo, retryAfterMs } = outcome;
      const lines = reading.lines.map((line) => withGiven(line, feed, reading.outlet));
      return { kind: 'read', lines, outlet: reading.outlet, validators, movedTo, retryAfterMs };
    },
    async readAddress(address) {
      const outcome = await fetcher.fetch(address, NO_VALIDATORS);
      if (outcome.kind === 'failed') return { kind: 'rejected', reason: outcome.problem };
      // Nothing was known of it, so it cannot be unchanged.
      if (outcome.kind === 'unchanged') return { kind: 'articles', lines: [], isCut: false };
      const reading = await readFetched(outcome, pages);
      if (reading.kind === 'feed-list') return { kind: 'feed-list', bytes: outcome.body };
      if (reading.kind === 'article') return { kind: 'articles', lines: [reading.line], isCut: false };
      return reading;
    },
    close: () => closeBoth(fetcher, pages),
  };
}

async function closeBoth(fetcher: { close(): Promise<void> }, pages: PageReader): Promise<void> {
  await fetcher.close();
  await pages.close();
}

function failed(problem: string): FeedReading {
  return { kind: 'failed', problem, isGone: false, retryAfterMs: null };
}

/** Why an address cannot be read regularly, and what could be. */
function problemOf(reading: Exclude<FetchedReading, { kind: 'articles' }>): string {
  if (reading.kind === 'feed-list')
    return 'This is a list of feeds (OPML), not a feed: the operator can add them all with "broadsheet feeds import".';
  const named = reading.feed === null ? '' : ` The page names a feed: ${reading.feed}`;
  if (reading.kind === 'article')
    return named === ''
      ? 'This is the page of one article, which is no feed: give the address of the outlet’s feed, or of a tag page.'
      : `This is the page of one article, which is no feed.${named}`;
  const sentence = reading.reason.charAt(0).toUpperCase() + reading.reason.slice(1);
  return `${sentence}.${named}`;
}

/**
 * A line with the outlet and the tag that the feed was given. Where a feed gathers from several outlets, a line that names
 * another than the feed itself keeps it.
 */
function withGiven(
  line: ArticleLine,
  given: { outlet: string | null; tag: string | null },
  own: string | null,
): ArticleLine {
  const isOwn = line.outlet === undefined || line.outlet === own;
  const tags = given.tag === null ? line.tags : [...new Set([...(line.tags ?? []), given.tag])];
  return { ...line, outlet: isOwn ? (given.outlet ?? line.outlet) : line.outlet, tags };
}
