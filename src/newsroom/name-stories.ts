// Names stories that were grouped anew: an id that readers know stays with the article that founded it.
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { storyIdOf, type StoryId } from '../news/story.ts';

/** An article with the story that it was in. */
export interface NamedArticle {
  id: ArticleId;
  story: StoryId;
  eventTime: EpochMs;
}

export interface KnownIds {
  /** When each story was first seen. */
  firstSeenAt: ReadonlyMap<StoryId, EpochMs>;
  /** True for an id that a story has which is not grouped here. */
  isTaken: (id: StoryId) => boolean;
}

/**
 * The ids of groups, in their order. An id stays with the group that has the article which founded it; where that is in
 * none, with the group that has most of its articles, the first of those. Of several ids of one group the oldest lives,
 * ties by the alphabet; a group that none stays with is named by its earliest article.
 */
export function nameGroups(groups: readonly (readonly NamedArticle[])[], known: KnownIds): StoryId[] {
  const homes = homesOf(groups);
  const ids = groups.map((_, place) => oldestOf(homes.get(place) ?? [], known));
  const given = new Set(ids.filter((id) => id !== null));
  return groups.map((group, place) => {
    const id = ids[place] ?? newIdOf(group, (one) => given.has(one) || known.isTaken(one));
    given.add(id);
    return id;
  });
}

/** The ids that stay with each group, by its place. */
function homesOf(groups: readonly (readonly NamedArticle[])[]): Map<number, StoryId[]> {
  const counts = new Map<StoryId, Map<number, number>>();
  const founded = new Map<StoryId, number>();
  groups.forEach((group, place) => {
    for (const { id, story } of group) {
      const count = counts.get(story) ?? new Map<number, number>();
      counts.set(story, count.set(place, (count.get(place) ?? 0) + 1));
      founded.set(storyIdOf(id), place);
    }
  });
  const homes = new Map<number, StoryId[]>();
  for (const [story, count] of counts) {
    const [most] = [...count].sort(([one, a], [other, b]) => b - a || one - other);
    const home = founded.get(story) ?? most?.[0];
    if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), story]);
  }
  return homes;
}

/** Null where there is none. */
export function oldestOf(
  ids: readonly StoryId[],
  { firstSeenAt }: Pick<KnownIds, 'firstSeenAt'>,
): StoryId | null {
  const since = (id: StoryId) => firstSeenAt.get(id) ?? Number.MAX_SAFE_INTEGER;
  const [oldest = null] = ids.toSorted((one, other) => since(one) - since(other) || (one < other ? -1 : 1));
  return oldest;
}

/** The id that the earliest article founds; where that is a story's already, the next one's. */
export function newIdOf(
  group: readonly Pick<NamedArticle, 'id' | 'eventTime'>[],
  isTaken: (id: StoryId) => boolean,
): StoryId {
  const founders = group.toSorted(
    (one, other) => one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1),
  );
  const ids = founders.map(({ id }) => storyIdOf(id));
  const free = ids.find((id) => !isTaken(id));
  if (free !== undefined) return free;
  // All of them founded stories that have gone on without them.
  for (let again = 2; ; again += 1) {
    const id = storyIdOf(`${founders[0]?.id ?? ''} ${again}` as ArticleId);
    if (!isTaken(id)) return id;
  }
}
