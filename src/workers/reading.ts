// The reading worker: reads what is due into the index, once, and ends. The bot's thread never parses a feed.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { composeFeedReader, composeNewsroom } from '../compose.ts';
import type { Log } from '../log.ts';
import { MINUTE_MS } from '../limits/units.ts';
import { testFeed } from '../newsroom/feeds/keep-feeds.ts';
import { refreshFeeds } from '../newsroom/feeds/refresh-feeds.ts';
import type { FromReading, ReadingOrder } from './reading-messages.ts';

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

async function tryAddress({ config, now }: ReadingOrder, address: string): Promise<FromReading> {
  const reader = composeFeedReader(config);
  const { arePrivateNetworksAllowed } = config;
  try {
    const outside = { reader, now: now ?? Date.now() };
    return { kind: 'trial', trial: await testFeed(outside, address, { arePrivateNetworksAllowed }) };
  } finally {
    await reader.close();
  }
}

async function runRound({ config, now }: ReadingOrder, port: MessagePort): Promise<FromReading> {
  const stopping = new AbortController();
  port.once('message', () => stopping.abort());
  const log = createPostedLog(port);
  const composed = await composeNewsroom(config, { log, clock: () => now ?? Date.now() });
  const reader = composeFeedReader(config);
  try {
    const refreshMs = config.refreshMinutes * MINUTE_MS;
    const report = await refreshFeeds(composed.newsroom, reader, { refreshMs, signal: stopping.signal });
    return { kind: 'report', report };
  } finally {
    await reader.close();
    await composed.close();
  }
}

if (parentPort !== null) {
  const port = parentPort;
  const order = workerData as ReadingOrder;
  const { task } = order;
  port.postMessage(await (task.kind === 'trial' ? tryAddress(order, task.address) : runRound(order, port)));
  // The port would keep the thread: what was asked for is done.
  port.close();
}
