// What an index in PostgreSQL takes up, as far as its articles are the cause.
import type { ReadRows } from './postgres-reading.ts';
import { BYTES_PER_ARTICLE, BYTES_PER_TERM } from '../../limits/database.ts';

/**
 * PostgreSQL keeps the room of what was forgotten for what comes next, so its files tell the most that there ever was: what
 * the articles that are there take is estimated by their words, and the files bound it.
 */
const SIZE = `
  select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes,
    (select value from totals where name = 'articles') as articles, (select value from totals where name = 'terms') as terms
  from pg_class c
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    and c.relname in ('articles', 'candidates', 'profiles', 'article_terms', 'signatures', 'article_tags')`;

export async function measurePostgresSize(readRows: ReadRows): Promise<number> {
  const [size] = await readRows<{ bytes: number; articles: number; terms: number }>(SIZE);
  if (size === undefined) return 0;
  const { bytes, articles, terms } = size;
  return Math.min(bytes, articles * BYTES_PER_ARTICLE + terms * BYTES_PER_TERM);
}
