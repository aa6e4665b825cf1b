// `feeds` as an operator runs it: processes of their own, feeds on loopback.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedIdOf } from '../../src/news/feed.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { openDesk, PATIENT } from './feeds-desk.ts';
import { jsonLines, runCommand } from './run-command.ts';

describe('feeds', PATIENT, () => {
  it('are added at their canonical address, once', async () => {
    const { server, run, withStore } = await openDesk();
    const url = `${server.origin}/feed`;
    const added = await run('feeds', 'add', `${url}#x`, '--outlet', 'Port Desk', '--tag', 'Ports');
    expect(added).toMatchObject({ code: 0, stdout: `${url} is added (${feedIdOf(url)}).\n` });
    const looked = server.requests.length;
    const again = await run('feeds', 'add', url, '--json');
    expect(again.code).toBe(0);
    expect(jsonLines(again.stdout)).toMatchObject([
      { id: feedIdOf(url), url, outlet: 'Port Desk', readAt: null },
    ]);
    expect(await withStore((store) => store.feeds.listFeeds())).toMatchObject([
      { url, outlet: 'Port Desk', tag: 'Ports' },
    ]);
    expect(server.requests).toHaveLength(looked);
  });

  it('of a site are looked for, and others that it has are named', async () => {
    const { server, run } = await openDesk();
    const added = await run('feeds', 'add', `${server.origin}/site`, '--full-text');
    expect(added).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/names it as its feed/) as unknown,
    });
    const url = `${server.origin}/feed`;
    expect(added.stdout).toBe(`${url} is added (${feedIdOf(url)}).\n`);
    const set = await run('feeds', 'set', url, '--full-text', 'off', '--tag', 'Ports', '--json');
    expect(jsonLines(set.stdout)).toMatchObject([{ url, readsPages: false, tag: 'Ports' }]);
    expect(await run('feeds', 'set', 'https://none.example/')).toMatchObject({ code: 1, stdout: '' });
    expect(await run('feeds', 'set', url, '--full-text', 'maybe')).toMatchObject({ code: 2 });
  });

  it('are kept without a look where the operator says so', async () => {
    const { server, run } = await openDesk();
    const added = await run('feeds', 'add', `${server.origin}/none`, '--as-is');
    expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/none is added/) as unknown });
    expect(server.requests).toHaveLength(0);
    const looked = await run('feeds', 'add', `${server.origin}/nothing`);
    expect(looked).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/404/) as unknown });
  });

  it('are read when they are due, and listed with how that went', async () => {
    const { server, run, keep } = await openDesk();
    await keep('/feed', '/none');
    const refreshed = await run('feeds', 'refresh');
    expect(refreshed).toMatchObject({
      code: 0,
      stdout: '2 feeds: 1 read, 0 unchanged, 1 failed; 2 articles added, 0 updated, 0 rejected.\n',
      stderr: expect.stringMatching(/^failed: .*\/none: 127\.0\.0\.1 answers 404/) as unknown,
    });
    const listed = await run('feeds', 'list');
    expect(listed.stdout).toMatch(
      /^\w{10} {2}http.*\/feed \(The Harbour Post\): 2 articles, read [\d :-]+, next [\d :-]+\n\w{10} {2}http.*\/none: failed 1 time\n +127.* answers 404.*\n$/,
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
    const { run, keep } = await openDesk();
    await keep('/feed');
    expect(jsonLines((await run('feeds', 'refresh', '--json')).stdout)).toEqual([
      {
        read: 1,
        unchanged: 0,
        failed: 0,
        added: 2,
        updated: 0,
        rejected: 0,
        pages: { read: 0, withheld: 0, failed: 0 },
      },
    ]);
    expect((await run('feeds', 'refresh')).stderr).toMatch(/^No feed is due/);
    expect(jsonLines((await run('feeds', 'refresh', '--all', '--json')).stdout)).toMatchObject([
      { read: 0, unchanged: 1, failed: 0 },
    ]);
  });

  it('are removed by their id, and a second time there is none', async () => {
    const { server, run, keep } = await openDesk();
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
    const { dataDir, run } = await openDesk();
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
    const { server, run, withStore } = await openDesk();
    const tried = await run('feeds', 'test', `${server.origin}/feed`);
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout).toContain(
      'works (rss): 2 items of The Harbour Post, the newest of 2026-11-20 10:00.\n2 would come in, 0 known already',
    );
    expect(tried.stdout).toMatch(/\n {2}new: Pier closed \[2026-11-20 10:00.*\n {2}new: Ferry runs again /);
    const page = await run('feeds', 'test', `${server.origin}/ferry`, '--json');
    expect(page.code).toBe(1);
    expect(jsonLines(page.stdout)).toMatchObject([
      { problem: expect.stringContaining('No feed, no news sitemap and no list') as unknown },
    ]);
    expect(await withStore((store) => store.feeds.listFeeds())).toEqual([]);
  });

  it('in private networks are neither kept nor read, unless the operator allows it', async () => {
    const { server, dataDir } = await openDesk();
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
    const { run } = await openDesk();
    const url = 'https://a.example/feed?token=x';
    expect(await run('feeds', 'add', url, '--as-is')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--allow-secret') as unknown,
    });
    expect(await run('feeds', 'add', url, '--as-is', '--allow-secret')).toMatchObject({ code: 0 });
  });
});
