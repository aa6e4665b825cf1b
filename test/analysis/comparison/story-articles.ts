// Invented write-ups for tests of comparison: as many facts as a test names, the rest filled in.
import { type Article, articleIdOf, type TextState, versionHashOf } from '../../../src/news/article.ts';

export interface WriteUp {
  headline?: string | null;
  abstract?: string | null;
  body?: string | null;
  outlet?: string;
  language?: string | null;
  /** ISO 8601. */
  publishedAt?: string;
  textState?: TextState;
}

const FIRST_SEEN = Date.UTC(2026, 3, 15, 12);
const HOUR_MS = 3_600_000;

/** The articles of one story, an hour apart. */
export function storyOf(...writeUps: readonly WriteUp[]): Article[] {
  return writeUps.map((writeUp, at) => {
    const { headline = null, abstract = null, body = null, outlet = `Outlet ${at + 1}` } = writeUp;
    const text = { headline, abstract, body };
    const url = `https://outlet-${at + 1}.example/story`;
    const publishedAt = writeUp.publishedAt === undefined ? null : Date.parse(writeUp.publishedAt);
    return {
      ...text,
      id: articleIdOf({ ...text, url, outlet }),
      url,
      guid: null,
      byline: null,
      outlet,
      publishedAt,
      modifiedAt: null,
      firstSeenAt: FIRST_SEEN + at * HOUR_MS,
      eventTime: (publishedAt ?? FIRST_SEEN) + at * HOUR_MS,
      tags: [],
      language: writeUp.language === undefined ? 'en' : writeUp.language,
      textState: writeUp.textState ?? 'full',
      version: versionHashOf(text),
      image: null,
    };
  });
}

/** Write-ups of a body alone. */
export function bodiesOf(...bodies: readonly string[]): Article[] {
  return storyOf(...bodies.map((body) => ({ body })));
}
