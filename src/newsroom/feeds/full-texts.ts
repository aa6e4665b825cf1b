// Reads the pages of new articles for the text that their feed leaves out, within a number and a time.
import { PAGES_PER_READING_MAX, PAGES_READING_MAX_MS } from '../../limits/feeds.ts';
import type { ArticleLine } from '../../news/article.ts';
import type { ArticlePageReading, FeedReader } from '../../news/ports-feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import { mergePage, withShownLead } from './page-merge.ts';
import { findUnknown, type UnknownLine } from './unknown-lines.ts';

/** What became of the pages that were asked for. `failed`: those too that turned out to be about something else. */
export interface PagesReport {
  read: number;
  /** Not shown to everybody, or not to programs. */
  withheld: number;
  failed: number;
}

export type PageKeeper = 'paywall' | 'consent' | 'login' | 'disallowed';

export interface FullTexts {
  /** All lines, in their order, with the texts that were found. */
  lines: ArticleLine[];
  pages: PagesReport;
  /** Who withheld most of the pages, where most were withheld. */
  withheldBy: PageKeeper | null;
}

export interface FullTextOptions {
  reader: FeedReader;
  signal: AbortSignal;
  /** How long all pages may take. */
  maxMs?: number;
}

/** Reads the pages of the lines that the index does not have and whose text is not whole, the newest first. */
export async function readFullTexts(
  newsroom: Pick<Newsroom, 'store' | 'clock'>,
  lines: readonly ArticleLine[],
  { reader, signal, maxMs = PAGES_READING_MAX_MS }: FullTextOptions,
): Promise<FullTexts> {
  const found = new Map<ArticleLine, ArticleLine>();
  const pages: PagesReport = { read: 0, withheld: 0, failed: 0 };
  const keepers: PageKeeper[] = [];
  const outOfTime = AbortSignal.any([signal, AbortSignal.timeout(maxMs)]);
  for (const unknown of await findExcerpts(newsroom, lines)) {
    const page = await readPage(reader, unknown.article.url ?? '', outOfTime);
    if (page === null) break;
    if (page.kind === 'withheld' || page.kind === 'disallowed') {
      keepers.push(page.kind === 'withheld' ? page.by : 'disallowed');
      found.set(unknown.line, withShownLead(unknown.line, page.kind === 'withheld' ? page.line : null));
      pages.withheld += 1;
      continue;
    }
    const merged = page.kind === 'article' ? mergePage(unknown, page.line, newsroom.clock()) : null;
    found.set(unknown.line, merged ?? withShownLead(unknown.line, null));
    pages[merged === null ? 'failed' : 'read'] += 1;
  }
  const isMostlyWithheld = pages.withheld > pages.read + pages.failed;
  return {
    lines: lines.map((line) => found.get(line) ?? line),
    pages,
    withheldBy: isMostlyWithheld ? mostFrequent(keepers) : null,
  };
}

async function findExcerpts(
  newsroom: Pick<Newsroom, 'store' | 'clock'>,
  lines: readonly ArticleLine[],
): Promise<UnknownLine[]> {
  const { unknown } = await findUnknown(newsroom, lines);
  const excerpts = unknown.filter(({ article }) => article.url !== null && article.textState !== 'full');
  const distinct = [...new Map(excerpts.map((one) => [one.article.id, one])).values()];
  // What says no date stands as high as what is of now: feeds begin with their newest.
  const newestFirst = distinct.toSorted((one, other) => other.article.eventTime - one.article.eventTime);
  return newestFirst.slice(0, PAGES_PER_READING_MAX);
}

/** Null where time is up, whatever the page still comes to. */
async function readPage(
  reader: FeedReader,
  url: string,
  outOfTime: AbortSignal,
): Promise<ArticlePageReading | null> {
  if (outOfTime.aborted) return null;
  const late = Promise.withResolvers<null>();
  const giveUp = () => late.resolve(null);
  outOfTime.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([reader.readArticlePage(url), late.promise]);
  } finally {
    outOfTime.removeEventListener('abort', giveUp);
  }
}

function mostFrequent(keepers: readonly PageKeeper[]): PageKeeper | null {
  const groups = [...Map.groupBy(keepers, (keeper) => keeper).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0] ?? null;
}
