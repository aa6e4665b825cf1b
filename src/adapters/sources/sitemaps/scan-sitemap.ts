// Scans the XML of a sitemap into its entries, everything as written: from left to right, once, no tree.
import { SITEMAP_ENTRIES_MAX, SITEMAP_VALUE_MAX_LENGTH } from '../../../limits/discovery.ts';
import { scanHtml } from '../pages/scan-html.ts';

/** What an entry may say. */
type SitemapValue =
  'address' | 'modified' | 'headline' | 'published' | 'language' | 'publication' | 'keywords' | 'image';

/** One page, or one sitemap of an index. Texts may hold character references. */
export type SitemapEntry = Partial<Record<SitemapValue, string>>;

export interface SitemapScan {
  isIndex: boolean;
  entries: SitemapEntry[];
  /** There are more than may be in one sitemap. */
  isCut: boolean;
}

/** Namespace and name of the elements that matter. */
const VALUES: ReadonlyMap<string, SitemapValue> = new Map([
  ['sitemap loc', 'address'],
  ['sitemap lastmod', 'modified'],
  ['news title', 'headline'],
  ['news publication_date', 'published'],
  ['news language', 'language'],
  ['news name', 'publication'],
  ['news keywords', 'keywords'],
  ['image loc', 'image'],
]);

/** Prefixes are each document's own, but many leave the declaration out. */
const USUAL_PREFIXES = [
  ['', 'sitemap'],
  ['news', 'news'],
  ['image', 'image'],
] as const;
const DECLARATION = /\bxmlns:([\w.-]{1,40})\s*=\s*["'][^"']{0,200}\/sitemap-?(news|image)?\//gi;

export function scanSitemap(xml: string): SitemapScan {
  const prefixes = new Map<string, string>(USUAL_PREFIXES);
  const entries: SitemapEntry[] = [];
  const scan: SitemapScan = { isIndex: false, entries, isCut: false };
  let entry: SitemapEntry = {};
  let value: SitemapValue | undefined;
  let text = '';

  function open(name: string): void {
    value = VALUES.get(name);
    text = '';
    if (name === 'sitemap sitemapindex') scan.isIndex = true;
    if (name !== 'sitemap url' && name !== 'sitemap sitemap') return;
    entry = {};
    if (entries.length < SITEMAP_ENTRIES_MAX) entries.push(entry);
    else scan.isCut = true;
  }

  scanHtml(xml, {
    open(name, attributes) {
      if (attributes.includes('xmlns:')) declare(attributes, prefixes);
      open(resolveName(name, prefixes));
    },
    close() {
      // The first of several counts: an article has one headline, and its first picture is the one that it is shown with.
      if (value !== undefined) entry[value] ??= text;
      value = undefined;
    },
    text(piece) {
      if (value !== undefined && text.length < SITEMAP_VALUE_MAX_LENGTH)
        text += piece.slice(0, SITEMAP_VALUE_MAX_LENGTH);
    },
  });
  return scan;
}

function declare(attributes: string, prefixes: Map<string, string>): void {
  for (const [, prefix = '', extension] of attributes
    .slice(0, SITEMAP_VALUE_MAX_LENGTH)
    .matchAll(DECLARATION))
    prefixes.set(prefix.toLowerCase(), extension?.toLowerCase() ?? 'sitemap');
}

/** An element's name behind the namespace that its prefix stands for. */
function resolveName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  return `${prefixes.get(prefix) ?? prefix} ${name.slice(colon + 1)}`;
}
