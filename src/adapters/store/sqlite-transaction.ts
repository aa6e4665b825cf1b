// A write that happens whole or not at all.
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { SqliteStatement } from 'kysely';
import { LOCK_LOOKED_FOR_EVERY_MS, STORE_BUSY_TIMEOUT_MS } from '../../limits/store.ts';
import { createStatementKeeper } from './sqlite-dialect.ts';
import { StoreError } from './store-error.ts';
import type { Steps, Transact } from './transaction-steps.ts';

/**
 * Runs `write` in a transaction. It begins IMMEDIATE: one that read first and wrote later would fail at once, without
 * waiting, when another process wrote in between.
 */
export function inTransaction<Result>(database: DatabaseSync, write: () => Result): Result {
  database.exec('begin immediate');
  return concluded(database, write);
}

/** Runs `write` in the transaction that has begun. */
function concluded<Result>(database: DatabaseSync, write: () => Result): Result {
  try {
    const result = write();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw errcodeOf(error) === SQLITE_FULL ? diskFull(error) : error;
  }
}

/** No room is left for what is written (https://www.sqlite.org/rescode.html#full). */
const SQLITE_FULL = 13;

function diskFull(cause: unknown): StoreError {
  return new StoreError(
    'The disk of the index is full, and nothing was changed. Make room, then try again.',
    {
      ...{ cause, trouble: 'full' },
    },
  );
}

function errcodeOf(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : null;
}

/** SQLite's own number for a lock that somebody else holds (https://www.sqlite.org/rescode.html#busy). */
const SQLITE_BUSY = 5;

/**
 * The same where the thread has others to serve: while another process writes it waits without holding them up. SQLite's own
 * waiting stops the thread, and looks ever less often.
 */
async function inTransactionWhenFree<Result>(database: DatabaseSync, write: () => Result): Promise<Result> {
  const givenUpAt = performance.now() + STORE_BUSY_TIMEOUT_MS;
  while (!tryBegin(database, { isLast: performance.now() >= givenUpAt }))
    await wait(LOCK_LOOKED_FOR_EVERY_MS);
  // In the same turn: nobody else of this thread may find the transaction open.
  return concluded(database, write);
}

/** Begins a transaction unless another process is in one; the last time that is an error. */
function tryBegin(database: DatabaseSync, { isLast }: { isLast: boolean }): boolean {
  database.exec('pragma busy_timeout = 0');
  try {
    database.exec('begin immediate');
    return true;
  } catch (error) {
    if (errcodeOf(error) !== SQLITE_BUSY || isLast) throw error;
    return false;
  } finally {
    database.exec(`pragma busy_timeout = ${STORE_BUSY_TIMEOUT_MS}`);
  }
}

/** Answers what runs steps in a transaction, from the first to the last without giving way. */
export function createTransact(database: DatabaseSync): Transact {
  const prepare = createStatementKeeper(database);
  return async (makeSteps) => inTransactionWhenFree(database, () => takeSteps(prepare, makeSteps()));
}

function takeSteps<Result>(prepare: (text: string) => SqliteStatement, steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) {
    const { sql, parameters } = step.value;
    step = steps.next(runStatement(prepare(sql), parameters));
  }
  return step.value;
}

function runStatement(statement: SqliteStatement, parameters: readonly unknown[]): readonly unknown[] {
  if (statement.reader) return statement.all(parameters);
  statement.run(parameters);
  return [];
}
