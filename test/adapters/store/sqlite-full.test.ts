// A file that may not grow: what is written is refused with a sentence, nothing of it stays, and reading goes on.
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteDialect } from '../../../src/adapters/store/sqlite-dialect.ts';
import { SQLITE_MIGRATIONS } from '../../../src/adapters/store/sqlite-migrations.ts';
import { createTransact, inTransaction } from '../../../src/adapters/store/sqlite-transaction.ts';
import type { Tables } from '../../../src/adapters/store/tables.ts';
import { rowsOf } from '../../../src/adapters/store/transaction-steps.ts';
import { storeTroubleOf } from '../../../src/news/store-trouble.ts';

function openFull() {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  for (const step of SQLITE_MIGRATIONS) database.exec(step);
  const pages = Number(database.prepare('pragma page_count').get()?.['page_count']);
  database.exec(`pragma max_page_count = ${pages + 1}`);
  const tables = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
  const long = 'x'.repeat(100_000);
  const countNotes = () => Number(database.prepare('select count(*) as notes from notes').get()?.['notes']);
  return { database, tables, long, countNotes };
}

const SENTENCE = 'The disk of the index is full, and nothing was changed. Make room, then try again.';

async function thrownBy(run: () => unknown): Promise<Error> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was written');
}

describe('a file without room', () => {
  it('takes none of the steps of a write, and says so', async () => {
    const { database, tables, long, countNotes } = openFull();
    const set = (key: string, value: string) => rowsOf(tables.insertInto('notes').values({ key, value }));
    function* steps() {
      yield* set('small', 'fits');
      yield* set('large', long);
    }
    const error = await thrownBy(() => createTransact(database)(() => steps()));
    expect(error).toMatchObject({ name: 'StoreError', message: SENTENCE });
    expect(storeTroubleOf(error)).toBe('full');
    expect(error.cause).toMatchObject({ message: 'database or disk is full' });
    expect([database.isTransaction, countNotes()]).toEqual([false, 0]);
  });

  it('takes what fits after that', async () => {
    const { database, tables, long, countNotes } = openFull();
    const insert = database.prepare('insert into notes (key, value) values (?, ?)');
    expect((await thrownBy(() => inTransaction(database, () => insert.run('large', long)))).message).toBe(
      SENTENCE,
    );
    inTransaction(database, () => insert.run('small', 'fits'));
    expect(countNotes()).toBe(1);
    expect(await tables.selectFrom('notes').select('value').execute()).toEqual([{ value: 'fits' }]);
  });

  it('is not blamed for what else goes wrong', async () => {
    const { database } = openFull();
    const error = await thrownBy(() => inTransaction(database, () => database.exec('insert into nowhere')));
    expect(storeTroubleOf(error)).toBeNull();
  });
});
