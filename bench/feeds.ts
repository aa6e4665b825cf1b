// 2,000 feeds on loopback, all new, then a tenth changed: what reading them costs beside a bare fetch and parse, and with the index.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFeedReader } from '../src/adapters/sources/feeds/feed-reader.ts';
import { composeFeedReader, composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { FEEDS_AT_ONCE } from '../src/limits/feeds.ts';
import { HOUR_MS } from '../src/limits/units.ts';
import { NO_VALIDATORS, type FeedValidators } from '../src/news/feed.ts';
import { refreshFeeds } from '../src/newsroom/feeds/refresh-feeds.ts';
import { readBarely } from './feed-floor.ts';
import type { Order, Served } from './feed-server.ts';
import { residentMegabytes } from './measure.ts';
import { hasNews } from './synthetic-feeds.ts';

const FEEDS = 2_000;
const PROGRESS_EVERY = 20;
const ROUNDS = 3;

/** The feeds that are read together, by what they bring. */
type Part = 'all new' | 'unchanged' | 'changed';
const PARTS: readonly Part[] = ['all new', 'unchanged', 'changed'];

interface Cost extends Served {
  feeds: number;
  cpuSeconds: number;
  wallSeconds: number;
}

interface Origin {
  server: ChildProcess;
  urls: readonly string[];
}

/** Reads feeds and remembers what they can be asked by: one for the floor, one for our reader. */
type ReadOne = (url: string, known: FeedValidators) => Promise<FeedValidators | null>;

/** `count`: other than 2,000 feeds, for a quick look. With all of them, the index takes minutes. */
export async function run(count = String(FEEDS)): Promise<void> {
  if (!/^[1-9]\d*0$/.test(count)) throw new Error('Give a number of feeds, a multiple of ten.');
  const origin = await startServer(Number(count));
  print(
    `${origin.urls.length} feeds of 20 to 60 items on ${new Set(origin.urls.map((url) => URL.parse(url)?.host)).size} addresses of loopback, ${FEEDS_AT_ONCE} at once. No gap between two requests to a host: loopback needs none.`,
  );
  const reader = createFeedReader({ contact: null, arePrivateNetworksAllowed: true });
  const readOurs: ReadOne = async (url, validators) => {
    const reading = await reader.readFeed({ url, outlet: null, tag: null, format: null, validators });
    if (reading.kind === 'failed') throw new Error(reading.problem);
    return reading.kind === 'read' ? reading.validators : null;
  };
  const subjects = [
    { name: 'floor: undici fetch + feedsmith', readOne: readBarely, costs: noCosts() },
    { name: 'reader: fetch to article lines', readOne: readOurs, costs: noCosts() },
  ];
  // The first round warms the just-in-time compiler up and is not counted.
  for (const { readOne } of subjects) await readInParts(origin, readOne);
  for (let round = 0; round < ROUNDS; round += 1) {
    const inTurn = round % 2 === 0 ? subjects : subjects.toReversed();
    for (const { readOne, costs } of inTurn) addCosts(costs, await readInParts(origin, readOne));
  }
  await reader.close();
  const [floor, ours] = subjects.map(({ name, costs }) => report(name, costs));
  if (floor !== undefined && ours !== undefined) compare(ours, floor);
  report('refreshFeeds: reader, analysis, SQLite', await refreshInParts(origin));
  print(`memory of the process ${residentMegabytes(process.pid).toFixed(0)} MB`);
  origin.server.disconnect();
}

async function startServer(count: number): Promise<Origin> {
  const server = fork(join(import.meta.dirname, 'feed-server.ts'), [String(count)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [origins] = (await once(server, 'message')) as [string[]];
  const urls = Array.from(
    { length: count },
    (_, place) => `${origins[place % origins.length] ?? ''}/feeds/${place}.xml`,
  );
  return { server, urls };
}

async function tell({ server }: Origin, order: Order): Promise<Served> {
  server.send(order);
  const [served] = (await once(server, 'message')) as [Served];
  return served;
}

/** What a piece of work costs this process, and what it asks of the server. */
async function measure(origin: Origin, feeds: number, work: () => Promise<unknown>): Promise<Cost> {
  await tell(origin, { kind: 'count' });
  const [cpuBefore, startedAt] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  const wallSeconds = (performance.now() - startedAt) / 1_000;
  const served = await tell(origin, { kind: 'count' });
  return { ...served, feeds, cpuSeconds: (user + system) / 1e6, wallSeconds };
}

/** All feeds as new, then, after a tenth of them has changed, those that have not and those that have. */
async function readInParts(origin: Origin, readOne: ReadOne): Promise<Record<Part, Cost>> {
  const known = new Map<string, FeedValidators>();
  const measureAll = (urls: readonly string[], isNews: boolean) =>
    measure(origin, urls.length, () => readAll(urls, { readOne, known, isNews }));
  const { urls } = origin;
  await tell(origin, { kind: 'next', round: 1 });
  const first = await measureAll(urls, true);
  await tell(origin, { kind: 'next', round: 2 });
  const unchanged = await measureAll(
    urls.filter((_, place) => !hasNews(place)),
    false,
  );
  const changed = await measureAll(
    urls.filter((_, place) => hasNews(place)),
    true,
  );
  return { 'all new': first, unchanged, changed };
}

/** Throws where a feed that has news is read as unchanged, or the other way round: the figures would be of something else. */
async function readAll(
  urls: readonly string[],
  reading: { readOne: ReadOne; known: Map<string, FeedValidators>; isNews: boolean },
): Promise<void> {
  const { readOne, known, isNews } = reading;
  const waiting = urls.values();
  const readOn = async () => {
    for (const url of waiting) {
      const validators = await readOne(url, known.get(url) ?? NO_VALIDATORS);
      if ((validators !== null) !== isNews) throw new Error(`${url} was not read as it should have been`);
      if (validators !== null) known.set(url, validators);
    }
  };
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE }, readOn));
}

/** The same with everything that the bot does: claims, analysis, a store on disk. Once: the first round takes minutes. */
async function refreshInParts(origin: Origin): Promise<Record<Part, Cost[]>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', ALLOW_PRIVATE_NETWORKS: 'on' });
  const composed = await composeNewsroom(config);
  const { newsroom } = composed;
  const reader = composeFeedReader(config, newsroom.cache);
  const settings = { outlet: null, tag: null, readsPages: false, addedIn: null, addedBy: null };
  for (const url of origin.urls) await newsroom.store.feeds.addFeed({ url, ...settings }, newsroom.clock());
  const withNews = new Set(origin.urls.filter((_, place) => hasNews(place)));
  const refresh = async (part: Part) => {
    const feeds = (await newsroom.store.feeds.listFeeds()).filter(
      ({ url }) => part === 'all new' || withNews.has(url) === (part === 'changed'),
    );
    let done = 0;
    const onResult = () => {
      done += 1;
      if (done % PROGRESS_EVERY === 0) process.stderr.write(`\r${part}: ${done} of ${feeds.length} feeds`);
    };
    return measure(origin, feeds.length, async () => {
      const report = await refreshFeeds(newsroom, reader, { refreshMs: HOUR_MS, feeds, onResult });
      const { read, unchanged, failed } = report;
      print(
        `${part}: ${read} read, ${unchanged} unchanged, ${failed} failed; ${report.added} articles added, ${report.updated} updated`,
      );
    });
  };
  await tell(origin, { kind: 'next', round: 1 });
  const first = await refresh('all new');
  await tell(origin, { kind: 'next', round: 2 });
  const costs = {
    'all new': [first],
    unchanged: [await refresh('unchanged')],
    changed: [await refresh('changed')],
  };
  await reader.close();
  await composed.close();
  rmSync(dataDir, { recursive: true });
  return costs;
}

function noCosts(): Record<Part, Cost[]> {
  return { 'all new': [], unchanged: [], changed: [] };
}

function addCosts(costs: Record<Part, Cost[]>, measured: Record<Part, Cost>): void {
  for (const part of PARTS) costs[part].push(measured[part]);
}

/** Prints a row a part, by the run with the median CPU time, and answers these. */
function report(name: string, costs: Record<Part, Cost[]>): Record<Part, Cost> {
  const columns = ['feeds', 'requests', 'condit.', '304', 'MB', 'CPU s', 'wall s', 'CPU ms/feed'];
  print('');
  printRow([name, ...columns]);
  const medians = {
    'all new': medianOf(costs['all new']),
    unchanged: medianOf(costs.unchanged),
    changed: medianOf(costs.changed),
  };
  for (const part of PARTS) {
    const { feeds, requests, conditional, notModified, bytes, cpuSeconds, wallSeconds } = medians[part];
    const counts = [feeds, requests, conditional, notModified].map(String);
    const perFeedMs = ((cpuSeconds / feeds) * 1_000).toFixed(2);
    printRow([
      part,
      ...counts,
      (bytes / 2 ** 20).toFixed(1),
      cpuSeconds.toFixed(2),
      wallSeconds.toFixed(2),
      perFeedMs,
    ]);
  }
  return medians;
}

function medianOf(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((one, other) => one.cpuSeconds - other.cpuSeconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error('nothing was measured');
  return median;
}

function compare(ours: Record<Part, Cost>, floor: Record<Part, Cost>): void {
  print('');
  for (const part of PARTS) {
    const ratio = ours[part].cpuSeconds / floor[part].cpuSeconds;
    print(`${part}: ${ratio.toFixed(2)} times the CPU of the floor (bound 2)`);
  }
  const { requests, feeds, cpuSeconds } = ours.unchanged;
  print(
    `an unchanged feed costs the reader ${(requests / feeds).toFixed(2)} requests (bound 1) and ${((cpuSeconds / feeds) * 1_000).toFixed(2)} ms of CPU (bound 1)`,
  );
}

function printRow([first = '', ...cells]: readonly string[]): void {
  print(first.padEnd(40) + cells.map((cell) => cell.padStart(12)).join(''));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
