// Copies a SQLite index while it is in use, shows that the copy is whole, and puts one in the place of an index.
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { BACKUP_PAGES_AT_ONCE } from '../../limits/store.ts';
import { OPEN_STATES } from './delivery-rows.ts';
import { findDamage } from './sqlite-check.ts';
import { SQLITE_MIGRATIONS } from './sqlite-migrations.ts';
import { INDEX_FILE, openIndexFile, prepareDataDir } from './sqlite-open.ts';
import { StoreError } from './store-error.ts';

/** What a copy holds, counted in the copy. */
export interface BackupContents {
  articles: number;
  subscriptions: number;
  deliveries: number;
}

/** What copies an index and puts a copy back. */
export interface Backups {
  backUpIndex: typeof backUpIndex;
  restoreIndex: typeof restoreIndex;
  indexFileIn: typeof indexFileIn;
}

export function indexFileIn(dataDir: string): string {
  return join(dataDir, INDEX_FILE);
}

/** Copies the index of a folder to a file that does not exist yet, and reads the copy whole. Throws `StoreError`. */
export async function backUpIndex(dataDir: string, file: string): Promise<BackupContents> {
  if (existsSync(file)) throw new StoreError(`${file} exists already. Name another file.`);
  if (!existsSync(indexFileIn(dataDir)))
    throw new StoreError(`There is no index in ${dataDir}. Name its folder in DATA_DIR.`);
  const source = openIndexFile(dataDir);
  const partial = `${file}.part`;
  try {
    await backup(source, partial, { rate: BACKUP_PAGES_AT_ONCE });
    // Feeds and servers are nobody else's business.
    chmodSync(partial, 0o600);
    const contents = verifyIndex(partial);
    renameSync(partial, file);
    return contents;
  } catch (cause) {
    removeIndex(partial);
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`${file} cannot be written (${reasonOf(cause)}). Check the disk.`, { cause });
  } finally {
    source.close();
  }
}

/** Reads a copy whole. Throws `StoreError` where it is none of ours, of a newer program, or damaged. */
export function verifyIndex(file: string): BackupContents {
  if (!existsSync(file)) throw new StoreError(`There is no file ${file}.`);
  const database = openCopy(file);
  try {
    const version = Number(database.prepare('pragma user_version').get()?.['user_version']);
    const tables = database.prepare(`select count(*) as n from sqlite_schema where name = 'articles'`).get();
    if (version === 0 || tables?.['n'] !== 1) throw new StoreError(`${file} is no index of Broadsheet.`);
    if (version > SQLITE_MIGRATIONS.length)
      throw new StoreError(`${file} was made by a newer Broadsheet. Update this program.`);
    // What must agree in an index may look otherwise in one of an earlier program.
    const findings = version === SQLITE_MIGRATIONS.length ? findDamage(database) : findBrokenPages(database);
    if (findings.length > 0) throw new StoreError(`${file} is damaged: ${findings.join('; ')}.`);
    const count = (table: string) =>
      Number(database.prepare(`select count(*) as n from ${table}`).get()?.['n']);
    return {
      articles: count('articles'),
      subscriptions: count('subscriptions'),
      deliveries: count('deliveries'),
    };
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`${file} is no index of Broadsheet, or damaged (${reasonOf(cause)}).`, { cause });
  } finally {
    database.close();
  }
}

/** Nobody writes to a copy: told so, SQLite leaves no files of its own beside it. */
function openCopy(file: string): DatabaseSync {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
}

function findBrokenPages(database: DatabaseSync): string[] {
  const rows = database.prepare('pragma quick_check(20)').all();
  return rows.map((row) => String(row['quick_check'])).filter((finding) => finding !== 'ok');
}

/** What became of an index that was there: it was put aside under this name; null where there was none. */
export interface Restored extends BackupContents {
  aside: string | null;
}

/**
 * Puts a copy in the place of a folder's index, for a bot that is not running. Deliveries that were under way when it was
 * made are in doubt: they may have been sent since. Throws `StoreError`.
 */
export function restoreIndex(file: string, dataDir: string, aside: string): Restored {
  const contents = verifyIndex(file);
  prepareDataDir(dataDir);
  const place = indexFileIn(dataDir);
  const partial = `${place}.part`;
  copyFileSync(file, partial);
  chmodSync(partial, 0o600);
  const wasThere = existsSync(place);
  if (wasThere) putAside(place, aside);
  renameSync(partial, place);
  const database = openIndexFile(dataDir);
  try {
    database
      .prepare(
        `update deliveries set state = 'unknown', next_attempt_at = null, reason = 'the index was restored from a copy'
         where state in (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`,
      )
      .run();
  } finally {
    database.close();
  }
  return { ...contents, aside: wasThere ? aside : null };
}

/** With its log of writes, else what was written last would be lost. */
function putAside(place: string, aside: string): void {
  renameSync(place, aside);
  for (const part of ['-wal', '-shm'])
    if (existsSync(`${place}${part}`)) renameSync(`${place}${part}`, `${aside}${part}`);
}

function removeIndex(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
