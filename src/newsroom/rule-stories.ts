// An operator rules on stories: these are one, those articles are not of it; and takes it back. What is ruled sticks.
import { MERGED_STORIES_MAX, RULED_ARTICLES_MAX } from '../limits/stories.ts';
import type { ArticleId } from '../news/article.ts';
import { bindingsOf, type NewRuling, type Ruling } from '../news/ruling.ts';
import type { StoryId } from '../news/story.ts';
import { findArticle } from './find-article.ts';
import { nameGroups, oldestOf } from './name-stories.ts';
import { neighbourhoodsOf } from './neighbourhoods.ts';
import type { Newsroom } from './newsroom.ts';
import { comparedOf, regroupStories, type Moves } from './regroup-stories.ts';
import { resolveNamedStory } from './resolve-story.ts';

/** A ruling that was kept and what came of it. */
interface Ruled {
  ruling: Ruling;
  /** Articles whose story changed. */
  moved: number;
  /** Earlier rulings that this one goes against, if only in part: the later holds. */
  overruled: readonly number[];
}

type Refusal =
  | { kind: 'unknown-story'; typed: string }
  /** More articles than one ruling can name. */
  | { kind: 'too-large'; articles: number; max: number };

export type MergeOutcome =
  | ({ kind: 'merged'; story: StoryId; others: readonly StoryId[] } & Ruled)
  /** All that was named is one story already. */
  | { kind: 'same'; story: StoryId }
  | { kind: 'too-many'; max: number }
  | Refusal;

/** Makes one story of several, named by their ids or by links to their articles. The oldest lives, the others lead to it. */
export async function mergeStories(newsroom: Newsroom, typed: readonly string[]): Promise<MergeOutcome> {
  const { store } = newsroom;
  if (typed.length > MERGED_STORIES_MAX) return { kind: 'too-many', max: MERGED_STORIES_MAX };
  const named = new Set<StoryId>();
  for (const one of typed) {
    const found = await resolveNamedStory(newsroom, one);
    if (found.kind !== 'story') return { kind: 'unknown-story', typed: one };
    named.add(found.id);
  }
  const measures = await store.stories.measureStories([...named]);
  const firstSeenAt = new Map([...measures].map(([id, measure]) => [id, measure.firstSeenAt]));
  const story = oldestOf([...named], { firstSeenAt });
  if (story === null) return { kind: 'unknown-story', typed: typed[0] ?? '' };
  const others = [...named].filter((id) => id !== story);
  if (others.length === 0) return { kind: 'same', story };
  const members = await Promise.all([story, ...others].map((id) => store.stories.listMembers(id)));
  const articles = members.flat();
  if (articles.length > RULED_ARTICLES_MAX) return tooLarge(articles.length);
  const ruling: NewRuling = { kind: 'together', sides: [articles] };
  const moves = new Map(articles.map((id) => [id, story]));
  const ruled = await rule(newsroom, ruling, { stories: [story, ...others], moves });
  return { kind: 'merged', story, others, ...ruled };
}

export type SplitOutcome =
  /** `story`: that of the articles that were split off; `rest`: that of those that stay. */
  | ({ kind: 'split'; story: StoryId; rest: StoryId; articles: number; others: number } & Ruled)
  | { kind: 'unknown-article'; typed: string }
  /** It was seen, and has been forgotten since. */
  | { kind: 'forgotten-article'; typed: string }
  | { kind: 'not-in-story'; typed: string; story: StoryId; its: StoryId | null }
  /** All its articles were named: nothing would stay. */
  | { kind: 'nothing-left'; story: StoryId }
  | Refusal;

/** Splits articles off a story; they are one from then on. The id stays with the article that founded the story. */
export async function splitStory(
  newsroom: Newsroom,
  typedStory: string,
  typedArticles: readonly string[],
): Promise<SplitOutcome> {
  const { store } = newsroom;
  const found = await resolveNamedStory(newsroom, typedStory);
  if (found.kind !== 'story') return { kind: 'unknown-story', typed: typedStory };
  const { id } = found;
  const members = await store.stories.listMembers(id);
  const named = await findMembersTyped(newsroom, typedArticles, { story: id, members: new Set(members) });
  if ('kind' in named) return named;
  const rest = members.filter((member) => !named.has(member));
  if (rest.length === 0) return { kind: 'nothing-left', story: id };
  if (members.length > RULED_ARTICLES_MAX) return tooLarge(members.length);
  const sides = [[...named], rest];
  const names = await nameSides(newsroom, sides);
  const [story = id, stays = id] = names;
  const moves = sides.flatMap((side, place) => side.map((one) => [one, names[place] ?? id] as const));
  const ruled = await rule(newsroom, { kind: 'apart', sides }, { stories: [id], moves: new Map(moves) });
  return { kind: 'split', story, rest: stays, articles: named.size, others: rest.length, ...ruled };
}

async function findMembersTyped(
  newsroom: Newsroom,
  typed: readonly string[],
  { story, members }: { story: StoryId; members: ReadonlySet<ArticleId> },
): Promise<Set<ArticleId> | SplitOutcome> {
  const named = new Set<ArticleId>();
  for (const one of typed) {
    const found = await findArticle(newsroom, one);
    if (found.kind === 'unknown') return { kind: 'unknown-article', typed: one };
    if (found.kind === 'pruned') return { kind: 'forgotten-article', typed: one };
    const { id } = found.article;
    if (!members.has(id)) {
      const its = (await newsroom.store.stories.findStoriesOf([id])).get(id) ?? null;
      return { kind: 'not-in-story', typed: one, story, its };
    }
    named.add(id);
  }
  return named;
}

async function nameSides({ store }: Newsroom, sides: readonly ArticleId[][]): Promise<StoryId[]> {
  const members = new Map(
    (await store.stories.findMembers(sides.flat())).map((member) => [member.id, member]),
  );
  const groups = sides.map((side) => side.flatMap((id) => members.get(id) ?? []));
  const firstSeenAt = new Map<StoryId, number>();
  const nameUnless = (taken: ReadonlySet<StoryId>) =>
    nameGroups(groups, { firstSeenAt, isTaken: (id) => taken.has(id) });
  const names = nameUnless(new Set());
  const own = new Set([...members.values()].map(({ story }) => story));
  const taken = await store.stories.measureStories(names.filter((id) => !own.has(id)));
  return taken.size === 0 ? names : nameUnless(new Set(taken.keys()));
}

function tooLarge(articles: number): Refusal {
  return { kind: 'too-large', articles, max: RULED_ARTICLES_MAX };
}

/** Keeps a ruling and does what it says; broken off in between, the stories are settled by it later. */
async function rule(
  { store, clock }: Newsroom,
  given: NewRuling,
  { stories, moves }: { stories: readonly StoryId[]; moves: Moves },
): Promise<Ruled> {
  const links = stories.map((other) => ({ one: stories[0] ?? other, other }));
  await store.stories.keepUnsettled(links);
  const earlier = await store.stories.findRulingsOf(given.sides.flat());
  const ruling = await store.stories.keepRuling(given, clock());
  const before = bindingsOf(earlier).overruled;
  const { overruled } = bindingsOf([...earlier, ruling]);
  const moved = await store.stories.moveArticles(moves, clock());
  await store.stories.removeUnsettled(links);
  return { ruling, moved, overruled: [...overruled].filter((number) => !before.has(number)) };
}

/** A ruling as a list shows it. */
export interface ListedRuling extends Ruling {
  /** The stories that the articles of each side are in now; none where the index has none of them. */
  stories: readonly (readonly StoryId[])[];
  isOverruled: boolean;
}

/** All rulings, the first first. */
export async function listRulings({ store }: Newsroom): Promise<ListedRuling[]> {
  const rulings = await store.stories.listRulings();
  const { overruled } = bindingsOf(rulings);
  const stories = await store.stories.findStoriesOf(rulings.flatMap(({ sides }) => sides.flat()));
  return rulings.map((ruling) => ({
    ...ruling,
    stories: ruling.sides.map((side) => [...new Set(side.flatMap((id) => stories.get(id) ?? []))]),
    isOverruled: overruled.has(ruling.number),
  }));
}

export type UnruleOutcome =
  { kind: 'taken-back'; ruling: Ruling; moved: number } | { kind: 'unknown-ruling'; number: number };

/** Takes a ruling back: the stories of its articles are grouped as if it had never been. */
export async function takeBackRuling(newsroom: Newsroom, number: number): Promise<UnruleOutcome> {
  const { stories } = newsroom.store;
  const ruling = await stories.removeRuling(number);
  if (ruling === null) return { kind: 'unknown-ruling', number };
  const named = new Set((await stories.findStoriesOf(ruling.sides.flat())).values());
  const [first, ...others] = named;
  const links = first === undefined ? [] : [first, ...others].map((other) => ({ one: first, other }));
  const measures = await stories.measureStories([...named]);
  const weights = new Map([...measures].map(([id, measure]) => [id, comparedOf(measure)]));
  let moved = 0;
  for (const neighbourhood of neighbourhoodsOf(links, weights)) {
    const moves = await regroupStories(newsroom, neighbourhood, { keepsTold: false });
    moved += await stories.moveArticles(moves, newsroom.clock());
  }
  return { kind: 'taken-back', ruling, moved };
}
