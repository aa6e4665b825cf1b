// Writes of several statements: whole or not at all, each step seeing those before it.
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteDialect } from '../../../src/adapters/store/sqlite-dialect.ts';
import { SQLITE_MIGRATIONS } from '../../../src/adapters/store/sqlite-migrations.ts';
import { openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { createTransact } from '../../../src/adapters/store/sqlite-transaction.ts';
import type { Tables } from '../../../src/adapters/store/tables.ts';
import { rowsOf, type Steps } from '../../../src/adapters/store/transaction-steps.ts';
import { STORE_BUSY_TIMEOUT_MS } from '../../../src/limits/store.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

function openTables() {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  for (const step of SQLITE_MIGRATIONS) database.exec(step);
  const tables = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
  const set = (key: string, value: string) => rowsOf(tables.insertInto('notes').values({ key, value }));
  return { database, tables, set, transact: createTransact(database) };
}

describe('a transaction in steps', () => {
  it('gives each step its rows, and answers what the last says', async () => {
    const { tables, set, transact } = openTables();
    function* steps(): Steps<string[]> {
      expect(yield* set('a', '5')).toEqual([]);
      const rows = yield* rowsOf(tables.selectFrom('notes').selectAll());
      return rows.map(({ key, value }) => `${key}=${value}`);
    }
    expect(await transact(() => steps())).toEqual(['a=5']);
    const removed = tables.deleteFrom('notes').where('key', '=', 'a').returning('value');
    expect(await transact(() => rowsOf(removed))).toEqual([{ value: '5' }]);
  });

  it.each([
    ['a statement', undefined],
    ['the steps themselves', 'it broke off'],
  ])('leaves nothing behind when %s fails', async (_, message) => {
    const { database, tables, set, transact } = openTables();
    function* steps(): Steps<void> {
      yield* set('a', '1');
      if (message !== undefined) throw new Error(message);
      yield* set('a', '2');
    }
    await expect(transact(() => steps())).rejects.toThrow(message ?? /UNIQUE/);
    expect(database.isTransaction).toBe(false);
    expect(await tables.selectFrom('notes').selectAll().execute()).toEqual([]);
    await transact(() => set('b', '3'));
    expect(await tables.selectFrom('notes').selectAll().execute()).toEqual([{ key: 'b', value: '3' }]);
  });

  it('is closed to other work of the thread', async () => {
    const { tables, set, transact } = openTables();
    function* swap(place: number): Steps<void> {
      yield* rowsOf(tables.deleteFrom('notes').where('key', '=', 'a'));
      yield* set('a', String(place));
    }
    await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        await transact(() => swap(place));
        const rows = await tables.selectFrom('notes').selectAll().execute();
        expect(rows).toHaveLength(1);
      }),
    );
  });
});

describe('a transaction while another process writes', () => {
  it('waits without holding its thread up, and is carried out when that has finished', async () => {
    const folder = makeTemporaryFolder();
    const [database, other] = [openIndexFile(folder), openIndexFile(folder)];
    onTestFinished(() => {
      database.close();
      other.close();
    });
    const tables = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
    const transact = createTransact(database);
    other.exec('begin immediate');
    let isDone = false;
    const set = tables.insertInto('notes').values({ key: 'a', value: '1' }).returning('key');
    const writing = transact(() => rowsOf(set)).then((rows) => {
      isDone = true;
      return rows;
    });
    // The thread has turns for others meanwhile.
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    expect(isDone).toBe(false);
    expect(database.isTransaction).toBe(false);
    other.exec('commit');
    expect(await writing).toEqual([{ key: 'a' }]);
    // What does not go by steps waits as long as before.
    expect(database.prepare('pragma busy_timeout').get()?.['timeout']).toBe(STORE_BUSY_TIMEOUT_MS);
  });
});
