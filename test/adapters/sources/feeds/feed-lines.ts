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
