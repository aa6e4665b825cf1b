// Reads what a page says about itself: JSON-LD first, then OpenGraph and other meta elements, then its markup.
import { cleanLine } from '../clean-text.ts';
import { firstText } from '../feeds/feed-draft.ts';
import { htmlToLine, htmlToText } from './html-text.ts';
import { findArticleObject, findAuthors, type JsonObject, linksIn, namesIn, textIn } from './json-ld.ts';
import { findByline } from './page-authors.ts';
import { createPlaces } from './page-places.ts';
import { findModified, findPublished } from './page-dates.ts';
import { readNamedElements } from './named-elements.ts';
import type { PageDocument } from './page-dom.ts';
import { findHeadline } from './page-headline.ts';
import { type PageMetas, readMetas } from './page-metas.ts';
import { findTags } from './page-tags.ts';
import { languageTagOf, resolveUrl } from '../web-names.ts';

/** What a page is, and whose. */
export interface PageIdentity {
  outlet: string | undefined;
  language: string | undefined;
  url: string | undefined;
  /** True where the page calls itself one article. */
  isArticle: boolean;
}

/** What a page says about itself, cleaned. */
export interface PageMetadata extends PageIdentity {
  headline: string | undefined;
  abstract: string | undefined;
  byline: string | undefined;
  publishedAt: string | undefined;
  modifiedAt: string | undefined;
  tags: string[] | undefined;
  /** The http address of its picture. */
  image: string | undefined;
  /** The text as JSON-LD gives it; few pages do. */
  articleBody: string | undefined;
}

/** The little that can be told without looking through the whole page. `address`: where it was found, if that is known. */
export function readIdentity(document: PageDocument, address?: string): PageIdentity {
  return identityOf(document, { metas: readMetas(document), article: findArticleObject(document), address });
}

function identityOf(
  document: PageDocument,
  known: { metas: PageMetas; article: JsonObject | null; address: string | undefined },
): PageIdentity {
  const { metas, article, address } = known;
  const meta = (...names: readonly string[]) => firstText(...names.map((name) => metas.get(name)?.[0]));
  return {
    outlet: outletOf(document, article, metas),
    language: languageOf(document, article, metas),
    url: urlOf(document, meta('og:url', 'twitter:url', 'parsely-link'), address),
    isArticle: article !== null || meta('og:type') === 'article' || metas.has('article:published_time'),
  };
}

/** `address`: where the page was found, if that is known. */
export function readMetadata(document: PageDocument, address?: string): PageMetadata {
  const metas = readMetas(document);
  const parts = { metas, elements: readNamedElements(document), placeOf: createPlaces(document) };
  const title = titleParts(document);
  const meta = (...names: readonly string[]) => firstText(...names.map((name) => metas.get(name)?.[0]));
  const article = findArticleObject(document);
  const identity = identityOf(document, { metas, article, address });
  const { outlet, url, language } = identity;
  const dates = { article, url: address ?? url, language, ...parts };
  const described = firstText(
    meta('og:description', 'description', 'twitter:description', 'dc.description', 'dcterms.abstract'),
    textIn(article, 'description'),
  );
  const named = [
    textIn(article, 'headline'),
    meta('og:title'),
    meta('twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title', 'headline'),
    textIn(article, 'name'),
  ];
  return {
    ...identity,
    headline: findHeadline(document, {
      named,
      sites: [outlet, title.outlet, hostOf(address ?? url)],
      title: title.title,
      ...parts,
    }),
    abstract: paragraphsOf(described),
    byline: findByline(document, { described: findAuthors(document), outlet, ...parts }),
    publishedAt: findPublished(document, dates),
    modifiedAt: findModified(dates),
    tags: findTags(document, { article, ...parts }),
    image: imageOf(document, article, { metas, base: address ?? url }),
    articleBody: paragraphsOf(textIn(article, 'articleBody')),
  };
}

/** The page's title, and the outlet's name that titles end in ("Harbour opens | Example Times"). */
export function titleParts(document: PageDocument): {
  title: string | undefined;
  outlet: string | undefined;
} {
  const title = lineOf(document.querySelector('title')?.textContent ?? undefined);
  // "Example Times » Archive » Harbour opens": what is written so leads from the site to the article.
  const steps = title?.split(/\s+[»›]\s+/) ?? [];
  if (steps.length >= 3) return { title: steps.at(-1), outlet: steps[0] };
  const found = /^(.{3,})(?:\s+[|–—»·•]\s+|\s+-\s+)([^|–—»·•]{2,40})$/u.exec(title ?? '');
  return found === null ? { title, outlet: undefined } : { title: found[1], outlet: found[2] };
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./, '');
}

function outletOf(document: PageDocument, article: JsonObject | null, metas: PageMetas): string | undefined {
  const names = [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'citation_journal_title',
  ];
  const [site, ...others] = names.map((name) => metas.get(name)?.[0]);
  const named = firstText(site, namesIn(article?.['publisher'])[0], ...others);
  const holder = document.querySelector('[itemprop~="publisher"] [itemprop~="name"], .p-publisher');
  return (
    lineOf(named) ??
    lineOf(holder?.getAttribute('content') ?? holder?.textContent ?? undefined) ??
    titleParts(document).outlet
  );
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

function languageOf(
  document: PageDocument,
  article: JsonObject | null,
  metas: PageMetas,
): string | undefined {
  const root = document.documentElement;
  const named = [
    'og:locale',
    'content-language',
    'language',
    'dc.language',
    'dcterms.language',
    'inlanguage',
  ];
  return [
    root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? undefined,
    textIn(article, 'inLanguage'),
    ...named.map((name) => metas.get(name)?.[0]),
  ]
    .map(languageTagOf)
    .find((tag) => tag !== undefined);
}

/** The article's picture as the page tells it to others. */
function imageOf(
  document: PageDocument,
  article: JsonObject | null,
  { metas, base }: { metas: PageMetas; base: string | undefined },
): string | undefined {
  const named = [
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'thumbnail',
    'image',
  ];
  const marked = document.querySelector('link[rel~="image_src"]')?.getAttribute('href') ?? undefined;
  return [
    ...named.map((name) => metas.get(name)?.[0]),
    ...linksIn(article?.['image']),
    ...linksIn(article?.['thumbnailUrl']),
    marked,
  ]
    .map((link) => resolveUrl(link, base))
    .find((link) => link !== undefined);
}

function lineOf(written: string | undefined): string | undefined {
  const line = cleanLine(htmlToLine(written ?? ''));
  return line === '' ? undefined : line;
}

function paragraphsOf(written: string | undefined): string | undefined {
  const text = htmlToText(written ?? '');
  return text === '' ? undefined : text;
}
