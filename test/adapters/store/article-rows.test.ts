// Row numbers: they grow with event time, and thousands of one moment find room near it.
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowFinder, firstRowAt, ROW_SPILL_MS } from '../../../src/adapters/store/article-rows.ts';
import { NOW } from '../../nouns.ts';

const moment = fc.integer({ min: -1e15, max: Date.UTC(9999, 11, 31) });

function createRows() {
  const database = new DatabaseSync(':memory:');
  database.exec('create table articles (row integer primary key) strict');
  const findRow = createRowFinder(database);
  const insert = database.prepare('insert into articles values (?)');
  return {
    close: () => database.close(),
    take: (eventTime: number) => {
      const row = findRow(eventTime);
      insert.run(BigInt(row));
      return row;
    },
  };
}

describe('firstRowAt', () => {
  it('grows with time, is never below zero and fits a number', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(firstRowAt(earlier)).toBeLessThanOrEqual(firstRowAt(later));
        expect(firstRowAt(earlier)).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(firstRowAt(later))).toBe(true);
      }),
    );
  });
});

describe('createRowFinder', () => {
  it('gives rows of later seconds to later articles, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 30 }), (seconds) => {
        const rows = createRows();
        const placed = seconds.map((second) => ({ second, row: rows.take(NOW + second * 1000) }));
        rows.close();
        expect(new Set(placed.map(({ row }) => row)).size).toBe(seconds.length);
        const inOrder = placed.toSorted((one, other) => one.row - other.row).map(({ second }) => second);
        expect(inOrder).toEqual(seconds.toSorted((one, other) => one - other));
      }),
      { numRuns: 50 },
    );
  });

  it('finds a row within the spill for each of 5,000 articles of one second', () => {
    const rows = createRows();
    const taken = Array.from({ length: 5_000 }, (_, place) => rows.take(NOW + (place % 1000)));
    rows.close();
    expect(new Set(taken).size).toBe(5_000);
    expect(Math.min(...taken)).toBe(firstRowAt(NOW));
    expect(Math.max(...taken)).toBeLessThan(firstRowAt(NOW + ROW_SPILL_MS));
  });

  it('gives times before the epoch the first rows', () => {
    const rows = createRows();
    expect([rows.take(-5_000_000), rows.take(-1), rows.take(0)]).toEqual([0, 1, 2]);
    rows.close();
  });
});
