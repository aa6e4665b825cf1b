// A write that happens whole or not at all.
import type { DatabaseSync } from 'node:sqlite';
import type { SqliteStatement } from 'kysely';
import { createStatementKeeper } from './sqlite-dialect.ts';
import type { Steps, Transact } from './transaction-steps.ts';

/**
 * Runs `write` in a transaction. It begins IMMEDIATE: one that read first and wrote later would fail at once, without
 * waiting, when another process wrote in between.
 */
export function inTransaction<Result>(database: DatabaseSync, write: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = write();
    database.exec('commit');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

/** Answers what runs steps in a transaction, from the first to the last without giving way. */
export function createTransact(database: DatabaseSync): Transact {
  const prepare = createStatementKeeper(database);
  return async (steps) => inTransaction(database, () => takeSteps(prepare, steps));
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
