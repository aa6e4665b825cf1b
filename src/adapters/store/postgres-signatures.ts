// What look-alikes are found by, on PostgreSQL: in which articles of a few days each stem stands out.
import type { GroupedArticle, GroupingSearch } from '../../news/ports.ts';
import { firstRowAt, ROW_SPILL_MS } from './article-rows.ts';
import type { ReadRows } from './postgres-reading.ts';
import { stepOf } from './postgres-steps.ts';
import {
  lookAlikeOf,
  SHARED_STEMS_MIN,
  spanOf,
  spansBetween,
  unpackSignature,
  type LookAlikeRow,
} from './signatures.ts';
import { termHashOf } from './term-hash.ts';
import type { Steps } from './transaction-steps.ts';

/** The packed signature of an article's row. */
export interface SignedRow {
  row: number;
  signature: Uint8Array;
}

export function* addSignatures(articles: readonly SignedRow[]): Steps<void> {
  yield* stepOf(
    `insert into signatures select * from unnest($1::bigint[], $2::bigint[], $3::bigint[]) on conflict do nothing`,
    columnsOf(articles),
  );
}

export function* removeSignatures(articles: readonly SignedRow[]): Steps<void> {
  yield* stepOf(
    `delete from signatures s using unnest($1::bigint[], $2::bigint[], $3::bigint[]) as gone (span, term, row)
     where s.span = gone.span and s.term = gone.term and s.row = gone.row`,
    columnsOf(articles),
  );
}

/** In the order of their key: neighbours are on one page. */
function columnsOf(articles: readonly SignedRow[]): [spans: number[], terms: number[], rows: number[]] {
  const keys = articles.flatMap(({ row, signature }) =>
    unpackSignature(signature).map((term) => ({ span: spanOf(row), term, row })),
  );
  keys.sort((one, other) => one.span - other.span || one.term - other.term || one.row - other.row);
  return [keys.map(({ span }) => span), keys.map(({ term }) => term), keys.map(({ row }) => row)];
}

/** The rows are chosen on the small table alone; only the chosen are read. */
const FIND = `
  with chosen as materialized (
    select row, count(*) as shared from signatures
    where span = any($1::bigint[]) and term = any($2::bigint[]) and row >= $3 and row < $4
    group by row having count(*) >= $5 order by shared desc, row desc limit $6
  )
  select c.id, c.story, c.outlet, c.event_time, p.profile
  from chosen join candidates c on c.row = chosen.row join profiles p on p.row = chosen.row
  order by chosen.shared desc, chosen.row desc`;

/** Answers what finds the articles of a period that share most of a signature, best first. */
export function createPostgresLookAlikes(
  readRows: ReadRows,
): (search: GroupingSearch) => Promise<GroupedArticle[]> {
  return async ({ signature, period, limit }) => {
    const hashes = [...new Set(signature.map(termHashOf))];
    if (hashes.length === 0) return [];
    const from = firstRowAt(period.from ?? 0);
    const until = period.until === null ? Number.MAX_SAFE_INTEGER : firstRowAt(period.until + ROW_SPILL_MS);
    const isBounded = period.from !== null && period.until !== null;
    const [kept] = isBounded
      ? [{ first: spanOf(from), last: spanOf(until) }]
      : await readRows<{ first: number | null; last: number | null }>(
          'select min(span) as first, max(span) as last from signatures',
        );
    const first = Math.max(spanOf(from), kept?.first ?? 0);
    const last = Math.min(spanOf(until), kept?.last ?? -1);
    const least = Math.min(SHARED_STEMS_MIN, hashes.length);
    const values = [spansBetween(first, last), hashes, from, until, least, limit];
    return (await readRows<LookAlikeRow>(FIND, values)).map(lookAlikeOf);
  };
}
