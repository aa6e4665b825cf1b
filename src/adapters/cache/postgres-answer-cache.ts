// The cache that several bots share: keyv's own storage on PostgreSQL, on connections that are given to it.
import { KeyvPostgres } from '@keyv/postgres';
import { ANSWER_KEPT_MS, CACHE_SWEEP_EVERY_WRITES } from '../../limits/cache.ts';
import { SHARED_CACHE_ENTRIES_MAX } from '../../limits/database.ts';
import { SECOND_MS } from '../../limits/units.ts';
import type { Log } from '../../log.ts';
import type { AnswerCache } from '../../news/ports.ts';
import { createAnswerCache } from './answer-cache.ts';

/** A database: without values `text` may be several statements, and no rows come back. */
export interface CacheDatabase {
  run(text: string, values?: readonly unknown[]): Promise<object[]>;
  close(): Promise<void>;
}

/**
 * As keyv makes it, with when an entry came, so that what nobody asks for any more is swept without a look into it. Not
 * logged by the server: answers can be made anew.
 */
const TABLE = `
  create unlogged table if not exists public.answers
    (key text primary key, value text, kept_at timestamptz not null default now());
  create index if not exists answers_by_time on public.answers (kept_at)`;
/** Two processes that make the same table at once: one of them is told so (unique_violation, duplicate_table). */
const MADE_BY_ANOTHER: readonly unknown[] = ['23505', '42P07'];

const SWEEP_EXPIRED = `delete from public.answers where kept_at < now() - make_interval(secs => $1)`;
const SWEEP_SURPLUS = `delete from public.answers where key in
  (select key from public.answers order by kept_at desc offset $1)`;

/** Opens the cache in a database; closing it closes the database. */
export function createPostgresAnswerCache(database: CacheDatabase, log: Log): AnswerCache {
  const run = createRun(database);
  const store = createStore(run);
  let writes = 0;
  const cache = createAnswerCache(store, log, () => database.close());
  return {
    ...cache,
    set: async (fingerprint, answer) => {
      await cache.set(fingerprint, answer);
      writes += 1;
      if (writes % CACHE_SWEEP_EVERY_WRITES === 0) await sweep(run, log);
    },
  };
}

type Run = (text: string, values: readonly unknown[]) => Promise<object[]>;

/** Makes the table before the first statement; where that fails, before the next. */
function createRun(database: CacheDatabase): Run {
  let making: Promise<unknown> | null = null;
  const make = async () => {
    try {
      await database.run(TABLE);
    } catch (error) {
      if (error instanceof Error && 'code' in error && MADE_BY_ANOTHER.includes(error.code)) return;
      making = null;
      throw error;
    }
  };
  return async (text, values) => {
    await (making ??= make());
    return database.run(text, values);
  };
}

/**
 * The pool that keyv's storage makes for itself ends the program when a connection of it breaks, and is one for the whole
 * process: here it runs on ours.
 */
function createStore(run: Run): KeyvPostgres {
  class SharedStore extends KeyvPostgres {
    override async connect() {
      return (text: string, values?: unknown) => run(text, Array.isArray(values) ? values : []);
    }
  }
  const store = new SharedStore({ table: 'answers' });
  // It tells what it also throws, and that it could not make the table, which is made before the next statement.
  store.on('error', () => undefined);
  return store;
}

async function sweep(run: Run, log: Log): Promise<void> {
  try {
    await run(SWEEP_EXPIRED, [ANSWER_KEPT_MS / SECOND_MS]);
    await run(SWEEP_SURPLUS, [SHARED_CACHE_ENTRIES_MAX]);
  } catch (err) {
    log.warn({ err }, 'the cache failed; old answers are swept later');
  }
}
