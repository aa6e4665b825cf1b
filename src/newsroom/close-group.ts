// Writes a story that a rebuild has found, once nothing can join it any more: under which id, and what moves into it.
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { bindingsOf } from '../news/ruling.ts';
import { storyIdOf, type StoryId } from '../news/story.ts';
import { newIdOf, oldestOf } from './name-stories.ts';
import type { Newsroom } from './newsroom.ts';
import type { OpenGroup, OpenGroups, PlacedArticle } from './open-groups.ts';

/** Writes a group and answers how many articles moved. `horizon`: all articles before that moment were placed. */
export type CloseGroup = (group: OpenGroup, horizon: EpochMs) => Promise<number>;

export function createCloser(newsroom: Newsroom, open: OpenGroups): CloseGroup {
  const { stories } = newsroom.store;
  /** Ids that a group has while other articles still have them too. */
  const given = new Set<StoryId>();

  /** As with settling: an id stays with its founder, else with the most of its articles. */
  const isHome = async (story: StoryId, group: OpenGroup): Promise<boolean> => {
    const members = await stories.listMembers(story);
    const founder = members.find((id) => storyIdOf(id) === story);
    if (founder !== undefined) return open.find(founder) === group;
    const counts = [...Map.groupBy(members, (id) => open.find(id))];
    const here = counts.find(([one]) => one === group)?.[1].length ?? 0;
    // What is in no group yet is one group at most.
    return counts.every(([, ids]) => ids.length <= here);
  };

  const nameGroup = async (group: OpenGroup, labels: ReadonlyMap<ArticleId, StoryId>): Promise<StoryId> => {
    const counts = Map.groupBy(labels.values(), (story) => story);
    const measures = await stories.measureStories([...counts.keys()]);
    const homes: StoryId[] = [];
    for (const [story, { length }] of counts) {
      const isWhole = measures.get(story)?.articles === length;
      if (!given.has(story) && (isWhole || (await isHome(story, group)))) homes.push(story);
    }
    const firstSeenAt = new Map([...measures].map(([id, measure]) => [id, measure.firstSeenAt]));
    const oldest = oldestOf(homes, { firstSeenAt });
    const id = oldest ?? (await findNewId(newsroom, group));
    if (measures.get(id)?.articles !== counts.get(id)?.length) given.add(id);
    return id;
  };

  return async (group, horizon) => {
    const labels = await stories.findStoriesOf(group.articles.map(({ id }) => id));
    const isClosed = ({ id, eventTime }: PlacedArticle) => open.find(id) === null && eventTime < horizon;
    const bound = await findBound(newsroom, group, isClosed);
    const free = new Map([...labels].filter(([id]) => !bound.has(id)));
    const name = free.size === 0 ? null : await nameGroup(group, free);
    const moves = [...labels].flatMap(([id, story]): [ArticleId, StoryId][] => {
      const target = bound.get(id) ?? name;
      return target === null || target === story ? [] : [[id, target]];
    });
    return moves.length === 0 ? 0 : stories.moveArticles(new Map(moves), newsroom.clock());
  };
}

async function findNewId({ store }: Newsroom, { articles }: OpenGroup): Promise<StoryId> {
  const taken = await store.stories.measureStories(articles.map(({ id }) => storyIdOf(id)));
  return newIdOf(articles, (id) => taken.has(id));
}

/**
 * What a ruling ties to articles that were written before: those go where these are, and the whole group with them, unless
 * a ruling keeps some of it apart.
 */
async function findBound(
  { store }: Newsroom,
  { articles }: OpenGroup,
  isClosed: (article: PlacedArticle) => boolean,
): Promise<Map<ArticleId, StoryId>> {
  const own = articles.map(({ id }) => id);
  const rulings = await store.stories.findRulingsOf(own);
  if (rulings.length === 0) return new Map();
  const named = new Set(rulings.flatMap(({ sides }) => sides.flat()));
  const closed = (await store.stories.findMembers([...named])).filter(isClosed);
  const { together, areApart } = bindingsOf(rulings);
  const bound = new Map<ArticleId, StoryId>();
  for (const knot of together) {
    const target = closed.find(({ id }) => knot.includes(id))?.story;
    if (target === undefined) continue;
    const members = await store.stories.listMembers(target);
    const isFree = own.every((id) => !members.some((member) => areApart(id, member)));
    for (const id of own) if (isFree || knot.includes(id)) bound.set(id, target);
    break;
  }
  return bound;
}
