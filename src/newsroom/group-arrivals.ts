// Finds the stories of articles that come in: asks the index for look-alikes, has them grouped, and says which stories are one.
import {
  compareBatch,
  groupIntoStories,
  nearStoriesOf,
  type LookAlikes,
  type StoryGroup,
} from '../analysis/grouping/grouping.ts';
import type { StemStatistics } from '../analysis/similarity.ts';
import { JOINED_ARTICLES_MAX, STORY_CANDIDATES_MAX, STORY_WINDOW_MS } from '../limits/newsroom.ts';
import type { ArticleId } from '../news/article.ts';
import type { AnalysedArticle } from '../news/ports.ts';
import { storyIdOf, type StoryId } from '../news/story.ts';
import type { Newsroom } from './newsroom.ts';

export interface ArrivalStories {
  stories: ReadonlyMap<ArticleId, StoryId>;
  /** Stories of the index whose articles turn out to be of an older one. */
  moves: ReadonlyMap<StoryId, StoryId>;
}

/** An article that has no story yet. */
type Arrival = Pick<AnalysedArticle, 'article' | 'profile' | 'signature'>;

export async function findStoriesOfArrivals(
  newsroom: Newsroom,
  arrivals: readonly Arrival[],
  statistics: StemStatistics,
): Promise<ArrivalStories> {
  const lookAlikes = await findLookAlikes(newsroom, arrivals);
  const batch = arrivals.map(({ article, profile }) => ({
    id: article.id,
    eventTime: article.eventTime,
    profile,
  }));
  const compared = compareBatch(batch, lookAlikes, {
    statistics,
    windowMs: STORY_WINDOW_MS,
  });
  const groups = groupIntoStories(compared, await sizesOf(newsroom, nearStoriesOf(compared)));
  const moves = await findMoves(newsroom, groups);
  const stories = groups.flatMap((group) => {
    const story = storyOf(group, moves);
    return story === null ? [] : group.articles.map((id) => [id, story] as const);
  });
  return { stories: new Map(stories), moves };
}

function storyOf({ articles, stories }: StoryGroup, moves: ReadonlyMap<StoryId, StoryId>): StoryId | null {
  const [founder] = articles;
  const [known] = stories;
  if (known !== undefined) return moves.get(known) ?? known;
  return founder === undefined ? null : storyIdOf(founder);
}

/** Of stories that are one the oldest lives, ties by id; one that has too many articles to be written anew stays. */
async function findMoves(
  { store, clock }: Newsroom,
  groups: readonly StoryGroup[],
): Promise<Map<StoryId, StoryId>> {
  const joined = groups.filter(({ stories }) => stories.length > 1);
  const known = await store.stories.getStories(
    joined.flatMap(({ stories }) => stories),
    // The latest moment of the index may be ahead of the clock.
    Math.max(clock(), (await store.articles.getState()).changedAt),
  );
  const byId = new Map(known.map((story) => [story.id, story]));
  const moves = joined.flatMap(({ stories }) => {
    const [oldest, ...younger] = stories
      .flatMap((id) => byId.get(id) ?? [])
      .sort((one, other) => one.firstSeenAt - other.firstSeenAt || (one.id < other.id ? -1 : 1));
    if (oldest === undefined) return [];
    return younger
      .filter(({ articles }) => articles <= JOINED_ARTICLES_MAX)
      .map(({ id }) => [id, oldest.id] as const);
  });
  return new Map(moves);
}

async function sizesOf({ store }: Newsroom, stories: readonly StoryId[]): Promise<Map<StoryId, number>> {
  const sizes = stories.map(async (id) => [id, (await store.stories.listMembers(id)).length] as const);
  return new Map(await Promise.all(sizes));
}

async function findLookAlikes({ store }: Newsroom, arrivals: readonly Arrival[]): Promise<LookAlikes> {
  const found = await Promise.all(
    arrivals.map(async ({ article, signature }) => {
      const period = {
        from: article.eventTime - STORY_WINDOW_MS,
        until: article.eventTime + STORY_WINDOW_MS + 1,
      };
      const limit = STORY_CANDIDATES_MAX;
      return [article.id, await store.stories.findLookAlikes({ signature, period, limit })] as const;
    }),
  );
  return new Map(found);
}
