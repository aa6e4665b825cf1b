// The doors between the verbs and the outside: what a store, a cache and a source of articles can do.
// Each port has one contract suite in test/contracts/ that every implementation passes.
import type { ArticleIndex, TermVector, TextInLanguage } from './ports-search.ts';
import type { Article, ArticleId, ArticleLine, Span, TextState, VersionHash } from './article.ts';
import type { ArticleVersion } from './article-version.ts';
import type { EpochMs } from './branded.ts';
import type { IdentityKey } from './identity.ts';
import type {
  NewsAmong,
  NewsArticle,
  NewsSearch,
  DeliveryStore,
  SubscriptionStore,
} from './ports-digests.ts';
import type { FeedStore } from './ports-feeds.ts';
import type { LeaseStore } from './ports-leases.ts';
import type { PrivacyStore } from './ports-privacy.ts';
import type {
  RecentArticle,
  RulingStore,
  StoryChanges,
  StoryListing,
  StoryMemberStore,
  StoryPage,
} from './ports-stories.ts';
import type { ReuseStore } from './ports-reuse.ts';
import type { TagStore } from './ports-tags.ts';
import type { ReceiptStore, TokenLedger } from './ports-writer.ts';
import type { Period, Question, QuestionToken } from './question.ts';
import type { Story, StoryId } from './story.ts';
import type { Tag } from './tag.ts';

/** Tells the time; the newsroom knows no other clock. */
export type Clock = () => EpochMs;

/** The weighted stems of headline and opening: what grouping compares. */
export type Profile = ReadonlyMap<string, number>;

/** An article with what analysis found in it: what the index takes in. */
export interface AnalysedArticle {
  article: Article;
  terms: TermVector;
  profile: Profile;
  /** The heaviest stems of the profile: what look-alikes of this article are found by. */
  signature: readonly string[];
  shingleKeys?: readonly string[];
  gist: Span | null;
  story: StoryId;
  /** Keys that lead to it from now on, besides those that do. */
  keys?: readonly IdentityKey[];
  /** The tags that rules give it, besides its own; absent where no rules were asked: then it keeps those it has. */
  ruleTags?: readonly Tag[];
}

/** An article as grouping sees it: what to compare, and the story that it is in. */
export interface GroupedArticle {
  id: ArticleId;
  story: StoryId;
  eventTime: EpochMs;
  outlet: string;
  profile: Profile;
}

/** What the index knows of an article that comes again. */
export interface KnownArticle {
  version: VersionHash;
  firstSeenAt: EpochMs;
  /** Null where the article itself was pruned: only its identity is kept. */
  story: StoryId | null;
  /** The tags that publishers gave it: the same article may come again under another. */
  tags: Article['tags'];
  /** How much of its text the index has; null where it was pruned. */
  textState: TextState | null;
}

/** Articles in, articles out. */
export interface ArticleStore {
  /** Those of the ids that the index has ever seen. */
  findKnown(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, KnownArticle>>;
  /** Where keys lead: to articles, pruned ones too; null for an address that several share; absent where unknown. */
  findIdentities(keys: readonly IdentityKey[]): Promise<ReadonlyMap<IdentityKey, ArticleId | null>>;
  /**
   * Makes keys lead to articles, or to null for addresses that several share, in one transaction. A key of an article
   * that was never seen is left out, and one too many for its article (`KEYS_PER_ARTICLE_MAX`).
   */
  keepKeys(keys: ReadonlyMap<IdentityKey, ArticleId | null>): Promise<void>;
  /** A page of the ids of all articles ever seen, after the given one, in no order that means anything. */
  listEverSeen(after: ArticleId | null, limit: number): Promise<ArticleId[]>;
  /**
   * Adds new articles and replaces known ones at a moment, in one transaction; all of them or none. Those that are new
   * count as news unless `isBackfill`; a known one stays what it was, and the words that it had become a version.
   */
  takeIn(articles: readonly AnalysedArticle[], at: EpochMs, isBackfill?: boolean): Promise<void>;
  getArticle(id: ArticleId): Promise<Article | null>;
  /** The articles of these ids that the index has, in the order of the ids. */
  getArticles(ids: readonly ArticleId[]): Promise<Article[]>;
  /** The words that an article had before, latest first, at most `VERSIONS_KEPT_MAX`: the first and the latest. */
  listVersions(id: ArticleId): Promise<ArticleVersion[]>;
  /** Articles whose words were replaced since a moment, each once; of the last so many replacements. */
  listReplaced(since: EpochMs, limit: number): Promise<ArticleId[]>;
  /** Forgets the texts and versions of articles first seen before a moment; identities stay. Answers how many went. */
  prune(before: EpochMs, at: EpochMs): Promise<number>;
  /** The same for so many articles, those first seen earliest. */
  pruneOldest(count: number, at: EpochMs): Promise<number>;
  /** What the index takes up, in bytes; the room in its file that is free is left out. */
  measureSize(): Promise<number>;
  /** The texts of the articles that the index has, for phrases to be verified on. */
  getTexts(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, TextInLanguage>>;
  /** A page of all articles in the order of event time, after the given one: for a rebuild. */
  listAfter(id: ArticleId | null, limit: number): Promise<Article[]>;
  /** Forgets articles entirely, identities too: for samples. Answers how many went. */
  remove(ids: readonly ArticleId[], at: EpochMs): Promise<number>;
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
export interface StoryStore extends StoryMemberStore, StoryChanges, RulingStore {
  /** The articles of the period that share most of the signature, best first. */
  findLookAlikes(search: GroupingSearch): Promise<GroupedArticle[]>;
  /**
   * The stories as they were at a moment; those that had no article then are left out. For an id that leads to another
   * story that one is given, under its own id; each story once.
   */
  getStories(ids: readonly StoryId[], asOf: EpochMs): Promise<Story[]>;
  /** A page of all stories, those of one article too, by their newest article that is asked for, newest first. */
  listStories(asked: StoryListing): Promise<StoryPage>;
  /** The newest articles, newest first. */
  listRecentArticles(limit: number): Promise<RecentArticle[]>;
  /** All articles of a story, newest first: a story itself is read with no more than `WRITE_UPS_MAX`. */
  listMembers(id: StoryId): Promise<ArticleId[]>;
  /** The story that each article is in; absent where the index does not have the article. */
  findStoriesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, StoryId>>;
  /** What arrived of a tag in a period, newest first. */
  findNews(search: NewsSearch): Promise<NewsArticle[]>;
  findNewsAmong(search: NewsAmong): Promise<NewsArticle[]>;
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
  feeds: FeedStore;
  subscriptions: SubscriptionStore;
  deliveries: DeliveryStore;
  receipts: ReceiptStore;
  ledger: TokenLedger;
  privacy: PrivacyStore;
  leases: LeaseStore;
  reuse: ReuseStore;
  /** A cheap number that differs after any change by any process. */
  revision(): Promise<number>;
  /** Looks the whole index through for damage; a sentence for each finding, none where it is sound. */
  check(): Promise<string[]>;
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
