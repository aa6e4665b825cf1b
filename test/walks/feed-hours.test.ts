// A day and a half of odd outlets: none is asked more often than it allows, nothing comes twice, nothing is lost.
import { expect, onTestFinished, test } from 'vitest';
import { createFeedReader } from '../../src/adapters/sources/feeds/feed-reader.ts';
import { FEED_LEASE_MS, FEEDS_AT_ONCE, JITTER_SHARE } from '../../src/limits/feeds.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { FeedReader } from '../../src/news/ports-feeds.ts';
import { addFeeds } from '../../src/newsroom/feeds/keep-feeds.ts';
import { areFeedsDue, refreshFeeds, type RefreshReport } from '../../src/newsroom/feeds/refresh-feeds.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openNewsroom, temporaryFolder } from '../discord/live.ts';
import { createMemoryLog } from '../memory-log.ts';
import { openOutlet, resolveHere, type OddOutlet, type OpenedOutlet } from './odd-outlets.ts';
import { BEGIN, FAILING, hoursIn, isWithin, MANY, ODD, ORDERLY } from './outlet-moods.ts';
import { LOOPBACK, startClock, type VirtualClock } from './virtual-time.ts';

/** Nothing is published after this, and all of it is read by the end. */
const LAST_NEWS = BEGIN + 28 * HOUR_MS;
const END = BEGIN + 35 * HOUR_MS;
const REFRESH_MS = 30 * MINUTE_MS;
/** The moment of a restart in an orderly way, and of one that is none. */
const [STOP, DEATH] = [BEGIN + 10 * HOUR_MS, BEGIN + 17 * HOUR_MS];

interface Opened {
  newsroom: Newsroom;
  reader: FeedReader;
  close: () => Promise<void>;
}

interface Hours {
  clock: VirtualClock;
  outlets: ReadonlyMap<string, OpenedOutlet>;
  /** The program and its reader, opened again on the same folder each time. */
  open: () => Promise<Opened>;
  reports: RefreshReport[];
  /** What a server does that answers only when all others have been read. */
  laggard: { release: (() => void) | null; waits: number };
}

async function openHours(): Promise<Hours> {
  const clock = startClock(BEGIN);
  const now = () => clock.now;
  const laggard: Hours['laggard'] = { release: null, waits: 0 };
  const period = { from: BEGIN, until: LAST_NEWS };
  const home = await openOutlet({ name: 'Moved Mercury', everyMs: 40 * MINUTE_MS }, now, period);
  const moving: OddOutlet = {
    ...{ name: 'Moving Mercury', everyMs: DAY_MS },
    interrupt: (at, response, request) => {
      if (hoursIn(at) >= 2) response.writeHead(301, { location: home.url }).end();
      return hoursIn(at) >= 2 && request.url === '/feed';
    },
  };
  const lagging: OddOutlet = {
    ...{ name: 'Laggard Ledger', everyMs: 40 * MINUTE_MS },
    interrupt: (_at, response) => {
      laggard.waits += 1;
      laggard.release = () => {
        laggard.release = null;
        response.destroy();
      };
      return true;
    },
  };
  const opened = await Promise.all(
    [...ORDERLY, ...MANY, ...ODD, ...FAILING, moving, lagging].map((outlet) =>
      openOutlet(outlet, now, period),
    ),
  );
  const dataDir = temporaryFolder();
  const open = async () => {
    const log = createMemoryLog();
    const composed = await openNewsroom({ dataDir, log, clock: now, settings: LOOPBACK });
    const wait = async (ms: number) => {
      clock.now += ms;
      await new Promise(setImmediate);
    };
    const options = { contact: null, arePrivateNetworksAllowed: true };
    const reader = createFeedReader({ ...options, clock: now, wait, resolve: resolveHere });
    onTestFinished(() => reader.close());
    const close = async () => {
      await reader.close();
      await composed.close();
      expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    };
    return { newsroom: composed.newsroom, reader, close };
  };
  const outlets = new Map([...opened, home].map((outlet) => [outlet.name, outlet]));
  return { clock, outlets, open, reports: [], laggard };
}

/** One round; the laggard’s server answers when all other feeds that were due have been read. */
async function readRound(hours: Hours, { newsroom, reader }: Opened, signal?: AbortSignal) {
  const { clock, laggard, reports } = hours;
  const feeds = await newsroom.store.feeds.listFeeds();
  const due = feeds.filter(({ isPaused, nextReadAt }) => !isPaused && nextReadAt <= clock.now).length;
  let concluded = 0;
  const mayRelease = () => {
    if (concluded >= due - 1) laggard.release?.();
  };
  const watching = setInterval(mayRelease, 1);
  const report = await refreshFeeds(newsroom, reader, {
    ...{ refreshMs: REFRESH_MS, ...(signal === undefined ? {} : { signal }) },
    onResult: () => {
      concluded += 1;
    },
  });
  clearInterval(watching);
  reports.push(report);
}

/** The minutes pass; in each it is looked whether a feed is due, as the bot does. */
async function passUntil(hours: Hours, opened: Opened, until: number) {
  const { clock } = hours;
  const { newsroom } = opened;
  while (clock.now < until) {
    if (await areFeedsDue(newsroom)) await readRound(hours, opened);
    const dueAt = (await newsroom.store.feeds.nextDueAt()) ?? until;
    const next = Math.ceil(Math.max(dueAt, clock.now + 1) / MINUTE_MS) * MINUTE_MS;
    clock.now = Math.min(Math.max(next, clock.now), until);
  }
}

/** From the beginning to the end, with a stop in the middle of a round and a death that leaves feeds claimed. */
async function passHours(hours: Hours): Promise<Newsroom> {
  const { clock, outlets, open } = hours;
  const first = await open();
  const urls = [...outlets.values()].flatMap(({ name, url }) => (name === 'Moved Mercury' ? [] : [url]));
  await addFeeds(
    first.newsroom,
    urls.map((url) => ({ url, outlet: null })),
    { arePrivateNetworksAllowed: true },
  );
  await passUntil(hours, first, STOP);
  // All are due, and some of them are read.
  clock.now = STOP + 3 * HOUR_MS;
  const stopping = new AbortController();
  const before = hours.reports.length;
  setImmediate(() => stopping.abort());
  await readRound(hours, first, stopping.signal);
  const { read = 0, unchanged = 0, failed = 0 } = hours.reports[before] ?? {};
  expect(read + unchanged + failed).toBeGreaterThan(0);
  expect(read + unchanged + failed).toBeLessThanOrEqual(FEEDS_AT_ONCE);
  await first.close();

  const second = await open();
  expect(await areFeedsDue(second.newsroom)).toBe(true);
  await passUntil(hours, second, DEATH);
  clock.now = DEATH + HOUR_MS;
  const { feeds } = second.newsroom.store;
  const claimed = await feeds.claimDueFeeds(clock.now, FEED_LEASE_MS, 5);
  expect(claimed).toHaveLength(5);
  await second.close();

  const third = await open();
  await passUntil(hours, third, END);
  return third.newsroom;
}

/** The times at which a feed itself was asked for. */
function timesOf({ asked }: Pick<OpenedOutlet, 'asked'>): number[] {
  return asked.flatMap(({ at, path }) => (path === '/feed' ? [at] : []));
}

function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((at, place) => at - (times[place] ?? at));
}

/** Requests of an outlet in a span of hours since the beginning. */
function askedWithin(outlet: OpenedOutlet | undefined, from: number, until: number): number {
  return timesOf(outlet ?? { asked: [] }).filter((at) => isWithin(at, from, until)).length;
}

function expectPolite({ outlets }: Hours): void {
  for (const [name, outlet] of outlets) {
    // What turns out to be a page is asked for again at once, this time by the rules of robots.txt; never after that.
    const gaps = gapsOf(timesOf(outlet).slice(outlet.format === 'tag-page' ? 1 : 0));
    expect(Math.min(...gaps), name).toBeGreaterThanOrEqual(REFRESH_MS * (1 - JITTER_SHARE));
  }
  const least = (name: string) => Math.min(...gapsOf(timesOf(outlets.get(name) ?? { asked: [] })));
  expect(least('Aged Argus')).toBeGreaterThanOrEqual(HOUR_MS);
  expect(least('Slow Standard')).toBeGreaterThanOrEqual(2 * HOUR_MS);
  const atNight = timesOf(outlets.get('Night Notes') ?? { asked: [] }).map((at) =>
    new Date(at).getUTCHours(),
  );
  expect(atNight.filter((hour) => hour >= 22 || hour < 5)).toEqual([]);
  expect(new Set(atNight).has(5)).toBe(true);
  for (const { at, status } of outlets.get('Tired Times')?.asked ?? []) {
    if (status !== 503 && status !== 429) continue;
    const next = timesOf(outlets.get('Tired Times') ?? { asked: [] }).find((time) => time > at) ?? Infinity;
    expect(next - at).toBeGreaterThanOrEqual(90 * MINUTE_MS);
  }
  expect(askedWithin(outlets.get('Gone Gazette'), 7, 99)).toBe(1);
  // One answer says that it has moved, and nobody asks there again.
  expect(outlets.get('Moving Mercury')?.asked.filter(({ status }) => status === 301)).toHaveLength(1);
  expect(askedWithin(outlets.get('Moved Mercury'), 2, 28)).toBeGreaterThan(15);
  // Five hours of silence at 30, 60, 120 minutes from each other; every half hour would be ten.
  expect(askedWithin(outlets.get('Silent Sentinel'), 4, 9)).toBeLessThanOrEqual(5);
  // Its pace is known after a day: then it is asked four times a day.
  expect(askedWithin(outlets.get('Quiet Quarterly'), 25, 35)).toBeLessThanOrEqual(4);
  expect(askedWithin(outlets.get('Busy Bulletin'), 24, 28)).toBeGreaterThanOrEqual(6);
  for (const name of ['Etag Echo', 'Dated Dispatch'])
    expect(outlets.get(name)?.asked.some(({ status }) => status === 304)).toBe(true);
}

/** What of an outlet has to be in the index: all of it, or what came out while it lived. */
function expectedOf({ name, lines, asked }: OpenedOutlet): string[] {
  if (name === 'Laggard Ledger') return [];
  const lastRead = asked.findLast(
    ({ path, status }) => path === '/feed' && (status === 200 || status === 304),
  );
  const until = name === 'Gone Gazette' || name === 'Moving Mercury' ? (lastRead?.at ?? 0) : END;
  return lines
    .filter(({ publishedAt }) => Date.parse(publishedAt ?? '') <= until)
    .map(({ url }) => url ?? '');
}

test('odd outlets are read for a day and a half, politely, once and whole, through a stop and a death', async () => {
  const hours = await openHours();
  const newsroom = await passHours(hours);
  expectPolite(hours);
  const expected = [...hours.outlets.values()].flatMap(expectedOf).toSorted();
  const indexed: string[] = [];
  let last = null;
  for (;;) {
    const page = await newsroom.store.articles.listAfter(last, 500);
    indexed.push(...page.map(({ id }) => String(id)));
    if (page.length === 0) break;
    last = page.at(-1)?.id ?? null;
  }
  expect(indexed.toSorted()).toEqual(expected);
  const added = hours.reports.reduce((sum, report) => sum + report.added, 0);
  expect(added).toBe(expected.length);
  // The laggard answered nobody until the others were read: it held up none of them.
  expect(hours.laggard.waits).toBeGreaterThan(5);
  const paused = (await newsroom.store.feeds.listFeeds()).filter(({ isPaused }) => isPaused);
  expect(paused.map(({ url }) => url)).toEqual([hours.outlets.get('Gone Gazette')?.url]);
  expect((await newsroom.store.feeds.takeNotices(99)).map(({ url }) => url)).toEqual(
    paused.map(({ url }) => url),
  );
}, 60_000);
