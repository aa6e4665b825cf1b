// Tolls that have risen: rows of their own, never conflicts; what time does not explain stays a conflict.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { storyOf, type WriteUp } from './story-articles.ts';

const SHIP = 'when the ship Heron sank off Holm';

function at(publishedAt: string, toll: string): WriteUp {
  return { body: `${toll} people died ${SHIP}.`, publishedAt };
}

/** The values of rows, each row's joined. */
function rowsOf(...writeUps: readonly WriteUp[]) {
  const { conflicts, earlier } = compareArticles(storyOf(...writeUps));
  const shown = (rows: readonly { values: readonly { value: string }[] }[]) =>
    rows.map(({ values }) => values.map(({ value }) => value).join(' / '));
  return { conflicts: shown(conflicts), earlier: shown(earlier) };
}

const MONDAY = '2026-05-04T08:00:00Z';
const MONDAY_SOON = '2026-05-04T08:20:00Z';
const TUESDAY = '2026-05-05T08:00:00Z';
const WEDNESDAY = '2026-05-06T08:00:00Z';

describe('a toll', () => {
  test('that is lower in an earlier write-up is told as earlier', () => {
    expect(rowsOf(at(MONDAY, '12'), at(TUESDAY, '15'))).toEqual({
      conflicts: [],
      earlier: ['12 people / 15 people'],
    });
  });

  test('that is higher in an earlier write-up is a conflict', () => {
    expect(rowsOf(at(MONDAY, '15'), at(TUESDAY, '12'))).toMatchObject({ earlier: [] });
    expect(rowsOf(at(MONDAY, '15'), at(TUESDAY, '12')).conflicts).toHaveLength(1);
  });

  test('of two write-ups that came out together is a conflict', () => {
    expect(rowsOf(at(MONDAY, '12'), at(MONDAY_SOON, '15')).conflicts).toHaveLength(1);
  });

  test('that a write-up itself calls risen is told as earlier, however soon', () => {
    const risen = {
      body: `The number of people who died has risen to 15 after the ship Heron sank off Holm.`,
      publishedAt: MONDAY_SOON,
    };
    expect(rowsOf(at(MONDAY, '12'), risen)).toMatchObject({ conflicts: [] });
    expect(rowsOf(at(MONDAY, '12'), risen).earlier).toHaveLength(1);
  });

  test('of a write-up without a date is a conflict: nobody knows which is later', () => {
    const undated = { body: `12 people died ${SHIP}.` };
    expect(rowsOf(undated, at(TUESDAY, '15')).conflicts).toHaveLength(1);
  });

  test('with a later bound that holds for both is neither', () => {
    expect(rowsOf(at(MONDAY, 'At least 12'), at(TUESDAY, '15'))).toEqual({ conflicts: [], earlier: [] });
  });

  test('in three write-ups goes from the earliest to what holds now', () => {
    expect(rowsOf(at(WEDNESDAY, '19'), at(MONDAY, '12'), at(TUESDAY, '15'))).toEqual({
      conflicts: [],
      earlier: ['12 people / 15 people / 19 people'],
    });
  });

  test('on which the last write-ups differ is both: a conflict of theirs, and what was earlier', () => {
    const rows = rowsOf(at(MONDAY, '12'), at(TUESDAY, '15'), at(TUESDAY, '19'));
    expect(rows.conflicts).toHaveLength(1);
    expect(rows.conflicts[0]).not.toContain('12 people');
    expect(rows.earlier).toEqual(['12 people / 19 people']);
  });

  test.each([
    [3, 7],
    [7, 3],
    [4, 4],
  ])('of %i, then %i, makes at most one row', (first, then) => {
    const { conflicts, earlier } = rowsOf(at(MONDAY, String(first)), at(TUESDAY, String(then)));
    expect(conflicts.length + earlier.length).toBe(first === then ? 0 : 1);
  });
});

describe('what does not only rise', () => {
  test.each([
    ['The tower of Linden is 80 metres tall.', 'The tower of Linden is 95 metres tall.'],
    [
      `12 people are missing after the ship Heron sank off Holm.`,
      `15 people are missing after the ship Heron sank off Holm.`,
    ],
  ])('is a conflict whenever it was written: %s', (one, other) => {
    const rows = rowsOf({ body: one, publishedAt: MONDAY }, { body: other, publishedAt: WEDNESDAY });
    expect(rows.conflicts).toHaveLength(1);
    expect(rows.earlier).toEqual([]);
  });
});

describe('any tolls', () => {
  test('stand verbatim in their quotes, the latest last and the highest', () => {
    const toll = fc.integer({ min: 2, max: 90 });
    fc.assert(
      fc.property(fc.array(toll, { minLength: 2, maxLength: 5 }), (tolls) => {
        const writeUps = tolls.map((count, place) =>
          at(`2026-05-${String(place + 10)}T08:00:00Z`, String(count)),
        );
        for (const { values } of compareArticles(storyOf(...writeUps)).earlier) {
          for (const { value, quote } of values) expect(quote.quote).toContain(value);
          const counts = values.map(({ value }) => Number.parseInt(value, 10));
          expect(counts.at(-1)).toBe(Math.max(...counts));
        }
      }),
    );
  });
});
