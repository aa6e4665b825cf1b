// `ingest` of addresses as an operator runs it: a process of its own, feeds and pages on loopback.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { openDesk, PATIENT } from './feeds-desk.ts';
import { jsonLines, runCommand } from './run-command.ts';

describe('ingest of addresses', PATIENT, () => {
  it('reads a feed, a tag page and the page of one article, once', async () => {
    const { server, run } = await openDesk();
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
    const { server, run, withStore } = await openDesk();
    const list = join(makeTemporaryFolder(), 'feeds.opml');
    const outlines = ['/feed', '/none'].map((path) => `<outline text="x" xmlUrl="${server.origin}${path}"/>`);
    writeFileSync(list, `<opml version="2.0"><head/><body>${outlines.join('')}</body></opml>`);
    const ran = await run('ingest', list, '--json');
    expect(jsonLines(ran.stdout)).toMatchObject([{ added: 2, rejected: 1 }]);
    expect(ran.stderr).toMatch(/^rejected: .*\/none: address: 127\.0\.0\.1 answers 404/);
    expect(await withStore((store) => store.feeds.listFeeds())).toEqual([]);
  });

  it('reads nothing of a private network', async () => {
    const { server, dataDir } = await openDesk();
    const ran = await runCommand(['ingest', `${server.origin}/feed`], { dataDir });
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('private network') as unknown });
    expect(server.requests).toHaveLength(0);
  });
});
