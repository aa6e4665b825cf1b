// Reads what an address gave, whatever it is: a feed, a sitemap, a tag page, the page of one article, a list of feeds.
import type { ArticleLine } from '../../news/article.ts';
import { type FeedFormat, type FeedWishes, NO_WISHES } from '../../news/feed.ts';
import type { Withholding } from '../../news/ports-feeds.ts';
import { decodeText } from './charset.ts';
import type { SourceFormat } from './detect-format.ts';
import { findPageLinks } from './discovery/page-links.ts';
import { rankFeedLinks } from './discovery/rank-links.ts';
import { parseFeed } from './feeds/parse-feed.ts';
import type { Answer } from './fetch-answer.ts';
import type { PageReader } from './pages/page-reader.ts';
import { type NamedSitemap, parseSitemap } from './sitemaps/parse-sitemap.ts';

/** The articles of a feed, a news sitemap or a tag page. */
export interface ArticlesReading {
  kind: 'articles';
  format: FeedFormat;
  lines: readonly ArticleLine[];
  outlet: string | null;
  /** The subject of a tag page. */
  subject: string | null;
  wishes: FeedWishes;
  nextPage: string | null;
  /** There are more than were read. */
  isCut: boolean;
}

/** `reason` is for people; `feed`: an address that a page names for its feed. */
export type FetchedReading =
  | ArticlesReading
  | { kind: 'article'; line: ArticleLine; withheld: Withholding | null; feed: string | null }
  | { kind: 'sitemap-index'; sitemaps: readonly NamedSitemap[] }
  | { kind: 'feed-list' }
  | { kind: 'article-lines' }
  | { kind: 'article-json' }
  | { kind: 'rejected'; reason: string; feed: string | null };

/** What an address may give that nothing can be read of. */
const UNREADABLE: Readonly<Partial<Record<SourceFormat, string>>> = {
  'other-xml': 'this XML is no feed: RSS, Atom, RDF and JSON Feed are read',
  binary: 'this is not a text: look for the feed of the outlet',
  empty: 'nothing came, not even a feed without articles: look whether the address opens in a browser',
  text: 'this is neither a feed nor a page: look for the feed of the outlet',
};

/** Never throws for what came. Pages are read by `pages`, in its worker. */
export async function readFetched(answer: Answer, pages: PageReader): Promise<FetchedReading> {
  const { format } = answer;
  if (format === 'html') return readPage(answer, pages);
  if (format === 'opml') return { kind: 'feed-list' };
  if (format === 'article-lines' || format === 'article-json') return { kind: format };
  return (await readFeedOrSitemap(answer)) ?? rejected(UNREADABLE[format] ?? '');
}

/** The same for a feed or sitemap; null for anything else. */
export async function readFeedOrSitemap(answer: Answer): Promise<FetchedReading | null> {
  const { format, body, url, charset } = answer;
  if (format === 'sitemap') return readSitemap(answer);
  if (format !== 'xml-feed' && format !== 'json-feed') return null;
  const feed = await parseFeed(body, { url, charset });
  if (feed.kind === 'rejected') return rejected(feed.reason);
  const { lines, outlet, wishes, nextPage, isCut } = feed;
  return { kind: 'articles', format: feed.format, lines, outlet, subject: null, wishes, nextPage, isCut };
}

function readSitemap({ body, charset, url }: Answer): FetchedReading {
  const sitemap = parseSitemap(decodeText(body, charset), url);
  if (sitemap.kind === 'rejected') return rejected(sitemap.reason);
  if (sitemap.kind === 'index') return { kind: 'sitemap-index', sitemaps: sitemap.sitemaps };
  const { lines, outlet, isCut } = sitemap;
  return articlesWithoutWishes('sitemap', { lines, outlet, isCut });
}

async function readPage({ body, charset, url }: Answer, pages: PageReader): Promise<FetchedReading> {
  const html = decodeText(body, charset);
  const page = await pages.readPage({ html, url, kind: 'either' });
  if (page.kind !== 'tag-page') {
    const links = rankFeedLinks(findPageLinks(html, url), { url, isArticle: page.kind === 'article' });
    return { ...page, feed: links.find((link) => link.isNamed)?.url ?? null };
  }
  const { tag, lines, outlet, nextPage } = page;
  return articlesWithoutWishes('tag-page', { lines, outlet, subject: tag, nextPage });
}

/** Articles of what says nothing of how often it is to be read, with what else is known. */
export function articlesWithoutWishes(
  format: FeedFormat,
  known: Pick<ArticlesReading, 'lines' | 'outlet'> & Partial<ArticlesReading>,
): ArticlesReading {
  const rest = { subject: null, wishes: NO_WISHES, nextPage: null, isCut: false };
  return { ...rest, ...known, kind: 'articles', format };
}

function rejected(reason: string): FetchedReading {
  return { kind: 'rejected', reason, feed: null };
}
