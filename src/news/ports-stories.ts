// The doors of stories beside reading them: pages of all, moving articles between them, settling, an operator's rulings.
import type { ArticleId } from './article.ts';
import type { Branded, EpochMs } from './branded.ts';
import type { Period } from './question.ts';
import type { NewRuling, Ruling } from './ruling.ts';
import type { StoryId } from './story.ts';
import type { TagSlug } from './tag.ts';

/** Where a listing of stories goes on; only the store that made it can read it. */
export type StoryCursor = Branded<'StoryCursor'>;

/** Which stories to list: those with an article that has the tag and whose event time is in the period. */
export interface StoryListing {
  tag: TagSlug | null;
  period: Period;
  /** Null for the first page. */
  after: StoryCursor | null;
  limit: number;
}

/** A page of a listing; `next` is null where it is the last. */
export interface StoryPage {
  stories: readonly StoryId[];
  next: StoryCursor | null;
}

/** An article as settling sees it. */
export interface StoryMember {
  id: ArticleId;
  story: StoryId;
  eventTime: EpochMs;
  firstSeenAt: EpochMs;
  /** Weighted stems, as grouping compares them. */
  profile: ReadonlyMap<string, number>;
}

/** How large a story is, and since when it is there. */
export interface StoryMeasure {
  articles: number;
  firstSeenAt: EpochMs;
}

/** Two stories that may be one, or parts of which may be; a story with itself where it has grown. */
export interface StoryLink {
  one: StoryId;
  other: StoryId;
}

/** Stories as they are now, article by article. */
export interface StoryMemberStore {
  /** Of each story its newest articles, up to so many. */
  listStoryMembers(stories: readonly StoryId[], perStory: number): Promise<StoryMember[]>;
  /** The articles of these ids that the index has, in no order that means anything. */
  findMembers(ids: readonly ArticleId[]): Promise<StoryMember[]>;
  /** A page of all articles in the order of event time, after the given one, which the index need not have any more. */
  listMembersAfter(after: StoryCursor | null, limit: number): Promise<StoryMemberPage>;
  /** Absent for an id that no article has. */
  measureStories(ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, StoryMeasure>>;
}

export interface StoryMemberPage {
  members: readonly StoryMember[];
  next: StoryCursor | null;
}

/** An article as it is suggested by. */
export interface RecentArticle {
  story: StoryId;
  headline: string | null;
  outlet: string;
  eventTime: EpochMs;
}

/** Moving articles between stories. Ids that were given once lead on. */
export interface StoryChanges {
  /**
   * Gives articles to stories, some at a time; what is not in the index is left out. A story that has no article left
   * leads from then on to the one that most of its last articles went to, and so does all that led to it; the id of a
   * story that an article founded goes where the article goes. Answers how many moved.
   */
  moveArticles(moves: ReadonlyMap<ArticleId, StoryId>, at: EpochMs): Promise<number>;
  /** The stories that ids lead to which once were stories; absent for an id that leads nowhere. */
  findLeads(ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, StoryId>>;
  /** The ids that lead to a story, in the order of the alphabet. */
  listLeadsTo(id: StoryId): Promise<StoryId[]>;
  /** Remembers what is to be settled, until `removeUnsettled`. */
  keepUnsettled(links: readonly StoryLink[]): Promise<void>;
  /** Some of what is to be settled. */
  listUnsettled(limit: number): Promise<StoryLink[]>;
  removeUnsettled(links: readonly StoryLink[]): Promise<void>;
}

/** What operators have ruled, on articles: it outlives stories and texts. */
export interface RulingStore {
  keepRuling(ruling: NewRuling, at: EpochMs): Promise<Ruling>;
  /** Null where there is none of this number. */
  removeRuling(number: number): Promise<Ruling | null>;
  /** In the order of their numbers. */
  listRulings(): Promise<Ruling[]>;
  /** Those that name any of the articles, in the order of their numbers. */
  findRulingsOf(articles: readonly ArticleId[]): Promise<Ruling[]>;
}
