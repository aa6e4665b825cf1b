// The store on PostgreSQL: any number of processes share it.
import { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Store } from '../../news/ports.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createFeedStore } from './feeds.ts';
import { createLeaseStore } from './leases.ts';
import { createNoteStore } from './notes.ts';
import { createPostgresArticles } from './postgres-articles.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { migrate } from './postgres-migrations.ts';
import { refuseHalfMoved } from './postgres-half-moved.ts';
import { openPostgresPool, type PostgresAddress } from './postgres-open.ts';
import { createPreparedReads } from './postgres-prepared.ts';
import { createReadRows } from './postgres-reading.ts';
import { createPostgresTransact } from './postgres-transaction.ts';
import { createPrivacyStore } from './privacy.ts';
import { createReceiptStore } from './receipts.ts';
import { createSubscriptionStore } from './subscriptions.ts';
import type { Tables } from './tables.ts';
import { createTokenLedger } from './token-ledger.ts';

/**
 * Connects to a database and brings it to this program's schema. Throws `StoreError`, also where a move into the database has
 * stopped on the way.
 */
export function openPostgresStore(address: PostgresAddress): Promise<Store> {
  return openStore(address, async (pool) => {
    await migrate(pool);
    await refuseHalfMoved(pool);
  });
}

/** The same for the move itself, which is what ends one that has stopped. */
export function openMovedStore(address: PostgresAddress): Promise<Store> {
  return openStore(address, migrate);
}

async function openStore(address: PostgresAddress, prepare: (pool: Pool) => Promise<void>): Promise<Store> {
  const pool = await openPostgresPool(address, prepare);
  const readRows = createReadRows(pool, address.observe);
  const readPrepared = createPreparedReads(pool, address.observe);
  const tables = new Kysely<Tables>({ dialect: createPostgresDialect(readRows) });
  const transactOn = createPostgresTransact(pool, address.observe);
  const digests = transactOn(['digests']);
  return {
    ...createPostgresArticles({ readRows, readPrepared, tables, transactOn }),
    notes: createNoteStore(tables, transactOn(['notes'])),
    feeds: createFeedStore(tables, transactOn(['feeds'])),
    subscriptions: createSubscriptionStore(tables, digests),
    deliveries: createDeliveryStore(tables, digests),
    receipts: createReceiptStore(tables, transactOn(['receipts'])),
    ledger: createTokenLedger(tables, transactOn(['ledger'])),
    privacy: createPrivacyStore(tables, transactOn(['digests', 'feeds', 'ledger'])),
    leases: createLeaseStore(tables, transactOn(['leases'])),
    close: () => pool.end(),
  };
}
