// Chooses the sitemaps of an index that are likely to hold the newest headlines.
import { isSameSite } from '../same-site.ts';
import type { NamedSitemap } from './parse-sitemap.ts';

/** What outlets call the sitemap that is for news. */
const FOR_NEWS = /news|nachrichten|actualit|noticias|notizie|latest|recent|today|aktuell/i;
/** What holds no articles, whatever else its name says. */
const NOT_FOR_NEWS = /categor|(?:^|[^a-z])tags?(?:[^a-z]|$)|author|video|image|page-sitemap|product|archive/i;

/** At most `limit`, the likeliest first: by name, then by when they changed. Those of other sites are left out. */
export function chooseSitemaps(
  sitemaps: readonly NamedSitemap[],
  { url, limit }: { url: string; limit: number },
): NamedSitemap[] {
  const own = sitemaps.filter((sitemap) => isSameSite(sitemap.url, url) && sitemap.url !== url);
  return own
    .map((sitemap) => ({ sitemap, merit: meritOf(sitemap.url) }))
    .sort((one, other) => other.merit - one.merit || newerFirst(one.sitemap, other.sitemap))
    .slice(0, limit)
    .map(({ sitemap }) => sitemap);
}

/** True where a sitemap is called one for news. */
export function isNamedForNews(url: string): boolean {
  return meritOf(url) > 0;
}

function meritOf(url: string): number {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  const name = decodable(pathname + search);
  return (FOR_NEWS.test(name) ? 2 : 0) - (NOT_FOR_NEWS.test(name) ? 1 : 0);
}

/** Names that count up or carry a date have the newest last. */
function newerFirst(one: NamedSitemap, other: NamedSitemap): number {
  const [at, otherAt] = [one.modifiedAt ?? '', other.modifiedAt ?? ''];
  if (at !== otherAt) return at < otherAt ? 1 : -1;
  return other.url.localeCompare(one.url, 'en', { numeric: true });
}

function decodable(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
