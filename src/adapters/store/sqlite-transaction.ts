// A write that happens whole or not at all.
import type { DatabaseSync } from 'node:sqlite';

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
