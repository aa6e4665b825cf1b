// Figures: their values, units, bounds and what they count, by language; and that spans are true spans.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';

/** Each figure as `written=value unit counted`, with its bound where it is not exact. */
function shown(text: string, language: string | null): string {
  return figuresIn(text, language)
    .map(({ start, end, min, max, bound, unit, counted, isOrdinal }) => {
      const value = min === max ? String(Number(min.toFixed(4))) : `${min}..${max}`;
      const parts = [value, unit, counted, bound === 'exact' ? null : bound, isOrdinal ? 'th' : null];
      return `${text.slice(start, end)}=${parts.filter((part) => part !== null).join(' ')}`;
    })
    .join(' | ');
}

const TABLE: readonly (readonly [string, string, string])[] = [
  ['en', 'More than 1,204 people came.', '1,204=1204 peopl at-least'],
  ['en', 'about 29.6 percent', '29.6 percent=29.6 % about'],
  ['en', 'It cost $1.5 million.', '$1.5 million=1500000 USD'],
  ['en', 'It cost £3bn and US$20 and HK$5.', '£3bn=3000000000 GBP | US$20=20 USD | HK$5=5 HKD'],
  ['en', 'EUR 40 a day', 'EUR 40=40 EUR'],
  ['en', 'five million dollars', 'five million dollars=5000000 USD'],
  ['en', '2.3m people', '2.3m=2300000 peopl'],
  ['en', 'the 100m sprint', '100m=0.1 km sprint'],
  ['en', 'two hundred and five dogs', 'two hundred and five=205 dog'],
  ['en', 'twenty-two dogs', 'twenty-two=22 dog'],
  ['en', 'a dozen eggs', 'a dozen=12 egg'],
  ['en', 'half a million people', 'half a million=500000 peopl'],
  ['en', 'half of the crew', 'half=50 % crew'],
  ['en', 'two thirds of voters', 'two thirds=66.6667 % voter'],
  ['en', 'dozens of cars', 'dozens=24..199 car about'],
  ['en', 'tens of thousands of fans', 'tens of thousands=20000..199999 fan about'],
  ['en', 'nine of the 12 other crew', 'nine=9 | 12=12 crew'],
  ['en', 'between 20 and 30 cows', '20 and 30=20..30 cow'],
  ['en', '20-30 cows', '20-30=20..30 cow'],
  ['en', '2–3 million dollars', '2–3 million dollars=2000000..3000000 USD'],
  ['en', '20 to 30 cows', '20 to 30=20..30 cow'],
  ['en', 'from 20 to 30 percent', '20=20 | 30 percent=30 %'],
  ['en', '2,000 metres and 2 km', '2,000 metres=2 km | 2 km=2 km'],
  ['en', '3 per cent, 5 percentage points', '3 per cent=3 % | 5 percentage points=5 pp'],
  ['en', '40 km/h and 12.3°C', '40 km/h=40 km/h | 12.3°C=12.3 celsius'],
  ['en', 'a 34-year-old man', '34=34 year-old'],
  ['en', 'the third man and the 21st century', 'third=3 man th | 21st=21 centuri th'],
  ['en', 'they won 3-1', '3-1=1..3 score'],
  ['en', 'a 1-3 defeat', '1-3=1..3 score defeat'],
  [
    'en',
    'up to 30, nearly 40, 500+ and 60 or so',
    '30=30 at-most | 40=40 at-most | 500=500 at-least | 60=60 about',
  ],
  ['en', 'one person', 'one=1 person'],
  ['en', 'no one, one of them, the one he met', ''],
  ['en', 'Covid-19, A320, 737max, 5G and version 1.2.3', ''],
  ['en', 'On 15 April 2026 at 10:30 and in 2024', ''],
  ['en', 'the 2015 election and 2000 people', '2000=2000 peopl'],
  ['de', 'Rund 1.204 Menschen', '1.204=1204 mensch about'],
  ['de', 'zweiundzwanzig Hunde', 'zweiundzwanzig=22 hund'],
  ['de', '5,5 Mio. Euro', '5,5 Mio. Euro=5500000 EUR'],
  ['de', 'eine Million Euro', 'eine Million Euro=1000000 EUR'],
  ['de', 'dreihundert Tiere, zweitausend Boote', 'dreihundert=300 tier | zweitausend=2000 boot'],
  ['de', 'ein Drittel der Wähler', 'ein Drittel=33.3333 % wahl'],
  ['de', 'zwischen 20 und 30', '20 und 30=20..30'],
  ['de', 'ein Mann und eine Frau', ''],
  ['fr', 'Plus de 1 204 personnes', '1 204=1204 person at-least'],
  ['fr', 'quatre-vingt-dix-sept et vingt et un', 'quatre-vingt-dix-sept=97 | vingt et un=21'],
  ['fr', '2,5 milliards d’euros', '2,5 milliards d’euros=2500000000 EUR'],
  ['fr', 'un homme et une femme', ''],
  ['es', 'treinta y dos', 'treinta y dos=32'],
  ['es', 'dos mil millones', 'dos mil millones=2000000000'],
  ['es', 'Más de 1.204 personas', '1.204=1204 person at-least'],
  ['ru', '5 млн рублей, 3,5 %', '5 млн рублей=5000000 RUB | 3,5 %=3.5 %'],
  ['zh', '3万人参加，2亿元', '3万=30000 | 2亿=200000000'],
  ['ar', 'أكثر من ٢٥ شخصا', '٢٥=25 شخص'],
];

describe('figuresIn', () => {
  it.each(TABLE)('reads %s: %s', (language, text, expected) => {
    expect(shown(text, language)).toBe(expected);
  });

  it('reads 1.204 by the language: a fraction in English, a thousand in German', () => {
    const valueIn = (language: string | null) => figuresIn('1.204 m', language)[0]?.min;
    expect([valueIn('en'), valueIn('de')]).toEqual([0.001_204, 1.204]);
  });

  it('reads each whole number that is grouped as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), (value) => {
        const [figure] = figuresIn(`They counted ${value.toLocaleString('en')} birds.`, 'en');
        expect(figure).toMatchObject({ min: value, max: value, counted: 'bird', unit: null });
      }),
    );
  });

  it('gives spans in order that lie in the text, for any text', () => {
    const words = fc.constantFrom(
      '20',
      '1,204',
      '-',
      'to',
      'million',
      'half',
      'a',
      'of',
      '%',
      '$',
      'third',
      'two',
      'é',
      '3',
      '.',
      '万',
      'Mio',
      'one',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.constantFrom(' ', ''),
        fc.constantFrom('en', 'de', 'fr', 'es', 'zh', null),
        (list, gap, language) => {
          const text = list.join(gap);
          let last = 0;
          for (const { start, end, min, max } of figuresIn(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(min).toBeLessThanOrEqual(max);
            last = end;
          }
        },
      ),
    );
  });

  it.each(['1,', 'one ', '1-', '1 000 ', 'more than ', 'two-', 'million ', 'half a ', '1'])(
    'reads a hundred thousand characters of %j in time that grows with the length',
    (piece) => {
      const start = performance.now();
      figuresIn(piece.repeat(100_000 / piece.length), 'fr');
      figuresIn(piece.repeat(100_000 / piece.length), 'en');
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
