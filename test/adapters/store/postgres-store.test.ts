// The store on PostgreSQL: the contract of every store, on a real server.
import { describe } from 'vitest';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';
import type { Store } from '../../../src/news/ports.ts';
import { storeContract, type OpenedStore } from '../../contracts/store.contract.ts';
import { isPostgresMissing, borrowStoreDatabase } from '../../postgres-server.ts';

async function open(): Promise<OpenedStore> {
  const url = await borrowStoreDatabase();
  const opened = new Set<Store>();
  const openOne = async () => {
    const store = await openPostgresStore({ url });
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
    close: closeAll,
  };
}

describe.skipIf(isPostgresMissing)('the store on PostgreSQL', () => storeContract(open));
