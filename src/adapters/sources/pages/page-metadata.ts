// Reads what a page says about itself: JSON-LD first, then OpenGraph and other meta elements, then its markup.
import { TAGS_PER_ARTICLE_MAX } from '../../../limits/articles.ts';
import {
  AUTHOR_MAX_LENGTH,
  AUTHORS_MAX,
  PAGE_META_VALUES_MAX,
  PAGE_TAG_MAX_LENGTH,
} from '../../../limits/reading.ts';
import { cleanLine } from '../clean-text.ts';
import { parseDate } from '../dates.ts';
import { firstText } from '../feeds/feed-draft.ts';
import { htmlToLine, htmlToText } from './html-text.ts';
import { findArticleObject, type JsonObject, namesIn, textIn } from './json-ld.ts';
import { findAll, type PageDocument } from './page-dom.ts';
import { languageTagOf, resolveUrl } from '../web-names.ts';

/** What a page says about itself, cleaned. */
export interface PageMetadata {
  headline: string | undefined;
  abstract: string | undefined;
  byline: string | undefined;
  outlet: string | undefined;
  publishedAt: string | undefined;
  modifiedAt: string | undefined;
  language: string | undefined;
  url: string | undefined;
  tags: string[] | undefined;
  /** The text as JSON-LD gives it; few pages do. */
  articleBody: string | undefined;
  /** True where the page calls itself one article. */
  isArticle: boolean;
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'last-modified',
];
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified'];
const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'twitter:creator',
];
const BYLINES =
  '[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline, .author-name, .author, .post-author';

/** `address`: where the page was found, if that is known. */
export function readMetadata(document: PageDocument, address?: string): PageMetadata {
  const metas = readMetas(document);
  const meta = (...names: readonly string[]) => firstText(...names.map((name) => metas.get(name)?.[0]));
  const article = findArticleObject(document);
  const outlet = firstText(
    meta('og:site_name'),
    namesIn(article?.['publisher'])[0],
    meta('application-name'),
  );
  const url = urlOf(document, meta('og:url'), address);
  return {
    headline: headlineOf(document, article, meta('og:title', 'twitter:title', 'dc.title')),
    abstract: paragraphsOf(
      firstText(meta('og:description', 'description', 'twitter:description'), textIn(article, 'description')),
    ),
    byline: bylineOf(
      document,
      article,
      AUTHORS.flatMap((name) => metas.get(name) ?? []),
    ),
    outlet: lineOf(outlet) ?? titleParts(document).outlet,
    publishedAt: dateOf(textIn(article, 'datePublished'), meta(...PUBLISHED), timeOf(document)),
    modifiedAt: dateOf(textIn(article, 'dateModified'), meta(...MODIFIED)),
    language: languageOf(document, article, meta('og:locale', 'content-language', 'dc.language')),
    url,
    tags: tagsOf(document, article, metas),
    articleBody: paragraphsOf(textIn(article, 'articleBody')),
    isArticle: article !== null || meta('og:type') === 'article' || metas.has('article:published_time'),
  };
}

/** The page's title, and the outlet's name that titles end in ("Harbour opens | Example Times"). */
export function titleParts(document: PageDocument): {
  title: string | undefined;
  outlet: string | undefined;
} {
  const title = lineOf(document.querySelector('title')?.textContent ?? undefined);
  const found = /^(.{3,})(?:\s+[|–—»·•]\s+|\s+-\s+)([^|–—»·•]{2,40})$/u.exec(title ?? '');
  return found === null ? { title, outlet: undefined } : { title: found[1], outlet: found[2] };
}

/** All meta elements: lower-case name or property to contents. */
function readMetas(document: PageDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of findAll(document, 'meta[content]')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key));
    const content = element.getAttribute('content')?.trim() ?? '';
    const key = names.find((name) => name !== null)?.toLowerCase() ?? '';
    if (key === '' || content === '') continue;
    metas.set(key, [...(metas.get(key) ?? []).slice(0, PAGE_META_VALUES_MAX - 1), content]);
  }
  return metas;
}

function headlineOf(
  document: PageDocument,
  article: JsonObject | null,
  social: string | undefined,
): string | undefined {
  const { title, outlet } = titleParts(document);
  const headings = findAll(document, 'h1').map((heading) => lineOf(heading.innerHTML));
  const fromSite = lineOf(firstText(textIn(article, 'headline'), textIn(article, 'name'), social));
  // A heading that the title begins with is the headline as readers see it, without the site's name behind it.
  const shown = headings.find(
    (heading) => heading !== undefined && (fromSite ?? title ?? '').startsWith(heading),
  );
  if (shown !== undefined) return shown;
  if (fromSite === undefined) return headings.find((heading) => heading !== undefined) ?? title;
  if (outlet === undefined || !fromSite.endsWith(outlet)) return fromSite;
  return fromSite.slice(0, -outlet.length).replace(/[\s|–—»·•-]+$/u, '') || fromSite;
}

function bylineOf(
  document: PageDocument,
  article: JsonObject | null,
  metas: readonly string[],
): string | undefined {
  const named = [namesIn(article?.['author']), metas].map((names) =>
    names.map(authorOf).filter((name) => name !== ''),
  );
  const shown = findAll(document, BYLINES).map((element) => authorOf(element.textContent ?? ''));
  const names = named.find((list) => list.length > 0) ?? shown.filter((name) => name !== '').slice(0, 1);
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, AUTHORS_MAX).join(', ');
}

/** An author's name without "By"; empty where it is an address, an account or a paragraph. */
function authorOf(written: string): string {
  const name = htmlToLine(written).replace(/^(?:by|von|par|por|di|door|av|przez)[\s:]+/i, '');
  return name.length > AUTHOR_MAX_LENGTH || /^(?:https?:|@|www\.)/.test(name) ? '' : name;
}

function urlOf(
  document: PageDocument,
  social: string | undefined,
  address: string | undefined,
): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const named = [canonical, social]
    .map((link) => resolveUrl(link, address))
    .filter((link) => link !== undefined);
  // Some sites call their front page the canonical address of everything.
  return named.find((link) => new URL(link).pathname !== '/') ?? resolveUrl(address) ?? named[0];
}

function timeOf(document: PageDocument): string | undefined {
  const element = document.querySelector(
    '[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime], time[datetime], abbr.published[title]',
  );
  const keys = ['datetime', 'content', 'title'];
  return (
    keys.map((key) => element?.getAttribute(key)).find((value) => value !== null && value !== undefined) ??
    undefined
  );
}

function languageOf(
  document: PageDocument,
  article: JsonObject | null,
  named: string | undefined,
): string | undefined {
  const root = document.documentElement;
  return (
    languageTagOf(root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? undefined) ??
    languageTagOf(textIn(article, 'inLanguage')) ??
    languageTagOf(named)
  );
}

function tagsOf(
  document: PageDocument,
  article: JsonObject | null,
  metas: ReadonlyMap<string, string[]>,
): string[] | undefined {
  const links = findAll(document, '[rel~="tag"]').map((link) => link.textContent ?? '');
  const named = [...(metas.get('article:tag') ?? []), ...namesIn(article?.['keywords']), ...links];
  const lists =
    named.length > 0 ? named : [...(metas.get('news_keywords') ?? []), ...(metas.get('keywords') ?? [])];
  const tags = lists
    .flatMap((list) => list.split(/[,;，、]/))
    .map(htmlToLine)
    .filter((tag) => tag !== '' && tag.length <= PAGE_TAG_MAX_LENGTH);
  return tags.length === 0 ? undefined : [...new Set(tags)].slice(0, TAGS_PER_ARTICLE_MAX);
}

function dateOf(...written: readonly (string | undefined)[]): string | undefined {
  return written.map((date) => parseDate(date ?? '')).find((date) => date !== null) ?? undefined;
}

function lineOf(written: string | undefined): string | undefined {
  const line = cleanLine(htmlToLine(written ?? ''));
  return line === '' ? undefined : line;
}

function paragraphsOf(written: string | undefined): string | undefined {
  const text = htmlToText(written ?? '');
  return text === '' ? undefined : text;
}
