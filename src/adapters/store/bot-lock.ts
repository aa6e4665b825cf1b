// One bot per data folder: a lock that the operating system releases however the program ends.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { prepareDataDir } from './sqlite-open.ts';
import { StoreError } from './store-error.ts';

/** SQLite's result codes (https://www.sqlite.org/rescode.html): another connection holds the file; there is no room for one. */
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** Locks that are held: a connection that nobody refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

/** Takes the lock of a data folder; answers what releases it. Throws `StoreError` where another bot holds it. */
export function takeBotLock(dataDir: string): () => void {
  prepareDataDir(dataDir);
  const lock = new DatabaseSync(join(dataDir, 'bot.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : null;
    if (code === SQLITE_FULL)
      throw new StoreError(
        `The disk of the data folder ${dataDir} is full. Make room on it, or name another folder in DATA_DIR.`,
        { cause, trouble: 'full' },
      );
    if (code !== SQLITE_BUSY) throw cause;
    throw new StoreError(
      `Another bot is running on the data folder ${dataDir}. Stop it first, or name another folder in DATA_DIR.`,
      { cause },
    );
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}
