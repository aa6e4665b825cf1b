// Moments: dates as they are written in each language, and the days that they mean for a text of 16 April 2026.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsIn } from '../../../src/analysis/moments/moments.ts';

/** A Thursday. */
const PUBLISHED = Date.UTC(2026, 3, 16, 9);

function shown(text: string, language: string | null, publishedAt: number | null): string {
  return momentsIn(text, { language, publishedAt })
    .map(
      ({ start, end, from, until, precision }) =>
        `${text.slice(start, end)}=${precision} ${from ?? '?'}/${until ?? '?'}`,
    )
    .join(' | ');
}

const TABLE: readonly (readonly [string, string, string])[] = [
  ['en', 'on 15 April 2026', '15 April 2026=day 2026-04-15/2026-04-16'],
  ['en', 'on April 15, 2026', 'April 15, 2026=day 2026-04-15/2026-04-16'],
  ['en', 'on April 15', 'April 15=day 2026-04-15/2026-04-16'],
  ['en', 'on Nov. 3', 'Nov. 3=day 2025-11-03/2025-11-04'],
  ['en', 'on 3rd of May', '3rd of May=day 2026-05-03/2026-05-04'],
  ['en', '15-17 April', '15-17 April=day 2026-04-15/2026-04-18'],
  ['en', 'on the 14th', '14th=day 2026-04-14/2026-04-15'],
  ['en', '2026-04-15T10:00Z', '2026-04-15=day 2026-04-15/2026-04-16'],
  ['en', 'on Monday', 'Monday=weekday 2026-04-13/2026-04-14'],
  ['en', 'on Thursday', 'Thursday=weekday 2026-04-16/2026-04-17'],
  ['en', 'next Monday', 'next Monday=weekday 2026-04-20/2026-04-21'],
  ['en', 'last Thursday', 'last Thursday=weekday 2026-04-09/2026-04-10'],
  [
    'en',
    'yesterday and tomorrow',
    'yesterday=day 2026-04-15/2026-04-16 | tomorrow=day 2026-04-17/2026-04-18',
  ],
  ['en', 'last week', 'last week=day 2026-04-06/2026-04-13'],
  ['en', 'two days ago', 'two days ago=day 2026-04-14/2026-04-15'],
  ['en', 'three years ago', 'three years ago=year 2023-01-01/2024-01-01'],
  ['en', 'since March', 'March=month 2026-03-01/2026-04-01'],
  ['en', 'in March 2024', 'March 2024=month 2024-03-01/2024-04-01'],
  ['en', 'in May', 'May=month 2026-05-01/2026-06-01'],
  ['en', 'It may rain; they march; he sat in the sun.', ''],
  ['en', 'in 2024', '2024=year 2024-01-01/2025-01-01'],
  ['en', 'in the 1990s', '1990s=year 1990-01-01/2000-01-01'],
  ['en', 'in 2024-25', '2024-25=year 2024-01-01/2026-01-01'],
  ['en', '2015 metres, 2000 people, $2020, more than 2000', ''],
  ['en', 'the 2015 election', '2015=year 2015-01-01/2016-01-01'],
  ['en', 'on 31 February', 'February=month 2026-02-01/2026-03-01'],
  ['en', 'at 5 p.m. and 10:30', '5 p.m.=time ?/? | 10:30=time ?/?'],
  ['en', '04/05/2026', '04/05/2026=day ?/?'],
  ['en', '04/15/2026', '04/15/2026=day 2026-04-15/2026-04-16'],
  ['de', 'am 15.04.2026', '15.04.2026=day 2026-04-15/2026-04-16'],
  ['de', 'am 3. November', '3. November=day 2025-11-03/2025-11-04'],
  ['de', 'gestern am Morgen', 'gestern=day 2026-04-15/2026-04-16'],
  ['de', 'vor drei Tagen', 'vor drei Tagen=day 2026-04-13/2026-04-14'],
  ['de', 'letzte Woche', 'letzte Woche=day 2026-04-06/2026-04-13'],
  ['de', 'um 10.30 Uhr', '10.30 Uhr=time ?/?'],
  ['fr', 'le 15 avril 2026', '15 avril 2026=day 2026-04-15/2026-04-16'],
  ['fr', 'lundi dernier', 'lundi dernier=weekday 2026-04-13/2026-04-14'],
  ['fr', 'il y a trois jours', 'il y a trois jours=day 2026-04-13/2026-04-14'],
  ['fr', 'en août', 'août=month 2026-08-01/2026-09-01'],
  ['es', 'el 15 de abril de 2026', '15 de abril de 2026=day 2026-04-15/2026-04-16'],
  ['es', 'la semana pasada', 'semana pasada=day 2026-04-06/2026-04-13'],
  ['it', 'il 15 aprile 2026', '15 aprile 2026=day 2026-04-15/2026-04-16'],
  ['zh', '2026年4月15日', '2026年4月15日=day 2026-04-15/2026-04-16'],
];

describe('momentsIn', () => {
  it.each(TABLE)('reads %s: %s', (language, text, expected) => {
    expect(shown(text, language, PUBLISHED)).toBe(expected);
  });

  it('leaves open what depends on an unknown day of publication, and keeps what is said', () => {
    const [date, day] = momentsIn('On 15 April and yesterday', { language: 'en', publishedAt: null });
    expect(date).toMatchObject({ from: null, isRelative: true, said: { month: 4, day: 15, year: null } });
    expect(day).toMatchObject({ from: null, isRelative: true, said: { month: null, day: null } });
  });

  it('tells the minute of a time of day', () => {
    const minutes = momentsIn('at 5 p.m., at 12 a.m., at 17:45', { language: 'en', publishedAt: null });
    expect(minutes.map(({ said }) => said.minute)).toEqual([1020, 0, 1065]);
  });

  it('takes a day without a year for the nearest one', () => {
    const january = Date.UTC(2026, 0, 3);
    expect(shown('on 28 December', 'en', january)).toBe('28 December=day 2025-12-28/2025-12-29');
  });

  it('reads back every day that is written out', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const english = date.toLocaleDateString('en-GB', {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          });
          const [moment] = momentsIn(`It was on ${english}.`, { language: 'en', publishedAt: null });
          expect(moment?.from).toBe(iso);
        },
      ),
    );
  });

  it('gives spans in order that lie in the text, for any text and any time', () => {
    const words = fc.constantFrom(
      '15',
      'April',
      '2026',
      'Monday',
      'last',
      'week',
      'ago',
      'two',
      'days',
      ':',
      '30',
      '.',
      'on the',
      '14th',
      '1990s',
      '-',
    );
    const times = fc.option(fc.double({ noNaN: false }));
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 25 }),
        fc.constantFrom(' ', ''),
        times,
        (list, gap, publishedAt) => {
          const text = list.join(gap);
          let last = 0;
          for (const { start, end, from, until } of momentsIn(text, { language: 'en', publishedAt })) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(from === null || until === null || from < until).toBe(true);
            last = end;
          }
        },
      ),
    );
  });

  it.each(['1 ', 'January ', 'last ', '2020-', 'in ', ' ', '10:', 'am 1.'])(
    'reads a hundred thousand characters of %j in time that grows with the length',
    (piece) => {
      const start = performance.now();
      momentsIn(piece.repeat(100_000 / piece.length), { language: 'en', publishedAt: PUBLISHED });
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
