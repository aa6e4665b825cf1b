// Several processes on one index: each feed, channel and slot goes to one of them, and a budget holds for all together.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { aNewFeed, aNewSubscription, channelOf, feedUrlOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

const CLAIMER = join(import.meta.dirname, 'claimer.ts');
const [PROCESSES, THINGS, BUDGET] = [3, 60, 100];

/** Starts a claimer that waits for `go`; answers what it printed. */
async function startClaimer(folder: string) {
  const child = spawn(process.execPath, [CLAIMER, folder, String(BUDGET)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  const printed: string[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
      else printed.push(line);
    });
  });
  await ready;
  return {
    go: async (): Promise<string[]> => {
      child.stdin.end('go\n');
      expect(await closed).toEqual([0, null]);
      return printed;
    },
  };
}

describe('several processes on one index', () => {
  it('claim each thing once, and never spend more than a budget together', async () => {
    const folder = makeTemporaryFolder();
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    for (let place = 0; place < THINGS; place += 1) {
      await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(place) }), NOW);
      await store.subscriptions.addSubscription(aNewSubscription({ channel: channelOf(place) }));
    }
    const claimers = await Promise.all(Array.from({ length: PROCESSES }, () => startClaimer(folder)));
    const printed = (await Promise.all(claimers.map(({ go }) => go()))).flat();
    const count = (kind: string) => {
      const found = printed.filter((line) => line.startsWith(kind));
      return { all: found.length, distinct: new Set(found).size };
    };
    for (const kind of ['feed ', 'channel ', 'delivery ']) {
      expect([kind, count(kind)]).toEqual([kind, { all: THINGS, distinct: THINGS }]);
    }
    expect(count('token').all).toBe(BUDGET);
    expect(await store.ledger.getSpent('2026-11-20')).toMatchObject({ total: BUDGET });
    expect(await store.check()).toEqual([]);
  }, 60_000);
});
