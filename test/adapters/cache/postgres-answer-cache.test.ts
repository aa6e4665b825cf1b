// The cache on PostgreSQL: the contract of every cache, several bots, broken connections, and what is swept.
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPostgresAnswerCache } from '../../../src/adapters/cache/postgres-answer-cache.ts';
import { openCacheDatabase } from '../../../src/adapters/store/postgres-cache-database.ts';
import { CACHE_SWEEP_EVERY_WRITES } from '../../../src/limits/cache.ts';
import { answerCacheContract, type OpenedCache } from '../../contracts/answer-cache.contract.ts';
import { createMemoryLog } from '../../memory-log.ts';
import { isPostgresMissing, makeDatabase } from '../../postgres-server.ts';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function open(): Promise<OpenedCache> {
  const url = await makeDatabase();
  const log = createMemoryLog();
  let cache = createPostgresAnswerCache(openCacheDatabase(url), log);
  return {
    cache,
    reopen: async () => {
      await cache.close();
      cache = createPostgresAnswerCache(openCacheDatabase(url), log);
      return cache;
    },
    breakStorage: async () => {
      // Its table is there when it has answered.
      await cache.get('anything');
      await (await connect(url)).query('drop table answers');
    },
    logged: () => log.lines.map(({ message }) => message),
    close: () => cache.close(),
  };
}

function openOn(url: string) {
  const log = createMemoryLog();
  const cache = createPostgresAnswerCache(openCacheDatabase(url), log);
  onTestFinished(() => cache.close());
  return { cache, log };
}

describe.skipIf(isPostgresMissing)('the cache on PostgreSQL', () => answerCacheContract(open));

describe.skipIf(isPostgresMissing)('a cache of several bots', () => {
  it('has what any of them put in, whoever makes its table', async () => {
    const url = await makeDatabase();
    const bots = Array.from({ length: 4 }, () => openOn(url));
    await Promise.all(bots.map(({ cache }, place) => cache.set(`from ${place}`, { place })));
    for (const { cache, log } of bots) {
      expect(await cache.get('from 3')).toEqual({ place: 3 });
      expect(log.lines).toEqual([]);
    }
  });

  it('is a miss and a line in the log where nobody takes connections', async () => {
    const { cache, log } = openOn('postgres://bot:invented-password@127.0.0.1:1/news');
    expect(await cache.get('a')).toBeNull();
    await cache.set('b', 1);
    expect(log.lines.map(({ message }) => message)).toContain('the cache failed; the answer is computed');
    expect(JSON.stringify(log.lines)).not.toContain('invented-password');
  });

  it('goes on after its connections were broken off', async () => {
    const url = await makeDatabase();
    const { cache } = openOn(url);
    await cache.set('a', 1);
    const admin = await connect(url);
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const other = openOn(url).cache;
    await expect.poll(() => other.get('a'), { timeout: 10_000 }).toBe(1);
    const setAndGet = async () => {
      await cache.set('b', 2);
      return other.get('b');
    };
    await expect.poll(setAndGet, { timeout: 10_000 }).toBe(2);
  });

  it('loses what is too old to be asked for', async () => {
    const url = await makeDatabase();
    const { cache } = openOn(url);
    await cache.set('old', 1);
    const admin = await connect(url);
    await admin.query(`update answers set kept_at = now() - interval '25 hours'`);
    for (let place = 1; place < CACHE_SWEEP_EVERY_WRITES; place += 1) await cache.set(`new ${place}`, place);
    const { rows } = await admin.query<{ key: string }>(`select key from answers where key like '%old%'`);
    expect(rows).toEqual([]);
    expect(await openOn(url).cache.get('new 1')).toBe(1);
  });
});
