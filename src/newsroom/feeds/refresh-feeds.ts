// Reads the feeds that are due and takes their articles in; what one feed does is no matter to the others.
import { FEED_LEASE_MS, FEEDS_AT_ONCE, FEEDS_PER_CLAIM } from '../../limits/feeds.ts';
import type { Feed } from '../../news/feed.ts';
import type { FeedReader, FeedResult } from '../../news/ports-feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import { createFeedQueue, type FeedQueue } from './feed-queue.ts';
import { isSkipped } from './feed-timing.ts';
import type { PagesReport } from './full-texts.ts';
import { breakdownOf, createTakeIn, readFeed, type FeedOutcome, type ReadingRound } from './read-feed.ts';

/** What a round of readings came to: feeds, then articles. */
export interface RefreshReport {
  /** Feeds that had something to say, however old. */
  read: number;
  unchanged: number;
  failed: number;
  added: number;
  updated: number;
  /** Items that are no articles. */
  rejected: number;
  /** Pages of articles that were read for the text that a feed leaves out. */
  pages: PagesReport;
}

export interface RefreshOptions {
  refreshMs: number;
  /** Ends the round after the feeds that are being read; what was claimed and not read is given back. */
  signal?: AbortSignal;
  /** Reads these, due or not; without it, those that are due. */
  feeds?: readonly Feed[];
  /** Called after each feed with how its reading ended. */
  onResult?: (feed: Feed, result: FeedResult) => void;
  /** How long the pages of one feed's articles may take; for tests, which cannot wait as long. */
  pagesMaxMs?: number;
}

interface Round extends ReadingRound {
  /** False where the feeds were given, due or not: somebody wants them now. */
  areClaimed: boolean;
  report: RefreshReport;
  onResult: RefreshOptions['onResult'];
}

/** Whether any feed is due: cheap, for whoever would have to start a thread to read it. */
export async function areFeedsDue({ store, clock }: Newsroom): Promise<boolean> {
  const dueAt = await store.feeds.nextDueAt();
  return dueAt !== null && dueAt <= clock();
}

/** Reads all feeds that are due, many at once, one at a time of each server; answers when none is left. */
export async function refreshFeeds(
  newsroom: Newsroom,
  reader: FeedReader,
  options: RefreshOptions,
): Promise<RefreshReport> {
  const { refreshMs, pagesMaxMs, onResult, signal = new AbortController().signal } = options;
  const report: RefreshReport = {
    ...{ read: 0, unchanged: 0, failed: 0, added: 0, updated: 0, rejected: 0 },
    pages: { read: 0, withheld: 0, failed: 0 },
  };
  const takeIn = createTakeIn(newsroom);
  const areClaimed = options.feeds === undefined;
  const round: Round = {
    ...{ newsroom, reader, refreshMs, pagesMaxMs, signal },
    ...{ areClaimed, takeIn, report, onResult },
  };
  const { feeds } = newsroom.store;
  const claim = () => feeds.claimDueFeeds(newsroom.clock(), FEED_LEASE_MS, FEEDS_PER_CLAIM);
  const queue = createFeedQueue(options.feeds === undefined ? { claim } : { feeds: options.feeds });
  const unread = await readAll(queue, round);
  if (round.areClaimed && unread.length > 0) await feeds.giveBackFeeds(unread.map(({ id }) => id));
  return report;
}

/** Answers the feeds that were not read because the round was ended. */
async function readAll(queue: FeedQueue, round: Round): Promise<Feed[]> {
  const { signal } = round;
  const end = () => queue.end();
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  const unread: Feed[] = [];
  const readOnAndOn = async () => {
    for (let feed = await queue.take(); feed !== null; feed = await queue.take()) {
      // Due before an hour that it skips, and late: it stays claimed, and its turn comes when the lease ends.
      const mustRest = round.areClaimed && isSkipped(feed.wishes, round.newsroom.clock());
      if (!mustRest && !(await readOne(feed, round))) unread.push(feed);
      queue.release(feed);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: FEEDS_AT_ONCE }, readOnAndOn));
  signal.removeEventListener('abort', end);
  const broken = ends.find((one) => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return [...unread, ...(await queue.leftOver())];
}

/**
 * Reads one feed and remembers how that ended; answers whether it was read. Never throws: what is wrong with one feed or
 * its articles stays there.
 */
async function readOne(feed: Feed, round: Round): Promise<boolean> {
  const { newsroom, refreshMs } = round;
  try {
    const outcome = await readFeed(round, feed);
    if (outcome === null) return false;
    await conclude(feed, outcome.result, round);
    count(round.report, outcome);
  } catch (err) {
    newsroom.log.error({ err, feed: feed.id }, 'a feed could not be taken in');
    const result = breakdownOf(feed, { now: newsroom.clock(), refreshMs, retryAfterMs: null });
    // Where not even that can be noted, its lease ends by itself.
    await conclude(feed, result, round).catch(() => undefined);
  }
  return true;
}

async function conclude(feed: Feed, result: FeedResult, round: Round): Promise<void> {
  const { newsroom, report, onResult } = round;
  await newsroom.store.feeds.recordReading(feed.id, newsroom.clock(), result);
  tell(newsroom, feed, result);
  report[result.kind] += 1;
  onResult?.(feed, result);
}

function count(report: RefreshReport, { taken, pages }: FeedOutcome): void {
  for (const key of ['added', 'updated', 'rejected'] as const) report[key] += taken[key];
  for (const key of ['read', 'withheld', 'failed'] as const) report.pages[key] += pages[key];
}

/** The first failure and the last are told; those between say the same again. */
function tell({ log }: Newsroom, feed: Feed, result: FeedResult): void {
  if (result.kind !== 'failed') return;
  const fields = { feed: feed.id, server: URL.parse(feed.url)?.host ?? null, problem: result.problem };
  if (result.isPaused) log.warn(fields, 'a feed is not read any more');
  else if (feed.failures === 0) log.warn(fields, 'a feed could not be read');
  else log.debug(fields, 'a feed could not be read');
}
