// Screens of the finder of dates: they leave most of a text unread, and never hide a date.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFormsOf } from '../../../src/analysis/moments/patterns.ts';
import { datePlacesIn } from '../../../src/analysis/moments/places.ts';
import { calendarWordsOf } from '../../../src/analysis/moments/words.ts';
import { momentsIn } from '../../../src/analysis/moments/moments.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', null] as const;

function placesIn(text: string, language: string | null = 'en') {
  return datePlacesIn(text, dateFormsOf(calendarWordsOf(language)).hints);
}

describe('datePlacesIn', () => {
  it.each([
    'The mayor opened a school in the old harbour.',
    'A monster of money made the daylight savings marchioness sad.',
    '',
    '上海今天下雨',
  ])('finds none in %j', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it.each([
    ['in 2024', ['digit']],
    ['on Monday', ['weekday']],
    ['in May', ['month']],
    ['last week', ['unit']],
    ['months ago', ['unit']],
    ['yesterday', ['unit']],
    ['on Monday, 3 May', ['weekday', 'digit', 'month']],
  ])('finds in %j %j', (text, hints) => {
    expect(placesIn(text).map((place) => [...place.hints])).toEqual([hints]);
  });

  it('keeps what is far apart apart, between white space', () => {
    const text = `It was Monday ${'and it rained '.repeat(30)}until 2024 came`;
    const places = placesIn(text);
    expect(places.map(({ hints }) => [...hints])).toEqual([['weekday'], ['digit']]);
    for (const { start, end } of places) {
      expect(start === 0 || /\s/.test(text[start] ?? '')).toBe(true);
      expect(end === text.length || /\s/.test(text[end] ?? '')).toBe(true);
    }
  });

  it('makes one of two that a long word joins', () => {
    expect(placesIn(`3 ${'x'.repeat(500)} 4`)).toHaveLength(1);
  });

  it('gives places in order and apart, for any text', () => {
    const pieces = fc.constantFrom(
      'Monday',
      '5',
      'x'.repeat(60),
      ' ',
      '\n',
      'May',
      'week',
      'rain '.repeat(20),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('');
        let last = -1;
        for (const { start, end, hints } of placesIn(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(hints.size).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });
});

describe('dateFormsOf', () => {
  const forms = fc.constantFrom(
    '15 April 2026',
    'April 15',
    'Nov. 3',
    'on the 14th',
    'last Monday',
    'yesterday',
    'two days ago',
    '10:30',
    '5 p.m.',
    '2024',
    '1990s',
    '2026-04-15',
    '15.04.2026',
    'am 3. November',
    'vor drei Tagen',
    'lundi dernier',
    'il y a trois jours',
    '15 de abril',
    'la semana pasada',
    '2026年4月15日',
    'next week',
    'heute',
    '10 Uhr',
    'in March',
  );
  const fillers = fc.constantFrom(
    ' ',
    ', ',
    ' and the rain fell on the roofs of the old town for a long time ',
    '\n',
    '; ',
    '. ',
  );

  it('finds through its hints all that its patterns find alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(forms, fillers), { maxLength: 12 }),
        fc.constantFrom(...LANGUAGES),
        (list, language) => {
          const text = list.flat().join('');
          const places = placesIn(text, language);
          for (const { pattern, hint } of dateFormsOf(calendarWordsOf(language)).patterns)
            for (const match of text.matchAll(pattern)) {
              const place = places.find(
                ({ start, end }) => start <= match.index && match.index + match[0].length <= end,
              );
              expect(place?.hints.has(hint)).toBe(true);
            }
        },
      ),
    );
  });

  it('stands at the same places whenever a text was published', () => {
    const times = fc.option(fc.integer({ min: 0, max: 4e12 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(forms, fillers), { maxLength: 12 }), times, (list, publishedAt) => {
        const text = list.flat().join('');
        const spans = (at: number | null) =>
          momentsIn(text, { language: 'en', publishedAt: at }).map(({ start, end }) => [start, end]);
        expect(spans(publishedAt)).toEqual(spans(null));
      }),
    );
  });

  it('finds the same whatever stands far around it', () => {
    const far = 'the rain fell on the roofs of the old town '.repeat(5);
    fc.assert(
      fc.property(forms, fc.constantFrom(...LANGUAGES), (form, language) => {
        const options = { language, publishedAt: Date.UTC(2026, 3, 16) };
        const [alone, inside] = [` ${form} `, `${far} ${form} ${far}`].map((text) =>
          momentsIn(text, options).map(({ start, end, from, until }) => ({
            written: text.slice(start, end),
            from,
            until,
          })),
        );
        expect(inside).toEqual(alone);
      }),
    );
  });

  it('is made once for a language', () => {
    expect(dateFormsOf(calendarWordsOf('de'))).toBe(dateFormsOf(calendarWordsOf('de')));
  });
});
