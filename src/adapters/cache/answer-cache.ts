// Answers by fingerprint, on keyv: whatever goes wrong with the cache is a miss and a line in the log.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Keyv, type KeyvStoreAdapter } from 'keyv';
import { ANSWER_KEPT_MS, CACHE_ENTRIES_MAX, RECENT_ANSWERS_MAX } from '../../limits/cache.ts';
import { MISSES_LOGGED_EVERY_MS } from '../../limits/store.ts';
import type { Log } from '../../log.ts';
import { createOnceInAWhile } from '../../news/once-in-a-while.ts';
import type { AnswerCache } from '../../news/ports.ts';
import { createSqliteKeyvStore, type SqliteKeyvStore } from './sqlite-keyv-store.ts';

/** Opens the cache in a data folder; a file that is no cache is thrown away, one that cannot be made is memory only. */
export function openAnswerCache(dataDir: string, log: Log): AnswerCache {
  const store = openStore(join(dataDir, 'cache.sqlite'), log);
  return createAnswerCache(store, log, async () => {
    if ('close' in store) store.close();
  });
}

/** A cache on a storage of keyv's. One storage for one cache: keyv writes its namespace into it. */
export function createAnswerCache(
  store: KeyvStoreAdapter | Map<string, unknown>,
  log: Log,
  close: () => Promise<void>,
): AnswerCache {
  // Without throwOnErrors a failing store reads as a silent miss, and nobody learns why everything is slow.
  const keyv = new Keyv({ store, namespace: 'answers', ttl: ANSWER_KEPT_MS, throwOnErrors: true });
  // Keyv emits what it also throws; without a listener the event itself would end the program.
  keyv.on('error', () => undefined);
  const mayLog = createOnceInAWhile(MISSES_LOGGED_EVERY_MS);
  const missing = (err: unknown) => {
    if (mayLog(performance.now())) log.warn({ err }, 'the cache failed; the answer is computed');
    return null;
  };
  // Answers are never changed once made, so what is asked again and again is not read and parsed again and again.
  const recent = new Map<string, unknown>();
  const remember = (fingerprint: string, answer: unknown) => {
    if (recent.size >= RECENT_ANSWERS_MAX) recent.delete(recent.keys().next().value ?? '');
    recent.set(fingerprint, answer);
  };
  return {
    get: async <Answer>(fingerprint: string) => {
      const known = recent.get(fingerprint);
      if (known !== undefined) return known as Answer;
      try {
        const answer = (await keyv.get<Answer>(fingerprint)) ?? null;
        if (answer !== null) remember(fingerprint, answer);
        return answer;
      } catch (err) {
        return missing(err);
      }
    },
    set: async (fingerprint, answer) => {
      remember(fingerprint, answer);
      try {
        await keyv.set(fingerprint, answer);
      } catch (err) {
        missing(err);
      }
    },
    close,
  };
}

function openStore(file: string, log: Log): SqliteKeyvStore | Map<string, unknown> {
  try {
    return createSqliteKeyvStore(file, CACHE_ENTRIES_MAX);
  } catch (err) {
    log.warn({ err }, 'the cache file cannot be used; it is made anew');
  }
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    return createSqliteKeyvStore(file, CACHE_ENTRIES_MAX);
  } catch (err) {
    log.warn({ err }, 'no cache file can be made; answers are kept in memory');
    return new Map();
  }
}
