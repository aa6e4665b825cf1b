// Reads a date out of a text that people see: in words of any language, in figures, never a relative one.
import { cleanLine } from '../clean-text.ts';
import { parseDate } from '../dates.ts';
import { monthOfName } from '../month-names.ts';

/** Longer texts are no dates with something around them. In UTF-16 units. */
const SHOWN_MAX_LENGTH = 320;
/** Letters around a date that may be "published on Wednesday at … o'clock"; more are a sentence. */
const AROUND_MAX_LETTERS = 40;
const LONE_MAX_LETTERS = 18;
/** Chinese and Japanese say as much in a third of the letters. */
const UNSPACED_SHARE = 1 / 3;
/** Years of the Buddhist era, which Thai pages count in, are so far ahead. */
const BUDDHIST_AHEAD = 543;
const BUDDHIST_MIN_YEAR = 2440;

const TIME = String.raw`(?:[^\d\n]{1,14}(?<hour>[01]?\d|2[0-3])\s?[:h]\s?(?<minute>[0-5]\d)(?!\d)\s*(?<half>[ap]\.?m\b)?)?`;
const START = String.raw`(?<![\d./-])`;
const END = String.raw`(?!\.?\d)`;
const YEAR = String.raw`(?<year>(?:19|20|25)\d\d)${END}`;
const FIRST_YEAR = String.raw`${START}(?<year>(?:19|20|25)\d\d)`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?<month>0?[1-9]|1[0-2])`;
const WORD = String.raw`(?<word>\p{L}[\p{L}\p{M}.׳’']{1,14})`;

const FORMS = [
  // 2026-04-15, 2026/4/15, 2026.04.15
  String.raw`${FIRST_YEAR}\s?(?<mark>[-/.])\s?${MONTH}\s?\k<mark>\s?${DAY}${END}\.?${TIME}`,
  // 2026年4月15日, 2026년 4월 15일
  String.raw`${FIRST_YEAR}\s?[年년]\s?${MONTH}\s?[月월]\s?${DAY}\s?[日일]${TIME}`,
  // 15.04.2026, 15/4/2026, 15-04-2026; 4/15/2026
  String.raw`${START}${DAY}\s?(?<mark>[./-])\s?(?<month>\d{1,2})\s?\k<mark>\s?${YEAR}${TIME}`,
  // 15 April 2026, 15. April 2026, 15 de abril de 2026, 15th of April, 2026, 15 апреля 2026 г.
  String.raw`${START}${DAY}(?:\.|º|\.º|°|ª|er|st|nd|rd|th)?[\s-]+(?:(?:de|of)\s)?${WORD},?[\s-]+(?:(?:de|del)\s+)?${YEAR}${TIME}`,
  // April 15, 2026
  String.raw`(?<![\p{L}\p{M}])${WORD}\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}${TIME}`,
  // 2026. április 15., 2026 m. balandžio 15 d.
  String.raw`${FIRST_YEAR}(?:\.|\s?m\.)?\s+${WORD}\s+${DAY}(?!\d)${TIME}`,
].map((form) => new RegExp(form, 'iu'));

/** The first date in a text, as ISO 8601 in UTC, or null; a missing time is midnight. `language` is BCP 47. */
export function parseShownDate(shown: string, language?: string): string | null {
  return dateWithin(lineOf(shown), language, SHOWN_MAX_LENGTH);
}

/** The same where something marks the text as a date: null for a sentence that mentions one. */
export function parseDateLine(shown: string, language: string | undefined): string | null {
  const line = lineOf(shown);
  return dateWithin(line, language, AROUND_MAX_LETTERS) ?? wholeDate(line);
}

/** The same where nothing marks the text as a date: hardly anything else may stand in it. */
export function parseLoneDate(shown: string, language: string | undefined): string | null {
  const line = lineOf(shown);
  const isUnspaced = /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]{2}/u.test(line);
  return dateWithin(line, language, LONE_MAX_LETTERS * (isUnspaced ? UNSPACED_SHARE : 1)) ?? wholeDate(line);
}

/** As one line, its digits as others write them; nothing of what can hold no date. */
function lineOf(shown: string): string {
  if (shown.length > SHOWN_MAX_LENGTH * 4 || !/\p{Nd}/u.test(shown)) return '';
  const line = westernDigits(cleanLine(shown).normalize('NFC'));
  return line.length > SHOWN_MAX_LENGTH ? '' : line;
}

/** What feeds would write; a number alone is none. */
function wholeDate(line: string): string | null {
  return /^\d*$/.test(line) ? null : parseDate(line);
}

function dateWithin(line: string, language: string | undefined, aroundMax: number): string | null {
  if (line === '') return null;
  // With a zone, as it is written for programs.
  if (/^\d{4}-\d\d-\d\dT\S+$/.test(line)) return parseDate(line);
  for (const form of FORMS) {
    const found = form.exec(line);
    const date = found === null ? null : dateOf(found.groups ?? {}, language);
    if (found === null || date === null) continue;
    const rest = line.replace(found[0], ' ').replace(/[^\p{L}]/gu, '');
    return rest.length <= aroundMax ? date : null;
  }
  return null;
}

/** Zero in the scripts that have digits of their own; one to nine follow it. */
const ZEROS = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐０';

function westernDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = Array.from(ZEROS, (each) => each.codePointAt(0) ?? 0).find(
      (each) => code >= each && code < each + 10,
    );
    return zero === undefined ? digit : String(code - zero);
  });
}

function dateOf(
  parts: Readonly<Record<string, string | undefined>>,
  language: string | undefined,
): string | null {
  const { word } = parts;
  const named = word === undefined ? Number(parts['month']) : monthOfName(word, language);
  const days = { month: named, day: Number(parts['day']) };
  const ordered = parts['mark'] === '/' ? slashed(days, language) : days;
  if (ordered === null || ordered.month === 0) return null;
  const written = Number(parts['year']);
  const year = written >= BUDDHIST_MIN_YEAR ? written - BUDDHIST_AHEAD : written;
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(hourOf(Number(parts['hour'] ?? 0), parts['half']))}:${parts['minute'] ?? '00'}`;
  return parseDate(`${year}-${two(ordered.month)}-${two(ordered.day)}T${clock}:00Z`);
}

/** "4/5/2026" is in May, except where it is in April: English without a country leaves it open. */
function slashed({ month, day }: { month: number; day: number }, language: string | undefined) {
  const isAmerican = language?.toLowerCase() === 'en-us';
  if (isAmerican || month > 12) return { month: day, day: month };
  const isOpen = language?.toLowerCase() === 'en' && day <= 12 && day !== month;
  return isOpen ? null : { month, day };
}

/** Hours of a clock that has twelve of them. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}
