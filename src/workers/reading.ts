// The reading worker: reads what is due into the index, or looks into one address, and ends. The bot's thread never parses a feed.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { composeFeedReader, composeNewsroom } from '../compose.ts';
import type { Config } from '../config.ts';
import { READING_ROUND_READS_MS } from '../limits/feeds.ts';
import { MINUTE_MS } from '../limits/units.ts';
import type { Log } from '../log.ts';
import type { FeedReader } from '../news/ports-feeds.ts';
import { checkFeedAddress } from '../newsroom/feeds/feed-address.ts';
import { refreshFeeds } from '../newsroom/feeds/refresh-feeds.ts';
import { testFeed } from '../newsroom/feeds/test-feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { reindexArticles } from '../newsroom/reindex-articles.ts';
import type { FromReading, Inquiry, ReadingOrder } from './reading-messages.ts';

/** Hands each line to the bot, whose log it is. */
function createPostedLog(port: MessagePort): Log {
  const post =
    (level: 'debug' | 'info' | 'warn' | 'error'): Log[typeof level] =>
    (fields, message) =>
      port.postMessage({ kind: 'log', level, fields: cloneable(fields), message } satisfies FromReading);
  return { debug: post('debug'), info: post('info'), warn: post('warn'), error: post('error') };
}

/** Of an error, what can be handed over: libraries hang sockets and functions on theirs. */
function cloneable(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = Object.entries(fields).map(([key, value]) => [
    key,
    value instanceof Error ? { type: value.name, message: value.message, stack: value.stack } : value,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(plain))) as Record<string, unknown>;
}

/** What a task works with: the index, and a reader of addresses. */
interface Desk {
  newsroom: Newsroom;
  reader: FeedReader;
  config: Config;
}

async function withDesk(
  { config, now }: ReadingOrder,
  port: MessagePort,
  work: (desk: Desk) => Promise<FromReading>,
): Promise<FromReading> {
  const log = createPostedLog(port);
  const composed = await composeNewsroom(config, {
    log,
    clock: () => now ?? Date.now(),
    isReindexedLater: true,
  });
  const reader = composeFeedReader(config, composed.newsroom.cache);
  try {
    return await work({ newsroom: composed.newsroom, reader, config });
  } finally {
    await reader.close();
    await composed.close();
  }
}

async function runRound({ newsroom, reader, config }: Desk, stopping: AbortSignal): Promise<FromReading> {
  const refreshMs = config.refreshMinutes * MINUTE_MS;
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(READING_ROUND_READS_MS)]);
  const report = await refreshFeeds(newsroom, reader, { refreshMs, signal });
  // News first; what is not done by the end of the round is the next one's.
  const reindexed = await reindexArticles(newsroom, { signal });
  if (reindexed > 0) newsroom.log.warn({ articles: reindexed }, 'the terms of articles were made anew');
  return { kind: 'report', report };
}

async function lookInto(
  { newsroom, reader, config }: Desk,
  { kind, address }: Inquiry,
): Promise<FromReading> {
  const { arePrivateNetworksAllowed } = config;
  const rules = { arePrivateNetworksAllowed };
  if (kind === 'trial') return { kind, trial: await testFeed(newsroom, reader, { address, rules }) };
  const checked = checkFeedAddress(address, rules);
  if (checked.kind === 'refused') return { kind, discovery: { kind: 'failed', problem: checked.reason } };
  return { kind, discovery: await reader.findFeeds(checked.url) };
}

if (parentPort !== null) {
  const port = parentPort;
  const order = workerData as ReadingOrder;
  const { task } = order;
  const stopping = new AbortController();
  port.once('message', () => stopping.abort());
  const answer = await withDesk(order, port, (desk) =>
    task.kind === 'round' ? runRound(desk, stopping.signal) : lookInto(desk, task),
  );
  port.postMessage(answer);
  // The port would keep the thread: what was asked for is done.
  port.close();
}
