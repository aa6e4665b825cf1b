// Takes the rows of articles out of the tables that hold one for each, in PostgreSQL.
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

const TABLES = ['article_terms', 'candidates', 'profiles', 'articles'] as const;

export function* removeRows(rows: readonly number[]): Steps<void> {
  for (const table of TABLES) yield* stepOf(`delete from ${table} where row = any($1::bigint[])`, [rows]);
}
