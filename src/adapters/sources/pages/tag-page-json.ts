// Reads the articles that a page lists in JSON-LD (schema.org ItemList, or articles of a collection).
import { FEED_ITEMS_MAX, PAGE_OBJECTS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { parseJson } from '../article-lines.ts';
import { parseDate } from '../dates.ts';
import { resolveUrl } from '../web-names.ts';
import { htmlToLine, htmlToText } from './html-text.ts';
import type { PageContext } from './item-line.ts';
import { type JsonObject, namesIn, textIn } from './json-ld.ts';
import { findAll, type PageDocument } from './page-dom.ts';

const HOLDERS = ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart', 'blogPost'];
const ARTICLE = /(?:Article|Posting|Report|Review)$/;

/** The articles that the page's JSON-LD lists, in their order; fewer than two are the page's own. */
export function readListedArticles(document: PageDocument, page: PageContext): ArticleLine[] {
  const scripts = findAll(document, 'script[type="application/ld+json"]');
  const waiting = scripts.map((script) =>
    parseJson((script.textContent ?? '').replace(/[\u0000-\u001f]+/g, ' ')),
  );
  const lines: ArticleLine[] = [];
  for (
    let seen = 0;
    waiting.length > 0 && seen < PAGE_OBJECTS_MAX && lines.length < FEED_ITEMS_MAX;
    seen += 1
  ) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.unshift(...(value as unknown[]).slice(0, PAGE_OBJECTS_MAX));
    if (!isObject(value)) continue;
    const line = lineOf(value, page);
    if (line !== null) lines.push(line);
    else waiting.unshift(...HOLDERS.map((key) => value[key]).filter((held) => held !== undefined));
  }
  return lines.length < 2 ? [] : lines;
}

/** An article's object, or an entry of a list that names one by address and headline. */
function lineOf(object: JsonObject, page: PageContext): ArticleLine | null {
  const types: unknown[] = [object['@type']].flat();
  const isArticle = types.some((type) => typeof type === 'string' && ARTICLE.test(type));
  const isEntry =
    types.includes('ListItem') && textIn(object, 'url') !== undefined && textIn(object, 'name') !== undefined;
  const headline = htmlToLine(textIn(object, 'headline') ?? textIn(object, 'name') ?? '');
  const written =
    textIn(object, 'url') ?? textIn(object, '@id') ?? textIn(asObject(object['mainEntityOfPage']), '@id');
  const url = resolveUrl(written, page.base);
  if ((!isArticle && !isEntry) || headline === '' || url === undefined) return null;
  const abstract = htmlToText(textIn(object, 'description') ?? '');
  const names = namesIn(object['author']).map(htmlToLine);
  return {
    url,
    headline,
    abstract: abstract === '' ? undefined : abstract,
    byline: names.length === 0 ? undefined : names.join(', '),
    outlet: page.outlet,
    publishedAt: parseDate(textIn(object, 'datePublished') ?? '') ?? undefined,
    tags: page.tag === null ? undefined : [page.tag],
    language: page.language,
    image: pictureOf(object['image'], page),
  };
}

function pictureOf(value: unknown, page: PageContext): string | undefined {
  const [first]: unknown[] = [value].flat();
  const address = typeof first === 'string' ? first : textIn(asObject(first), 'url');
  return resolveUrl(address, page.base);
}

function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
