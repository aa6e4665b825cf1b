// Days as the calendar counts them: ranges from what a text says of year, month and day, and from what it was printed on.
import type { CalendarUnit } from './words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Half-open, by ISO day. */
export interface DayRange {
  from: string;
  until: string;
}

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** The Gregorian day in UTC of a moment; months and days beyond their ends roll over. */
function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function utc({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

/** The latest moment that a date of this century may be asked of; later ones have years of five digits. */
const LATEST = Date.UTC(9998, 0, 1);

/** The day of publication in UTC; null where unknown or no day. */
export function dayOf(publishedAt: number | null): CalendarDay | null {
  if (publishedAt === null || !(publishedAt >= 0 && publishedAt < LATEST)) return null;
  const date = new Date(publishedAt);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function daysFrom(first: CalendarDay, days: number): DayRange {
  const from = utc(first);
  return { from: isoOf(from), until: isoOf(from + days * DAY_MS) };
}

export function monthRange(year: number, month: number): DayRange {
  return { from: isoOf(Date.UTC(year, month - 1, 1)), until: isoOf(Date.UTC(year, month, 1)) };
}

export function yearRange(year: number): DayRange {
  return { from: isoOf(Date.UTC(year, 0, 1)), until: isoOf(Date.UTC(year + 1, 0, 1)) };
}

/** The year that a month and day without one mean: what lies nearest to publication, the past where both are as near. */
export function nearestYear(said: { month: number; day: number }, published: CalendarDay): number {
  const distance = (year: number): number => Math.abs(utc({ ...said, year }) - utc(published));
  const { year } = published;
  return [year, year - 1, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/**
 * The day that a day of a month means where the month or the year is left out: the nearest to publication that there is,
 * the past where two are as near. Null where no publication tells, and where that year has no 29 February.
 */
export function nearestDay(
  said: { year: number | null; month: number | null; day: number },
  published: CalendarDay | null,
): CalendarDay | null {
  const { year, month, day } = said;
  if (month !== null && year !== null) return { year, month, day };
  if (published === null) return null;
  if (month !== null) {
    const date = { year: nearestYear({ month, day }, published), month, day };
    return isDay(date) ? date : null;
  }
  const distance = (date: CalendarDay): number => Math.abs(utc(date) - utc(published));
  const dates = [0, -1, 1].map((more) => ({ ...monthAfter(published, more), day })).filter(isDay);
  return dates.reduce<CalendarDay | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}

function monthAfter({ year, month }: CalendarDay, months: number): { year: number; month: number } {
  const at = year * 12 + month - 1 + months;
  return { year: Math.floor(at / 12), month: (at % 12) + 1 };
}

function weekdayOf(day: CalendarDay): number {
  return ((new Date(utc(day)).getUTCDay() + 6) % 7) + 1;
}

/**
 * The day of a weekday's name: the last one up to publication, with direction -1 one before it, with 1 one after. News
 * reports what was.
 */
export function weekdayRange(weekday: number, published: CalendarDay, direction: number): DayRange {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const offset = direction === 1 ? 7 - back : direction === -1 && back === 0 ? -7 : -back;
  return daysFrom({ ...published, day: published.day + offset }, 1);
}

/** The week (from Monday), month, year or day so many units from that of publication. */
export function unitRange(unit: CalendarUnit, published: CalendarDay, offset: number): DayRange {
  const { year, month, day } = published;
  if (unit === 'day') return daysFrom({ year, month, day: day + offset }, 1);
  if (unit === 'week') return daysFrom({ year, month, day: day - weekdayOf(published) + 1 + offset * 7 }, 7);
  return unit === 'month' ? monthRange(year, month + offset) : yearRange(year + offset);
}
