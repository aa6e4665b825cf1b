// Statements that only read, by hand or made by Kysely: where the connection breaks they are simply asked again.
import type { Pool } from 'pg';
import { READS_RETRIED_FOR_MS } from '../../limits/database.ts';
import type { Observe } from '../../news/observed.ts';
import { retry } from './postgres-retry.ts';
import { bindable } from './postgres-values.ts';

/** Runs one statement that writes nothing, and gives its rows. Throws `StoreError` where the database stays away. */
export type ReadRows = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export function createReadRows(pool: Pool, observe?: Observe): ReadRows {
  return <Row>(text: string, values: readonly unknown[] = []) => {
    const givenUpAt = performance.now() + READS_RETRIED_FOR_MS;
    const bound = bindable(values);
    return retry(
      async () => {
        const { rows } = await pool.query<object>(text, bound);
        // What the statement selects; whoever wrote it has said the type.
        return rows as Row[];
      },
      { givenUpAt, said: 'The database did not answer', observe },
    );
  };
}
