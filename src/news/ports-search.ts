// What the index is asked, and what it answers.
import type { Article, ArticleId, ArticleText } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Period } from './question.ts';
import type { StoryId } from './story.ts';
import type { TagSlug } from './tag.ts';

/** What an article's words can be looked for in. */
export type TextInLanguage = ArticleText & Pick<Article, 'language'>;

/** How often a term stands in each field of one article. */
export interface TermCount {
  headline: number;
  abstract: number;
  body: number;
}

/** The terms of one article: what search matches and ranks by. */
export type TermVector = ReadonlyMap<string, TermCount>;

/** One word or phrase of a question: any of its forms will do. */
export interface TermMatch {
  /** Whole terms, any of which matches. */
  terms: readonly string[];
  /** Beginnings of terms (compounds), any of which matches. */
  prefixes: readonly string[];
}

/** One place of a question: any of the alternatives, of each all its terms (a phrase has several). */
export type WordSearch = readonly (readonly TermMatch[])[];

/** What the index is asked. */
export interface CandidateSearch {
  required: readonly WordSearch[];
  /** Whether all of `required` must match, or any. */
  matching: 'all' | 'any';
  excluded: readonly TermMatch[];
  /** An alias asks for its tag. */
  tag: TagSlug | null;
  /** Only what does not have this tag. */
  withoutTag?: TagSlug;
  outlet: string | null;
  language: string | null;
  period: Period;
  /** Only what was first seen by then. */
  asOf: EpochMs;
  /** What only the text of a match tells, where its terms do not tell all. */
  isWanted?: (text: TextInLanguage) => boolean;
  /** So many matches are looked at, wanted or not. */
  limit: number;
}

/** A matching article, with what ranking needs. */
export interface Candidate {
  id: ArticleId;
  story: StoryId;
  outlet: string;
  eventTime: EpochMs;
  /** Number of terms, for BM25's length. */
  length: number;
  /** Occurrences by field, for each of `required`: those of its best alternative, of a phrase's rarest term. */
  found: readonly TermCount[];
}

/** Search: candidates newest first, and the statistics to rank them by. */
export interface ArticleIndex {
  /** The newest matches, those of them that are wanted. */
  findCandidates(search: CandidateSearch): Promise<Candidate[]>;
  /** A moment since which there are about so many articles, to a day; null where there are no more in all. */
  momentOfNewest(articles: number): Promise<EpochMs | null>;
  /** In how many articles each term stands; absent where in none. */
  documentFrequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Those of the terms that stand in any article. */
  findTerms(terms: readonly string[]): Promise<string[]>;
  /** The number of articles, and their mean length in terms. */
  getStatistics(): Promise<{ articles: number; meanLength: number }>;
  /** The languages of the articles, most frequent first. */
  listLanguages(): Promise<string[]>;
}
