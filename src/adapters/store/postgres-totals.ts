// The totals of an index in PostgreSQL: how large it is, and that it has changed.
import type { EpochMs } from '../../news/branded.ts';
import type { ReadRows } from './postgres-reading.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

export interface Change {
  /** By how many there are more. */
  articles: number;
  terms: number;
  at: EpochMs;
}

/** Adds to the totals, and tells all processes that the index has changed; answers the revision. */
export function* recordChange({ articles, terms, at }: Change): Steps<number> {
  const changed = yield* stepOf<{ name: string; value: number }>(
    `update totals set value = case name
       when 'articles' then value + $1::bigint when 'terms' then value + $2::bigint
       when 'revision' then value + 1 else greatest(value, $3::bigint) end
     where name in ('articles', 'terms', 'revision', 'changed_at') returning name, value`,
    [articles, terms, Math.round(at)],
  );
  return changed.find(({ name }) => name === 'revision')?.value ?? 0;
}

export interface Totals {
  articles: number;
  /** Of all articles together. */
  terms: number;
  changedAt: EpochMs;
  revision: number;
}

export function createTotalsReader(readRows: ReadRows): () => Promise<Totals> {
  return async () => {
    const rows = await readRows<{ name: string; value: number }>('select name, value from totals');
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    const valueOf = (name: string) => values.get(name) ?? 0;
    return {
      ...{ articles: valueOf('articles'), terms: valueOf('terms') },
      ...{ changedAt: valueOf('changed_at'), revision: valueOf('revision') },
    };
  };
}
