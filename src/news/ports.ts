// The doors between the verbs and the outside: what a store, a cache and a source of articles can do.
// Each port has one contract suite in test/contracts/ that every implementation passes.
import type { Article, ArticleId, ArticleLine, Span, VersionHash } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Period, Question, QuestionToken } from './question.ts';
import type { Story, StoryId } from './story.ts';
import type { TagActivity, TagSlug } from './tag.ts';

/** Tells the time; the newsroom knows no other clock. */
export type Clock = () => EpochMs;

/** How often a term stands in each field of one article. */
export interface TermCount {
  headline: number;
  abstract: number;
  body: number;
}

/** The terms of one article: what search ranks by and grouping compares. */
export type TermVector = ReadonlyMap<string, TermCount>;

/** An article with what analysis found in it: what the index takes in. */
export interface AnalysedArticle {
  article: Article;
  terms: TermVector;
  gist: Span | null;
  /** The heaviest terms: what look-alikes of this article are found by. */
  signature: readonly string[];
  story: StoryId;
}

/** An article as grouping sees it: the terms to compare, and the story that it is in. */
export interface GroupedArticle {
  id: ArticleId;
  story: StoryId;
  eventTime: EpochMs;
  terms: TermVector;
}

/** What the index knows of an article that comes again. */
export interface KnownArticle {
  version: VersionHash;
  firstSeenAt: EpochMs;
  /** Null where the article itself was pruned: only its identity is kept. */
  story: StoryId | null;
  /** The tags that it has; a reprint of the same words may bring another. */
  tags: readonly TagSlug[];
}

/** Articles in, articles out. */
export interface ArticleStore {
  /** Those of the ids that the index has ever seen. */
  findKnown(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, KnownArticle>>;
  /** Adds new articles and replaces known ones, in one transaction; all of them or none. */
  takeIn(articles: readonly AnalysedArticle[]): Promise<void>;
  /** Adds tags to articles that the index has. */
  addTags(additions: readonly { article: ArticleId; tags: Article['tags'] }[], at: EpochMs): Promise<void>;
  getArticle(id: ArticleId): Promise<Article | null>;
  /** Forgets the texts of articles first seen before a moment; identities stay. Answers how many went. */
  prune(before: EpochMs): Promise<number>;
  /** Forgets articles entirely, identities too: for samples. Answers how many went. */
  remove(urlPrefix: string): Promise<number>;
  /** The number of articles, and when the index last changed (0 where it never did). */
  getState(): Promise<{ articles: number; changedAt: EpochMs }>;
}

/** Look for look-alikes of an article that came in at `eventTime`. */
export interface GroupingSearch {
  signature: readonly string[];
  period: Period;
  limit: number;
}

/** Stories, and what grouping needs to make them. */
export interface StoryStore {
  /** The articles of the period that share most of the signature, best first. */
  findLookAlikes(search: GroupingSearch): Promise<GroupedArticle[]>;
  /** The stories as they were at a moment; those that had no article then are left out. */
  getStories(ids: readonly StoryId[], asOf: EpochMs): Promise<Story[]>;
}

/** One word or phrase of a question: any of its forms will do. */
export interface TermMatch {
  /** Whole terms, any of which matches. */
  terms: readonly string[];
  /** Beginnings of terms (compounds), any of which matches. */
  prefixes: readonly string[];
}

/** What the index is asked: all of `required` (each one or another of its alternatives), none of `excluded`. */
export interface CandidateSearch {
  required: readonly (readonly TermMatch[])[];
  excluded: readonly TermMatch[];
  tag: TagSlug | null;
  /** The outlet's name, folded. */
  outlet: string | null;
  language: string | null;
  period: Period;
  /** Only what was first seen by then. */
  asOf: EpochMs;
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
  /** Occurrences by term and field, of the terms that were asked for. */
  found: readonly TermCount[];
}

/** Search: candidates newest first, and the statistics to rank them by. */
export interface ArticleIndex {
  /** The newest matches; `found` of each is in the order of `required`, its alternatives' counts added up. */
  findCandidates(search: CandidateSearch): Promise<Candidate[]>;
  /** In how many articles each term stands; absent where in none. */
  documentFrequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** In how many articles terms with the prefix stand, at most: the sum over the terms. */
  prefixFrequency(prefix: string): Promise<number>;
  /** The number of articles, and their mean length in terms. */
  getStatistics(): Promise<{ articles: number; meanLength: number }>;
  /** The languages of the articles, most frequent first. */
  listLanguages(): Promise<string[]>;
}

/** Tags and outlets, for autocomplete and `/tags`. */
export interface TagStore {
  /** Tags with their articles first seen by `asOf` whose event time is in the period. Busiest first. */
  listTags(period: Period, asOf: EpochMs): Promise<TagActivity[]>;
  /** Outlets by number of articles, most first. */
  listOutlets(): Promise<{ name: string; articles: number }[]>;
}

/** Small facts that must survive a restart: which commands are registered, which questions buttons stand for. */
export interface NoteStore {
  getNote(key: string): Promise<string | null>;
  setNote(key: string, value: string): Promise<void>;
  removeNote(key: string): Promise<void>;
  keepQuestion(question: Question, at: EpochMs): Promise<QuestionToken>;
  getQuestion(token: QuestionToken): Promise<Question | null>;
}

/** All that one index holds. */
export interface Store {
  articles: ArticleStore;
  stories: StoryStore;
  index: ArticleIndex;
  tags: TagStore;
  notes: NoteStore;
  /** A cheap number that differs after any change by any process. */
  revision(): Promise<number>;
  close(): Promise<void>;
}

/** Answers by fingerprint. A broken cache is a miss, never an error. */
export interface AnswerCache {
  get<Answer>(fingerprint: string): Promise<Answer | null>;
  set(fingerprint: string, answer: unknown): Promise<void>;
  close(): Promise<void>;
}

/** What a source makes of one item: an article line, or why it is none. */
export type SourceItem =
  | { kind: 'article'; line: ArticleLine; file: string }
  | { kind: 'rejected'; reason: string; file: string; item: string };
