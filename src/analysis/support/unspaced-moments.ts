// The dates of Chinese and Japanese texts, the bare ones of news too: the 11th, next April, yesterday.
import { FINDINGS_MAX, FINDINGS_READ_MAX_LENGTH } from '../../limits/support.ts';
import { foldText } from '../../news/folding.ts';
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
  yearRange,
} from '../moments/days.ts';
import type { Moment, SaidParts } from '../moments/moments.ts';

const YEARS: ReadonlyMap<string, number> = new Map([
  ['来年', 1],
  ['明年', 1],
  ['今年', 0],
  ['去年', -1],
  ['昨年', -1],
]);
const DAYS: ReadonlyMap<string, number> = new Map([
  ['昨日', -1],
  ['昨天', -1],
  ['今日', 0],
  ['今天', 0],
  ['明日', 1],
  ['明天', 1],
]);
const WEEKDAYS = '月火水木金土日';

const DATE =
  /(?<year>(?<!\p{Nd})\p{Nd}{4}(?=年(?!間))|来年|明年|今年|去年|昨年)(?:年|の)?(?:(?<yearMonth>\p{Nd}{1,2})月(?:(?<yearDay>\p{Nd}{1,2})[日号])?)?|(?<!\p{Nd})(?<month>\p{Nd}{1,2})月(?:(?<day>\p{Nd}{1,2})[日号])?|(?<![\p{Nd}.,])(?<lone>\p{Nd}{1,2})[日号](?!間)|(?<word>昨日|昨天|今日|今天|明日|明天)|(?<weekday>[月火水木金土日])曜/gu;

type Groups = Readonly<Record<string, string | undefined>>;

function numberOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(foldText(written));
}

function partsOf(groups: Groups, published: CalendarDay | null): SaidParts {
  const relative = YEARS.get(groups['year'] ?? '');
  const year =
    relative === undefined ? numberOf(groups['year']) : published === null ? null : published.year + relative;
  return {
    year,
    month: numberOf(groups['month'] ?? groups['yearMonth']),
    day: numberOf(groups['day'] ?? groups['yearDay'] ?? groups['lone']),
    weekday: null,
    minute: null,
  };
}

function rangeOf({ year, month, day }: SaidParts, published: CalendarDay | null): DayRange | null {
  if (day !== null) {
    const date = nearestDay({ year, month, day }, published);
    return date === null || !isDay(date) ? null : daysFrom(date, 1);
  }
  if (month === null) return year === null ? null : yearRange(year);
  if (month < 1 || month > 12) return null;
  const inYear = year ?? (published === null ? null : nearestYear({ month, day: 15 }, published));
  return inYear === null ? null : monthRange(inYear, month);
}

const NOTHING_SAID: SaidParts = { year: null, month: null, day: null, weekday: null, minute: null };

function momentOf(match: RegExpExecArray, published: CalendarDay | null): Moment {
  const groups: Groups = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  const word = DAYS.get(groups['word'] ?? '');
  const weekday = WEEKDAYS.indexOf(groups['weekday'] ?? '-') + 1;
  const isWord = word !== undefined;
  if (isWord || weekday > 0) {
    const range = isWord && published !== null ? unitRange('day', published, word) : null;
    const said = { ...NOTHING_SAID, weekday: weekday > 0 ? weekday : null };
    const precision = isWord ? 'day' : 'weekday';
    return {
      ...span,
      from: range?.from ?? null,
      until: range?.until ?? null,
      precision,
      isRelative: true,
      said,
    };
  }
  const said = partsOf(groups, published);
  const range = rangeOf(said, published);
  const precision = said.day !== null ? 'day' : said.month !== null ? 'month' : 'year';
  return {
    ...span,
    from: range?.from ?? null,
    until: range?.until ?? null,
    precision,
    isRelative: range === null,
    said,
  };
}

/** The dates of a text in order; what they mean depends on `publishedAt`, null where it is not known. */
export function unspacedMomentsIn(text: string, publishedAt: number | null): Moment[] {
  const published = dayOf(publishedAt);
  return [...text.slice(0, FINDINGS_READ_MAX_LENGTH).matchAll(DATE)]
    .map((match) => momentOf(match, published))
    .slice(0, FINDINGS_MAX);
}
