// Finds free rows for articles in PostgreSQL: those of a batch together.
import type { EpochMs } from '../../news/branded.ts';
import { firstRowAt, ROWS_PER_SECOND } from './article-rows.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

interface Unplaced {
  place: number;
  start: number;
  /** In seconds; it doubles, as thousands of undated articles arrive in one. */
  step: number;
}

/** A free row for each event time, in their order; those of one second grow in the order given. */
export function* findFreeRows(times: readonly EpochMs[]): Steps<number[]> {
  const rows = times.map(() => 0);
  /** By the first row of a second: the last that is taken, or the one before where none is. */
  const lastOf = new Map<number, number>();
  let unplaced: Unplaced[] = times.map((time, place) => ({ place, start: firstRowAt(time), step: 1 }));
  while (unplaced.length > 0) {
    const unknown = [...new Set(unplaced.map(({ start }) => start))].filter((start) => !lastOf.has(start));
    if (unknown.length > 0) yield* lookUp(unknown, lastOf);
    const left: Unplaced[] = [];
    for (const { place, start, step } of unplaced) {
      const free = (lastOf.get(start) ?? start) + 1;
      if (free < start + ROWS_PER_SECOND) {
        rows[place] = free;
        lastOf.set(start, free);
      } else left.push({ place, start: start + step * ROWS_PER_SECOND, step: step * 2 });
    }
    unplaced = left;
  }
  return rows;
}

function* lookUp(starts: readonly number[], lastOf: Map<number, number>): Steps<void> {
  const found = yield* stepOf<{ start: number; last: number | null }>(
    `select start, (select max(row) from articles where row >= start and row < start + ${ROWS_PER_SECOND}) as last
     from unnest($1::bigint[]) as start`,
    [starts],
  );
  for (const { start, last } of found) lastOf.set(start, last ?? start - 1);
}
