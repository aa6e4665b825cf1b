// Groups a batch of articles into stories, with the look-alikes that the index has: some join, some found, some bring two together.
import { STORY_SAMPLE_MAX } from '../../limits/newsroom.ts';
import type { ArticleId } from '../../news/article.ts';
import type { GroupedArticle } from '../../news/ports.ts';
import type { StoryId } from '../../news/story.ts';
import type { StemStatistics } from '../similarity.ts';
import { comparableOf, likenessOf, type Comparable, type Described, type LikenessRules } from './likeness.ts';
import { linkNodes, type LinkedNode } from './linkage.ts';

/** Articles of a batch that belong together. */
export interface StoryGroup {
  /** Earliest first, ties by id: the first founds the story where there is none. */
  articles: readonly ArticleId[];
  /** The stories of the index that they belong to, by id: none for a new one; several turn out to be one. */
  stories: readonly StoryId[];
}

/** Look-alikes of each article of a batch, by its id. */
export type LookAlikes = ReadonlyMap<ArticleId, readonly GroupedArticle[]>;

/** The mean likeness from which articles belong together: .165 to .19 group about as well on all sets of eval/stories.ts. */
export const JOIN_LIKENESS = 0.175;

/** A story none of whose look-alikes comes so near is not compared whole. */
const NEAR_LIKENESS = 0.75 * JOIN_LIKENESS;

/** A batch with all that it is compared with, weighed once. */
export interface ComparedBatch {
  /** Earliest first, ties by id. */
  articles: readonly Comparable[];
  /** The look-alikes by story, those that were found for any article of the batch. */
  stories: ReadonlyMap<StoryId, readonly Comparable[]>;
  /** The stories that may be those of each article, by its id. */
  near: ReadonlyMap<ArticleId, ReadonlySet<StoryId>>;
  windowMs: number;
}

/** Weighs a batch and its look-alikes. The order of neither matters. */
export function compareBatch(
  batch: readonly Described[],
  lookAlikes: LookAlikes,
  rules: LikenessRules & { statistics: StemStatistics },
): ComparedBatch {
  const found = new Map([...lookAlikes.values()].flat().map((alike) => [alike.id, alike]));
  const weighed = new Map([...found].map(([id, alike]) => [id, comparableOf(alike, rules.statistics)]));
  const articles = batch.map((article) => comparableOf(article, rules.statistics)).sort(byTimeAndId);
  const near = articles.map((article): [ArticleId, Set<StoryId>] => {
    const stories = (lookAlikes.get(article.id) ?? []).flatMap(({ id, story }) => {
      const other = weighed.get(id);
      return other !== undefined && likenessOf(article, other, rules) >= NEAR_LIKENESS ? [story] : [];
    });
    return [article.id, new Set(stories.sort())];
  });
  const byStory = Map.groupBy(found.values(), ({ story }) => story);
  const stories = [...byStory].map(([story, alike]): [StoryId, Comparable[]] => [
    story,
    alike.flatMap(({ id }) => weighed.get(id) ?? []).sort(byTimeAndId),
  ]);
  return { articles, stories: new Map(stories), near: new Map(near), windowMs: rules.windowMs };
}

function byTimeAndId(one: Comparable, other: Comparable): number {
  return one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1);
}

/** The stories of the index that articles of the batch may belong to. */
export function nearStoriesOf({ near }: ComparedBatch): StoryId[] {
  const stories = new Set([...near.values()].flatMap((found) => [...found]));
  return [...stories].sort();
}

/** What is known of a batch besides its words. */
export interface BatchFacts {
  /** How many articles the index has of the near stories. */
  sizes: ReadonlyMap<StoryId, number>;
  /** Articles of the batch that are of one story, whatever they say. */
  together?: readonly (readonly ArticleId[])[];
}

export function groupIntoStories(batch: ComparedBatch, { sizes, together = [] }: BatchFacts): StoryGroup[] {
  const arrivals = nodesOf(batch.articles, together);
  const stories = nearStoriesOf(batch);
  const known = stories.map((story) => sampleOf(batch.stories.get(story) ?? [], sizes.get(story) ?? 1));
  const groups = linkNodes([...arrivals, ...known], { windowMs: batch.windowMs, joinAt: JOIN_LIKENESS });
  return groups.flatMap((places) => {
    const joined = places.flatMap((place) => arrivals[place]?.members ?? []).sort(byTimeAndId);
    if (joined.length === 0) return [];
    return [
      {
        articles: joined.map(({ id }) => id),
        stories: places.flatMap((place) => stories[place - arrivals.length] ?? []),
      },
    ];
  });
}

/** The latest articles of a story, as far as the bound goes; the node stands for the story in the same proportion. */
function sampleOf(found: readonly Comparable[], size: number): LinkedNode {
  const members = found.slice(-STORY_SAMPLE_MAX);
  return { members, size: members.length * Math.max(1, size / Math.max(1, found.length)) };
}

/** What is known besides the articles: their window of time, and what an operator has ruled. */
export interface WholeRules extends LikenessRules {
  /** Articles that are of one story, whatever they say; ids that are not among the articles count for nothing. */
  together?: readonly (readonly ArticleId[])[];
  /** True for articles that are not of one story; where they are together too, they are together. Symmetric. */
  apart?: (one: ArticleId, other: ArticleId) => boolean;
}

/**
 * Groups articles anew, each by itself at first, whatever stories they were in: the earliest first, ties by id, in each
 * group and of the groups. The order of the articles does not matter. Takes the square of their number in time and
 * memory: 400 take about 50 ms.
 */
export function groupWhole(articles: readonly Comparable[], rules: WholeRules): ArticleId[][] {
  const sorted = articles.toSorted(byTimeAndId);
  const nodes = nodesOf(sorted, rules.together ?? []);
  const { apart } = rules;
  const groups = linkNodes(nodes, {
    windowMs: rules.windowMs,
    joinAt: JOIN_LIKENESS,
    ...(apart === undefined ? {} : { isApart: (one, other) => apart(one.id, other.id) }),
  });
  return groups
    .map((places) => places.flatMap((place) => nodes[place]?.members ?? []).sort(byTimeAndId))
    .sort(([one], [other]) => (one === undefined || other === undefined ? 0 : byTimeAndId(one, other)))
    .map((members) => members.map(({ id }) => id));
}

/** One node for what must be together, chains included, and one for each other article, in the order of the first of each. */
function nodesOf(articles: readonly Comparable[], together: readonly (readonly ArticleId[])[]): LinkedNode[] {
  const leads = new Map(articles.map(({ id }) => [id, id]));
  const leadOf = (id: ArticleId): ArticleId => {
    const lead = leads.get(id) ?? id;
    return lead === id ? id : leadOf(lead);
  };
  for (const ids of together) {
    const [first, ...others] = ids.filter((id) => leads.has(id));
    for (const other of others) if (first !== undefined) leads.set(leadOf(other), leadOf(first));
  }
  const groups = Map.groupBy(articles, ({ id }) => leadOf(id));
  return [...groups.values()].map((members) => ({ members, size: members.length }));
}
