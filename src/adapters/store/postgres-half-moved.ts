// Keeps everybody from a database that a move has filled in part: what was told to channels may be missing there.
import type { Pool } from 'pg';
import { StoreError } from './store-error.ts';

/** Throws `StoreError` where a move into the database was begun and has not come to its end. */
export async function refuseHalfMoved(pool: Pool): Promise<void> {
  const { rows } = await pool.query('select from moves where is_done = 0');
  if (rows.length === 0) return;
  throw new StoreError(
    'A move into the database in DATABASE_URL has not come to its end. Run broadsheet move --to with its address again: it goes on where it stopped. Or unset DATABASE_URL, run broadsheet move --take-back, and go on with the folder.',
  );
}
