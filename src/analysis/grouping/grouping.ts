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

/** The mean likeness from which articles belong together: .20 to .23 group about as well on all sets of eval/stories.ts. */
export const JOIN_LIKENESS = 0.21;

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

/** Groups a batch. `sizes` tells of the near stories how many articles the index has. */
export function groupIntoStories(batch: ComparedBatch, sizes: ReadonlyMap<StoryId, number>): StoryGroup[] {
  const { articles, near } = batch;
  const stories = nearStoriesOf(batch);
  const nodes: LinkedNode[] = [
    ...articles.map((article) => ({ members: [article], size: 1 })),
    ...stories.map((story) => sampleOf(batch.stories.get(story) ?? [], sizes.get(story) ?? 1)),
  ];
  const pairs = articles.flatMap(({ id }, place): [number, number][] => [
    ...articles.slice(place + 1).map((_, after): [number, number] => [place, place + 1 + after]),
    ...[...(near.get(id) ?? [])].map((story): [number, number] => [
      place,
      articles.length + stories.indexOf(story),
    ]),
  ]);
  const groups = linkNodes(nodes, pairs, { windowMs: batch.windowMs, joinAt: JOIN_LIKENESS });
  return groups.flatMap((places) => {
    const joined = places.flatMap((place) => articles[place]?.id ?? []);
    if (joined.length === 0) return [];
    return [{ articles: joined, stories: places.flatMap((place) => stories[place - articles.length] ?? []) }];
  });
}

/** The latest articles of a story, as far as the bound goes; the node stands for the story in the same proportion. */
function sampleOf(found: readonly Comparable[], size: number): LinkedNode {
  const members = found.slice(-STORY_SAMPLE_MAX);
  return { members, size: members.length * Math.max(1, size / Math.max(1, found.length)) };
}
