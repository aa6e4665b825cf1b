// Reads the feeds that are due and takes their articles in; what one feed does is no matter to the others.
import { FEED_LEASE_MS, FEEDS_AT_ONCE, FEEDS_PER_CLAIM } from '../../limits/feeds.ts';
import type { Feed } from '../../news/feed.ts';
import type { FeedReader, FeedReading, FeedResult } from '../../news/ports-feeds.ts';
import { isFailingForGood, nextReadAt, nextTryAt } from './feed-timing.ts';
import type { Newsroom } from '../newsroom.ts';
import { takeInArticles, type TakeInReport } from '../take-in-articles.ts';

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
}

export interface RefreshOptions {
  refreshMs: number;
  /** Ends the round after the feeds that are being read. */
  signal?: AbortSignal;
  /** Reads these, due or not; without it, those that are due. */
  feeds?: readonly Feed[];
  /** Called after each feed with how its reading ended. */
  onResult?: (feed: Feed, result: FeedResult) => void;
}

const NOT_TAKEN_IN = 'It was read, but could not be taken in: the log says why. It is tried again.';

interface Round extends RefreshOptions {
  reader: FeedReader;
  report: RefreshReport;
  /** Takes in one feed after another: no two take-ins may share a moment, and each has to see the stories of the last. */
  takeIn: (feed: Feed, reading: FeedReading & { kind: 'read' }) => Promise<TakeInReport>;
}

/** Whether any feed is due: cheap, for whoever would have to start a thread to read it. */
export async function areFeedsDue({ store, clock }: Newsroom): Promise<boolean> {
  const now = clock();
  return (await store.feeds.listFeeds()).some((feed) => !feed.isPaused && feed.nextReadAt <= now);
}

/** Reads all feeds that are due, a few at once, one at a time of each server; answers when none is left. */
export async function refreshFeeds(
  newsroom: Newsroom,
  reader: FeedReader,
  options: RefreshOptions,
): Promise<RefreshReport> {
  const report = { read: 0, unchanged: 0, failed: 0, added: 0, updated: 0, rejected: 0 };
  const round = { ...options, reader, report, takeIn: createTakeIn(newsroom) };
  if (options.feeds !== undefined) {
    await readAll(newsroom, options.feeds, round);
    return report;
  }
  while (options.signal?.aborted !== true) {
    const due = await newsroom.store.feeds.claimDueFeeds(newsroom.clock(), FEED_LEASE_MS, FEEDS_PER_CLAIM);
    if (due.length === 0) break;
    await readAll(newsroom, due, round);
  }
  return report;
}

function createTakeIn(newsroom: Newsroom): Round['takeIn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (feed, { lines }) => {
    const items = lines.map((line) => ({ kind: 'article' as const, line, file: feed.url }));
    // The first reading brings what came out before anybody asked for it. That it succeeded is noted after it did.
    const isBackfill = feed.firstReadAt === null;
    const taken = last.then(() => takeInArticles(newsroom, items, { isBackfill }));
    last = taken.catch(() => undefined);
    return taken;
  };
}

async function readAll(newsroom: Newsroom, feeds: readonly Feed[], round: Round): Promise<void> {
  const servers = [...Map.groupBy(feeds, (feed) => URL.parse(feed.url)?.host ?? '').values()];
  const readServers = async () => {
    for (let server = servers.shift(); server !== undefined; server = servers.shift()) {
      for (const feed of server) {
        if (round.signal?.aborted === true) return;
        await readOne(newsroom, feed, round);
      }
    }
  };
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE }, readServers));
}

/** Reads one feed and remembers how that ended. Never throws: what is wrong with one feed or its articles stays there. */
async function readOne(newsroom: Newsroom, feed: Feed, round: Round): Promise<void> {
  const { log } = newsroom;
  try {
    const result = await read(newsroom, feed, round);
    await conclude(newsroom, feed, { result, round });
  } catch (err) {
    log.error({ err, feed: feed.id }, 'a feed could not be taken in');
    const time = { now: newsroom.clock(), refreshMs: round.refreshMs, retryAfterMs: null };
    const result: FeedResult = {
      ...{ kind: 'failed', problem: NOT_TAKEN_IN, isPaused: false },
      nextReadAt: nextTryAt(feed, time),
    };
    // Where not even that can be noted, its lease ends by itself.
    await conclude(newsroom, feed, { result, round }).catch(() => undefined);
  }
}

async function conclude(
  newsroom: Newsroom,
  feed: Feed,
  { result, round }: { result: FeedResult; round: Round },
): Promise<void> {
  await newsroom.store.feeds.recordReading(feed.id, newsroom.clock(), result);
  tell(newsroom, feed, result);
  round.report[result.kind] += 1;
  round.onResult?.(feed, result);
}

async function read(newsroom: Newsroom, feed: Feed, round: Round): Promise<FeedResult> {
  const reading = await round.reader.readFeed(feed);
  const now = newsroom.clock();
  const time = { now, refreshMs: round.refreshMs, retryAfterMs: reading.retryAfterMs };
  if (reading.kind === 'failed') {
    const isPaused = reading.isGone || isFailingForGood(feed, now);
    return { kind: 'failed', problem: reading.problem, nextReadAt: nextTryAt(feed, time), isPaused };
  }
  const { validators } = reading;
  if (reading.kind === 'unchanged')
    return { kind: 'unchanged', validators, nextReadAt: nextReadAt(feed.id, time) };
  const { added, updated, rejected } = await round.takeIn(feed, reading);
  round.report.added += added;
  round.report.updated += updated;
  round.report.rejected += rejected;
  const { outlet, movedTo } = reading;
  return { kind: 'read', validators, nextReadAt: nextReadAt(feed.id, time), outlet, added, movedTo };
}

/** The first failure and the last are told; those between say the same again. */
function tell({ log }: Newsroom, feed: Feed, result: FeedResult): void {
  if (result.kind !== 'failed') return;
  const fields = { feed: feed.id, server: URL.parse(feed.url)?.host ?? null, problem: result.problem };
  if (result.isPaused) log.warn(fields, 'a feed is not read any more');
  else if (feed.failures === 0) log.warn(fields, 'a feed could not be read');
  else log.debug(fields, 'a feed could not be read');
}
