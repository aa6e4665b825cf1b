// A store on PostgreSQL for the running test, with a look at its tables.
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';
import type { Store } from '../../../src/news/ports.ts';
import { borrowStoreDatabase } from '../../postgres-server.ts';

export interface OpenedPostgres {
  store: Store;
  /** Another process's store on the same database. */
  other: Store;
  /** Runs a statement and gives its rows. */
  ask: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
}

export async function openPostgresForTest(): Promise<OpenedPostgres> {
  const url = await borrowStoreDatabase();
  const [store, other] = [await openPostgresStore({ url }), await openPostgresStore({ url })];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await store.close();
    await other.close();
  });
  const ask = async (text: string, values: unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, values)).rows;
  return { store, other, ask };
}
