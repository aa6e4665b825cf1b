// Reads sitemaps: the headlines of a news sitemap, newest first, or the sitemaps that an index names.
import { TAGS_PER_ARTICLE_MAX } from '../../../limits/articles.ts';
import { FEED_ITEMS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { parseDate } from '../dates.ts';
import { decodeEntities } from '../pages/html-entities.ts';
import { htmlToLine } from '../pages/html-text.ts';
import { languageTagOf, resolveUrl } from '../web-names.ts';
import { scanSitemap, type SitemapEntry } from './scan-sitemap.ts';

/** A sitemap that an index names; `modifiedAt` is ISO 8601. */
export interface NamedSitemap {
  url: string;
  modifiedAt: string | null;
}

/** `outlet`: the publication that is named first. `isCut`: only the newest entries were taken. */
export type SitemapReading =
  | { kind: 'news'; lines: ArticleLine[]; outlet: string | null; isCut: boolean }
  | { kind: 'index'; sitemaps: NamedSitemap[] }
  | { kind: 'rejected'; reason: string };

export const NO_HEADLINES =
  'this is a sitemap without headlines, and its pages are not opened one by one: give the news sitemap or the feed of the outlet';

/**
 * Reads a sitemap (sitemaps.org) with the extensions for news and pictures that search engines made. Entities that a
 * document declares are never expanded; linear in time. `address`: where it was found.
 */
export function parseSitemap(xml: string, address?: string): SitemapReading {
  const { isIndex, entries, isCut } = scanSitemap(xml);
  if (isIndex) return { kind: 'index', sitemaps: sitemapsOf(entries, address) };
  const news = entries.filter((entry) => (entry.headline ?? '').trim() !== '');
  if (news.length === 0) return { kind: 'rejected', reason: NO_HEADLINES };
  const dated = news.map((entry) => ({ entry, at: dateOf(entry.published) ?? dateOf(entry.modified) ?? '' }));
  // What has no date keeps its place behind those that have one.
  dated.sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
  const lines = dated.slice(0, FEED_ITEMS_MAX).map(({ entry }) => lineOf(entry, address));
  return {
    kind: 'news',
    lines,
    outlet: lines.find((line) => line.outlet !== undefined)?.outlet ?? null,
    isCut: isCut || news.length > lines.length,
  };
}

function sitemapsOf(entries: readonly SitemapEntry[], address: string | undefined): NamedSitemap[] {
  return entries.flatMap(({ address: written, modified }) => {
    const url = addressOf(written, address);
    return url === undefined ? [] : [{ url, modifiedAt: dateOf(modified) ?? null }];
  });
}

/** An entry's `lastmod` is left out: most sites write there when the sitemap was made. */
function lineOf(entry: SitemapEntry, address: string | undefined): ArticleLine {
  const tags = (entry.keywords ?? '').split(/[,;،、，]/u).map(htmlToLine);
  const named = [...new Set(tags.filter((tag) => tag !== ''))].slice(0, TAGS_PER_ARTICLE_MAX);
  return {
    url: addressOf(entry.address, address),
    headline: htmlToLine(entry.headline ?? '') || undefined,
    outlet: htmlToLine(entry.publication ?? '') || undefined,
    publishedAt: dateOf(entry.published),
    tags: named.length === 0 ? undefined : named,
    language: languageTagOf(entry.language),
    image: addressOf(entry.image, address),
  };
}

function addressOf(written: string | undefined, base: string | undefined): string | undefined {
  return resolveUrl(decodeEntities(written ?? ''), base);
}

function dateOf(written: string | undefined): string | undefined {
  return parseDate(written ?? '') ?? undefined;
}
