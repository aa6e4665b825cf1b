// The dates and times that a text speaks of, and the days that they mean.
import { FINDINGS_MAX, FINDINGS_READ_MAX_LENGTH } from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import { type DateMatch, isAnotherWord } from './homonyms.ts';
import { calendarWordsOf, type CalendarWords } from './words.ts';
import {
  type CalendarDay,
  type DayRange,
  dayOf,
  daysFrom,
  isDay,
  monthRange,
  nearestDay,
  nearestYear,
  unitRange,
  weekdayRange,
  yearRange,
} from './days.ts';
import { dateFormsOf, type DatePattern } from './patterns.ts';
import { type DatePlace, datePlacesIn } from './places.ts';
import { isYear } from './years.ts';
import { primaryLanguageOf } from '../terms.ts';

export type MomentPrecision = 'day' | 'month' | 'year' | 'weekday' | 'time';

/** What the words themselves say; null for what they leave out. */
export interface SaidParts {
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  /** 1 to 7, Monday first. */
  weekday: number | null;
  /** Of the day, 0 to 1439. */
  minute: number | null;
}

/** A date, a stretch of days or a time of day in a text. */
export interface Moment extends Span {
  /** ISO days, half-open; null where they cannot be told. */
  from: string | null;
  until: string | null;
  /** How exact the words are: "last week" is a stretch of days and counts as `day`. */
  precision: MomentPrecision;
  /** The words depend on when they were written, and that is not known. */
  isRelative: boolean;
  said: SaidParts;
}

/** `publishedAt` is when the text was written; null where unknown. */
export interface MomentOptions {
  language: string | null;
  publishedAt: number | null;
}

const NOTHING_SAID: SaidParts = { year: null, month: null, day: null, weekday: null, minute: null };

type Groups = Readonly<Record<string, string | undefined>>;

interface Reading {
  groups: Groups;
  words: CalendarWords;
  published: CalendarDay | null;
  language: string | null;
}

type Meaning = Omit<Moment, 'start' | 'end'>;

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function foldedGroup({ groups }: Reading, name: string): string {
  return foldText(groups[name] ?? '').replaceAll('’', "'");
}

/** 26 is 2026, 97 is 1997. */
function yearOf(groups: Groups): number | null {
  const year = numberOf(groups['year'] ?? groups['shortYear']);
  if (year === null || year > 99) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** 04/15/26 in English, 15/04/26 elsewhere; null where English could mean either. */
function slashed({ groups, language }: Reading): { month: number; day: number } | null {
  const [first, second] = [numberOf(groups['first']), numberOf(groups['second'])];
  if (first === null || second === null) return null;
  const isEnglish = language === null || language === 'en';
  if (isEnglish && first <= 12 && second <= 12 && first !== second) return null;
  return first > 12 || !isEnglish ? { day: first, month: second } : { day: second, month: first };
}

function saidIn(reading: Reading): SaidParts {
  const { groups, words } = reading;
  const slash = slashed(reading);
  const named =
    groups['monthName'] === undefined ? null : words.months.get(foldedGroup(reading, 'monthName'));
  return {
    ...NOTHING_SAID,
    year: yearOf(groups),
    month: named ?? slash?.month ?? numberOf(groups['month']),
    day: slash?.day ?? numberOf(groups['day']),
  };
}

function meaning(said: SaidParts, precision: MomentPrecision, range: DayRange | null): Meaning {
  return {
    from: range?.from ?? null,
    until: range?.until ?? null,
    precision,
    isRelative: range === null,
    said,
  };
}

/** Day, month and year where said or told by the day of publication; null where the parts are no date. */
function dateMeaning(reading: Reading): Meaning | null {
  const { groups, published } = reading;
  const said = saidIn(reading);
  if (groups['first'] !== undefined && said.month === null)
    return { ...meaning(said, 'day', null), isRelative: false };
  const { year, month, day } = said;
  if (day === null) return monthMeaning(said, published);
  // A leap year, so that 29 February is a day.
  if (!isDay({ year: year ?? 2024, month: month ?? 1, day })) return null;
  const date = nearestDay({ year, month, day }, published);
  const last = Number(groups['lastDay'] ?? day);
  const days = last > day && last <= 31 ? last - day + 1 : 1;
  return meaning(said, 'day', date === null ? null : daysFrom(date, days));
}

function monthMeaning(said: SaidParts, published: CalendarDay | null): Meaning | null {
  const { month } = said;
  if (month === null) return said.year === null ? null : meaning(said, 'year', yearRange(said.year));
  if (month < 1 || month > 12) return null;
  const year = said.year ?? (published === null ? null : nearestYear({ month, day: 15 }, published));
  return meaning(said, 'month', year === null ? null : monthRange(year, month));
}

function weekdayMeaning(reading: Reading): Meaning | null {
  const { words, published } = reading;
  const weekday = words.weekdays.get(foldedGroup(reading, 'weekday'));
  if (weekday === undefined) return null;
  const word = foldedGroup(reading, 'direction') || foldedGroup(reading, 'directionAfter');
  const range = published === null ? null : weekdayRange(weekday, published, words.directions.get(word) ?? 0);
  return meaning({ ...NOTHING_SAID, weekday }, 'weekday', range);
}

function relativeMeaning(reading: Reading): Meaning | null {
  const { words, published } = reading;
  const days = words.days.get(foldedGroup(reading, 'dayWord'));
  if (days !== undefined)
    return meaning(NOTHING_SAID, 'day', published === null ? null : unitRange('day', published, days));
  const unit = words.units.get(foldedGroup(reading, 'unit'));
  if (unit === undefined) return null;
  const count = foldedGroup(reading, 'count');
  const offset =
    count === ''
      ? words.directions.get(foldedGroup(reading, 'direction'))
      : -(words.counts.get(count) ?? Number(count));
  if (offset === undefined || Number.isNaN(offset)) return null;
  const precision = unit === 'week' ? 'day' : unit;
  return meaning(NOTHING_SAID, precision, published === null ? null : unitRange(unit, published, offset));
}

function timeMeaning({ groups }: Reading): Meaning | null {
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'] ?? 0)];
  if (hour > 24) return null;
  const half = groups['half']?.toLowerCase();
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const said = { ...NOTHING_SAID, minute: (hours * 60 + minute) % 1440 };
  return { ...meaning(said, 'time', null), isRelative: false };
}

/** A year, a decade (1990s), or years on end (2024-25). */
function yearMeaning({ groups }: Reading): Meaning | null {
  const year = yearOf(groups);
  if (year === null) return null;
  const said = { ...NOTHING_SAID, year };
  const lastDigits = groups['shortEnd']?.slice(1);
  const last =
    groups['decade'] !== undefined
      ? year + 9
      : Number(lastDigits?.length === 2 ? String(year).slice(0, 2) + lastDigits : (lastDigits ?? year));
  return meaning(said, 'year', { from: yearRange(year).from, until: yearRange(Math.max(year, last)).until });
}

const MEANINGS: Readonly<Record<DatePattern['kind'], (reading: Reading) => Meaning | null>> = {
  date: dateMeaning,
  weekday: weekdayMeaning,
  relative: relativeMeaning,
  time: timeMeaning,
  year: yearMeaning,
};

function momentOf(
  text: string,
  match: DateMatch,
  reading: Reading & { kind: DatePattern['kind'] },
): Moment | null {
  if (isAnotherWord(text, match, reading)) return null;
  const span = { start: match.index, end: match.index + match.written.length };
  if (reading.kind === 'year' && !isYear(text, span, reading.words)) return null;
  const meant = MEANINGS[reading.kind](reading);
  return meant === null ? null : { ...span, ...meant };
}

/** What the patterns find at one place, overlapping and in no order. */
function candidatesAt(text: string, { start, end, hints }: DatePlace, reading: Reading): Moment[] {
  const part = text.slice(start, end);
  const found: Moment[] = [];
  for (const { kind, pattern, hint } of dateFormsOf(reading.words).patterns) {
    if (!hints.has(hint)) continue;
    for (const match of part.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const place = { index: start + match.index, written: match[0], groups };
      const moment = momentOf(text, place, { ...reading, groups, kind });
      if (moment !== null) found.push(moment);
    }
  }
  return found;
}

/**
 * The dates and times of a text in order; none overlaps another. Where they stand depends on the text and its language
 * alone, what they mean on `publishedAt` too.
 */
export function momentsIn(text: string, { language, publishedAt }: MomentOptions): Moment[] {
  const read = text.slice(0, FINDINGS_READ_MAX_LENGTH);
  const primary = primaryLanguageOf(language);
  const words = calendarWordsOf(primary);
  const reading = { words, published: dayOf(publishedAt), language: primary, groups: {} };
  const places = datePlacesIn(read, dateFormsOf(words).hints);
  const found = places.flatMap((place) => candidatesAt(read, place, reading));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Moment[] = [];
  for (const moment of found) if (moment.start >= (apart.at(-1)?.end ?? 0)) apart.push(moment);
  return apart.slice(0, FINDINGS_MAX);
}
