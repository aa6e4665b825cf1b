// Reads days of the week as people type them: names and short names in several languages, ranges, any separator.
import { DAY_MS } from '../../limits/units.ts';
import { foldText } from '../../news/folding.ts';
import { WEEKDAYS, type Weekday } from '../../news/schedule.ts';

/** The days that a text names, Monday first; or the first piece of it that is none. */
export type ReadWeekdays = { kind: 'days'; days: Weekday[] } | { kind: 'unreadable'; piece: string };

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh'];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
/** Shorter beginnings of names mean a day in English alone: French `di` is Sunday, German `Di` is Tuesday. */
const BEGINNING_MIN_LENGTH = 3;
const ENGLISH_BEGINNING_MIN_LENGTH = 2;

interface KnownName {
  name: string;
  weekday: Weekday;
  isEnglish: boolean;
}

let known: readonly KnownName[] | null = null;

/** Made once, of what the runtime knows. */
function knownNames(): readonly KnownName[] {
  known ??= LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      return WEEKDAYS.map((day) => ({
        name: plain(format.format(MONDAY + (day - 1) * DAY_MS)),
        ...{ weekday: day, isEnglish: language === 'en' },
      }));
    }),
  );
  return known;
}

function plain(text: string): string {
  return foldText(text).replace(/[.\s]/g, '');
}

export function readWeekdays(text: string): ReadWeekdays {
  const pieces = text
    .replace(/\s*([-–—〜~])\s*/gu, '$1')
    .split(/[,;/&+、・，\s]+|(?<=\p{L})\.(?=\s|$)/u)
    .filter((piece) => piece !== '' && !/^(?:and|und|et|y|e|o|to|bis)$/i.test(piece));
  const days = new Set<Weekday>();
  for (const piece of pieces) {
    const found = daysOf(piece);
    if (found.length === 0) return { kind: 'unreadable', piece };
    for (const day of found) days.add(day);
  }
  if (days.size === 0) return { kind: 'unreadable', piece: text };
  return { kind: 'days', days: WEEKDAYS.filter((day) => days.has(day)) };
}

/** One day, a range of them (`mon-fri`, over the week's end too), or Japanese days in a row. */
function daysOf(piece: string): Weekday[] {
  const one = dayNamed(piece);
  if (one !== null) return [one];
  const ends = piece.split(/[-–—〜~]/u);
  const [from, until] = ends.map(dayNamed);
  if (ends.length === 2 && from !== undefined && until !== undefined && from !== null && until !== null)
    return rangeOf(from, until);
  const signs = Array.from(piece, (sign) => (/\p{sc=Han}/u.test(sign) ? dayNamed(sign) : null));
  return signs.every((day) => day !== null) ? signs : [];
}

function rangeOf(from: Weekday, until: Weekday): Weekday[] {
  const length = ((until - from + 7) % 7) + 1;
  return Array.from({ length }, (_, place) => WEEKDAYS[(from - 1 + place) % 7] ?? from);
}

function dayNamed(text: string): Weekday | null {
  const asked = plain(text);
  if (asked === '') return null;
  const exact = knownNames().find(({ name }) => name === asked);
  if (exact !== undefined) return exact.weekday;
  const begun = knownNames().filter(
    ({ name, isEnglish }) =>
      name.startsWith(asked) &&
      asked.length >= (isEnglish ? ENGLISH_BEGINNING_MIN_LENGTH : BEGINNING_MIN_LENGTH),
  );
  const days = new Set(begun.map(({ weekday }) => weekday));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}
