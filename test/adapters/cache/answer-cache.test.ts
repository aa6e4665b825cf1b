// The cache on its own SQLite file: the contract of every cache, and what becomes of a file that is damaged or cannot be.
import { readdirSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAnswerCache, openAnswerCache } from '../../../src/adapters/cache/answer-cache.ts';
import { ANSWER_KEPT_MS, RECENT_ANSWERS_MAX } from '../../../src/limits/cache.ts';
import { MISSES_LOGGED_EVERY_MS } from '../../../src/limits/store.ts';
import type { AnswerCache } from '../../../src/news/ports.ts';
import { answerCacheContract, type OpenedCache } from '../../contracts/answer-cache.contract.ts';
import { createMemoryLog } from '../../memory-log.ts';
import { NOW } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

async function open(): Promise<OpenedCache> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cache-'));
  const log = createMemoryLog();
  let cache: AnswerCache = openAnswerCache(folder, log);
  return {
    cache,
    reopen: async () => {
      await cache.close();
      cache = openAnswerCache(folder, log);
      return cache;
    },
    breakStorage: async () => {
      const database = new DatabaseSync(join(folder, 'cache.sqlite'));
      database.exec('drop table answers');
      database.close();
    },
    logged: () => log.lines.map(({ message }) => message),
    close: async () => {
      await cache.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describe('the cache on SQLite', () => answerCacheContract(open));

describe('a cache file', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('that is damaged is made anew, with a line in the log', async () => {
    const folder = makeTemporaryFolder();
    for (const ending of ['', '-wal', '-shm'])
      writeFileSync(join(folder, `cache.sqlite${ending}`), 'no database '.repeat(1_000));
    const log = createMemoryLog();
    const cache = openAnswerCache(folder, log);
    onTestFinished(() => cache.close());
    expect(log.lines).toMatchObject([
      { level: 'warn', message: 'the cache file cannot be used; it is made anew' },
    ]);
    await cache.set('a', 1);
    expect(await cache.get('a')).toBe(1);
    expect(readdirSync(folder)).toContain('cache.sqlite');
  });

  it('that has no room is logged once a minute, and answers stay in memory', async () => {
    vi.useFakeTimers({ toFake: ['performance'], now: NOW });
    const log = createMemoryLog();
    const storage = Object.assign(new Map<string, unknown>(), {
      set: () => {
        throw new Error('database or disk is full');
      },
    });
    const cache = createAnswerCache(storage, log, async () => undefined);
    for (const key of ['a', 'b', 'c']) await cache.set(key, key);
    expect(await cache.get('b')).toBe('b');
    const line = { level: 'warn', message: 'the cache failed; the answer is computed' };
    expect(log.lines).toMatchObject([line]);
    vi.advanceTimersByTime(MISSES_LOGGED_EVERY_MS);
    await cache.set('d', 'd');
    expect(log.lines).toMatchObject([line, line]);
  });

  it('that cannot be made leaves a cache in memory, with a line in the log', async () => {
    const file = join(makeTemporaryFolder(), 'file');
    writeFileSync(file, '');
    const log = createMemoryLog();
    const cache = openAnswerCache(join(file, 'data'), log);
    await cache.set('a', { b: null });
    expect(await cache.get('a')).toEqual({ b: null });
    expect(log.lines.map(({ message }) => message)).toContain(
      'no cache file can be made; answers are kept in memory',
    );
    await cache.close();
  });

  it('holds an answer for a day, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const folder = makeTemporaryFolder();
    const openAgain = () => {
      const cache = openAnswerCache(folder, createMemoryLog());
      onTestFinished(() => cache.close());
      return cache;
    };
    await openAgain().set('a', 1);
    vi.setSystemTime(NOW + ANSWER_KEPT_MS - 1);
    expect(await openAgain().get('a')).toBe(1);
    vi.setSystemTime(NOW + ANSWER_KEPT_MS + 1);
    expect(await openAgain().get('a')).toBeNull();
  });

  it('holds more answers than memory does', async () => {
    const cache = openAnswerCache(makeTemporaryFolder(), createMemoryLog());
    onTestFinished(() => cache.close());
    const places = Array.from({ length: 2 * RECENT_ANSWERS_MAX }, (_, place) => place);
    for (const place of places) await cache.set(`answer ${place}`, { place });
    for (const place of places) expect(await cache.get(`answer ${place}`)).toEqual({ place });
  });

  it('serves two programs at once', async () => {
    const folder = makeTemporaryFolder();
    const caches = [openAnswerCache(folder, createMemoryLog()), openAnswerCache(folder, createMemoryLog())];
    onTestFinished(async () => {
      for (const cache of caches) await cache.close();
    });
    await caches[0]?.set('a', 1);
    expect(await caches[1]?.get('a')).toBe(1);
  });
});
