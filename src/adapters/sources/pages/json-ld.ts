// Reads what a page says about itself as JSON-LD (schema.org): its article, if it has one.
import { PAGE_OBJECTS_MAX } from '../../../limits/reading.ts';
import { parseJson } from '../article-lines.ts';
import { findAll, type PageDocument } from './page-dom.ts';

/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Types of articles: NewsArticle, BlogPosting, Report … */
const ARTICLE = /(?:Article|Posting|Report|Review|AnalysisNews|OpinionNews)$/;

/** Values of all kinds that are waiting to be looked at; those of news pages are hundreds. */
const VALUES_MAX = 20 * PAGE_OBJECTS_MAX;

/** The object that describes the page's article (NewsArticle, Article, BlogPosting …), or null. Names of authors and publishers that stand elsewhere in the graph are put in. */
export function findArticleObject(document: PageDocument): JsonObject | null {
  const objects = objectsOf(document);
  const articles = objects.filter((object) => hasType(object, ARTICLE));
  const article =
    articles.find((one) => 'datePublished' in one && 'headline' in one) ??
    articles.find((one) => 'datePublished' in one) ??
    articles.at(0);
  if (article === undefined) return null;
  return withReferences(article, objects);
}

/** The names of those who wrote the page's article; where it describes no article, of those who wrote the page. */
export function findAuthors(document: PageDocument): string[] {
  const article = findArticleObject(document);
  const named = namesIn(article?.['author'] ?? article?.['creator']);
  if (named.length > 0) return named;
  const objects = objectsOf(document);
  const page = objects.find((object) => 'author' in object && hasType(object, /Page$/));
  return page === undefined ? [] : namesIn(withReferences(page, objects)['author']);
}

/** An object with those in it that it only refers to. */
function withReferences(object: JsonObject, objects: readonly JsonObject[]): JsonObject {
  const byId = new Map(objects.map((one) => [one['@id'], one]));
  const referring = ['author', 'creator', 'publisher', 'image'].filter((key) => key in object);
  return { ...object, ...Object.fromEntries(referring.map((key) => [key, withReferred(object[key], byId)])) };
}

/** What a page says about who may read its article. */
export interface SaidAccess {
  /** Null where it says nothing. */
  isFree: boolean | null;
  /** CSS selectors of the parts that are not free, as they are written. */
  lockedParts: string[];
}

/** Reads schema.org's isAccessibleForFree, and cssSelector of the parts that are not free. */
export function readAccess(document: PageDocument): SaidAccess {
  const objects = objectsOf(document);
  const pages = objects.filter(
    (object) => hasType(object, ARTICLE) || hasType(object, /^(?:WebPage|ItemPage|CreativeWork)$/),
  );
  const parts = objects.filter((object) => 'cssSelector' in object && isFreeIn(object) === false);
  return {
    isFree: pages.some((page) => isFreeIn(page) === false)
      ? false
      : pages.some((page) => isFreeIn(page) === true) || null,
    lockedParts: parts.flatMap((part) =>
      [part['cssSelector']].flat().filter((selector) => typeof selector === 'string'),
    ),
  };
}

/** Null where an object does not say, or says it in words of its own. */
function isFreeIn(object: JsonObject): boolean | null {
  const said = String(object['isAccessibleForFree']).toLowerCase();
  if (/^(?:false|no|0|https?:\/\/schema\.org\/false)$/.test(said)) return false;
  return /^(?:true|yes|1|https?:\/\/schema\.org\/true)$/.test(said) ? true : null;
}

/** Objects that stand elsewhere in the graph, in place of the references to them. */
function withReferred(value: unknown, byId: ReadonlyMap<unknown, JsonObject>): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((part) => withReferred(part, byId));
  if (!isObject(value) || 'name' in value || 'url' in value) return value;
  return byId.get(value['@id']) ?? value;
}

/** The addresses of a value that may be an address, an object with one, or a list of those. */
export function linksIn(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.slice(0, PAGE_OBJECTS_MAX).flatMap((part) => {
    if (typeof part === 'string') return [part];
    return isObject(part) ? [part['url'], part['contentUrl']].filter((link) => typeof link === 'string') : [];
  });
}

/** True where a page calls itself a list: a collection, a search result. */
export function describesCollection(document: PageDocument): boolean {
  return objectsOf(document).some((object) =>
    hasType(object, /^(?:CollectionPage|SearchResultsPage|ItemList)$/),
  );
}

/** The texts of a value that may be a text, an object with a name, or a list of those. */
export function namesIn(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    return isObject(part) ? namesIn(part['name']).slice(0, 1) : [];
  });
}

/** The text of a key, or undefined. */
export function textIn(object: JsonObject | null, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function objectsOf(document: PageDocument): JsonObject[] {
  const scripts = findAll(document, 'script[type="application/ld+json"]');
  const waiting: unknown[] = scripts.map((script) => parseJson(cleanScript(script.textContent ?? '')));
  const objects: JsonObject[] = [];
  // What is pushed while the walk goes on is walked as well.
  for (const value of waiting) {
    if (objects.length >= PAGE_OBJECTS_MAX || waiting.length > VALUES_MAX) break;
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).slice(0, PAGE_OBJECTS_MAX));
    if (!isObject(value)) continue;
    objects.push(value);
    waiting.push(
      value['@graph'],
      value['mainEntity'],
      value['mainEntityOfPage'],
      value['subjectOf'],
      value['hasPart'],
    );
  }
  return objects;
}

/** Scripts come wrapped in comments or CDATA, and with raw line breaks in their texts. */
function cleanScript(script: string): string {
  return script
    .trim()
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ');
}

function hasType(object: JsonObject, pattern: RegExp): boolean {
  const types: unknown[] = [object['@type']].flat();
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
