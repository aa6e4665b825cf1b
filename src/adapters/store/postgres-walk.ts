// Finds the newest matches in PostgreSQL without looking at older ones: stretch of time after stretch, from the newest on.
import { FIRST_STRETCH_ARTICLES, STRETCH_GROWTH_MAX, STRETCH_GROWTH_MIN } from '../../limits/store.ts';
import type { Day, Outlook } from './postgres-outlook.ts';
import type { ReadRows } from './postgres-reading.ts';
import { matchOfAny } from './postgres-match-text.ts';
import { coverRows } from './postgres-stretches.ts';
import { ROWS_PER_DAY } from './article-rows.ts';

export interface Walk extends Outlook {
  /** A tsquery; null for all articles. */
  match: { text: string; hasWanted: boolean } | null;
}

const FIND = 'select row from find_rows($1::tsquery, $2, $3, $4) as row order by row desc';
const FIND_ANY = 'select row from candidates where row >= $1 and row < $2 order by row desc limit $3';

/**
 * Gives the rows of the matches, newest first, some at a time; `wanted` tells how many are still wanted. Where few articles of
 * a stretch match, the next is so much longer.
 */
export async function* walkRows(
  readRows: ReadRows,
  walk: Walk,
  wanted: () => number,
): AsyncGenerator<number[]> {
  const { days, expected } = walk;
  const newest = days[0];
  if (newest === undefined) return;
  const lowest = Math.max(walk.lowest, (days.at(-1)?.day ?? 0) * ROWS_PER_DAY);
  let cursor = Math.min(walk.highest, (newest.day + 1) * ROWS_PER_DAY);
  const all = days.reduce((sum, { articles }) => sum + articles, 0);
  let articles = Math.max(FIRST_STRETCH_ARTICLES, (1.5 * wanted() * all) / Math.max(1, expected));
  while (cursor > lowest && wanted() > 0) {
    const asked = wanted();
    // All matches are looked through faster than a stretch of more articles than that.
    const from = expected <= articles ? lowest : rowBefore(days, cursor, articles);
    const found = await findStretch(readRows, walk, { cursor, lowest, asked, from });
    yield found.rows;
    // Where as many were found as were asked for, more may stand in the same stretch.
    const last = found.rows.at(-1);
    cursor = last !== undefined && found.rows.length >= asked ? last : found.from;
    articles = nextArticles(articles, found.rows.length, wanted());
  }
}

interface Stretch {
  cursor: number;
  lowest: number;
  from: number;
  asked: number;
}

async function findStretch(
  readRows: ReadRows,
  { match }: Walk,
  { cursor, lowest, from, asked }: Stretch,
): Promise<{ rows: number[]; from: number }> {
  const rowsOf = (found: readonly { row: number }[]) => found.map(({ row }) => row);
  if (match === null)
    return { rows: rowsOf(await readRows(FIND_ANY, [lowest, cursor, asked])), from: lowest };
  // All the rest at once needs no stretches, if there is anything else to look up.
  const isRest = from <= lowest;
  const stretches = isRest && match.hasWanted ? null : coverRows(Math.max(from, lowest), cursor);
  const text = stretches === null ? match.text : `(${matchOfAny(stretches.terms)}) & ${match.text}`;
  const first = Math.max(lowest, stretches?.from ?? lowest);
  return { rows: rowsOf(await readRows(FIND, [text, first, cursor, asked])), from: first };
}

/** As many as the matches so far promise to be enough, and half as many again. */
function nextArticles(articles: number, found: number, wanted: number): number {
  const growth = found === 0 ? STRETCH_GROWTH_MAX : (1.5 * wanted) / found;
  return articles * Math.min(STRETCH_GROWTH_MAX, Math.max(STRETCH_GROWTH_MIN, growth));
}

/** The row such that about so many articles stand between it and another. */
function rowBefore(days: readonly Day[], cursor: number, articles: number): number {
  let left = articles;
  for (const { day, articles: ofDay } of days) {
    const [first, end] = [day * ROWS_PER_DAY, Math.min(cursor, (day + 1) * ROWS_PER_DAY)];
    if (end <= first) continue;
    // The articles of a day are taken to be spread over it evenly.
    const perRow = ofDay / ROWS_PER_DAY;
    const here = perRow * (end - first);
    if (here >= left) return Math.floor(end - left / perRow);
    left -= here;
  }
  return 0;
}
