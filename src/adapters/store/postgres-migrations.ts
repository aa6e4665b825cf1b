// Brings a PostgreSQL database to the schema of this program, forward only, however many processes start at once.
import type { Pool, PoolClient } from 'pg';
import { POSTGRES_ARTICLES_STEP } from './postgres-migration-articles.ts';
import { POSTGRES_COMMITS_STEP } from './postgres-migration-commits.ts';
import { POSTGRES_SHARED_STEP } from './postgres-migration-shared.ts';
import { POSTGRES_MOVES_STEP } from './postgres-migration-moves.ts';
import { LOCK_FOR_MIGRATION } from './postgres-nouns.ts';
import { StoreError } from './store-error.ts';

/** Step n brings a database from version n to n + 1. A step that was released is never edited, only followed by another. */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  POSTGRES_SHARED_STEP,
  POSTGRES_ARTICLES_STEP,
  POSTGRES_MOVES_STEP,
  POSTGRES_COMMITS_STEP,
];

/** Throws `StoreError` where a newer program made the database. Whatever fails leaves it as it was. */
export async function migrate(pool: Pool): Promise<void> {
  await migrateBy(pool, POSTGRES_MIGRATIONS);
}

/** The same by other steps than those of this release. */
export async function migrateBy(pool: Pool, steps: readonly string[]): Promise<void> {
  if ((await findVersion(pool)) === steps.length) return;
  const client = await pool.connect();
  try {
    await client.query('begin');
    // A step may rewrite a large table, and the other processes wait for it.
    await client.query('set local statement_timeout = 0; set local lock_timeout = 0');
    await client.query(LOCK_FOR_MIGRATION);
    await takeSteps(client, steps);
    await client.query('commit');
    client.release();
  } catch (error) {
    // Closing the connection takes back what it began.
    client.release(true);
    throw error;
  }
}

/** 0 in a database that has no version yet. */
async function findVersion(database: Pool | PoolClient): Promise<number> {
  const { rows: known } = await database.query<{ is_known: boolean }>(
    `select to_regclass('migrations') is not null as is_known`,
  );
  if (known[0]?.is_known !== true) return 0;
  const { rows } = await database.query<{ version: number | null }>(
    'select max(version) as version from migrations',
  );
  return rows[0]?.version ?? 0;
}

async function takeSteps(client: PoolClient, steps: readonly string[]): Promise<void> {
  await client.query('create table if not exists migrations (version bigint primary key)');
  // Read again under the lock: another process may have been at it.
  const version = await findVersion(client);
  if (version > steps.length)
    throw new StoreError(
      'The database in DATABASE_URL was made by a newer Broadsheet. Update this program, or name another database.',
    );
  for (const [place, step] of steps.entries()) {
    if (place < version) continue;
    await client.query(inByteOrder(step));
    await client.query('insert into migrations values ($1)', [place + 1]);
  }
}

/** Text is compared and sorted by its bytes, as SQLite does, whatever the database's own order is. */
function inByteOrder(step: string): string {
  return step.replaceAll(/\btext\b(?! collate)/g, 'text collate "C"');
}
