// The addresses at which feeds and news sitemaps usually are, the commonest first.

/** Below a tag or section page: WordPress and Drupal, Ghost. */
const BELOW_PAGES = ['feed/', 'rss/'];

/** Below a site: WordPress, Ghost and many others, hand-made ones, Jekyll, Hugo, Micro.blog, WordPress without its pretty addresses. */
const BELOW_SITES = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/atom.xml',
  '/feed.xml',
  '/index.xml',
  '/feed.json',
  '/?feed=rss2',
];

/** What the commonest plugins call it; and the one for all, which on large sites is an index that names the others. */
const SITEMAPS = ['/news-sitemap.xml', '/sitemap.xml'];

export function usualFeedsOfPage(url: string): string[] {
  const { origin, pathname } = new URL(url);
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return BELOW_PAGES.map((name) => `${origin}${folder}${name}`);
}

export function usualFeedsOfSite(url: string): string[] {
  const { origin } = new URL(url);
  return BELOW_SITES.map((path) => origin + path);
}

export function usualSitemaps(url: string): string[] {
  const { origin } = new URL(url);
  return SITEMAPS.map((path) => origin + path);
}
