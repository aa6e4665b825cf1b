// Sites of invented outlets as their software makes them: WordPress, Drupal, Ghost, hand-made ones, and one that has only sitemaps.
import { onTestFinished } from 'vitest';
import {
  createFeedReader,
  type AddressReader,
  type FeedReaderOptions,
} from '../../../../src/adapters/sources/feeds/feed-reader.ts';
import type { FoundFeed } from '../../../../src/news/ports-feeds.ts';
import type { Page } from '../http/loopback-server.ts';
import { anRss, aTagPage, type SampleItem } from '../feeds/feed-samples.ts';

export type Pages = Record<string, string | Page>;

export const ITEMS = [
  { headline: 'Ferry runs again', path: '/2026/ferry/' },
  { headline: 'Pier closed for the winter', path: '/2026/pier/' },
  { headline: 'Light on the breakwater mended', path: '/2026/light/' },
];
export const OTHER_ITEMS = [
  { headline: 'Council elects a mayor', path: '/2026/mayor/' },
  { headline: 'School gets a new roof', path: '/2026/roof/' },
];

/** Reads without gaps between requests; has to be closed. */
export function createLoopbackReader(options: Partial<FeedReaderOptions> = {}): AddressReader {
  return createFeedReader({
    ...{ contact: null, arePrivateNetworksAllowed: true, hostGapMs: 0 },
    ...options,
  });
}

/** The same, closed at the end of the running test. */
export function aReader(options: Partial<FeedReaderOptions> = {}): AddressReader {
  const reader = createLoopbackReader(options);
  onTestFinished(() => reader.close());
  return reader;
}

/** What was found, as short as it can be told: addresses without their origin. */
export async function findAt(address: string, reader = aReader()): Promise<string[]> {
  const discovery = await reader.findFeeds(address);
  if (discovery.kind === 'failed') return [discovery.problem];
  return discovery.feeds.map(shortOf);
}

function shortOf({ url, format, by }: FoundFeed): string {
  const { pathname, search } = new URL(url);
  return `${by} ${format} ${pathname}${search}`;
}

export function feedLink(href: string, title = '', type = 'application/rss+xml'): string {
  return `<link rel="alternate" type="${type}" title="${title}" href="${href}" />`;
}

/** A front page that lists nothing we could read: a splash. */
export function aSplash(head: string, body = ''): string {
  return `<!doctype html><html lang="en"><head><title>The Harbour Post</title>${head}</head><body><p>News of the harbour.</p>${body}</body></html>`;
}

/** Each page of it names the site's feed and that of its comments; a tag's page its own, too. */
export function aWordPress(): Pages {
  const all = `${feedLink('/feed/', 'The Harbour Post » Feed')}${feedLink('/comments/feed/', 'The Harbour Post » Comments Feed')}`;
  const other =
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/tags/5"><link rel="alternate" type="application/json+oembed" href="/wp-json/oembed/1.0/embed?url=x">';
  const tag = withHead(
    aTagPage('Ports', ITEMS),
    `${all}${feedLink('/tag/ports/feed/', 'Ports Tag Feed')}${other}`,
  );
  return {
    '/': aSplash(all + other),
    '/tag/ports/': tag,
    '/feed/': anRss([...OTHER_ITEMS, ...ITEMS.slice(0, 1)]),
    '/comments/feed/': anRss([{ headline: 'By: Ann', path: '/2026/ferry/#comment-1' }], 'Comments'),
    '/tag/ports/feed/': anRss(ITEMS, 'Ports – The Harbour Post'),
  };
}

export function withHead(page: string, head: string): string {
  return page.replace('</head>', `${head}</head>`);
}

/** A news sitemap as the protocol of search engines has it. */
export function aNewsSitemap(
  origin: string,
  items: readonly SampleItem[],
  name = 'The Harbour Post',
): string {
  const entries = items.map(
    ({ headline, path, date }) =>
      `<url><loc>${origin}${path}</loc><news:news><news:publication><news:name>${name}</news:name><news:language>en</news:language></news:publication><news:publication_date>${date ?? '2026-04-15T08:00:00Z'}</news:publication_date><news:title>${headline}</news:title></news:news></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('')}</urlset>`;
}

export function anIndex(entries: readonly { url: string; at?: string }[]): string {
  const sitemaps = entries.map(
    ({ url, at }) =>
      `<sitemap><loc>${url}</loc>${at === undefined ? '' : `<lastmod>${at}</lastmod>`}</sitemap>`,
  );
  return `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.join('')}</sitemapindex>`;
}
