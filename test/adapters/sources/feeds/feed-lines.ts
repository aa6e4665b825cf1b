// Feeds to read in tests, and the article lines that come of them.
import { type FeedOrigin, parseFeed } from '../../../../src/adapters/sources/feeds/parse-feed.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';

export async function linesOf(source: string | Uint8Array, origin?: FeedOrigin): Promise<ArticleLine[]> {
  const reading = await parseFeed(source, origin);
  if (reading.kind === 'rejected') throw new Error(reading.reason);
  return reading.lines;
}

export const rss = (
  items: string,
  channel = '<title>Example Times</title><link>https://times.example/</link>',
  attributes = '',
) => `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel>${channel}${items}</channel></rss>`;

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
  'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/"',
].join(' ');

/** The line of an RSS item that holds this. */
export async function itemLine(inner: string): Promise<ArticleLine | undefined> {
  return (await linesOf(rss(`<item>${inner}</item>`, undefined, NAMESPACES)))[0];
}

/** The line of an Atom entry that holds this. */
export async function entryLine(inner: string, attributes = ''): Promise<ArticleLine | undefined> {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title><entry>${inner}</entry></feed>`;
  return (await linesOf(feed, { url: 'https://feeds.example/atom.xml' }))[0];
}
