// Tells how the bot is, as far as store, writer and cache know: all of it for its operator, a server's part for its managers.
import { DELIVER_EVERY_MS } from '../limits/running.ts';
import { OUTCOMES_COUNTED_MAX, OUTCOMES_SINCE_MS } from '../limits/status.ts';
import type { EpochMs } from '../news/branded.ts';
import type { DeliveryState } from '../news/digest.ts';
import type { Feed } from '../news/feed.ts';
import type { GuildId } from '../news/places.ts';
import type { Subscription } from '../news/subscription.ts';
import type { Newsroom } from './newsroom.ts';

export interface IndexStatus {
  articles: number;
  bytes: number;
  /** When it last changed; null where it never did. */
  changedAt: EpochMs | null;
}

/** How many feeds are how. A feed is in one of these. */
export interface FeedsStatus {
  working: number;
  failing: number;
  paused: number;
  /** Never read so far. */
  waiting: number;
  /** Since when the one that has waited longest is due; null where none is. */
  dueSince: EpochMs | null;
}

export interface WriterStatus {
  name: string;
  /** Spent or set aside today, by UTC. */
  tokens: number;
  /** Null without a limit. */
  tokensMax: number | null;
}

export interface DigestsStatus {
  active: number;
  paused: number;
  /** Since when the one that has waited longest is due; null where none is late. */
  lateSince: EpochMs | null;
  /** What became of those of the last day. */
  lately: ReadonlyMap<DeliveryState, number>;
}

/** What its operator alone is told. */
export interface ProgramStatus {
  index: IndexStatus;
  feeds: FeedsStatus;
  /** Null where none is set up. */
  writer: WriterStatus | null;
  digests: DigestsStatus;
  isCacheWorking: boolean;
}

/** What concerns one server. */
export interface GuildStatus {
  /** The newest article of the index; null where there is none. */
  newestAt: EpochMs | null;
  /** Those that it added. */
  feeds: readonly Feed[];
  /** Its digests, oldest first. */
  subscriptions: readonly Subscription[];
}

export async function findProgramStatus(newsroom: Newsroom): Promise<ProgramStatus> {
  const [index, feeds, writer, digests, isCacheWorking] = await Promise.all([
    indexStatus(newsroom),
    feedsStatus(newsroom),
    writerStatus(newsroom),
    digestsStatus(newsroom),
    isCacheAnswering(newsroom),
  ]);
  return { index, feeds, writer, digests, isCacheWorking };
}

export async function findGuildStatus({ store }: Newsroom, guild: GuildId): Promise<GuildStatus> {
  const [[newest], feeds, subscriptions] = await Promise.all([
    store.stories.listRecentArticles(1),
    store.feeds.listFeeds(guild),
    store.subscriptions.listSubscriptions(guild),
  ]);
  return { newestAt: newest?.eventTime ?? null, feeds, subscriptions };
}

async function indexStatus({ store: { articles } }: Newsroom): Promise<IndexStatus> {
  const [state, bytes] = await Promise.all([articles.getState(), articles.measureSize()]);
  return { articles: state.articles, bytes, changedAt: state.changedAt === 0 ? null : state.changedAt };
}

async function feedsStatus({ store, clock }: Newsroom): Promise<FeedsStatus> {
  const feeds = await store.feeds.listFeeds();
  const count = (isSo: (feed: Feed) => boolean) => feeds.filter(isSo).length;
  const dueAt = await store.feeds.nextDueAt();
  return {
    working: count((feed) => !needsLook(feed) && feed.readAt !== null),
    failing: count((feed) => needsLook(feed) && !feed.isPaused),
    paused: count(({ isPaused }) => isPaused),
    waiting: count((feed) => !needsLook(feed) && feed.readAt === null),
    dueSince: dueAt !== null && dueAt < clock() ? dueAt : null,
  };
}

/** Its last reading failed, or it is not read any more. */
export function needsLook({ isPaused, failures }: Feed): boolean {
  return isPaused || failures > 0;
}

async function writerStatus({ store, clock, writer, writerBudget }: Newsroom): Promise<WriterStatus | null> {
  if (writer === null) return null;
  const day = new Date(clock()).toISOString().slice(0, 10);
  const { total } = await store.ledger.getSpent(day);
  return { name: writer.name, tokens: total, tokensMax: writerBudget.total };
}

async function digestsStatus({ store, clock }: Newsroom): Promise<DigestsStatus> {
  const now = clock();
  const [subscriptions, dueAt, lately] = await Promise.all([
    store.subscriptions.listSubscriptions(),
    store.subscriptions.nextDueAt(),
    store.deliveries.countStates(now - OUTCOMES_SINCE_MS, OUTCOMES_COUNTED_MAX),
  ]);
  const paused = subscriptions.filter(({ pausedBecause }) => pausedBecause !== null).length;
  // It is looked for so often; what has come due since is not late.
  const isLate = dueAt !== null && now - dueAt > 2 * DELIVER_EVERY_MS;
  return { active: subscriptions.length - paused, paused, lateSince: isLate ? dueAt : null, lately };
}

const PROBE = 'status';

/** A cache that is broken misses what it was given. */
async function isCacheAnswering({ cache, clock }: Newsroom): Promise<boolean> {
  const at = clock();
  await cache.set(PROBE, at);
  return (await cache.get<EpochMs>(PROBE)) === at;
}
