// The connections of the cache: few, and given up soon, for an answer is made anew in less time than a database may take.
import { CACHE_CONNECTIONS_MAX, CACHE_STATEMENT_WITHIN_MS } from '../../limits/database.ts';
import { createPostgresPool } from './postgres-open.ts';
import { bindable } from './postgres-values.ts';

/** A database as the cache speaks to it: whatever goes wrong is an error, and nothing is tried twice. */
interface CacheDatabase {
  run(text: string, values?: readonly unknown[]): Promise<object[]>;
  close(): Promise<void>;
}

/** Connects when it is first used. */
export function openCacheDatabase(url: string): CacheDatabase {
  const pool = createPostgresPool({
    url,
    connections: CACHE_CONNECTIONS_MAX,
    connectionWithinMs: CACHE_STATEMENT_WITHIN_MS,
    statementWithinMs: CACHE_STATEMENT_WITHIN_MS,
  });
  return {
    run: async (text, values) => {
      if (values === undefined) await pool.query(text);
      return values === undefined ? [] : (await pool.query<object>(text, bindable(values))).rows;
    },
    close: () => pool.end(),
  };
}
