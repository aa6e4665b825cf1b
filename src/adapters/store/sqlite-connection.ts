// A connection that writes: its statements run whatever number SQLite gave to the row that was written last.
import { DatabaseSync } from 'node:sqlite';
import { STORE_BUSY_TIMEOUT_MS } from '../../limits/store.ts';

/**
 * Each statement that is run reports the number of the last row written on its connection. Keys of articles and rows
 * within FTS5 have numbers beyond 2^53, which Node 24 rounds and Node 26 refuses: so statements that write report bigints.
 */
export function connectToWrite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: STORE_BUSY_TIMEOUT_MS });
  const prepare = database.prepare.bind(database);
  return Object.assign(database, {
    prepare: (...given: Parameters<typeof prepare>) => {
      const statement = prepare(...given);
      if (statement.columns().length === 0) statement.setReadBigInts(true);
      return statement;
    },
  });
}
