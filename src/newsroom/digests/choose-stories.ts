// Chooses the stories of a digest: those new to the channel and those with something new, the broadest first, varied.
import { RETOLD_READ_MAX, UPDATES_READ_MAX } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { ChannelId } from '../../news/places.ts';
import type { NewsArticle, ToldStory } from '../../news/ports-digests.ts';
import type { Subscription } from '../../news/subscription.ts';
import type { Newsroom } from '../newsroom.ts';
import type { NewStory } from './candidate-stories.ts';
import { type Breadth, outletsOf, weighBreadths, weighStory, type Weighing } from './choose-breadth.ts';
import { findCandidates, type TopicSearch } from './choose-candidates.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { isPartedUntold } from './choose-parted.ts';
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
  /** What arrived of them is of outlets that the server mutes. */
  muted: readonly NewStory[];
}

/** A few more than there are places are compared with each other: what stands further down has no part in it. */
const CONTENDERS_PER_PLACE = 4;
const CONTENDERS_MIN = 20;

interface Choosing {
  subscription: Subscription;
  search: TopicSearch;
  mutedOutlets: readonly string[];
}

/** The story with what arrived of it from other outlets; null where nothing did. */
function unmutedOf(story: NewStory, mutedOutlets: readonly string[]): NewStory | null {
  const arrived = story.arrived.filter(({ outlet }) => !mutedOutlets.includes(outlet));
  if (arrived.length === story.arrived.length) return story;
  return arrived.length === 0 ? null : { ...story, arrived };
}

/** Chooses among what arrived. What does not depend on the channel is found once for all. */
export async function chooseStories(
  newsroom: Newsroom,
  { subscription, search, mutedOutlets }: Choosing,
  weighing: Weighing,
): Promise<ChosenStories> {
  const candidates = await findCandidates(newsroom, search, weighing.memo);
  const found = candidates.flatMap((story) => unmutedOf(story, mutedOutlets) ?? []);
  const heard = new Set(found.map(({ id }) => id));
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
    muted: candidates.filter(({ id }) => !heard.has(id)),
  };
}

interface Parted {
  tellable: readonly TellableStory[];
  told: readonly NewStory[];
}

/** One article that was told makes its whole story told; it returns with something new alone, unless it was told for another. */
async function partByTold(
  newsroom: Newsroom,
  { subscription, found }: { subscription: Subscription; found: readonly NewStory[] },
  weighing: Weighing,
): Promise<Parted> {
  const { deliveries } = newsroom.store;
  const { channel } = subscription;
  const all = found.flatMap(({ members }) => members);
  const toldOnes = await deliveries.findToldArticles(channel, all);
  const freshOf = ({ arrived }: NewStory) => arrived.filter(({ id }) => !toldOnes.has(id));
  const isKnown = ({ members }: NewStory) => members.some((id) => toldOnes.has(id));
  // What was said of a story costs far more than that it was told: it is asked where something came in addition.
  const again = found
    .filter((story) => isKnown(story) && freshOf(story).length > 0)
    .slice(0, UPDATES_READ_MAX);
  const tellings = await deliveries.findTold(
    channel,
    again.flatMap(({ members }) => members),
  );
  const isAgain = new Set(again);
  const tellable: TellableStory[] = [];
  const told: NewStory[] = [];
  for (const story of found) {
    const returning = isAgain.has(story)
      ? await returnOf(newsroom, { channel, story, tellings, arrived: freshOf(story) }, weighing)
      : null;
    if (returning !== null) tellable.push(returning);
    else if (isKnown(story)) told.push(story);
    else tellable.push({ ...story, news: null });
  }
  return { tellable, told };
}

interface MayReturn {
  channel: ChannelId;
  story: NewStory;
  /** What the channel was told of this story and of others. */
  tellings: readonly ToldStory[];
  /** What came of it and was not told; not empty. */
  arrived: readonly NewsArticle[];
}

/** A story that was told, with what is new of it; null where nothing is. */
async function returnOf(
  newsroom: Newsroom,
  { channel, story, tellings, arrived }: MayReturn,
  weighing: Weighing,
): Promise<TellableStory | null> {
  const members = new Set(story.members);
  const told = tellings.filter(({ articles }) => articles.some((id) => members.has(id)));
  if (told.length === 0) return null;
  const fresh = arrived.map(({ id }) => id);
  if (await isPartedUntold(newsroom, { channel, story, told, fresh }))
    return { ...story, arrived, news: null };
  const news = await findNewsOfStory(newsroom, { story, told, fresh }, weighing);
  return news === null ? null : { ...story, arrived, news };
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
