// Opens the index file: folder, settings, schema; and says in a sentence what stands in the way.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CHECKPOINT_AT_PAGES, STORE_BUSY_TIMEOUT_MS, STORE_PAGE_CACHE_KIB } from '../../limits/store.ts';
import { setMergeSettings } from './index-upkeep.ts';
import { connectToWrite } from './sqlite-connection.ts';
import { SQLITE_MIGRATIONS } from './sqlite-migrations.ts';
import { StoreError } from './store-error.ts';

export const INDEX_FILE = 'index.sqlite';

/** Makes the data folder where there is none. Throws `StoreError` where it cannot be written. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StoreError(
      `The data folder ${dataDir} cannot be written. Correct its permissions, or name another in DATA_DIR.`,
      { cause },
    );
  }
}

/** Opens (and where needed makes or migrates) the index in a folder. Throws `StoreError`. */
export function openIndexFile(dataDir: string): DatabaseSync {
  prepareDataDir(dataDir);
  const file = join(dataDir, INDEX_FILE);
  try {
    const database = connectToWrite(file);
    // Of a new file alone: what is pruned can then be given back to the disk. It writes, which a full disk does not let it.
    if (isNew(database)) database.exec('pragma auto_vacuum = incremental');
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = ${CHECKPOINT_AT_PAGES}; pragma cache_size = -${STORE_PAGE_CACHE_KIB};`,
    );
    migrate(database, file);
    setMergeSettings(database);
    return database;
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(`The index ${file} cannot be opened (${reason}). ${wayOut(cause)}`, { cause });
  }
}

function isNew(database: DatabaseSync): boolean {
  return Number(database.prepare('pragma page_count').get()?.['page_count']) === 0;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (https://www.sqlite.org/rescode.html): waiting mends neither. */
const DAMAGED: readonly unknown[] = [11, 26];
const SQLITE_FULL = 13;

function wayOut(cause: unknown): string {
  const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : null;
  if (code === SQLITE_FULL) return 'Make room on the disk, then try again.';
  return DAMAGED.includes(code)
    ? 'Stop the bot, and put the newest backup in its place: broadsheet restore <file> --replace. Without a backup, move the file away: the bot begins anew and reads its feeds again.'
    : "Check the disk and the folder's permissions.";
}

/** A second connection for reading only: it sees what is committed and never waits for a writer. */
export function openIndexForReading(dataDir: string): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, INDEX_FILE), {
    readOnly: true,
    timeout: STORE_BUSY_TIMEOUT_MS,
  });
  database.exec(`pragma cache_size = -${STORE_PAGE_CACHE_KIB};`);
  return database;
}

function migrate(database: DatabaseSync, file: string): void {
  if (versionOf(database) === SQLITE_MIGRATIONS.length) return;
  database.exec('begin immediate');
  try {
    // Read again under the lock: two programs may start on a new folder at once.
    const version = versionOf(database);
    if (version > SQLITE_MIGRATIONS.length) throw new StoreError(newerIndex(file));
    for (const step of SQLITE_MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`pragma user_version = ${SQLITE_MIGRATIONS.length}`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.['user_version']);
}

function newerIndex(file: string): string {
  return `The index ${file} was made by a newer Broadsheet. Update this program, or name another folder in DATA_DIR.`;
}
