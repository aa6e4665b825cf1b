// German days in digits alone, as news writes them in passing: am 07.09., bis zum 3.10.
import type { Span } from '../../news/article.ts';
import { dayOf, daysFrom, isDay, nearestDay } from '../moments/days.ts';
import type { Moment } from '../moments/moments.ts';

const NUMERIC_DAY =
  /(?<=\b(?:am|vom|bis|zum|ab|seit|dem|den) )(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?!\d)/giu;

function momentOf(match: RegExpExecArray, publishedAt: number | null): Moment | null {
  const [day, month] = [Number(match.groups?.['day']), Number(match.groups?.['month'])];
  if (!isDay({ year: 2024, month, day })) return null;
  const date = nearestDay({ year: null, month, day }, dayOf(publishedAt));
  const range = date === null ? null : daysFrom(date, 1);
  return {
    start: match.index,
    end: match.index + match[0].length,
    from: range?.from ?? null,
    until: range?.until ?? null,
    precision: 'day',
    isRelative: false,
    said: { year: null, month, day, weekday: null, minute: null },
  };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The moments of a German text with its days in digits, in order. */
export function withNumericDays(
  moments: readonly Moment[],
  text: string,
  publishedAt: number | null,
): Moment[] {
  const days = [...text.matchAll(NUMERIC_DAY)].flatMap((match) => momentOf(match, publishedAt) ?? []);
  const added = days.filter((day) => !moments.some((moment) => overlaps(day, moment)));
  return [...moments, ...added].sort((one, other) => one.start - other.start);
}
