// Chooses the stories of a digest: those new to the channel and those with something new, the broadest first, varied.
import { RETOLD_READ_MAX, UPDATES_READ_MAX } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { ToldStory } from '../../news/ports-digests.ts';
import type { Subscription } from '../../news/subscription.ts';
import type { Newsroom } from '../newsroom.ts';
import type { NewStory } from './candidate-stories.ts';
import { type Breadth, outletsOf, weighBreadths, weighStory, type Weighing } from './choose-breadth.ts';
import { findCandidates, type TopicSearch } from './choose-candidates.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { findRetold } from './choose-retold.ts';
import { findUpdate, type UpdateNews } from './choose-updates.ts';
import { readStoryClaims } from './claims-of-story.ts';

/** A story that may be told: new to the channel, or with something new. */
export interface TellableStory extends NewStory {
  /** Null where the channel is told of it for the first time. */
  news: UpdateNews | null;
}

/** The stories of a period, by what becomes of them. */
export interface ChosenStories {
  /** Best first; no more than the subscription wants. */
  chosen: readonly TellableStory[];
  /** Tellable, and better than one that was chosen: left out for variety. */
  crowdedOut: readonly TellableStory[];
  /** Tellable, and no room for them. */
  noRoom: readonly TellableStory[];
  /** Told, with nothing new. */
  told: readonly NewStory[];
}

/** A few more than there are places are compared with each other: what stands further down has no part in it. */
const CONTENDERS_PER_PLACE = 4;
const CONTENDERS_MIN = 20;

/** Chooses among what arrived. What does not depend on the channel is found once for all. */
export async function chooseStories(
  newsroom: Newsroom,
  { subscription, search }: { subscription: Subscription; search: TopicSearch },
  weighing: Weighing,
): Promise<ChosenStories> {
  const found = await findCandidates(newsroom, search, weighing.memo);
  const parted = await partByTold(newsroom, { subscription, found }, weighing);
  const breadths = await weighBreadths(newsroom, parted.tellable, weighing);
  const ranked = parted.tellable.toSorted((one, other) => byBreadth(one, other, breadths));
  // What several report, or was told of already, is new for a reason.
  const lone = ranked
    .slice(0, RETOLD_READ_MAX)
    .filter((story) => story.news === null && outletsOf(story) === 1);
  const retold = await findRetold(newsroom, { stories: lone, channel: subscription.channel }, weighing);
  const tellable = ranked.filter((story) => !retold.has(story));
  const chosen = await chooseVaried(newsroom, { tellable, breadths, places: subscription.stories }, weighing);
  const isChosen = new Set<TellableStory>(chosen);
  const last = tellable.findLastIndex((story) => isChosen.has(story));
  return {
    chosen,
    crowdedOut: tellable.filter((story, at) => at < last && !isChosen.has(story)),
    noRoom: tellable.filter((story, at) => at > last && !isChosen.has(story)),
    told: [...parted.told, ...retold],
  };
}

interface Parted {
  tellable: readonly TellableStory[];
  told: readonly NewStory[];
}

/** One article that was told makes its whole story told; it returns with something new alone. */
async function partByTold(
  newsroom: Newsroom,
  { subscription, found }: { subscription: Subscription; found: readonly NewStory[] },
  weighing: Weighing,
): Promise<Parted> {
  const all = found.flatMap(({ members }) => members);
  const tellings = await newsroom.store.deliveries.findTold(subscription.channel, all);
  const byArticle = new Map<ArticleId, Set<ToldStory>>();
  for (const telling of tellings)
    for (const id of telling.articles) byArticle.set(id, (byArticle.get(id) ?? new Set()).add(telling));
  const toldOf = ({ members }: NewStory) => new Set(members.flatMap((id) => [...(byArticle.get(id) ?? [])]));
  const tellable: TellableStory[] = [];
  const told: NewStory[] = [];
  let read = 0;
  for (const story of found) {
    const known = [...toldOf(story)];
    const fresh = story.arrived.filter(({ id }) => !byArticle.has(id)).map(({ id }) => id);
    if (known.length === 0) tellable.push({ ...story, news: null });
    else if (fresh.length === 0 || read >= UPDATES_READ_MAX) told.push(story);
    else {
      read += 1;
      const news = await findNewsOfStory(newsroom, { story, told: known, fresh }, weighing);
      if (news === null) told.push(story);
      else tellable.push({ ...story, arrived: story.arrived.filter(({ id }) => fresh.includes(id)), news });
    }
  }
  return { tellable, told };
}

async function findNewsOfStory(
  newsroom: Newsroom,
  { story, told, fresh }: { story: NewStory; told: readonly ToldStory[]; fresh: readonly ArticleId[] },
  weighing: Weighing,
): Promise<UpdateNews | null> {
  const weighed = await weighStory(newsroom, story, weighing);
  if (weighed === null) return null;
  const read = await readStoryClaims(newsroom, story, weighing.memo);
  return findUpdate({ told, fresh, read, independent: weighed.independent });
}

/**
 * What more report on their own comes first, new stories before updates; then what more articles do, then what is newer.
 * Outlets count first: ten write-ups of one are still one voice.
 */
function byBreadth(
  one: TellableStory,
  other: TellableStory,
  breadths: ReadonlyMap<TellableStory, Breadth>,
): number {
  const [mine, theirs] = [breadths.get(one), breadths.get(other)];
  if (mine === undefined || theirs === undefined) return 0;
  return (
    theirs.voices - mine.voices ||
    Number(one.news !== null) - Number(other.news !== null) ||
    theirs.outlets - mine.outlets ||
    theirs.articles - mine.articles ||
    theirs.latestAt - mine.latestAt ||
    (one.id < other.id ? -1 : 1)
  );
}

interface Varying {
  tellable: readonly TellableStory[];
  breadths: ReadonlyMap<TellableStory, Breadth>;
  places: number;
}

async function chooseVaried(
  newsroom: Newsroom,
  { tellable, breadths, places }: Varying,
  weighing: Weighing,
): Promise<TellableStory[]> {
  const looked = tellable.slice(0, Math.max(CONTENDERS_MIN, CONTENDERS_PER_PLACE * places));
  const contenders = await Promise.all(
    looked.map(async (story) => {
      const weighed = await weighStory(newsroom, story, weighing);
      if (weighed === null) return [];
      const { outlet, stems } = weighed;
      return [{ story, outlet, stems, voices: breadths.get(story)?.voices ?? 1 }];
    }),
  );
  return chooseDiverse(contenders.flat(), places).map(({ story }) => story);
}
