// A copy of the index is made while it is in use, is checked, and stands in for the index when that is lost.
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { takeBotLock } from '../../src/adapters/store/bot-lock.ts';
import { INDEX_FILE } from '../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { HOUR_MS } from '../../src/limits/units.ts';
import { PLAIN_POSTING } from '../../src/news/subscription.ts';
import type { ChannelId, GuildId } from '../../src/news/places.ts';
import { aTag } from '../nouns.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { asLines, jsonLines, runCommand } from './run-command.ts';

const OTTER = {
  ...{
    url: 'https://harbour-post.example/otter',
    headline: 'An otter in the harbour',
    outlet: 'The Harbour Post',
  },
  ...{
    body: 'An otter swam through the harbour of Corran.',
    publishedAt: '2026-11-20T08:00:00Z',
    tags: ['Sea'],
  },
};
const HERON = { ...OTTER, url: 'https://harbour-post.example/heron', headline: 'A heron on the pier' };

/** A daily digest that was due an hour ago, and its delivery on the way. */
async function addDigest(dataDir: string): Promise<void> {
  const store = openSqliteStore(dataDir);
  const now = Date.now();
  const added = await store.subscriptions.addSubscription({
    ...{ guild: '1' as GuildId, channel: '2' as ChannelId, topic: { kind: 'tag', tag: aTag('Sea') } },
    schedule: { weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour: 8, minute: 0 }], zone: 'UTC' },
    ...{ stories: 5, language: null, posting: PLAIN_POSTING, createdBy: null, createdAt: now - 48 * HOUR_MS },
    ...{ coveredUntil: now - 25 * HOUR_MS, nextRunAt: now - HOUR_MS },
  });
  await store.deliveries.beginDelivery({
    ...{ subscription: added.id, slot: now - 24 * HOUR_MS, nextRunAt: now - HOUR_MS, at: now },
    coveredUntil: now - 24 * HOUR_MS,
    digest: {
      ...{
        subscription: added.id,
        topic: added.topic,
        language: null,
        stories: [],
        more: 0,
        total: 0,
        nextRunAt: now - HOUR_MS,
      },
      period: { from: now - 48 * HOUR_MS, until: now - 24 * HOUR_MS },
    },
  });
  await store.close();
}

describe('backup and restore', () => {
  let dataDir = '';
  let copies = '';
  const run = (...args: string[]) => runCommand(args, { dataDir });
  beforeEach(async () => {
    dataDir = makeTemporaryFolder();
    copies = makeTemporaryFolder();
    await runCommand(['ingest', '-'], { dataDir, input: asLines([OTTER]) });
  });

  it('bring back what was lost, and put aside what is there', async () => {
    expect(await run('backup', join(copies, 'one.sqlite'))).toMatchObject({ code: 0, stderr: '' });
    await runCommand(['ingest', '-'], { dataDir, input: asLines([HERON]) });
    const refused = await run('restore', join(copies, 'one.sqlite'));
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--replace puts it aside');
    const [restored] = jsonLines(
      (await run('restore', join(copies, 'one.sqlite'), '--replace', '--json')).stdout,
    );
    expect(restored).toMatchObject({ articles: 1, subscriptions: 0, digests: 0 });
    const found = jsonLines((await run('search', 'harbour', '--json')).stdout);
    expect(found.map(({ url }) => url)).toEqual([OTTER.url]);
    // What was put aside is whole, with what was written last.
    const aside = new DatabaseSync(String(restored?.['aside']));
    onTestFinished(() => aside.close());
    expect(aside.prepare('select count(*) as n from articles').get()).toEqual({ n: 2 });
  });

  it('copy an index that a bot has open, into a folder, for nobody else to read', async () => {
    onTestFinished(takeBotLock(dataDir));
    const bot = openSqliteStore(dataDir);
    onTestFinished(() => bot.close());
    const [made] = jsonLines((await run('backup', copies, '--json')).stdout);
    expect(made).toMatchObject({ articles: 1 });
    // One file and nothing beside it.
    const [name = '', ...others] = readdirSync(copies);
    expect(others).toEqual([]);
    expect(name).toMatch(/^broadsheet-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.sqlite$/);
    expect(statSync(join(copies, name)).mode & 0o077).toBe(0);
  });

  it('let digests go on from now, and send none again that was under way', async () => {
    await addDigest(dataDir);
    const before = Date.now();
    await run('backup', join(copies, 'one.sqlite'));
    expect(await run('restore', join(copies, 'one.sqlite'), '--replace')).toMatchObject({ code: 0 });
    const store = openSqliteStore(dataDir);
    onTestFinished(() => store.close());
    const [digest] = await store.subscriptions.listSubscriptions();
    expect(digest?.coveredUntil).toBeGreaterThanOrEqual(before);
    expect(digest?.nextRunAt).toBeGreaterThan(before);
    const [delivery] = digest === undefined ? [] : await store.deliveries.listDeliveries(digest.id, 9);
    expect(delivery).toMatchObject({ state: 'unknown', nextAttemptAt: null });
    expect(await store.subscriptions.claimDueChannels(Date.now(), HOUR_MS, { limit: 9 })).toEqual([]);
  });

  it('never write over a copy', async () => {
    writeFileSync(join(copies, 'one.sqlite'), 'mine');
    const refused = await run('backup', join(copies, 'one.sqlite'));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('exists already');
    expect(readFileSync(join(copies, 'one.sqlite'), 'utf8')).toBe('mine');
  });

  it('leave nothing behind where the copy cannot be written', async () => {
    const refused = await run('backup', join(copies, 'missing', 'one.sqlite'));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('cannot be written');
    expect(existsSync(join(copies, 'missing'))).toBe(false);
  });

  it('refuse what is no index, a damaged one, and a running bot, and change nothing', async () => {
    await run('backup', join(copies, 'one.sqlite'));
    writeFileSync(join(copies, 'letter.sqlite'), 'Dear reader,');
    expect((await run('restore', join(copies, 'letter.sqlite'), '--replace')).stderr).toContain('no index');
    expect((await run('restore', join(copies, 'none.sqlite'), '--replace')).stderr).toContain(
      'There is no file',
    );
    copyFileSync(join(copies, 'one.sqlite'), join(copies, 'half.sqlite'));
    truncateSync(join(copies, 'half.sqlite'), statSync(join(copies, 'half.sqlite')).size / 2);
    expect((await run('restore', join(copies, 'half.sqlite'), '--replace')).stderr).toContain('damaged');
    const release = takeBotLock(dataDir);
    expect((await run('restore', join(copies, 'one.sqlite'), '--replace')).stderr).toContain('Another bot');
    release();
    expect(jsonLines((await run('search', 'harbour', '--json')).stdout)).toHaveLength(1);
    expect(readdirSync(dataDir).filter((name) => name.includes('before') || name.endsWith('.part'))).toEqual(
      [],
    );
  });

  it('restore into an empty folder', async () => {
    await run('backup', join(copies, 'one.sqlite'));
    dataDir = makeTemporaryFolder();
    expect(await run('restore', join(copies, 'one.sqlite'))).toMatchObject({ code: 0 });
    expect(existsSync(join(dataDir, INDEX_FILE))).toBe(true);
    expect(jsonLines((await run('search', 'otter', '--json')).stdout)).toHaveLength(1);
  });
});
