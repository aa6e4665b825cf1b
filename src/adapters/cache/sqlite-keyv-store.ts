// Keyv's storage on the runtime's own SQLite: a small file beside the index that can be deleted at any time.
import { EventEmitter } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import type { KeyvStoreAdapter } from 'keyv';
import { CACHE_BUSY_TIMEOUT_MS, CACHE_SWEEP_EVERY_WRITES } from '../../limits/cache.ts';

export interface SqliteKeyvStore extends KeyvStoreAdapter {
  close(): void;
}

/** Opens a store of at most `entriesMax` entries; the oldest go first. One store per Keyv (its namespace is written into it). */
export function createSqliteKeyvStore(file: string, entriesMax: number): SqliteKeyvStore {
  const database = new DatabaseSync(file, { timeout: CACHE_BUSY_TIMEOUT_MS });
  database.exec(`
    pragma journal_mode = wal; pragma synchronous = off;
    create table if not exists answers (key text primary key, value text not null, expires_at integer, written integer not null)
      strict, without rowid;
    create index if not exists answers_by_written on answers (written);
    create index if not exists answers_by_expiry on answers (expires_at);`);
  const get = database.prepare('select value from answers where key = ?');
  const set = database.prepare('insert or replace into answers values (?, ?, ?, ?)');
  const remove = database.prepare('delete from answers where key = ?');
  const clear = database.prepare('delete from answers');
  const sweepExpired = database.prepare('delete from answers where expires_at < ?');
  const sweepSurplus = database.prepare(
    'delete from answers where key in (select key from answers order by written desc limit -1 offset ?)',
  );
  let writes = 0;

  return Object.assign(new EventEmitter(), {
    opts: {},
    namespace: undefined,
    get: async <Value>(key: string) => get.get(key)?.['value'] as Value | undefined,
    set: async (key: string, value: string, ttlMs?: number) => {
      const now = Date.now();
      set.run(key, value, ttlMs === undefined ? null : BigInt(now + ttlMs), BigInt(now));
      writes += 1;
      if (writes % CACHE_SWEEP_EVERY_WRITES !== 0) return;
      sweepExpired.run(BigInt(now));
      sweepSurplus.run(BigInt(entriesMax));
    },
    delete: async (key: string) => remove.run(key).changes > 0,
    clear: async () => {
      clear.run();
    },
    close: () => database.close(),
  });
}
