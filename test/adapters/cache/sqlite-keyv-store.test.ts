// Keyv's storage on SQLite: entries, their end, and the bound on their number.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Keyv } from 'keyv';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSqliteKeyvStore } from '../../../src/adapters/cache/sqlite-keyv-store.ts';
import { CACHE_SWEEP_EVERY_WRITES } from '../../../src/limits/cache.ts';
import { NOW } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

function openForTest(entriesMax = 1_000) {
  const file = join(makeTemporaryFolder(), 'cache.sqlite');
  const store = createSqliteKeyvStore(file, entriesMax);
  onTestFinished(() => store.close());
  const keys = () => {
    const database = new DatabaseSync(file, { readOnly: true });
    const found = database.prepare('select key from answers order by written, key').all();
    database.close();
    return found.map(({ key }) => String(key));
  };
  return { store, keys };
}

describe('a keyv store on SQLite', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gets, replaces, deletes and clears', async () => {
    const { store, keys } = openForTest();
    expect(await store.get('a')).toBeUndefined();
    await store.set('a', 'one');
    await store.set('a', 'two');
    await store.set('b', 'three');
    expect(await store.get('a')).toBe('two');
    expect(await store.delete('a')).toBe(true);
    expect(await store.delete('a')).toBe(false);
    expect(keys()).toEqual(['b']);
    await store.clear();
    expect(keys()).toEqual([]);
  });

  it('lets a keyv’s entry end after its time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const { store } = openForTest();
    const keyv = new Keyv({ store, namespace: 'short', ttl: 50 });
    await keyv.set('a', { value: 1 });
    vi.setSystemTime(NOW + 49);
    expect(await keyv.get('a')).toEqual({ value: 1 });
    vi.setSystemTime(NOW + 51);
    expect(await keyv.get('a')).toBeUndefined();
  });

  it('sweeps what has ended, and only that', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const { store, keys } = openForTest();
    await store.set('short', 'x', 10);
    await store.set('long', 'x', 10_000);
    await store.set('endless', 'x');
    vi.setSystemTime(NOW + 100);
    for (let write = 3; write < CACHE_SWEEP_EVERY_WRITES; write += 1) await store.set('other', 'x');
    expect(keys()).toEqual(['endless', 'long', 'other']);
  });

  it('sweeps the oldest where there are too many', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const { store, keys } = openForTest(5);
    for (let write = 0; write < CACHE_SWEEP_EVERY_WRITES; write += 1) {
      vi.setSystemTime(NOW + write);
      await store.set(`key ${write}`, 'x', 60_000);
    }
    expect(keys()).toEqual([95, 96, 97, 98, 99].map((write) => `key ${write}`));
  });
});
