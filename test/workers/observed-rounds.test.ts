// Rounds of the reading as they are counted: what the worker found comes over to the bot's thread with its report.
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { readConfig } from '../../src/config.ts';
import type { Observed } from '../../src/news/observed.ts';
import { startReadingRounds } from '../../src/workers/reading-rounds.ts';
import { anRss } from '../adapters/sources/feeds/feed-samples.ts';
import { servePaths } from '../adapters/sources/http/loopback-server.ts';
import { createMemoryLog } from '../memory-log.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

async function aRound(more: { roundMaxMs?: number } = {}): Promise<Observed[]> {
  const dataDir = makeTemporaryFolder();
  const config = readConfig({ DATA_DIR: dataDir, ALLOW_PRIVATE_NETWORKS: 'on', LOG_LEVEL: 'silent' });
  const store = openSqliteStore(dataDir);
  onTestFinished(() => store.close());
  const { origin } = await servePaths({ '/feed': anRss([{ headline: 'Ferry runs again', path: '/ferry' }]) });
  for (const path of ['feed', 'none'])
    await store.feeds.addFeed(
      { url: `${origin}/${path}`, outlet: null, tag: null, readsPages: false, addedIn: null, addedBy: null },
      Date.now(),
    );
  const seen: Observed[] = [];
  const rounds = startReadingRounds({
    ...{ config, log: createMemoryLog(), isRoundDue: () => Promise.resolve(false) },
    ...{ observe: (one: Observed) => seen.push(one), ...more },
  });
  onTestFinished(() => rounds.stop());
  await rounds.readNow();
  return seen;
}

test('a round is counted once, with its feeds and their items', async () => {
  expect(await aRound()).toEqual([
    {
      ...{ kind: 'reading', ended: 'read' },
      feeds: { read: 1, unchanged: 0, failed: 1 },
      items: { added: 1, updated: 0, rejected: 0 },
    },
  ]);
});

test('one that was broken off is counted as failed, and nothing of its feeds', async () => {
  expect(await aRound({ roundMaxMs: 1 })).toMatchObject([{ ended: 'failed', feeds: { read: 0, failed: 0 } }]);
});
