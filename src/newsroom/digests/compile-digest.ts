// Compiles a digest: the new stories of a tag in a period, minus those that the channel was told, the broadest first.
import { DIGEST_ARTICLES_MAX, DIGEST_EVENT_AGE_MAX_MS, DIGEST_OVERLAP_MS } from '../../limits/digests.ts';
import { UNKNOWN_OUTLET, type ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Digest, DigestPeriod, DigestStory } from '../../news/digest.ts';
import type { NewsArticle } from '../../news/ports-digests.ts';
import { nextRunAfter } from '../../news/schedule.ts';
import { leadWriteUp, type Story, type StoryId } from '../../news/story.ts';
import type { Subscription } from '../../news/subscription.ts';
import type { Newsroom } from '../newsroom.ts';

/** What a digest is compiled for: the period that it covers, and the moment of compiling. */
export interface CompileFor {
  period: DigestPeriod;
  at: EpochMs;
}

export type CompileOutcome =
  | { kind: 'digest'; digest: Digest }
  /** `considered`: stories of the period that the channel was told already. */
  | { kind: 'nothing-new'; considered: number };

/** A story with what arrived of it in the period. */
export interface NewStory {
  id: StoryId;
  /** What arrived, newest first. */
  arrived: readonly NewsArticle[];
  /** All its articles, those that came earlier or under another tag too. */
  members: readonly ArticleId[];
}

/** The stories of a period: those new to the channel, best first, and those that it was told. */
export interface ChosenStories {
  fresh: readonly NewStory[];
  told: readonly NewStory[];
}

/** Compiles the digest of a subscription. Claims nothing: until its delivery is begun nobody was told. */
export async function compileDigest(
  newsroom: Newsroom,
  subscription: Subscription,
  { period, at }: CompileFor,
): Promise<CompileOutcome> {
  const { fresh, told } = await chooseStories(newsroom, subscription, period);
  const stories = await tellStories(newsroom, fresh.slice(0, subscription.stories), at);
  if (stories.length === 0) return { kind: 'nothing-new', considered: told.length };
  const digest: Digest = {
    subscription: subscription.id,
    tag: subscription.tag,
    period,
    stories,
    total: fresh.length,
    nextRunAt: nextRunAfter(subscription.schedule, at),
  };
  return { kind: 'digest', digest };
}

/** What is news of a subscription's tag in a period. */
export function newsSearchOf({ tag, createdAt }: Subscription, { from, until }: DigestPeriod) {
  return {
    tag: tag.slug,
    // What came before somebody subscribed was never meant for the channel.
    period: { from: Math.max(Math.min(from, createdAt), from - DIGEST_OVERLAP_MS), until },
    eventSince: from - DIGEST_EVENT_AGE_MAX_MS,
    limit: DIGEST_ARTICLES_MAX,
  };
}

/** Finds the stories of a period and tells the fresh from the told; one told article makes its whole story told. */
export async function chooseStories(
  { store }: Newsroom,
  subscription: Subscription,
  period: DigestPeriod,
): Promise<ChosenStories> {
  const news = await store.stories.findNews(newsSearchOf(subscription, period));
  const found: NewStory[] = await Promise.all(
    [...Map.groupBy(news, ({ story }) => story)].map(async ([id, arrived]) => ({
      id,
      arrived,
      members: await store.stories.listMembers(id),
    })),
  );
  const told = await store.deliveries.findTold(
    subscription.channel,
    found.flatMap(({ members }) => members),
  );
  const isTold = ({ members }: NewStory) => members.some((article) => told.has(article));
  return {
    fresh: found.filter((story) => !isTold(story)).toSorted(byBreadth),
    told: found.filter(isTold),
  };
}

/**
 * What more outlets report comes first, then what more articles do, then what is newer. Outlets count first: ten
 * write-ups of one are still one voice.
 */
function byBreadth(one: NewStory, other: NewStory): number {
  return (
    outletsOf(other) - outletsOf(one) ||
    other.members.length - one.members.length ||
    newestOf(other) - newestOf(one) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Known outlets among what arrived; an unknown one may be any of them. */
function outletsOf({ arrived }: NewStory): number {
  const outlets = new Set(arrived.map(({ outlet }) => outlet));
  outlets.delete(UNKNOWN_OUTLET);
  return Math.max(1, outlets.size);
}

function newestOf({ arrived }: NewStory): EpochMs {
  return Math.max(...arrived.map(({ eventTime }) => eventTime));
}

async function tellStories(
  { store }: Newsroom,
  chosen: readonly NewStory[],
  at: EpochMs,
): Promise<DigestStory[]> {
  const stories = await store.stories.getStories(
    chosen.map(({ id }) => id),
    at,
  );
  const byId = new Map(stories.map((story) => [story.id, story]));
  return chosen.flatMap((chosenOne) => tellStory(chosenOne, byId.get(chosenOne.id)));
}

/** The story as its lead write-up tells it; nothing where it went meanwhile. */
function tellStory({ id, arrived, members }: NewStory, story: Story | undefined): DigestStory[] {
  const lead = story === undefined ? null : leadWriteUp(story, arrived[0]?.id);
  if (story === undefined || lead === null) return [];
  const { headline, gist, outlet, url, isTruncated } = lead;
  return [
    {
      ...{ story: id, headline, sentence: gist, outlet, url, isTruncated },
      articles: members,
      outlets: story.outlets.length,
    },
  ];
}
