// Makes the nouns that tests speak of: an article, one with its analysis, a line, each with what matters said aloud.
import { HOUR_MS } from '../src/limits/units.ts';
import {
  articleIdOf,
  eventTimeOf,
  versionHashOf,
  type Article,
  type ArticleId,
  type ArticleLine,
} from '../src/news/article.ts';
import type { AnalysedArticle } from '../src/news/ports.ts';
import type { CandidateSearch, TermCount, TermMatch } from '../src/news/ports-search.ts';
import { ALL_TIME } from '../src/news/question.ts';
import { storyIdOf, type Story, type StoryId, type WriteUp } from '../src/news/story.ts';
import type { Tag, TagSlug } from '../src/news/tag.ts';

/** The moment that tests happen at. */
export const NOW = Date.UTC(2026, 10, 20, 12);

export function urlOf(place: string | number): string {
  return `https://harbour-post.example/${place}`;
}

export function idOf(place: string | number): ArticleId {
  return urlOf(place) as ArticleId;
}

/** An article of the Harbour Post, an hour old. */
export function anArticle(given: Partial<Article> = {}): Article {
  const base = {
    ...{ url: urlOf('ferry'), guid: null, byline: null, outlet: 'The Harbour Post', language: 'en' },
    ...{ headline: 'ferry runs again', abstract: null, body: 'the ferry to corran runs again', tags: [] },
    ...{ publishedAt: NOW - HOUR_MS, modifiedAt: null, firstSeenAt: NOW, textState: 'full' as const },
    image: null,
    ...given,
  };
  return {
    ...base,
    id: given.id ?? articleIdOf(base),
    eventTime: given.eventTime ?? eventTimeOf(base.publishedAt, base.firstSeenAt),
    version: given.version ?? versionHashOf(base),
  };
}

/** What analysis is made to have found; terms are the article's words as they stand, if not given. */
export type Findings = Partial<Omit<AnalysedArticle, 'article' | 'profile'>> & {
  profile?: Readonly<Record<string, number>>;
};

export function anAnalysed(given: Partial<Article> = {}, findings: Findings = {}): AnalysedArticle {
  const article = anArticle(given);
  const { profile = {}, ...found } = findings;
  return {
    article,
    terms: wordsOf(article),
    profile: new Map(Object.entries(profile)),
    signature: [],
    gist: null,
    story: storyIdOf(article.id),
    ...found,
  };
}

function wordsOf(article: Article): Map<string, TermCount> {
  const counts = new Map<string, TermCount>();
  for (const field of ['headline', 'abstract', 'body'] as const) {
    for (const word of (article[field] ?? '').split(/\s+/).filter((part) => part !== '')) {
      const count = counts.get(word) ?? { headline: 0, abstract: 0, body: 0 };
      count[field] += 1;
      counts.set(word, count);
    }
  }
  return counts;
}

export function aTag(name: string): Tag {
  return { slug: name.toLowerCase() as TagSlug, name };
}

export function slugOf(text: string): TagSlug {
  return text as TagSlug;
}

/** A line as a source gives it, an hour old. */
export function aLine(given: ArticleLine = {}): ArticleLine {
  return {
    url: urlOf('ferry'),
    headline: 'Ferry to Corran runs again',
    body: 'The ferry from Northam to Corran runs again after three weeks in the dock.',
    outlet: 'The Harbour Post',
    publishedAt: new Date(NOW - HOUR_MS).toISOString(),
    language: 'en',
    ...given,
  };
}

/** Any of these terms. */
export function matching(...terms: string[]): TermMatch {
  return { terms, prefixes: [] };
}

/** Asks for everything, newest first; each of `words` as it stands. */
export function aSearch(
  given: Partial<CandidateSearch> & { words?: readonly string[] } = {},
): CandidateSearch {
  const { words = [], ...asked } = given;
  return {
    required: words.map((word) => [[matching(word)]]),
    matching: 'all',
    excluded: [],
    ...{ tag: null, outlet: null, language: null, period: ALL_TIME },
    asOf: Number.MAX_SAFE_INTEGER,
    limit: 100,
    ...asked,
  };
}

export function aWriteUp(given: Partial<WriteUp> = {}): WriteUp {
  const article = given.article ?? idOf('ferry');
  return {
    ...{ article, url: article, headline: 'Ferry runs again', outlet: 'The Harbour Post', language: 'en' },
    ...{ eventTime: NOW, isDated: true, gist: null, isTruncated: false },
    ...given,
  };
}

export function aStory(writeUps: readonly WriteUp[]): Story {
  return {
    id: 'aaaaaaaaaa' as StoryId,
    firstSeenAt: NOW,
    latestAt: NOW,
    articles: writeUps.length,
    outlets: [],
    writeUps,
  };
}
