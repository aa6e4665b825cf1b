// Groups the articles of some stories anew and says what moves; what rulings and readers hold together stays so.
import { groupWhole } from '../analysis/grouping/grouping.ts';
import { comparableOf } from '../analysis/grouping/likeness.ts';
import { STORY_WINDOW_MS } from '../limits/newsroom.ts';
import {
  SETTLED_ARTICLES_MAX,
  SETTLED_SAMPLE_MAX,
  SETTLED_WHOLE_MAX,
  UNSETTLED_FOR_MS,
} from '../limits/stories.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { StoryMeasure, StoryMember } from '../news/ports-stories.ts';
import { bindingsOf, type Bindings } from '../news/ruling.ts';
import { storyIdOf, type StoryId } from '../news/story.ts';
import { nameGroups, type KnownIds } from './name-stories.ts';
import type { Newsroom } from './newsroom.ts';
import { statisticsOf } from './stem-statistics.ts';

export type Moves = ReadonlyMap<ArticleId, StoryId>;

export interface RegroupOptions {
  /** Articles that readers have seen for long stay in their story; else an operator wants it anew. */
  keepsTold: boolean;
}

/** How many of a story's articles are compared. */
export function comparedOf({ articles }: StoryMeasure): number {
  return articles > SETTLED_WHOLE_MAX ? SETTLED_SAMPLE_MAX : articles;
}

/** The articles whose story changes, with the story that they are in from then on. Writes nothing. */
export async function regroupStories(
  newsroom: Newsroom,
  stories: readonly StoryId[],
  { keepsTold }: RegroupOptions,
): Promise<Moves> {
  const { store, clock } = newsroom;
  const measures = await store.stories.measureStories(stories);
  // What an operator wants anew is read whole as far as can be.
  const wholeMax = keepsTold ? SETTLED_WHOLE_MAX : SETTLED_ARTICLES_MAX;
  const large = new Set([...measures].filter(([, { articles }]) => articles > wholeMax).map(([id]) => id));
  const members = await readMembers(newsroom, measures, large);
  const bindings = bindingsOf(await store.stories.findRulingsOf(members.map(({ id }) => id)));
  const toldBefore = keepsTold ? clock() - UNSETTLED_FOR_MS : null;
  const isHeld = ({ story, firstSeenAt }: StoryMember) =>
    large.has(story) || (toldBefore !== null && firstSeenAt < toldBefore);
  const held = [...Map.groupBy(members.filter(isHeld), ({ story }) => story).values()];
  const together = [...bindings.together, ...held.map((some) => holdTogether(some, bindings))];
  const groups = await groupMembers(newsroom, members, { ...bindings, together });
  const ids = await nameMembers(newsroom, groups, measures);
  return movesOf(newsroom, { groups, ids, large });
}

/** Of a large story its newest, and those that rulings name. */
async function readMembers(
  { store }: Newsroom,
  measures: ReadonlyMap<StoryId, StoryMeasure>,
  large: ReadonlySet<StoryId>,
): Promise<StoryMember[]> {
  const whole = [...measures.keys()].filter((id) => !large.has(id));
  const members = await store.stories.listStoryMembers(whole, SETTLED_ARTICLES_MAX);
  for (const story of large) {
    const sample = await store.stories.listStoryMembers([story], SETTLED_SAMPLE_MAX);
    const all = new Set(await store.stories.listMembers(story));
    for (const { id } of sample) all.delete(id);
    const rulings = await store.stories.findRulingsOf([...all]);
    const ruled = rulings.flatMap(({ sides }) => sides.flat()).filter((id) => all.has(id));
    members.push(...sample, ...(await store.stories.findMembers([...new Set(ruled)])));
  }
  return members;
}

/** Those that may stay together: an operator has the last word. */
function holdTogether(members: readonly StoryMember[], { areApart }: Bindings): ArticleId[] {
  const held: ArticleId[] = [];
  for (const { id } of members) if (!held.some((one) => areApart(one, id))) held.push(id);
  return held;
}

/** Groups of articles that report one event each, whatever stories they are in. */
export async function groupMembers(
  newsroom: Newsroom,
  members: readonly StoryMember[],
  { together, areApart }: Pick<Bindings, 'together' | 'areApart'>,
): Promise<StoryMember[][]> {
  const statistics = await statisticsOf(
    newsroom,
    members.map(({ profile }) => profile),
  );
  const comparable = members.map((member) => comparableOf(member, statistics));
  const groups = groupWhole(comparable, { windowMs: STORY_WINDOW_MS, together, apart: areApart });
  const byId = new Map(members.map((member) => [member.id, member]));
  return groups.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

async function nameMembers(
  { store }: Newsroom,
  groups: readonly (readonly StoryMember[])[],
  measures: ReadonlyMap<StoryId, { firstSeenAt: EpochMs }>,
): Promise<StoryId[]> {
  const firstSeenAt = new Map([...measures].map(([id, measure]) => [id, measure.firstSeenAt]));
  const nameUnless = (isTaken: KnownIds['isTaken']) => nameGroups(groups, { firstSeenAt, isTaken });
  const ids = nameUnless(() => false);
  if (ids.every((id) => measures.has(id))) return ids;
  const founded = groups.flat().map(({ id }) => storyIdOf(id));
  const elsewhere = await store.stories.measureStories(founded.filter((id) => !measures.has(id)));
  return elsewhere.size === 0 ? ids : nameUnless((id) => elsewhere.has(id));
}

interface NamedGroups {
  groups: readonly (readonly StoryMember[])[];
  ids: readonly StoryId[];
  large: ReadonlySet<StoryId>;
}

async function movesOf({ store }: Newsroom, { groups, ids, large }: NamedGroups): Promise<Moves> {
  const moves = new Map<ArticleId, StoryId>();
  for (const [place, group] of groups.entries()) {
    const id = ids[place];
    if (id === undefined) continue;
    const moving = group.filter(({ story }) => story !== id);
    // The articles of a large story that were not read go with those that stand for them.
    const left = new Set(moving.map(({ story }) => story).filter((story) => large.has(story)));
    for (const story of left)
      for (const other of await store.stories.listMembers(story)) moves.set(other, id);
    for (const member of moving) moves.set(member.id, id);
  }
  return moves;
}
