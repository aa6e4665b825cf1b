// Reads what a page says about itself as JSON-LD (schema.org): its article, if it has one.
import { PAGE_OBJECTS_MAX } from '../../../limits/reading.ts';
import { parseJson } from '../article-lines.ts';
import { findAll, type PageDocument } from './page-dom.ts';

/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that describes the page's article (NewsArticle, Article, BlogPosting …), or null. */
export function findArticleObject(document: PageDocument): JsonObject | null {
  const objects = objectsOf(document);
  const articles = objects.filter((object) => hasType(object, /(?:Article|Posting|Report|Review)$/));
  return articles.find((article) => 'datePublished' in article) ?? articles.at(0) ?? null;
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
  while (waiting.length > 0 && objects.length < PAGE_OBJECTS_MAX) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).slice(0, PAGE_OBJECTS_MAX));
    if (!isObject(value)) continue;
    objects.push(value);
    waiting.push(value['@graph'], value['mainEntity']);
  }
  return objects;
}

/** Scripts come wrapped in comments or CDATA, and with raw line breaks in their texts. */
function cleanScript(script: string): string {
  return script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ');
}

function hasType(object: JsonObject, pattern: RegExp): boolean {
  const types: unknown[] = [object['@type']].flat();
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
