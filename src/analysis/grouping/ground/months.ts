// The months of each language, so that the day of a date is not taken for a count.
import { foldText } from '../../../news/folding.ts';

const STEM_MIN_LENGTH = 3;
const MONTHS = 12;
const known = new Map<string, readonly string[]>();

/** Beginnings of the months' folded names, which cases do not change; made at the first date of a language. */
function monthsOf(language: string): readonly string[] {
  const found = known.get(language);
  if (found !== undefined) return found;
  if (!/^[a-z]{2,3}$/.test(language) || Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0)
    return [];
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const names = Array.from({ length: MONTHS }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2001, month, 15));
    return foldText(parts.find(({ type }) => type === 'month')?.value ?? '');
  });
  const stems = names
    .map((name) => name.slice(0, Math.max(STEM_MIN_LENGTH, name.length - 2)))
    .filter((stem) => /^\p{L}{3}/u.test(stem));
  known.set(language, stems);
  return stems;
}

/** True where a month stands before or after a number. */
export function isMonthBeside(before: string, after: string, language: string): boolean {
  const months = monthsOf(language);
  const next = after.replace(/^[.ºªo°]?(?:st|nd|rd|th|er)? (?:de |of )?/u, '');
  const last = /(\p{L}+)\.? $/u.exec(before)?.[1] ?? '';
  return months.some((month) => next.startsWith(month) || last.startsWith(month));
}
