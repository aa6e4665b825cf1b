// Reads addresses: feeds, sitemaps and tag pages again and again, and whatever else has articles once.
import type { ArticleLine } from '../../../news/article.ts';
import type { Feed } from '../../../news/feed.ts';
import type { FeedReader, FeedReading } from '../../../news/ports-feeds.ts';
import type { BudgetBounds } from '../discovery/discovery-budget.ts';
import { findFeeds } from '../discovery/find-feeds.ts';
import { type Answer, fetchAnswer } from '../fetch-answer.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../http/http.ts';
import { createPageReader, type PageReader } from '../pages/page-reader.ts';
import { readArticlePage } from '../read-article-page.ts';
import { type ArticlesReading, readFetched } from '../read-fetched.ts';
import { problemOfReading } from '../reading-problems.ts';
import { type IndexReading, readSitemapIndex } from '../sitemaps/read-sitemap-index.ts';

/** What an address gave that is read once; lists of feeds and of articles come as their bytes. */
export type AddressReading =
  | {
      kind: 'articles';
      format: ArticlesReading['format'] | 'page';
      lines: readonly ArticleLine[];
      isCut: boolean;
    }
  | { kind: 'feed-list' | 'article-lines' | 'article-json'; bytes: Uint8Array }
  | { kind: 'rejected'; reason: string };

/** A reader of feeds that also reads the page of one article, and lists of feeds. */
export interface AddressReader extends FeedReader {
  readAddress(address: string): Promise<AddressReading>;
}

/** How addresses are fetched; the bounds of discovery are for tests. */
export interface FeedReaderOptions extends FetcherOptions {
  discovery?: Partial<BudgetBounds> | undefined;
}

const NOTHING_NEW = 'The server says that nothing has changed, though it was not asked: try again later.';

/** What an address is read with. */
interface Parts {
  fetcher: Fetcher;
  pages: PageReader;
}

/** Makes a reader; the worker that reads pages starts with the first page. `close` has to be called. */
export function createFeedReader(options: FeedReaderOptions): AddressReader {
  const parts = { fetcher: createFetcher(options), pages: createPageReader() };
  return {
    readFeed: (feed) => readFeed(feed, parts),
    readArticlePage: (url) => readArticlePage(url, parts),
    findFeeds: (address) => findFeeds(address, { ...parts, bounds: options.discovery }),
    readAddress: (address) => readAddress(address, parts),
    close: () => closeBoth(parts),
  };
}

type AskedFeed = Pick<Feed, 'url' | 'outlet' | 'tag' | 'format' | 'validators'>;

async function readFeed(feed: AskedFeed, { fetcher, pages }: Parts): Promise<FeedReading> {
  const isPage = feed.format === 'tag-page';
  const outcome = await fetchAnswer(feed.url, { fetcher, validators: feed.validators, isPage });
  if (outcome.kind === 'disallowed') return failed(outcome.problem, null);
  if (outcome.kind !== 'answer') return outcome;
  const { movedTo, retryAfterMs } = outcome.answer;
  const whole = await readWhole(outcome.answer, { fetcher, pages });
  if (whole.kind === 'failed') return failed(whole.problem, retryAfterMs);
  const { validators } = whole;
  if (validators.bodyHash === feed.validators.bodyHash && movedTo === null)
    return { kind: 'unchanged', validators, retryAfterMs };
  const { format, outlet, wishes, nextPage } = whole.reading;
  const lines = whole.reading.lines.map((line) => withGiven(line, feed, outlet));
  return { kind: 'read', format, lines, outlet, validators, wishes, movedTo, nextPage, retryAfterMs };
}

/** The articles of what came, with those of the sitemaps that an index names. */
async function readWhole(answer: Answer, { fetcher, pages }: Parts): Promise<IndexReading> {
  const reading = await readFetched(answer, pages);
  if (reading.kind === 'articles') return { kind: 'read', reading, validators: answer.validators };
  if (reading.kind !== 'sitemap-index') return { kind: 'failed', problem: problemOfReading(reading) };
  return readSitemapIndex(reading.sitemaps, {
    index: answer,
    fetchSitemap: (url) => fetchAnswer(url, { fetcher }),
  });
}

async function readAddress(address: string, { fetcher, pages }: Parts): Promise<AddressReading> {
  const outcome = await fetchAnswer(address, { fetcher });
  // Nothing was known of it, so it cannot be unchanged.
  if (outcome.kind === 'unchanged') return { kind: 'rejected', reason: NOTHING_NEW };
  if (outcome.kind !== 'answer') return { kind: 'rejected', reason: outcome.problem };
  const { answer } = outcome;
  const reading = await readFetched(answer, pages);
  if (reading.kind === 'articles' || reading.kind === 'rejected') return reading;
  if (reading.kind === 'article')
    return { kind: 'articles', format: 'page', lines: [reading.line], isCut: false };
  if (reading.kind !== 'sitemap-index') return { kind: reading.kind, bytes: answer.body };
  const index = await readSitemapIndex(reading.sitemaps, {
    index: answer,
    fetchSitemap: (url) => fetchAnswer(url, { fetcher }),
  });
  return index.kind === 'read' ? index.reading : { kind: 'rejected', reason: index.problem };
}

async function closeBoth({ fetcher, pages }: Parts): Promise<void> {
  await fetcher.close();
  await pages.close();
}

function failed(problem: string, retryAfterMs: number | null): FeedReading {
  return { kind: 'failed', problem, isGone: false, retryAfterMs };
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
