// Turns what a source gave into an article, or says why it cannot be one.
import { textStateOf } from '../analysis/text-state.ts';
import {
  ABSTRACT_MAX_LENGTH,
  BODY_MAX_LENGTH,
  BYLINE_MAX_LENGTH,
  GUID_MAX_LENGTH,
  HEADLINE_MAX_LENGTH,
  IMAGE_URL_MAX_LENGTH,
  OUTLET_MAX_LENGTH,
  TAG_MAX_LENGTH,
  TAGS_PER_ARTICLE_MAX,
  URL_MAX_LENGTH,
} from '../limits/articles.ts';
import { canonicalUrl } from '../news/address.ts';
import {
  articleIdOf,
  eventTimeOf,
  TEXT_STATES,
  UNKNOWN_OUTLET,
  versionHashOf,
  type Article,
  type ArticleLine,
} from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { tagSlugOf, type Tag } from '../news/tag.ts';

export type LineOutcome = { kind: 'article'; article: Article } | { kind: 'rejected'; reason: string };

/** Reads a line that was first seen at a moment. The language is left as given; where it is not, analysis tells it. */
export function articleFromLine(line: ArticleLine, firstSeenAt: EpochMs): LineOutcome {
  const url = typeof line.url === 'string' && line.url.trim() !== '' ? line.url : null;
  const canonical = url === null ? null : canonicalUrl(url);
  if (url !== null && canonical === null)
    return { kind: 'rejected', reason: 'its url is not an http or https address' };
  if (canonical !== null && canonical.length > URL_MAX_LENGTH)
    return { kind: 'rejected', reason: `its url is longer than ${URL_MAX_LENGTH} characters` };
  const body = textOf(line.body, BODY_MAX_LENGTH);
  const text = {
    headline: textOf(line.headline, HEADLINE_MAX_LENGTH)?.replace(/\s+/gu, ' ') ?? null,
    abstract: textOf(line.abstract, ABSTRACT_MAX_LENGTH),
    body,
  };
  if (text.headline === null && text.abstract === null && text.body === null) {
    return { kind: 'rejected', reason: 'it has neither a headline nor a text' };
  }
  const outlet = textOf(line.outlet, OUTLET_MAX_LENGTH) ?? UNKNOWN_OUTLET;
  const publishedAt = timeOf(line.publishedAt);
  const wasCut = isLonger(line.body, BODY_MAX_LENGTH) || isLonger(line.abstract, ABSTRACT_MAX_LENGTH);
  const given = TEXT_STATES.find((state) => state === line.textState);
  const article: Article = {
    ...text,
    id: articleIdOf({ ...text, url: canonical, outlet }),
    url: canonical,
    guid: textOf(line.guid, GUID_MAX_LENGTH),
    byline: textOf(line.byline, BYLINE_MAX_LENGTH),
    outlet,
    publishedAt,
    modifiedAt: timeOf(line.modifiedAt),
    firstSeenAt,
    eventTime: eventTimeOf(publishedAt, firstSeenAt),
    tags: tagsOf(line.tags),
    language: languageOf(line.language),
    textState: wasCut ? 'truncated' : textStateOf(text, given),
    version: versionHashOf(text),
    image: imageOf(line.image),
  };
  return { kind: 'article', article };
}

/** Characters that no text means: controls but line breaks, and halves of characters. */
const UNPRINTABLE = /[\u0000-\u0009\u000B-\u001F\u007F]/g;

function textOf(value: unknown, maxLength: number): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\r\n', '\n').replace(UNPRINTABLE, ' ').toWellFormed().trim();
  if (text === '') return null;
  return text.length <= maxLength ? text : text.slice(0, maxLength).toWellFormed().trimEnd();
}

function isLonger(value: unknown, maxLength: number): boolean {
  return typeof value === 'string' && value.trim().length > maxLength;
}

/**
 * The address of a picture, as given but for its scheme, or null for what is none. Over https where that is its usual
 * port: Discord shows no other, and hosts of pictures answer it.
 */
function imageOf(value: unknown): string | null {
  const address = textOf(value, IMAGE_URL_MAX_LENGTH + 1) ?? '';
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (url?.username !== '' || url.password !== '') return null;
  if (url.port === '') url.protocol = 'https:';
  return url.href.length > IMAGE_URL_MAX_LENGTH ? null : url.href;
}

/** Milliseconds, or null where the text is no date; a year of five digits is a mistake. */
function timeOf(value: unknown): EpochMs | null {
  if (typeof value !== 'string') return null;
  const time = Date.parse(value);
  return Number.isNaN(time) || Math.abs(time) > Date.UTC(9999, 0) ? null : time;
}

function languageOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(value.trim());
  return primary === null ? null : primary[0].toLowerCase();
}

function tagsOf(value: unknown): Tag[] {
  if (!Array.isArray(value)) return [];
  const tags = new Map<string, Tag>();
  for (const given of value.slice(0, TAGS_PER_ARTICLE_MAX)) {
    const name = textOf(given, TAG_MAX_LENGTH)?.replace(/\s+/gu, ' ') ?? '';
    const slug = tagSlugOf(name);
    if (slug !== null && !tags.has(slug)) tags.set(slug, { slug, name });
  }
  return [...tags.values()];
}
