// The store on SQLite: the contract of every store, run on temporary folders.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import type { Store } from '../../../src/news/ports.ts';
import { storeContract, type OpenedStore } from '../../contracts/store.contract.ts';
import { withEmptyIndex } from '../../ready-index.ts';

async function open(): Promise<OpenedStore> {
  const folder = withEmptyIndex(mkdtempSync(join(tmpdir(), 'broadsheet-store-')));
  const opened = new Set<Store>();
  const openOne = async () => {
    const store = openSqliteStore(folder);
    opened.add(store);
    return store;
  };
  const closeAll = async () => {
    for (const store of opened) await store.close();
    opened.clear();
  };
  return {
    store: await openOne(),
    openAnother: openOne,
    reopen: async () => {
      await closeAll();
      return openOne();
    },
    close: async () => {
      await closeAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describe('the store on SQLite', () => storeContract(open));
