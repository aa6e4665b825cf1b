// Finds the stories of articles that come in: asks the index for look-alikes, has them grouped, and says which stories are one.
import {
  compareBatch,
  groupIntoStories,
  nearStoriesOf,
  type ComparedBatch,
  type LookAlikes,
  type StoryGroup,
} from '../analysis/grouping/grouping.ts';
import type { StemStatistics } from '../analysis/similarity.ts';
import { JOINED_ARTICLES_MAX, STORY_WINDOW_MS } from '../limits/newsroom.ts';
import type { ArticleId } from '../news/article.ts';
import type { AnalysedArticle } from '../news/ports.ts';
import type { StoryLink } from '../news/ports-stories.ts';
import { bindingsOf } from '../news/ruling.ts';
import { storyIdOf, type StoryId } from '../news/story.ts';
import { adoptReprints } from './adopt-reprints.ts';
import { createLookAlikeSearch } from './find-look-alikes.ts';
import { oldestOf } from './name-stories.ts';
import type { Newsroom } from './newsroom.ts';

export interface ArrivalStories {
  stories: ReadonlyMap<ArticleId, StoryId>;
  /** Stories of the index whose articles turn out to be of an older one. */
  moves: ReadonlyMap<StoryId, StoryId>;
  /** What is to be settled when the articles are in the index. */
  links: readonly StoryLink[];
}

/** An article that has no story yet. */
type Arrival = Pick<AnalysedArticle, 'article' | 'profile' | 'signature' | 'shingleKeys'>;

/** The outcome is the same whatever the order of the arrivals. */
export async function findStoriesOfArrivals(
  newsroom: Newsroom,
  arrivals: readonly Arrival[],
  statistics: StemStatistics,
): Promise<ArrivalStories> {
  const reprints = await adoptReprints(newsroom, arrivals);
  const unread = arrivals.filter(({ article }) => !reprints.stories.has(article.id));
  const lookAlikes = await findLookAlikes(newsroom, unread);
  const batch = unread.map(({ article, profile }) => ({
    id: article.id,
    eventTime: article.eventTime,
    profile,
  }));
  const compared = compareBatch(batch, lookAlikes, {
    statistics,
    windowMs: STORY_WINDOW_MS,
  });
  const sizes = await sizesOf(newsroom, nearStoriesOf(compared));
  const groups = groupIntoStories(compared, { sizes, together: reprints.together });
  const moves = await findMoves(newsroom, groups);
  const grouped = groups.flatMap((group) => {
    const story = storyOf(group, moves);
    return story === null ? [] : group.articles.map((id) => [id, story] as const);
  });
  const follow = (story: StoryId) => moves.get(story) ?? story;
  const adopted = [...reprints.stories].map(([id, story]) => [id, follow(story)] as const);
  const stories = new Map([...grouped, ...adopted]);
  const links = [
    ...reprints.links.map(({ one, other }) => ({ one: follow(one), other: follow(other) })),
    ...linksToNear(compared, stories, moves),
    ...linksInBatch(arrivals, stories),
    ...(await linksOfRulings(newsroom, stories)),
  ];
  return { stories, moves, links };
}

/** Writes what stories came of arrivals, once those are in the index; what is broken off is settled later. */
export async function keepArrivalStories(
  { store, clock }: Newsroom,
  { moves, links }: Pick<ArrivalStories, 'moves' | 'links'>,
): Promise<void> {
  const joins = [...moves].map(([one, other]) => ({ one, other }));
  await store.stories.keepUnsettled([...links, ...joins]);
  for (const [from, to] of moves) {
    const members = await store.stories.listMembers(from);
    await store.stories.moveArticles(new Map(members.map((id) => [id, to])), clock());
  }
}

function storyOf({ articles, stories }: StoryGroup, moves: ReadonlyMap<StoryId, StoryId>): StoryId | null {
  const [founder] = articles;
  const [known] = stories.map((story) => moves.get(story) ?? story);
  return known ?? (founder === undefined ? null : storyIdOf(founder));
}

/** Of stories that are one the oldest lives, ties by id; one that has too many articles to be moved at once stays. */
async function findMoves(
  newsroom: Newsroom,
  groups: readonly StoryGroup[],
): Promise<ReadonlyMap<StoryId, StoryId>> {
  const moves = new Map<StoryId, StoryId>();
  for (const { stories } of groups.filter((group) => group.stories.length > 1)) {
    const measures = await newsroom.store.stories.measureStories(stories);
    const firstSeenAt = new Map([...measures].map(([id, measure]) => [id, measure.firstSeenAt]));
    const oldest = oldestOf([...measures.keys()], { firstSeenAt });
    if (oldest === null) continue;
    const younger = [...measures]
      .filter(([id, { articles }]) => id !== oldest && articles <= JOINED_ARTICLES_MAX)
      .map(([id]) => id);
    for (const id of await withoutThoseApart(newsroom, oldest, younger)) moves.set(id, oldest);
  }
  return moves;
}

/** Those of the stories that no ruling keeps apart from a story or from each other. */
async function withoutThoseApart(
  { store }: Newsroom,
  oldest: StoryId,
  younger: readonly StoryId[],
): Promise<StoryId[]> {
  const members = await Promise.all([oldest, ...younger].map((id) => store.stories.listMembers(id)));
  const rulings = await store.stories.findRulingsOf(members.flat());
  if (rulings.length === 0) return [...younger];
  const { areApart } = bindingsOf(rulings);
  const joined = [...(members[0] ?? [])];
  return younger.filter((_, place) => {
    const own = members[place + 1] ?? [];
    if (own.some((one) => joined.some((other) => areApart(one, other)))) return false;
    joined.push(...own);
    return true;
  });
}

/** An arrival may have changed what its story is, and what the stories near it are. */
function linksToNear(
  { near }: ComparedBatch,
  stories: ReadonlyMap<ArticleId, StoryId>,
  moves: ReadonlyMap<StoryId, StoryId>,
): StoryLink[] {
  return [...near].flatMap(([id, others]) => {
    const one = stories.get(id);
    return one === undefined ? [] : [...others].map((other) => ({ one, other: moves.get(other) ?? other }));
  });
}

/** So many heavy stems in common make two arrivals worth another look. */
const SHARED_STEMS_MIN = 2;

function linksInBatch(arrivals: readonly Arrival[], stories: ReadonlyMap<ArticleId, StoryId>): StoryLink[] {
  const signatures = arrivals.map(({ article, signature }) => ({
    story: stories.get(article.id),
    stems: new Set(signature),
  }));
  return signatures.flatMap(({ story: one, stems }, place) =>
    signatures.slice(place + 1).flatMap(({ story: other, stems: others }) => {
      if (one === undefined || other === undefined || one === other) return [];
      return stems.intersection(others).size >= SHARED_STEMS_MIN ? [{ one, other }] : [];
    }),
  );
}

/** What an operator ruled on an article before it was forgotten holds when it comes again. */
async function linksOfRulings(
  { store }: Newsroom,
  stories: ReadonlyMap<ArticleId, StoryId>,
): Promise<StoryLink[]> {
  const rulings = await store.stories.findRulingsOf([...stories.keys()]);
  if (rulings.length === 0) return [];
  const ruled = rulings.map(({ sides }) => sides.flat());
  const inIndex = await store.stories.findStoriesOf(ruled.flat());
  return ruled.flatMap((ids) => {
    const named = new Set(ids.flatMap((id) => stories.get(id) ?? inIndex.get(id) ?? []));
    const [one, ...others] = named;
    return one === undefined ? [] : [one, ...others].map((other) => ({ one, other }));
  });
}

async function sizesOf({ store }: Newsroom, stories: readonly StoryId[]): Promise<Map<StoryId, number>> {
  const measures = await store.stories.measureStories(stories);
  return new Map([...measures].map(([id, { articles }]) => [id, articles]));
}

async function findLookAlikes(newsroom: Newsroom, arrivals: readonly Arrival[]): Promise<LookAlikes> {
  const search = await createLookAlikeSearch(newsroom);
  const found = await Promise.all(
    arrivals.map(async ({ article, profile, signature }) => {
      const period = {
        from: article.eventTime - STORY_WINDOW_MS,
        until: article.eventTime + STORY_WINDOW_MS + 1,
      };
      return [article.id, await search({ profile, signature, period })] as const;
    }),
  );
  return new Map(found);
}
