// The noun everything stands on: one published text, its identity, and how much of its text we have.
import { createHash } from 'node:crypto';
import type { Branded, EpochMs } from './branded.ts';
import type { TagSlug } from './tag.ts';

/** The canonical url of an article, or a `urn:broadsheet:` made from its content where it has none. */
export type ArticleId = Branded<'ArticleId'>;

/** Address of one version of an article's words: 16 hex digits of SHA-256 over headline, abstract and body. */
export type VersionHash = Branded<'VersionHash'>;

/** How much of the text we have: all of it, a publisher's excerpt, one that is cut off, or the headline alone. */
export type TextState = 'full' | 'excerpt' | 'truncated' | 'headline';

export const TEXT_STATES: readonly TextState[] = ['full', 'excerpt', 'truncated', 'headline'];

/** True where the one state has more of a text than the other. */
export function isFuller(one: TextState, other: TextState): boolean {
  // A text that is cut off is more than a headline and less than what a publisher meant as an excerpt.
  const order: readonly TextState[] = ['headline', 'truncated', 'excerpt', 'full'];
  return order.indexOf(one) > order.indexOf(other);
}

/** The name of an outlet that a text does not give. An unknown outlet never counts as independent. */
export const UNKNOWN_OUTLET = 'unknown';

/** An article as a source gives it and as `ingest` reads it: one JSON object a line, nothing checked yet. */
export interface ArticleLine {
  url?: string | undefined;
  headline?: string | undefined;
  abstract?: string | undefined;
  body?: string | undefined;
  byline?: string | undefined;
  outlet?: string | undefined;
  /** ISO 8601. */
  publishedAt?: string | undefined;
  /** ISO 8601. */
  modifiedAt?: string | undefined;
  tags?: readonly string[] | undefined;
  /** BCP 47. */
  language?: string | undefined;
  guid?: string | undefined;
  textState?: TextState | undefined;
  /** The address of its picture. */
  image?: string | undefined;
}

/** The publisher's words, cleaned. */
export interface ArticleText {
  headline: string | null;
  abstract: string | null;
  body: string | null;
}

/** One published text (schema.org NewsArticle), as the index keeps it. */
export interface Article extends ArticleText {
  id: ArticleId;
  url: string | null;
  guid: string | null;
  byline: string | null;
  outlet: string;
  publishedAt: EpochMs | null;
  modifiedAt: EpochMs | null;
  firstSeenAt: EpochMs;
  /** `publishedAt` where plausible and not after `firstSeenAt`, else `firstSeenAt`. */
  eventTime: EpochMs;
  tags: readonly { slug: TagSlug; name: string }[];
  language: string | null;
  textState: TextState;
  version: VersionHash;
  /** The https address of its picture, as the publisher names it. */
  image: string | null;
}

/** A span of `citableText(article)`, in UTF-16 units, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** The text that citations point into: headline, abstract and body, a blank line between them. */
export function citableText(text: ArticleText): string {
  return [text.headline, text.abstract, text.body].filter((part) => part !== null).join('\n\n');
}

/** Names a version of an article's words. */
export function versionHashOf(text: ArticleText): VersionHash {
  const words = JSON.stringify([text.headline, text.abstract, text.body]);
  return createHash('sha256').update(words).digest('hex').slice(0, 16) as VersionHash;
}

/**
 * Identifies an article: by its canonical url, else by its words. The outlet is part of an urn, because two outlets may
 * print the same words and both did publish them.
 */
export function articleIdOf(article: ArticleText & { url: string | null; outlet: string }): ArticleId {
  if (article.url !== null) return article.url as ArticleId;
  const words = JSON.stringify([article.outlet, article.headline, article.abstract, article.body]);
  const digest = createHash('sha256').update(words).digest('hex').slice(0, 32);
  return `urn:broadsheet:${digest}` as ArticleId;
}

/** News did not go online before the web did; a date before it is a default of some software. */
const EARLIEST_PLAUSIBLE: EpochMs = Date.UTC(1970, 0, 2);

/** The time that ranking, periods and grouping go by: what the publisher says where it can be true. */
export function eventTimeOf(publishedAt: EpochMs | null, firstSeenAt: EpochMs): EpochMs {
  if (publishedAt === null) return firstSeenAt;
  const isPlausible = publishedAt >= EARLIEST_PLAUSIBLE && publishedAt <= firstSeenAt;
  return isPlausible ? publishedAt : firstSeenAt;
}

/** A publisher's clock may go wrong by hours and its zone by half a day; beyond that the date is no date. */
const CLOCK_ERROR_MAX_MS = 24 * 3_600_000;

/** True where the publisher's date cannot be true: nothing goes by it, and whoever is shown it has to be told. */
export function isDateDoubtful({
  publishedAt,
  firstSeenAt,
}: Pick<Article, 'publishedAt' | 'firstSeenAt'>): boolean {
  if (publishedAt === null) return false;
  return publishedAt < EARLIEST_PLAUSIBLE || publishedAt > firstSeenAt + CLOCK_ERROR_MAX_MS;
}
