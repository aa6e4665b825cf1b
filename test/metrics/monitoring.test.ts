// Health and readiness on a real store: what they say from the start to the end, and when the store is silent.
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { createMonitoring } from '../../src/metrics/monitoring.ts';
import { createStoreWatch } from '../../src/metrics/store-watch.ts';
import type { Store } from '../../src/news/ports.ts';
import { NOW } from '../nouns.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const OPTIONS = { bind: '127.0.0.1', port: 0, clock: () => NOW, hasRuntime: false };

async function aMonitor() {
  const store = openSqliteStore(makeTemporaryFolder());
  const monitoring = createMonitoring(OPTIONS);
  onTestFinished(async () => {
    await monitoring.close();
    await store.close().catch(() => undefined);
  });
  const port = await monitoring.serve(store);
  const ask = async (path: string) => {
    const page = await fetch(`http://127.0.0.1:${port}${path}`);
    return [page.status, (await page.text()).trim()] as const;
  };
  return { store, monitoring, ask };
}

describe('ready', () => {
  test('is a bot on Discord, from when it is there until it stops', async () => {
    const { monitoring, ask } = await aMonitor();
    let isReady = true;
    expect(await ask('/ready')).toEqual([503, 'The bot is starting.']);
    monitoring.tellRunning(() => [
      { shard: 0, isReady: false },
      { shard: 1, isReady },
    ]);
    expect(await ask('/ready')).toEqual([200, 'The bot answers on Discord.']);
    isReady = false;
    expect(await ask('/ready')).toEqual([503, expect.stringMatching(/^The bot is not connected to Discord/)]);
    isReady = true;
    monitoring.tellStopping();
    expect(await ask('/ready')).toEqual([503, 'The bot is stopping.']);
    expect((await ask('/health'))[0]).toBe(200);
  });

  test('is not one that waits for a shard', async () => {
    const { monitoring, ask } = await aMonitor();
    monitoring.tellRunning(() => []);
    expect(await ask('/ready')).toEqual([503, expect.stringMatching(/^Other processes have all shards/)]);
  });

  test('is not one whose index does not answer', async () => {
    const { store, monitoring, ask } = await aMonitor();
    monitoring.tellRunning(() => [{ shard: 0, isReady: true }]);
    await store.close();
    expect(await ask('/ready')).toEqual([503, expect.stringMatching(/^The index does not answer\./)]);
  });
});

describe('alive', () => {
  test('is a process whose index answers, on Discord or not', async () => {
    const { ask } = await aMonitor();
    expect(await ask('/health')).toEqual([200, 'The bot is alive and its index answers.']);
  });

  test('is not one whose index is closed', async () => {
    const { store, ask } = await aMonitor();
    await store.close();
    expect(await ask('/health')).toEqual([
      503,
      expect.stringMatching(/^The index does not answer\. Look into/),
    ]);
    expect((await ask('/metrics'))[1]).toContain('broadsheet_store_up 0');
  });
});

describe('the store', () => {
  /** A store that answers when it is let. */
  function aStore(answer: () => Promise<number | null>) {
    const asked = { times: 0 };
    const store = {
      articles: { getState: async () => ({ articles: 3, changedAt: NOW }) },
      subscriptions: {
        nextDueAt: () => {
          asked.times += 1;
          return answer();
        },
      },
    } as unknown as Pick<Store, 'articles' | 'subscriptions'>;
    return { store, asked };
  }

  test('is asked once, however many ask at once and soon after', async () => {
    const { store, asked } = aStore(async () => NOW - 2_000);
    const watch = createStoreWatch(store, { clock: () => NOW });
    const facts = await Promise.all(Array.from({ length: 9 }, watch));
    expect(facts).toContainEqual({ articles: 3, changedAt: NOW, digestLagMs: 2_000 });
    await watch();
    expect(asked.times).toBe(1);
  });

  test('that owes an answer is not asked again, and is taken for silent in time', async () => {
    const { store, asked } = aStore(() => new Promise(() => undefined));
    const watch = createStoreWatch(store, { clock: () => NOW, withinMs: 10 });
    expect(await watch()).toBeNull();
    expect(await watch()).toBeNull();
    expect(asked.times).toBe(1);
  });

  test('tells no lag where nothing is due, or nothing will be', async () => {
    for (const dueAt of [null, NOW + 5_000]) {
      const { store } = aStore(async () => dueAt);
      const watch = createStoreWatch(store, { clock: () => NOW });
      expect(await watch()).toMatchObject({ digestLagMs: 0 });
    }
  });
});
