// Dates that people see, in many languages: read where they are dates, left where they are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseDateLine,
  parseLoneDate,
  parseShownDate,
} from '../../../../src/adapters/sources/pages/shown-dates.ts';

describe('shown dates', () => {
  it.each([
    ['15 de abril de 2026', 'es', '2026-04-15T00:00:00Z'],
    ['Publié le 15 avril 2026 à 10h30', 'fr', '2026-04-15T10:30:00Z'],
    ['2026年4月15日 08:30', 'ja', '2026-04-15T08:30:00Z'],
    ['2026년 4월 15일', 'ko', '2026-04-15T00:00:00Z'],
    ['15.04.2026, 14:05 Uhr', 'de', '2026-04-15T14:05:00Z'],
    ['15-04-2026', 'nl', '2026-04-15T00:00:00Z'],
    ['4/5/2026', 'en-US', '2026-04-05T00:00:00Z'],
    ['4/5/2026', 'fr', '2026-05-04T00:00:00Z'],
    ['4/5/2026', undefined, '2026-05-04T00:00:00Z'],
    ['4/23/2026', 'en', '2026-04-23T00:00:00Z'],
    ['15 апреля 2026 г.', 'ru', '2026-04-15T00:00:00Z'],
    ['١٥ أبريل ٢٠٢٦', 'ar', '2026-04-15T00:00:00Z'],
    ['१५ अप्रैल २०२६', 'hi', '2026-04-15T00:00:00Z'],
    ['15 באפריל 2026', 'he', '2026-04-15T00:00:00Z'],
    ['15 เมษายน 2569', 'th', '2026-04-15T00:00:00Z'],
    ['๑๕ เม.ย. ๒๕๖๙', 'th', '2026-04-15T00:00:00Z'],
    ['15 Nisan 2026', 'tr', '2026-04-15T00:00:00Z'],
    ['15 Απριλίου 2026', 'el', '2026-04-15T00:00:00Z'],
    ['April 15, 2026 3:05 pm', 'en', '2026-04-15T15:05:00Z'],
    ['April 15th, 2026 12:05 am', 'en', '2026-04-15T00:05:00Z'],
    ['2026. április 15.', 'hu', '2026-04-15T00:00:00Z'],
    ['2026 m. balandžio 15 d.', 'lt', '2026-04-15T00:00:00Z'],
    ['15. listopada 2026', 'hr', '2026-10-15T00:00:00Z'],
    ['15 listopada 2026', 'pl', '2026-11-15T00:00:00Z'],
    ['15 listopada 2026', undefined, '2026-11-15T00:00:00Z'],
    ['2026-04-15T10:30:00+02:00', 'en', '2026-04-15T08:30:00Z'],
    ['3 часа назад', 'ru', null],
    ['il y a 2 heures', 'fr', null],
    ['2 hours ago', 'en', null],
    ['昨天', 'zh', null],
    ['4/5/2026', 'en', null],
    ['31 February 2026', 'en', null],
    ['version 1.2.2026.4', 'en', null],
    ['12 Nonsense 2026', 'en', null],
    ['2026', 'en', null],
    ['', undefined, null],
  ])('“%s” (%s) is %s', (text, language, date) => {
    expect([
      parseShownDate(text, language),
      parseDateLine(text, language),
      parseLoneDate(text, language),
    ]).toEqual([date, date, date]);
  });

  it('are found in what stands around them, as far as that may be', () => {
    const sentence = 'The quay opens on 15 April 2026 for everybody who has a ticket for one of the boats';
    const date = '2026-04-15T00:00:00Z';
    const readings = [parseShownDate, parseDateLine, parseLoneDate];
    expect(readings.map((read) => read(sentence, 'en'))).toEqual([date, null, null]);
    expect(readings.map((read) => read('Published by the harbour office on 15 April 2026', 'en'))).toEqual([
      date,
      date,
      null,
    ]);
    expect(readings.map((read) => read('Posted on 15 April 2026', 'en'))).toEqual([date, date, date]);
    expect(readings.map((read) => read(`${'Words. '.repeat(60)} 15 April 2026`, 'en'))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are the first of several', () => {
    expect(parseShownDate('15 April 2026, changed on 17 April 2026', 'en')).toBe('2026-04-15T00:00:00Z');
  });

  it('come out as they were written, in every language that the machine knows', () => {
    const languages = 'en de fr es it pt nl sv da nb pl cs sk hu ro ru uk bg hr sl el tr id fi he hi'.split(
      ' ',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (language, moment) => {
          const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
          expect(parseShownDate(format.format(moment), language)?.slice(0, 10)).toBe(
            moment.toISOString().slice(0, 10),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are ISO dates or nothing, whatever is written', () => {
    const piece = fc.constantFrom(
      '15',
      '4',
      '2026',
      '.',
      '/',
      '-',
      ' ',
      'April',
      '年',
      '月',
      '日',
      'T',
      ':',
      '٢',
      'de',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'en-US', 'th', undefined), (shown, language) => {
        const date = parseShownDate(shown, language);
        expect(date === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)).toBe(true);
      }),
    );
  });
});
