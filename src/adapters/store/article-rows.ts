// The row numbers of articles: they grow with event time, so "newest first" is the order of the key itself.
import type { DatabaseSync } from 'node:sqlite';
import { DAY_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Period } from '../../news/question.ts';

/** Room for this many articles of one second; more of them move into following seconds. */
export const ROWS_PER_SECOND = 1024;

/** As migrations count articles by day. */
export const ROWS_PER_DAY = (DAY_MS / 1000) * ROWS_PER_SECOND;

/** Articles of one second spill into following rows: periods end in rows this much later and check the event time. */
export const ROW_SPILL_MS = DAY_MS;

/** The first row that an article of this time can have: for periods, a bound that is checked again on the event time. */
export function firstRowAt(time: EpochMs): number {
  return Math.max(0, Math.floor(time / 1000)) * ROWS_PER_SECOND;
}

/** A period as rows (from `lowest` to before `highest`), and as event times that are whole numbers without end. */
export function boundsOfPeriod({ from, until }: Period) {
  return {
    lowest: from === null ? 0 : firstRowAt(from),
    highest: until === null ? Number.MAX_SAFE_INTEGER : firstRowAt(until + ROW_SPILL_MS),
    earliest: from ?? Number.MIN_SAFE_INTEGER,
    latest: until ?? Number.MAX_SAFE_INTEGER,
  };
}

/** When the article of a row was, to the second; where very many were of one second, somewhat later. */
export function timeOfRow(row: number): EpochMs {
  return Math.floor(row / ROWS_PER_SECOND) * 1000;
}

/** Answers a function that finds a free row for an event time. */
export function createRowFinder(database: DatabaseSync): (eventTime: EpochMs) => number {
  const last = database.prepare('select max(row) as row from articles where row >= ? and row < ?');
  return (eventTime) => {
    let start = firstRowAt(eventTime);
    // Thousands of undated articles arrive in one second: doubling the step finds room among them in few looks.
    for (let step = 1; ; step *= 2) {
      const end = start + ROWS_PER_SECOND;
      const taken = last.get(BigInt(start), BigInt(end))?.['row'];
      if (typeof taken !== 'number') return start;
      if (taken + 1 < end) return taken + 1;
      start += step * ROWS_PER_SECOND;
    }
  };
}
