// Drafts a JSON Feed (https://jsonfeed.org/version/1.1), or what is nearly one.
import { NO_WISHES } from '../../../news/feed.ts';
import { type FeedDraft, firstText, type ItemDraft, type ReadDraft } from './feed-draft.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** No draft where the text is no JSON, or holds no list of items. */
export function draftJson(text: string, itemsMax: number): ReadDraft {
  return { draft: draftOf(objectOf(parse(text)), itemsMax), isWhole: true };
}

function draftOf(feed: JsonObject | null, itemsMax: number): FeedDraft | null {
  const items = feed?.['items'] ?? feed?.['entries'];
  if (feed === null || !Array.isArray(items)) return null;
  const authors = authorsOf(feed);
  return {
    format: 'json-feed',
    title: textOf(feed['title']),
    page: firstText(textOf(feed['home_page_url']), textOf(feed['link']), textOf(feed['feed_url'])),
    language: textOf(feed['language']),
    wishes: NO_WISHES,
    nextPage: feed['next_url'] === feed['feed_url'] ? undefined : textOf(feed['next_url']),
    items: items
      .slice(0, itemsMax)
      .map(objectOf)
      .filter((item) => item !== null)
      .map((item) => draftItem(item, authors)),
  };
}

function draftItem(item: JsonObject, feedAuthors: readonly string[]): ItemDraft {
  const texts = (...keys: readonly string[]) =>
    keys.map((key) => textOf(item[key])).filter((text) => text !== undefined);
  const text = (...keys: readonly string[]) => firstText(...texts(...keys));
  const authors = authorsOf(item);
  const modified = texts('date_modified', 'updated', 'modified');
  const html = text('content_html', 'content');
  return {
    headline: text('title'),
    link: text('url', 'external_url', 'link') ?? addressOrNone(text('id')),
    guid: text('id', 'guid'),
    authors: authors.length > 0 ? authors : feedAuthors,
    summary: text('summary', 'description'),
    content: html ?? text('content_text'),
    isPlain: html === undefined,
    published: [...texts('date_published', 'published', 'pubDate', 'date'), ...modified],
    modified,
    tags: listOf(item['tags'] ?? item['categories']).map((tag) => textOf(tag) ?? nameOf(tag)),
    language: text('language'),
    image: firstText(text('image', 'banner_image'), attachedPictureOf(item)),
  };
}

/** Version 1.1 has a list, 1.0 one author; what is nearly a JSON Feed has a name. */
function authorsOf(holder: JsonObject): string[] {
  const people = [...listOf(holder['authors']), ...listOf(holder['author'])];
  return [...new Set(people.map((person) => textOf(person) ?? nameOf(person)).filter((name) => name !== ''))];
}

/** An id is an address where it is a whole one; "7" is none. */
function addressOrNone(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//i.test(id) ? id : undefined;
}

function nameOf(person: unknown): string {
  return textOf(objectOf(person)?.['name']) ?? '';
}

function attachedPictureOf(item: JsonObject): string | undefined {
  const pictures = listOf(item['attachments'])
    .map(objectOf)
    .filter((attachment) => textOf(attachment?.['mime_type'])?.startsWith('image/') === true);
  return textOf(pictures[0]?.['url']);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** A list, one value alone, or nothing. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text; a number, which careless feeds use for ids, as one. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}
