// Words and years: what is a month and what another word, which four digits are a year, and where a date ends.
import { describe, expect, it } from 'vitest';
import { isAnotherWord } from '../../../src/analysis/moments/homonyms.ts';
import { calendarWordsOf } from '../../../src/analysis/moments/words.ts';
import { isYear } from '../../../src/analysis/moments/years.ts';
import { momentsIn } from '../../../src/analysis/moments/moments.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', null] as const;

describe('isAnotherWord', () => {
  const isOther = (...[text, written, group, language]: readonly [string, string, string, string | null]) =>
    isAnotherWord(
      text,
      { index: text.indexOf(written), written, groups: { [group]: written } },
      { words: calendarWordsOf(language), language },
    );

  it.each([
    ['It may rain', 'may', 'monthName', 'en', true],
    ['May came', 'May', 'monthName', 'en', true],
    ['in May', 'May', 'monthName', 'en', false],
    ['April came', 'April', 'monthName', 'en', false],
    ['he sat', 'sat', 'weekday', 'en', true],
    ['Sat down', 'Sat', 'weekday', 'en', true],
    ['on Monday', 'Monday', 'weekday', 'en', false],
    ['am Morgen', 'Morgen', 'dayWord', 'de', true],
    ['morgen', 'morgen', 'dayWord', 'de', false],
    ['en mars', 'mars', 'monthName', 'fr', false],
    ['mars attaque', 'mars', 'monthName', 'fr', true],
  ])('tells in %j of %s: %s %s %s', (...[text, written, group, language, expected]) => {
    expect(isOther(text, written, group, language)).toBe(expected);
  });
});

describe('isYear', () => {
  const isYearIn = (text: string, language = 'en') => {
    const start = text.search(/\d{4}/);
    return isYear(text, { start, end: start + 4 }, calendarWordsOf(language));
  };

  it.each([
    ['in 2015', true],
    ['the 2015 election', true],
    ['the 2012 Olympics', true],
    ['2015 was wet', true],
    ['seit 1985', true],
    ['in 1785', true],
    ['2000 people', false],
    ['2000 boats', false],
    ['2015 km', false],
    ['2015 %', false],
    ['more than 2000', false],
    ['1785 trees', false],
  ])('tells of %j: %s', (text, expected) => {
    expect(isYearIn(text, text.startsWith('seit') ? 'de' : 'en')).toBe(expected);
  });
});

describe('calendarWordsOf', () => {
  it.each(LANGUAGES)('has twelve months and seven weekdays in %s', (language) => {
    const { months, weekdays } = calendarWordsOf(language);
    expect(new Set(months.values())).toEqual(new Set(Array.from({ length: 12 }, (_, at) => at + 1)));
    expect(new Set(weekdays.values())).toEqual(new Set(Array.from({ length: 7 }, (_, at) => at + 1)));
  });

  it('has English for what it does not know', () => {
    expect(calendarWordsOf('xx')).toBe(calendarWordsOf('en'));
  });
});

describe('momentsIn', () => {
  const written = (text: string, language = 'en') =>
    momentsIn(text, { language, publishedAt: Date.UTC(2026, 3, 16) }).map(
      ({ start, end, from }) => `${text.slice(start, end)}=${from ?? '?'}`,
    );

  it('leaves the stop of a sentence to the sentence, and keeps that of a short month', () => {
    expect(written('It was on 3 May. On 4 April. It was Nov. 5.')).toEqual([
      '3 May=2026-05-03',
      '4 April=2026-04-04',
      'Nov. 5=2025-11-05',
    ]);
    expect(written('am 3. Juni. Am 4. Okt. 2025', 'de')).toEqual([
      '3. Juni=2026-06-03',
      '4. Okt. 2025=2025-10-04',
    ]);
  });

  it('takes a day without a month for the nearest that there is', () => {
    expect(written('on the 31st')).toEqual(['31st=2026-03-31']);
  });

  it('keeps a 29 February that its year may lack, without its days', () => {
    expect(written('on 29 February')).toEqual(['29 February=?']);
    expect(written('on 29 February 2024')).toEqual(['29 February 2024=2024-02-29']);
  });
});
