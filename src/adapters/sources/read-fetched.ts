// Reads what an address gave, whatever it is: a feed, a tag page, the page of one article, a list of feeds.
import { FORMAT_DETECTION_BYTES } from '../../limits/reading.ts';
import type { ArticleLine } from '../../news/article.ts';
import { decodeText } from './charset.ts';
import { detectFormat, type SourceFormat } from './detect-format.ts';
import type { PageReader } from './pages/page-reader.ts';
import { parseFeed } from './feeds/parse-feed.ts';
import { resolveUrl } from './web-names.ts';

/** What came, and from where in the end. */
export interface Fetched {
  body: Uint8Array;
  charset: string | undefined;
  url: string;
}

/** `articles`: a feed or a tag page. `reason` and `isCut` are for people; `feed`: an address that a page names for its feed. */
export type FetchedReading =
  | { kind: 'articles'; lines: readonly ArticleLine[]; outlet: string | null; isCut: boolean }
  | { kind: 'article'; line: ArticleLine; feed: string | null }
  | { kind: 'feed-list' }
  | { kind: 'rejected'; reason: string; feed: string | null };

/** What an address may give that is neither feed nor page. */
const UNREADABLE: Readonly<Partial<Record<SourceFormat, string>>> = {
  sitemap: 'this is a sitemap, which holds no texts: look for the feed of the outlet',
  'other-xml': 'this XML is no feed: RSS, Atom, RDF and JSON Feed are read',
  binary: 'this is not a text: look for the feed of the outlet',
  empty: 'nothing came, not even a feed without articles: look whether the address opens in a browser',
  'article-json': 'this JSON is no JSON Feed: save it as a file, and take that in',
  'article-lines': 'these are article lines: save them as a file, and take that in',
  text: 'this is neither a feed nor a page: look for the feed of the outlet',
};

/** Never throws for what came. Pages are read by `pages`, in its worker. */
export async function readFetched(fetched: Fetched, pages: PageReader): Promise<FetchedReading> {
  const { body, charset, url } = fetched;
  const format = detectFormat(decodeText(body.subarray(0, FORMAT_DETECTION_BYTES), charset));
  if (format === 'opml') return { kind: 'feed-list' };
  if (format === 'html') return readPage(fetched, pages);
  const reason = UNREADABLE[format];
  if (reason !== undefined) return { kind: 'rejected', reason, feed: null };
  const feed = await parseFeed(body, { url, charset });
  if (feed.kind === 'rejected') return { ...feed, feed: null };
  return { kind: 'articles', lines: feed.lines, outlet: feed.outlet, isCut: feed.isCut };
}

async function readPage({ body, charset, url }: Fetched, pages: PageReader): Promise<FetchedReading> {
  const html = decodeText(body, charset);
  const page = await pages.readPage({ html, url, kind: 'either' });
  if (page.kind === 'tag-page')
    return { kind: 'articles', lines: page.lines, outlet: page.outlet, isCut: false };
  const feed = findFeedLink(html.slice(0, FORMAT_DETECTION_BYTES), url);
  return page.kind === 'article'
    ? { kind: 'article', line: page.line, feed }
    : { kind: 'rejected', reason: page.reason, feed };
}

const LINK = /<link\s[^<>]{1,2000}>/gi;
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i;

/** The feed that a page names in its head, as browsers find it. */
function findFeedLink(head: string, url: string): string | null {
  for (const [link] of head.matchAll(LINK)) {
    if (!FEED_TYPE.test(link) || !/\brel\s*=\s*["']?alternate/i.test(link)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(link);
    const found = resolveUrl((href?.[1] ?? href?.[2] ?? href?.[3])?.replaceAll('&amp;', '&'), url);
    if (found !== undefined) return found;
  }
  return null;
}
