// The forms that dates and times have in a text, as patterns; every repetition is bounded, so that time stays linear.
import { type DateHint, hintPattern } from './places.ts';
import type { CalendarWords } from './words.ts';

/** Folded letters to the spellings that fold to them: patterns are matched on the text as it is written. */
const SPELLINGS: Readonly<Record<string, string>> = {
  a: '[aáàâäãå]',
  c: '[cç]',
  e: '[eéèê]',
  i: '[iíìî]',
  n: '[nñ]',
  o: '[oóòôö]',
  u: '[uúùûü]',
  "'": "['’]",
};

function anyOf(words: Iterable<string>): string {
  const sorted = [...words].sort((one, other) => other.length - one.length);
  return sorted.map((word) => word.replace(/[aceinou']/g, (letter) => SPELLINGS[letter] ?? letter)).join('|');
}

const BEGIN = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const GAP = '[ \\u00A0\\n]{1,2}';
/** Words between day and month, and between month and year. */
const OF = "(?:(?:of|de|del|d['’])[ \\u00A0]?)?";
const YEAR = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
/** The stop of a month that is shortened; after a whole one it ends the sentence. */
const STOP = '(?:(?<=(?<!\\p{L})(?!may|mai|mei|mars|june|july|juin|juni|juli)\\p{L}{3,4})\\.)?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?';
const DAY_RANGE = '(?:[ ]?[-–—][ ]?(?<lastDay>\\d{1,2})(?:st|nd|rd|th|\\.)?)?';

/** After a month a stop ends the sentence: on Nov. 5. */
const LAST_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:[ ]?[-–—][ ]?(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?)?';

/** What a match gives; groups are named after what they mean. */
export interface DatePattern {
  kind: 'date' | 'weekday' | 'relative' | 'time' | 'year';
  pattern: RegExp;
  /** What each text that it matches has: where that is missing it need not be tried. */
  hint: DateHint;
}

const MINUTES = ':(?<minute>[0-5]\\d)(?::[0-5]\\d)?';
const HALF_OF_DAY = '(?<half>[ap])\\.?[ ]?m\\b\\.?';

/** Forms that all languages share. */
const SHARED: readonly Omit<DatePattern, 'hint'>[] = [
  {
    kind: 'date',
    pattern: new RegExp(`${BEGIN}${YEAR}-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?=T\\d|${END})`, 'gu'),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${BEGIN}(?<day>\\d{1,2})\\.[ ]?(?<month>[01]?\\d)\\.[ ]?(?<shortYear>(?:19|20)?\\d\\d)${END}`,
      'gu',
    ),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${BEGIN}(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<shortYear>(?:19|20)?\\d\\d)${END}`,
      'gu',
    ),
  },
  {
    kind: 'date',
    pattern: /(?:(?<year>\d{4})[年년] ?)?(?<month>\d{1,2})[月월] ?(?<day>\d{1,2})[日일号]/gu,
  },
  { kind: 'date', pattern: /(?<!\p{N})(?<year>1[5-9]\d\d|20\d\d)[年년](?: ?(?<month>\d{1,2})[月월])?/gu },
  {
    kind: 'time',
    pattern: new RegExp(`${BEGIN}(?<hour>[012]?\\d)${MINUTES}(?:[ ]?${HALF_OF_DAY})?${END}`, 'giu'),
  },
  {
    kind: 'time',
    pattern: new RegExp(`${BEGIN}(?<hour>[01]?\\d)(?:\\.(?<minute>[0-5]\\d))?[ ]?${HALF_OF_DAY}`, 'giu'),
  },
  {
    kind: 'time',
    pattern: new RegExp(`${BEGIN}(?<hour>[012]?\\d)(?:[.:](?<minute>[0-5]\\d))?[ ]Uhr${END}`, 'gu'),
  },
  { kind: 'time', pattern: new RegExp(`${BEGIN}(?<hour>[012]?\\d)[ ]?h[ ]?(?<minute>[0-5]\\d)${END}`, 'gu') },
];

function datesOf(words: CalendarWords): DatePattern[] {
  const month = `(?<monthName>${anyOf(words.months.keys())})(?!\\p{L})`;
  const named = [
    `${BEGIN}${DAY}${DAY_RANGE}${GAP}${OF}${month}${STOP}(?:,?${GAP}${OF}${YEAR}${END})?`,
    `${BEGIN}${month}${STOP}${GAP}${LAST_DAY}(?![\\p{N}\\p{L}]|[.,:]\\p{N})(?:,?${GAP}${YEAR}${END})?`,
    `${BEGIN}${month}${STOP},?${GAP}${OF}${YEAR}${END}`,
    `(?<=${BEGIN}(?:${anyOf(words.leads.split('|'))})[ -])${month}`,
    `${BEGIN}${month}`,
  ];
  const numbered = [
    `(?<=${BEGIN}(?:on|of) the )(?<day>\\d{1,2})(?:st|nd|rd|th)${END}`,
    `(?<=${BEGIN}(?:am|dem|vom|zum) )(?<day>\\d{1,2})\\.(?![ ]?\\p{N}|[ ]\\p{Lu})`,
  ];
  return [
    ...named.map((source): DatePattern => ({ ...dateOf(source), hint: 'month' })),
    ...numbered.map((source): DatePattern => ({ ...dateOf(source), hint: 'digit' })),
  ];
}

function dateOf(source: string): Pick<DatePattern, 'kind' | 'pattern'> {
  return { kind: 'date', pattern: new RegExp(source, 'giu') };
}

function relativesOf(words: CalendarWords): DatePattern[] {
  const weekday = `(?<weekday>${anyOf(words.weekdays.keys())})(?!\\p{L})`;
  const unit = `(?<unit>${anyOf(words.units.keys())})${END}`;
  const direction = `(?<direction>${anyOf(words.directions.keys()) || '(?!)'})`;
  const count = `(?<count>\\d{1,3}|${anyOf(words.counts.keys())})`;
  const relative = [
    `${BEGIN}(?<dayWord>${anyOf(words.days.keys()) || '(?!)'})${END}`,
    `${BEGIN}${direction} ${unit}`,
    `${BEGIN}${unit} ${direction}${END}`,
    words.agoAfter === '' ? '(?!)' : `${BEGIN}${count} ${unit} ${words.agoAfter}${END}`,
    words.agoBefore === '' ? '(?!)' : `${BEGIN}${words.agoBefore} ${count} ${unit}`,
  ];
  return [
    {
      kind: 'weekday',
      hint: 'weekday',
      pattern: new RegExp(
        `${BEGIN}(?:${direction} )?${weekday}(?: ${direction.replace('direction', 'directionAfter')}${END})?`,
        'giu',
      ),
    },
    ...relative.map((source): DatePattern => ({
      kind: 'relative',
      hint: 'unit',
      pattern: new RegExp(source, 'giu'),
    })),
  ];
}

/** Years alone are looked at again for what follows: 2000 people are no year. */
const YEAR_ALONE: DatePattern = {
  kind: 'year',
  hint: 'digit',
  pattern:
    /(?<![\p{L}\p{N}$€£¥.,:/-])(?<year>1[5-9]\d\d|20\d\d)(?<shortEnd>[-–/]\d\d(?:\d\d)?)?(?<decade>s)?(?![\p{L}\p{N}]|[.,:/]\p{N})/gu,
};

/** The forms of dates and times of a language, those that say most first, and what hints at any of them. */
export interface DateForms {
  patterns: readonly DatePattern[];
  hints: RegExp;
}

function formsOf(words: CalendarWords): DateForms {
  const shared = SHARED.map((form): DatePattern => ({ ...form, hint: 'digit' }));
  const hints = hintPattern({
    month: anyOf(words.months.keys()),
    weekday: anyOf(words.weekdays.keys()),
    unit: anyOf([...words.days.keys(), ...words.units.keys()]),
  });
  return { patterns: [...shared, ...datesOf(words), ...relativesOf(words), YEAR_ALONE], hints };
}

const known = new Map<CalendarWords, DateForms>();

/** All forms of dates and times of a language. */
export function dateFormsOf(words: CalendarWords): DateForms {
  const forms = known.get(words) ?? formsOf(words);
  known.set(words, forms);
  return forms;
}
