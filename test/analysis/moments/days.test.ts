// Days: what day of publication, month, weekday and unit make of what a text says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  daysFrom,
  isDay,
  monthRange,
  nearestDay,
  nearestYear,
  unitRange,
  weekdayRange,
  yearRange,
} from '../../../src/analysis/moments/days.ts';

/** A Thursday. */
const PUBLISHED = { year: 2026, month: 4, day: 16 };
const calendarDays = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

describe('dayOf', () => {
  it('is the day in UTC', () => {
    expect(dayOf(Date.UTC(2026, 3, 16, 23, 59))).toEqual(PUBLISHED);
    expect(dayOf(0)).toEqual({ year: 1970, month: 1, day: 1 });
  });

  it.each([null, -1, Number.NaN, Infinity, 1e18])('is none for %s', (publishedAt) => {
    expect(dayOf(publishedAt)).toBeNull();
  });
});

describe('isDay', () => {
  it.each([
    [2026, 4, 30, true],
    [2026, 4, 31, false],
    [2024, 2, 29, true],
    [2026, 2, 29, false],
    [2026, 13, 1, false],
    [2026, 0, 1, false],
    [2026, 1, 0, false],
  ])('tells of %d-%d-%d: %s', (...[year, month, day, expected]) => {
    expect(isDay({ year, month, day })).toBe(expected);
  });
});

describe('ranges', () => {
  it('are half-open and roll over months and years', () => {
    expect(daysFrom({ year: 2026, month: 12, day: 31 }, 2)).toEqual({
      from: '2026-12-31',
      until: '2027-01-02',
    });
    expect(monthRange(2026, 12)).toEqual({ from: '2026-12-01', until: '2027-01-01' });
    expect(yearRange(2026)).toEqual({ from: '2026-01-01', until: '2027-01-01' });
  });

  it.each([
    [4, 0, '2026-04-16'],
    [1, 0, '2026-04-13'],
    [5, 0, '2026-04-10'],
    [4, -1, '2026-04-09'],
    [4, 1, '2026-04-23'],
    [5, 1, '2026-04-17'],
  ])('of weekday %d in direction %d begin on %s', (weekday, direction, from) => {
    expect(weekdayRange(weekday, PUBLISHED, direction).from).toBe(from);
  });

  it.each([
    ['day', -1, '2026-04-15', '2026-04-16'],
    ['week', 0, '2026-04-13', '2026-04-20'],
    ['week', -1, '2026-04-06', '2026-04-13'],
    ['month', 1, '2026-05-01', '2026-06-01'],
    ['month', -4, '2025-12-01', '2026-01-01'],
    ['year', -3, '2023-01-01', '2024-01-01'],
  ] as const)('of a %s %d away are %s to %s', (...[unit, offset, from, until]) => {
    expect(unitRange(unit, PUBLISHED, offset)).toEqual({ from, until });
  });

  it('of a weekday hold that weekday, within a week of publication', () => {
    fc.assert(
      fc.property(
        calendarDays,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(-1, 0, 1),
        (day, weekday, direction) => {
          const { from } = weekdayRange(weekday, day, direction);
          const date = new Date(`${from}T00:00:00Z`);
          expect(((date.getUTCDay() + 6) % 7) + 1).toBe(weekday);
          const away = (date.getTime() - Date.UTC(day.year, day.month - 1, day.day)) / 86_400_000;
          expect(Math.abs(away)).toBeLessThanOrEqual(7);
          expect(direction === 1 ? away > 0 : away <= 0).toBe(true);
        },
      ),
    );
  });
});

describe('nearestYear', () => {
  it.each([
    [4, 15, 2026],
    [11, 3, 2025],
    [9, 1, 2026],
    [12, 28, 2025],
  ])('of month %d, day %d is %d', (month, day, year) => {
    expect(nearestYear({ month, day }, PUBLISHED)).toBe(year);
  });
});

describe('nearestDay', () => {
  const said = (year: number | null, month: number | null, day: number) =>
    nearestDay({ year, month, day }, PUBLISHED);

  it('is the day itself where all is said', () => {
    expect(said(1999, 2, 3)).toEqual({ year: 1999, month: 2, day: 3 });
  });

  it('is the nearest one that there is where the month is left out', () => {
    expect(said(null, null, 14)).toEqual({ year: 2026, month: 4, day: 14 });
    expect(said(null, null, 31)).toEqual({ year: 2026, month: 3, day: 31 });
    expect(nearestDay({ year: null, month: null, day: 31 }, { year: 2026, month: 1, day: 2 })).toEqual({
      year: 2025,
      month: 12,
      day: 31,
    });
    expect(nearestDay({ year: null, month: null, day: 2 }, { year: 2026, month: 12, day: 30 })).toEqual({
      year: 2027,
      month: 1,
      day: 2,
    });
  });

  it('is none where nothing tells, and for 29 February of another year', () => {
    expect(nearestDay({ year: null, month: 4, day: 1 }, null)).toBeNull();
    expect(said(null, 2, 29)).toBeNull();
  });

  it('is a day, and never farther than a month from publication, where only the day is said', () => {
    fc.assert(
      fc.property(calendarDays, fc.integer({ min: 1, max: 31 }), (published, day) => {
        const found = nearestDay({ year: null, month: null, day }, published);
        if (found === null) expect.fail('There is such a day in one of three months.');
        expect([isDay(found), found.day]).toEqual([true, day]);
        const away =
          Date.UTC(found.year, found.month - 1, day) -
          Date.UTC(published.year, published.month - 1, published.day);
        expect(Math.abs(away) / 86_400_000).toBeLessThanOrEqual(59);
      }),
    );
  });
});
