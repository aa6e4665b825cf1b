// The reading worker as the bot runs it: real threads, a real index, feeds on loopback.
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { TERMS_VERSION } from '../../src/analysis/terms.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { HOST_GAP_MS } from '../../src/limits/politeness.ts';
import type { Store } from '../../src/news/ports.ts';
import { TERMS_VERSION_NOTE } from '../../src/newsroom/terms-version.ts';
import { startReadingRounds, type ReadingRounds } from '../../src/workers/reading-rounds.ts';
import { anRss } from '../adapters/sources/feeds/feed-samples.ts';
import { aClosedPort, servePaths, serveRaw } from '../adapters/sources/http/loopback-server.ts';
import { createMemoryLog, type MemoryLog } from '../memory-log.ts';
import { anAnalysed } from '../nouns.ts';
import { withEmptyIndex } from '../ready-index.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

interface Opened {
  config: Config;
  store: Store;
  log: MemoryLog;
  keep: (url: string) => Promise<void>;
}

function open(): Opened {
  const folder = withEmptyIndex(makeTemporaryFolder());
  const config = readConfig({ DATA_DIR: folder, ALLOW_PRIVATE_NETWORKS: 'on', LOG_LEVEL: 'silent' });
  const store = openSqliteStore(folder);
  onTestFinished(() => store.close());
  const keep = async (url: string) => {
    await store.feeds.addFeed(
      { url, outlet: null, tag: null, readsPages: false, addedIn: null, addedBy: null },
      Date.now(),
    );
  };
  return { config, store, log: createMemoryLog(), keep };
}

/** Rounds that come only when they are asked for. */
function start({ config, log }: Opened, more: { roundMaxMs?: number } = {}): ReadingRounds {
  const rounds = startReadingRounds({ config, log, isRoundDue: async () => false, ...more });
  onTestFinished(() => rounds.stop());
  return rounds;
}

const ITEMS = [
  { headline: 'Ferry runs again', path: '/ferry' },
  { headline: 'Pier closed', path: '/pier' },
];

describe('a round', () => {
  it('reads what is due into the index that the bot has open, and reports', async () => {
    const opened = open();
    const { origin, requests } = await servePaths({ '/feed': anRss(ITEMS) });
    await opened.keep(`${origin}/feed`);
    await opened.keep(`${origin}/none`);
    const before = await opened.store.revision();
    const outcome = await start(opened).readNow();
    const report = { read: 1, unchanged: 0, failed: 1, added: 2, updated: 0, rejected: 0 };
    const pages = { read: 0, withheld: 0, failed: 0 };
    expect(outcome).toEqual({ kind: 'report', report: { ...report, pages } });
    expect(requests).toHaveLength(2);
    expect(await opened.store.articles.getState()).toMatchObject({ articles: 2 });
    expect(await opened.store.revision()).not.toBe(before);
    // The worker's lines come into the bot's log.
    expect(opened.log.lines).toMatchObject([
      {
        level: 'warn',
        message: 'a feed could not be read',
        fields: { problem: expect.stringContaining('404') as unknown },
      },
      { level: 'info', message: 'feeds are read', fields: { added: 2 } },
    ]);
  });

  it('makes terms of another version anew, after the news', async () => {
    const opened = open();
    await opened.store.articles.takeIn([anAnalysed()], Date.now());
    await opened.store.notes.setNote(TERMS_VERSION_NOTE, 'another');
    await start(opened).readNow();
    expect(await opened.store.notes.getNote(TERMS_VERSION_NOTE)).toBe(String(TERMS_VERSION));
    expect(opened.log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { articles: 1 } });
  });

  it('says nothing where nothing is due', async () => {
    const opened = open();
    const rounds = start(opened);
    expect(await rounds.readNow()).toMatchObject({ kind: 'report', report: { read: 0, failed: 0 } });
    expect(opened.log.lines).toEqual([]);
  });

  it('starts by itself where a feed is due, and starts no thread where none is', async () => {
    const opened = open();
    const { origin } = await servePaths({ '/feed': anRss(ITEMS) });
    await opened.keep(`${origin}/feed`);
    const { config, log } = opened;
    const rounds = startReadingRounds({ config, log, isRoundDue: async () => true });
    onTestFinished(() => rounds.stop());
    await expect
      .poll(async () => (await opened.store.articles.getState()).articles, { timeout: 15_000 })
      .toBe(2);
  });

  it('is one at a time: who asks meanwhile gets the same', async () => {
    const opened = open();
    const { origin, requests } = await servePaths({ '/feed': anRss(ITEMS) });
    await opened.keep(`${origin}/feed`);
    const rounds = start(opened);
    const [first, second] = await Promise.all([rounds.readNow(), rounds.readNow()]);
    expect(second).toBe(first);
    expect(requests).toHaveLength(1);
  });

  it('is ended where it takes too long, and the next one works', async () => {
    const opened = open();
    const { origin } = await serveRaw(() => undefined);
    await opened.keep(`${origin}/feed`);
    const outcome = await start(opened, { roundMaxMs: 100 }).readNow();
    expect(outcome).toEqual({ kind: 'failed', problem: 'it took longer than 0.1 s' });
    expect(opened.log.lines).toMatchObject([
      { level: 'error', message: 'the reading of feeds was broken off' },
    ]);
    expect(await opened.store.check()).toEqual([]);
    for (const { id } of await opened.store.feeds.listFeeds()) await opened.store.feeds.removeFeed(id);
    expect(await start(opened).readNow()).toMatchObject({ kind: 'report' });
  });

  it('that crashes is told and stops nothing', async () => {
    const opened = open();
    // A data folder that cannot be made: the worker throws as soon as it opens the index.
    const config = { ...opened.config, dataDir: '/dev/null/data' };
    const rounds = start({ ...opened, config });
    expect(await rounds.readNow()).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining('data') as unknown,
    });
    expect(opened.log.lines).toMatchObject([{ level: 'error' }]);
    expect(await rounds.readNow()).toMatchObject({ kind: 'failed' });
  });

  it('survives that it cannot be seen whether feeds are due', async () => {
    const { config, log } = open();
    const rounds = startReadingRounds({
      config,
      log,
      isRoundDue: () => Promise.reject(new Error('locked')),
    });
    await rounds.stop();
    expect(log.lines).toMatchObject([{ level: 'error', fields: { err: { message: 'locked' } } }]);
  });
});

describe('stopping', () => {
  it('lets the feed that is being read come to its end, and begins no other', async () => {
    const opened = open();
    const asked = Promise.withResolvers<() => void>();
    const { origin } = await serveRaw((socket) => {
      asked.resolve(() => socket.end(`HTTP/1.1 200 OK\r\n\r\n${anRss(ITEMS)}`));
    });
    // Two of one server: the second would be asked for after the first.
    await opened.keep(`${origin}/1`);
    await opened.keep(`${origin}/2`);
    const rounds = start(opened);
    const outcome = rounds.readNow();
    const answer = await asked.promise;
    const stopped = rounds.stop();
    answer();
    await stopped;
    expect(await outcome).toMatchObject({ kind: 'report', report: { read: 1, added: 2 } });
    expect(await rounds.readNow()).toEqual({ kind: 'stopped' });
  });

  it('is done at once where nothing runs, and twice', async () => {
    const rounds = start(open());
    await rounds.stop();
    await expect(rounds.stop()).resolves.toBeUndefined();
  });
});

describe('testFeed', () => {
  it('tries addresses off the bot’s thread, and keeps nothing', async () => {
    const opened = open();
    const { origin } = await servePaths({ '/feed': anRss(ITEMS) });
    const rounds = start(opened);
    const nowhere = `http://127.0.0.1:${await aClosedPort()}/feed`;
    const trials = await Promise.all(
      [`${origin}/feed`, nowhere, 'nonsense'].map((url) => rounds.testFeed(url)),
    );
    expect(trials).toMatchObject([
      { kind: 'feed', url: `${origin}/feed`, counts: { new: 2, known: 0 } },
      { kind: 'failed', problem: expect.stringContaining('takes no connections') as unknown },
      { kind: 'refused' },
    ]);
    expect(await opened.store.feeds.listFeeds()).toEqual([]);
    expect(await opened.store.articles.getState()).toMatchObject({ articles: 0 });
  });

  it('knows what the index has', async () => {
    const opened = open();
    const { origin } = await servePaths({ '/feed': anRss(ITEMS) });
    await opened.keep(`${origin}/feed`);
    const rounds = start(opened);
    await rounds.readNow();
    expect(await rounds.testFeed(`${origin}/feed`)).toMatchObject({ counts: { new: 0, known: 2 } });
  });

  it('asks to come again where many are waiting, and ends with the bot', async () => {
    const opened = open();
    const { origin } = await serveRaw(() => undefined);
    const rounds = start(opened);
    // Both questions wait in one line.
    const trials = Array.from({ length: 6 }, (_, place) =>
      place % 2 === 0 ? rounds.testFeed(`${origin}/slow`) : rounds.findFeeds(`${origin}/slow`),
    );
    expect(await trials[5]).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining('in a minute') as unknown,
    });
    await rounds.stop();
    for (const trial of await Promise.all(trials)) expect(trial.kind).toBe('failed');
  });
});

describe('findFeeds', () => {
  it('finds what can be read at an address off the bot’s thread, and keeps nothing', async () => {
    const opened = open();
    const { origin } = await servePaths({ '/feed': anRss(ITEMS) });
    const rounds = start(opened);
    expect(await rounds.findFeeds(`${origin}/feed`)).toMatchObject({
      ...{ kind: 'found', feeds: [{ url: `${origin}/feed`, format: 'rss', by: 'address' }] },
    });
    expect(await rounds.findFeeds('ftp://outlet.example/')).toMatchObject({
      ...{ kind: 'failed', problem: expect.stringContaining('not a web address') as unknown },
    });
    expect(await opened.store.feeds.listFeeds()).toEqual([]);
  });
});

describe('two rounds one after the other', () => {
  it('leave the gap between them that a host is owed, and the pause can be cut short', async () => {
    const opened = open();
    const rounds = start(opened);
    await rounds.readNow();
    const endedAt = performance.now();
    await rounds.readNow();
    expect(performance.now() - endedAt).toBeGreaterThanOrEqual(HOST_GAP_MS);
    const third = rounds.readNow();
    await rounds.stop();
    expect(await third).toEqual({ kind: 'stopped' });
  });
});
