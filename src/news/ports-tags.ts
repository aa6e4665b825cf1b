// The door to tags: what stands under them, their other names, and the rules that give them.
import type { ArticleId, VersionHash } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Period } from './question.ts';
import type { Tag, TagActivity, TagAlias, TagRule, TagSlug } from './tag.ts';
import type { TagDay } from './tag-trend.ts';

/** One article that gains a tag, loses one, or both. */
export interface Retagging {
  id: ArticleId;
  /** What was read of it: another version by now stays as it is. */
  version: VersionHash;
  /** All its terms: the index writes them anew with its tags. */
  terms: Iterable<string>;
  /** The keys of its text; without them its reprints are found no more. */
  shingleKeys?: readonly string[];
}

/** What a change of tags does to each of its articles. It is no news for the tag that they gain. */
export interface TagChange {
  add: Tag | null;
  remove: TagSlug | null;
  /** A rule gives the tag, and takes it only where nothing but a rule gave it. */
  isByRule: boolean;
}

/** Which articles of a tag are looked for. */
export interface TaggedSearch {
  tag: TagSlug;
  /** Only those that have it from nothing but a rule. */
  isByRule: boolean;
  limit: number;
}

/** Which days of tags are counted. */
export interface TagDaysAsked {
  /** The beginning of a day. */
  from: EpochMs;
  until: EpochMs;
  /** A day is counted up to here. */
  most: number;
}

/** Tags and outlets, for autocomplete and `/tags`; aliases and rules. Each change moves the revision. */
export interface TagStore {
  /** Tags with their articles first seen by `asOf` whose event time is in the period. Busiest first. */
  listTags(period: Period, asOf: EpochMs): Promise<TagActivity[]>;
  /**
   * Articles of tags by day of their event time, whole days of UTC: of each tag all days on which the index has anything,
   * those too on which the tag has nothing. By tag, then by day.
   */
  countByDay(tags: readonly TagSlug[], asked: TagDaysAsked): Promise<TagDay[]>;
  /** Outlets by number of articles, most first. */
  listOutlets(): Promise<{ name: string; articles: number }[]>;
  /** By alias. */
  listAliases(): Promise<TagAlias[]>;
  /** Keeps an alias in one transaction with what leads to it: aliases of it and subscriptions lead to the tag from now on. */
  keepAlias(alias: TagAlias, at: EpochMs): Promise<void>;
  /** False where there is none. */
  removeAlias(alias: TagSlug, at: EpochMs): Promise<boolean>;
  /** By tag. */
  listRules(): Promise<TagRule[]>;
  /** How many articles have each rule's tag from nothing but the rule; absent where none has. */
  countByRule(): Promise<ReadonlyMap<TagSlug, number>>;
  /** Keeps a rule, in the place of one of the same tag. Its spelling of the tag is the one that is shown. */
  keepRule(rule: TagRule, at: EpochMs): Promise<void>;
  /** False where there is none. The articles keep the tag until they are retagged. */
  removeRule(tag: TagSlug, at: EpochMs): Promise<boolean>;
  /** Articles that have a tag, newest first. */
  findTagged(search: TaggedSearch): Promise<ArticleId[]>;
  /** Changes the tags of articles in one transaction; answers how many changed. */
  retag(articles: readonly Retagging[], change: TagChange, at: EpochMs): Promise<number>;
}
