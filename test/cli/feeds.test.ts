// `feeds` and `ingest` of addresses as an operator runs them: processes of their own, feeds on loopback.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import type { Store } from '../../src/news/ports.ts';
import { feedIdOf } from '../../src/news/feed.ts';
import { anArticlePage, anRss, aTagPage } from '../adapters/sources/feeds/feed-samples.ts';
import { servePaths, type Loopback } from '../adapters/sources/http/loopback-server.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { jsonLines, runCommand, type Ran } from './run-command.ts';

const ITEMS = [
  { headline: 'Ferry runs again', path: '/ferry', date: 'Thu, 19 Nov 2026 10:00:00 GMT' },
  { headline: 'Pier closed', path: '/pier', date: 'Fri, 20 Nov 2026 10:00:00 GMT' },
];

/** Each command is a process of its own, which takes seconds on a busy machine. */
const PATIENT = { timeout: 60_000 };

interface Desk {
  dataDir: string;
  server: Loopback;
  run: (...args: string[]) => Promise<Ran>;
  withStore: <Found>(look: (store: Store) => Promise<Found>) => Promise<Found>;
  /** Keeps the feeds of these paths. */
  keep: (...paths: string[]) => Promise<void>;
}

/** A data folder, a server with two feeds and some pages, and the command line, which may read loopback. */
async function open(): Promise<Desk> {
  const dataDir = join(makeTemporaryFolder(), 'data');
  const server = await servePaths({
    '/feed': anRss(ITEMS),
    '/tag/ports': aTagPage('Ports', [...ITEMS, { headline: 'Light mended', path: '/light' }]),
    '/ferry': anArticlePage('Ferry runs again'),
  });
  const env = { ALLOW_PRIVATE_NETWORKS: 'on' };
  const withStore: Desk['withStore'] = async (look) => {
    const store = openSqliteStore(dataDir);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };
  return {
    ...{ dataDir, server, withStore },
    run: async (...args) => runCommand(args, { dataDir, env }),
    keep: async (...paths) =>
      withStore(async ({ feeds }) => {
        for (const path of paths) {
          const feed = { url: server.origin + path, outlet: null, tag: null, addedIn: null, addedBy: null };
          await feeds.addFeed(feed, 0);
        }
      }),
  };
}

describe('feeds', PATIENT, () => {
  it('are added at their canonical address, once', async () => {
    const { server, run, withStore } = await open();
    const url = `${server.origin}/feed`;
    const added = await run('feeds', 'add', `${url}#x`, '--outlet', 'Port Desk', '--tag', 'Ports');
    expect(added).toMatchObject({ code: 0, stdout: `${url} is added (${feedIdOf(url)}).\n` });
    const again = await run('feeds', 'add', url, '--json');
    expect(again.code).toBe(0);
    expect(jsonLines(again.stdout)).toMatchObject([
      { id: feedIdOf(url), url, outlet: 'Port Desk', readAt: null },
    ]);
    expect(await withStore((store) => store.feeds.listFeeds())).toMatchObject([
      { url, outlet: 'Port Desk', tag: 'Ports' },
    ]);
    expect(server.requests).toHaveLength(0);
  });

  it('are read when they are due, and listed with how that went', async () => {
    const { server, run, keep } = await open();
    await keep('/feed', '/none');
    const refreshed = await run('feeds', 'refresh');
    expect(refreshed).toMatchObject({
      code: 0,
      stdout: '2 feeds: 1 read, 0 unchanged, 1 failed; 2 articles added, 0 updated, 0 rejected.\n',
      stderr: expect.stringMatching(/^failed: .*\/none: 127\.0\.0\.1 answers 404/) as unknown,
    });
    const listed = await run('feeds', 'list');
    expect(listed.stdout).toMatch(
      /^\w{10} {2}http.*\/feed \(The Harbour Post\): 2 articles, read [\d :-]+\n\w{10} {2}http.*\/none: failed 1 time\n +127.* answers 404.*\n$/,
    );
    const [feed, none] = jsonLines((await run('feeds', 'list', '--json')).stdout);
    expect(feed).toMatchObject({
      url: `${server.origin}/feed`,
      articles: 2,
      failures: 0,
      problem: null,
      isPaused: false,
    });
    expect(none).toMatchObject({
      articles: 0,
      failures: 1,
      readAt: null,
      problem: expect.stringContaining('404') as unknown,
    });
  });

  it('that are not due are read with --all', async () => {
    const { run, keep } = await open();
    await keep('/feed');
    expect(jsonLines((await run('feeds', 'refresh', '--json')).stdout)).toEqual([
      { read: 1, unchanged: 0, failed: 0, added: 2, updated: 0, rejected: 0 },
    ]);
    expect((await run('feeds', 'refresh')).stderr).toMatch(/^No feed is due/);
    expect(jsonLines((await run('feeds', 'refresh', '--all', '--json')).stdout)).toMatchObject([
      { read: 0, unchanged: 1, failed: 0 },
    ]);
  });

  it('are removed by their id, and a second time there is none', async () => {
    const { server, run, keep } = await open();
    await keep('/feed');
    const url = `${server.origin}/feed`;
    const removed = await run('feeds', 'remove', feedIdOf(url), '--json');
    expect(jsonLines(removed.stdout)).toEqual([{ removed: url, id: feedIdOf(url) }]);
    const again = await run('feeds', 'remove', url);
    expect(again).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^There is no feed /) as unknown,
    });
  });

  it('are imported and exported as OPML', async () => {
    const { dataDir, run } = await open();
    const list = join(makeTemporaryFolder(), 'feeds.txt');
    writeFileSync(
      list,
      '# ours\nhttps://b.example/rss\nhttps://a.example/feed?token=x\nhttps://c.example/rss\n',
    );
    const imported = await run('feeds', 'import', list, '--json');
    expect(imported).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^refused: .*token=x: .*key/) as unknown,
    });
    expect(jsonLines(imported.stdout)).toEqual([{ added: 2, known: 0, refused: 1 }]);
    const exported = await run('feeds', 'export');
    expect(exported.stdout).toMatch(/^<\?xml[\s\S]*xmlUrl="https:\/\/b\.example\/rss"[\s\S]*<\/opml>\n$/);
    const again = await runCommand(['feeds', 'import', '-', '--json'], { dataDir, input: exported.stdout });
    expect(jsonLines(again.stdout)).toEqual([{ added: 0, known: 2, refused: 0 }]);
    expect(await run('feeds', 'import', join(dataDir, 'none'))).toMatchObject({ code: 1, stdout: '' });
  });

  it('are tried without anything being kept', async () => {
    const { server, run, withStore } = await open();
    const tried = await run('feeds', 'test', `${server.origin}/feed`);
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout).toContain('works: 2 articles of The Harbour Post, the newest of 2026-11-20 10:00.');
    expect(tried.stdout).toMatch(/\n {2}Pier closed\n {2}Ferry runs again\n$/);
    const page = await run('feeds', 'test', `${server.origin}/ferry`, '--json');
    expect(page.code).toBe(1);
    expect(jsonLines(page.stdout)).toMatchObject([
      { problem: expect.stringContaining('one article') as unknown },
    ]);
    expect(await withStore((store) => store.feeds.listFeeds())).toEqual([]);
  });

  it('in private networks are neither kept nor read, unless the operator allows it', async () => {
    const { server, dataDir } = await open();
    for (const command of [['add'], ['test']]) {
      const ran = await runCommand(['feeds', ...command, `${server.origin}/feed`], { dataDir });
      expect(ran).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('private network') as unknown,
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  it('with a key of somebody’s own are kept where the operator says so', async () => {
    const { run } = await open();
    const url = 'https://a.example/feed?token=x';
    expect(await run('feeds', 'add', url)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--allow-secret') as unknown,
    });
    expect(await run('feeds', 'add', url, '--allow-secret')).toMatchObject({ code: 0 });
  });
});

describe('ingest of addresses', PATIENT, () => {
  it('reads a feed, a tag page and the page of one article, once', async () => {
    const { server, run } = await open();
    const ran = await run(
      'ingest',
      `${server.origin}/feed`,
      `${server.origin}/tag/ports`,
      `${server.origin}/ferry`,
      '--json',
    );
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(jsonLines(ran.stdout)).toMatchObject([{ read: 6, added: 3, rejected: 0 }]);
    const found = jsonLines((await run('search', 'dock', '--json')).stdout);
    expect(found).toMatchObject([{ url: `${server.origin}/ferry` }]);
  });

  it('reads the feeds of a list once, and names those that cannot be', async () => {
    const { server, run, withStore } = await open();
    const list = join(makeTemporaryFolder(), 'feeds.opml');
    const outlines = ['/feed', '/none'].map((path) => `<outline text="x" xmlUrl="${server.origin}${path}"/>`);
    writeFileSync(list, `<opml version="2.0"><head/><body>${outlines.join('')}</body></opml>`);
    const ran = await run('ingest', list, '--json');
    expect(jsonLines(ran.stdout)).toMatchObject([{ added: 2, rejected: 1 }]);
    expect(ran.stderr).toMatch(/^rejected: .*\/none: address: 127\.0\.0\.1 answers 404/);
    expect(await withStore((store) => store.feeds.listFeeds())).toEqual([]);
  });

  it('reads nothing of a private network', async () => {
    const { server, dataDir } = await open();
    const ran = await runCommand(['ingest', `${server.origin}/feed`], { dataDir });
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('private network') as unknown });
    expect(server.requests).toHaveLength(0);
  });
});
