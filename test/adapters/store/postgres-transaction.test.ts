// Writes on PostgreSQL whose connection breaks: nothing is lost, nothing is written twice.
import { sql, Kysely } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPostgresDialect } from '../../../src/adapters/store/postgres-dialect.ts';
import { createPostgresPool } from '../../../src/adapters/store/postgres-open.ts';
import { createReadRows } from '../../../src/adapters/store/postgres-reading.ts';
import { retry } from '../../../src/adapters/store/postgres-retry.ts';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';
import { createPostgresTransact } from '../../../src/adapters/store/postgres-transaction.ts';
import type { Tables } from '../../../src/adapters/store/tables.ts';
import { rowsOf, type Steps } from '../../../src/adapters/store/transaction-steps.ts';
import type { Store } from '../../../src/news/ports.ts';
import { startCuttingProxy } from '../../cutting-proxy.ts';
import { borrowStoreDatabase, isPostgresMissing, startServer } from '../../postgres-server.ts';

const UNBOUNDED = { total: null, perServer: null };
const reserveOne = (store: Store) =>
  store.ledger.reserve({ day: '2026-11-23', guild: null, tokens: 1 }, UNBOUNDED);
const spent = async (store: Store) => (await store.ledger.getSpent('2026-11-23')).total;

async function openTables(connections?: number) {
  const pool = createPostgresPool({
    url: await borrowStoreDatabase(),
    connectionWithinMs: 100,
    ...(connections === undefined ? {} : { connections }),
  });
  onTestFinished(() => pool.end());
  const tables = new Kysely<Tables>({ dialect: createPostgresDialect(createReadRows(pool)) });
  const set = (key: string, value: string) => rowsOf(tables.insertInto('notes').values({ key, value }));
  const notes = async () => {
    const rows = await tables.selectFrom('notes').selectAll().orderBy('key').execute();
    return rows.map(({ key, value }) => `${key}=${value}`);
  };
  return { pool, tables, set, notes, transact: createPostgresTransact(pool)(['notes']) };
}

describe.skipIf(isPostgresMissing)('a transaction in steps on PostgreSQL', () => {
  it('gives each step its rows, and answers what the last says', async () => {
    const { tables, set, transact } = await openTables();
    function* steps(): Steps<string[]> {
      expect(yield* set('a', '5')).toEqual([]);
      const rows = yield* rowsOf(tables.selectFrom('notes').selectAll());
      return rows.map(({ key, value }) => `${key}=${value}`);
    }
    expect(await transact(() => steps())).toEqual(['a=5']);
  });

  it.each([
    ['a statement', undefined],
    ['the steps themselves', 'it broke off'],
  ])('leaves nothing behind when %s fails, and is not tried again', async (_, message) => {
    const { set, notes, transact } = await openTables();
    let tries = 0;
    function* steps(): Steps<void> {
      tries += 1;
      yield* set('a', '1');
      if (message !== undefined) throw new Error(message);
      yield* set('a', '2');
    }
    await expect(transact(() => steps())).rejects.toThrow(message ?? /duplicate key/);
    expect(tries).toBe(1);
    expect(await notes()).toEqual([]);
    await transact(() => set('b', '3'));
    expect(await notes()).toEqual(['b=3']);
  });

  it('is taken again where its connection is killed between two steps', async () => {
    const { tables, set, notes, transact } = await openTables();
    let tries = 0;
    function* steps(): Steps<number> {
      tries += 1;
      yield* set('a', String(tries));
      if (tries < 3) yield sql`select pg_terminate_backend(pg_backend_pid())`.compile(tables);
      yield* set('b', String(tries));
      return tries;
    }
    expect(await transact(() => steps())).toBe(3);
    expect(await notes()).toEqual(['a=3', 'b=3']);
  });

  it('is the only one of its noun: no two of many are in it at once', async () => {
    const { tables, set, notes, transact } = await openTables();
    function* count(): Steps<void> {
      const [row] = yield* rowsOf(tables.selectFrom('notes').where('key', '=', 'n').selectAll());
      yield* rowsOf(tables.deleteFrom('notes').where('key', '=', 'n'));
      yield* set('n', String(Number(row?.value ?? 0) + 1));
    }
    await Promise.all(Array.from({ length: 40 }, () => transact(() => count())));
    expect(await notes()).toEqual(['n=40']);
  });
});

describe.skipIf(isPostgresMissing)('a commit whose connection breaks', () => {
  it.each(['before', 'after'] as const)('is carried out once: %s it reached the database', async (cut) => {
    const url = new URL(await borrowStoreDatabase());
    const proxy = await startCuttingProxy(Number(url.port));
    url.port = String(proxy.port);
    const store = await openPostgresStore({ url: url.href });
    onTestFinished(() => store.close());
    proxy.cutAt('commit\0', cut);
    expect(await reserveOne(store)).toBe('reserved');
    expect(proxy.cuts()).toBe(1);
    expect(await spent(store)).toBe(1);
  });
});

describe.skipIf(isPostgresMissing)('a connection that falls silent in the middle of a transaction', () => {
  it('is closed, not asked to roll back, and the write is carried out once by another', async () => {
    const url = new URL(await borrowStoreDatabase());
    const proxy = await startCuttingProxy(Number(url.port));
    url.port = String(proxy.port);
    const pool = new pg.Pool({ connectionString: url.href, query_timeout: 200 });
    const asked: unknown[] = [];
    pool.on('error', () => undefined);
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
      const query = client.query.bind(client);
      Object.assign(client, {
        query: (...given: Parameters<typeof query>) => asked.push(given[0]) && query(...given),
      });
    });
    onTestFinished(() => pool.end());
    const tables = new Kysely<Tables>({ dialect: createPostgresDialect(createReadRows(pool)) });
    let tries = 0;
    function* steps(): Steps<void> {
      tries += 1;
      yield* rowsOf(tables.insertInto('notes').values({ key: 'a', value: String(tries) }));
      if (tries === 1) proxy.silenceAll();
      yield* rowsOf(tables.selectFrom('notes').selectAll());
    }
    await createPostgresTransact(pool)(['notes'])(() => steps());
    expect(tries).toBe(2);
    expect(asked).not.toContain('rollback');
    expect(pool.totalCount).toBe(1);
    expect(await tables.selectFrom('notes').select('value').execute()).toEqual([{ value: '2' }]);
  });
});

describe.skipIf(isPostgresMissing)('a pool whose connections are all in use', () => {
  it('is waited for so long and no longer, and says so', async () => {
    const { pool } = await openTables(1);
    const held = await pool.connect();
    const asked = { givenUpAt: performance.now() + 400, said: 'The database did not answer' };
    await expect(retry(() => pool.query('select 1'), asked)).rejects.toThrow(
      /^The database did not answer \(no connection was free or made in time\)\. Check that/,
    );
    held.release();
    await pool.query('select 1');
  });
});

describe.skipIf(isPostgresMissing)('a server that is stopped and started while many write', () => {
  it('has each write once, and reads wait for it', { timeout: 90_000 }, async () => {
    const server = await startServer();
    const store = await openPostgresStore({ url: server.urlOf('postgres') });
    onTestFinished(() => store.close());
    let reserved = 0;
    let isOver = false;
    const write = async (writer: number) => {
      for (let place = 0; !isOver; place += 1) {
        if ((await reserveOne(store)) === 'reserved') reserved += 1;
        await store.notes.setNote(`${writer} ${place}`, 'kept');
        expect(await store.notes.getNote(`${writer} ${place}`)).toBe('kept');
      }
      return 'done';
    };
    const writing = Promise.all([0, 1, 2, 3].map(write));
    for (const mode of ['fast', 'immediate'] as const) {
      const before = reserved;
      await expect.poll(() => reserved, { timeout: 30_000 }).toBeGreaterThan(before + 20);
      await server.stop(mode);
      await server.start();
    }
    const before = reserved;
    await expect.poll(() => reserved, { timeout: 30_000 }).toBeGreaterThan(before + 20);
    isOver = true;
    await writing;
    expect(await spent(store)).toBe(reserved);
  });
});
