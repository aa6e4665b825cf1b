// Terms for stretches of time in PostgreSQL's full-text index: "the newest with this word" is then one intersection there, and
// not a sort of all that have the word.

/** Private-use, as the marks of filters are (filter-terms.ts). */
const STRETCH = '\uE015';

/** The rows of a stretch of each level: a quarter of an hour, four times as long with each, five centuries at last. */
const FIRST_LEVEL_BITS = 20;
const BITS_PER_LEVEL = 2;
const LEVELS = 13;

function rowsOf(level: number): number {
  return 2 ** (FIRST_LEVEL_BITS + level * BITS_PER_LEVEL);
}

function termOf(level: number, number: number): string {
  return STRETCH + level.toString(36) + number.toString(36);
}

/** The terms of the stretches that a row is in, one of each level. */
export function stretchTerms(row: number): string[] {
  return Array.from({ length: LEVELS }, (_, level) => termOf(level, Math.floor(row / rowsOf(level))));
}

export interface Stretches {
  /** An article of the rows has one of these. */
  terms: readonly string[];
  /** The first row that they reach, at or before the one asked for. */
  from: number;
}

/**
 * Few stretches that cover the rows from one to before another. They may reach further on both sides: back by a quarter of
 * what was asked for at most.
 */
export function coverRows(from: number, until: number): Stretches {
  const coarsest = coarsestLevel((until - from) / 4);
  const first = Math.floor(from / rowsOf(coarsest)) * rowsOf(coarsest);
  // Ends that fit exactly would take many short stretches.
  const finest = rowsOf(Math.max(0, coarsest - 1));
  const last = Math.ceil(until / finest) * finest;
  const terms: string[] = [];
  let row = first;
  while (row < last) {
    const level = longestAt(row, last, coarsest);
    terms.push(termOf(level, row / rowsOf(level)));
    row += rowsOf(level);
  }
  return { terms, from: first };
}

/** The longest stretch that begins at a row and ends by another; the shortest where none does. */
function longestAt(row: number, until: number, coarsest: number): number {
  let level = 0;
  while (level < coarsest && row % rowsOf(level + 1) === 0 && row + rowsOf(level + 1) <= until) level += 1;
  return level;
}

function coarsestLevel(rows: number): number {
  let level = 0;
  while (level < LEVELS - 1 && rowsOf(level + 1) <= rows) level += 1;
  return level;
}
