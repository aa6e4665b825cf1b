// Amounts: numbers in words and digits, shares, halves and dozens, by language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/analysis/figures/amounts.ts';
import { type FigureReader, readWords } from '../../../src/analysis/figures/number-words.ts';
import { numberLexiconOf } from '../../../src/analysis/figures/languages.ts';
import { readShare, readVague, readWithHalf } from '../../../src/analysis/figures/shares.ts';
import { tokensOf } from '../../../src/analysis/figures/tokens.ts';

function readerOf(text: string, language = 'en'): FigureReader {
  return { tokens: tokensOf(text), lexicon: numberLexiconOf(language), language };
}

describe('readShare', () => {
  it.each([
    ['en', 'half of the crew', 50, true],
    ['en', 'half the crew', 50, true],
    ['en', 'a third of voters', 33.3333, true],
    ['en', 'two-thirds of voters', 66.6667, true],
    ['en', 'three quarters of voters', 75, true],
    ['en', 'half a million', 500_000, false],
    ['en', 'half billion', 500_000_000, false],
    ['en', 'half-million', 500_000, false],
    ['en', 'half dozen', 6, false],
    ['de', 'die Hälfte der Boote', 50, true],
    ['fr', 'la moitié des bateaux', 50, true],
    ['es', 'un tercio de los barcos', 33.3333, true],
  ])('reads %s %j', (...[language, text, value, isShare]) => {
    const reader = readerOf(text, language);
    const read = readShare(reader, 0) ?? readShare(reader, 1);
    expect(read?.min).toBeCloseTo(value, 3);
    expect(read !== null && 'isShare' in read).toBe(isShare);
  });

  it.each(['the first half was slow', 'a third man', 'a quarter past', 'half time', 'half'])(
    'reads none in %j',
    (text) => {
      expect(readShare(readerOf(text), 0)).toBeNull();
    },
  );
});

describe('readVague', () => {
  it.each([
    ['en', 'dozens of boats', 24, 199],
    ['en', 'tens of thousands of boats', 20_000, 199_999],
    ['en', 'hundreds of thousands', 200_000, 1_999_999],
    ['de', 'Hunderte Boote', 200, 1_999],
    ['fr', 'dizaines de milliers', 20_000, 199_999],
    ['es', 'decenas de miles', 20_000, 199_999],
  ])('reads %s %j', (...[language, text, min, max]) => {
    expect(readVague(readerOf(text, language), 0)).toMatchObject({ min, max, isVague: true });
  });

  it('reads ranks, and no scores of a game', () => {
    expect(readVague(readerOf('third'), 0)).toMatchObject({ min: 3, isOrdinal: true });
    expect(readVague(readerOf('dritten', 'de'), 0)).toMatchObject({ min: 3, isOrdinal: true });
    expect(readVague(readerOf('scores twice'), 0)).toBeNull();
    expect(readVague(readerOf('boats'), 0)).toBeNull();
  });
});

describe('readWithHalf', () => {
  it.each([
    ['two and a half', 2.5],
    ['two and a half million', 2_500_000],
    ['2 and a half', 2.5],
    ['two-and-a-half', 2.5],
    ['two and a third', 2],
    ['two and half the crew', 2],
    ['2.5 and a half', 2.5],
  ])('reads %j as %d', (text, value) => {
    expect(readWithHalf(readerOf(text), 0)?.min).toBe(value);
  });
});

describe('readWords and readNumber', () => {
  it.each([
    ['en', 'zero', 0],
    ['en', 'twenty-two', 22],
    ['en', 'one hundred', 100],
    ['en', 'two hundred and five', 205],
    ['en', 'nineteen hundred', 1900],
    ['en', 'three thousand four hundred', 3400],
    ['en', 'two million three hundred thousand', 2_300_000],
    ['en', 'hundred thousand', 100_000],
    ['en', 'two three', 2],
    ['en', 'two and', 2],
    ['de', 'vierundzwanzig', 24],
    ['de', 'dreihundert', 300],
    ['de', 'zwei Millionen', 2_000_000],
    ['fr', 'quatre-vingt-dix-neuf', 99],
    ['fr', 'soixante-douze', 72],
    ['fr', 'deux cent cinq', 205],
    ['es', 'cuarenta y cinco', 45],
    ['es', 'doscientos mil', 200_000],
  ])('reads %s %j as %d', (language, text, value) => {
    expect(readWords(readerOf(text, language), 0)?.min).toBe(value);
  });

  it.each([
    ['en', '3bn', 3e9],
    ['en', '2.3m', 2.3e6],
    ['en', '40k', 40_000],
    ['en', '5 million', 5e6],
    ['fr', '1 204', 1204],
    ['de', '5,5 Mrd.', 5.5e9],
    ['ru', '3 тыс', 3000],
    ['zh', '3万', 30_000],
    ['ja', '2億', 2e8],
  ])('reads %s %j as %d', (language, text, value) => {
    expect(readNumber(readerOf(text, language), 0)?.min).toBeCloseTo(value, 3);
  });

  it.each(['737max', 'boats', ',', 'and', '9'.repeat(40)])('reads none in %j', (text) => {
    expect(readNumber(readerOf(text), 0)).toBeNull();
  });

  const units =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const below100 = (n: number): string => {
    if (n < 20) return units[n] ?? '';
    const ten = tens[Math.floor(n / 10) - 2] ?? '';
    return n % 10 === 0 ? ten : `${ten}-${units[n % 10] ?? ''}`;
  };
  const below1000 = (n: number): string => {
    if (n < 100) return below100(n);
    const hundreds = `${units[Math.floor(n / 100)] ?? ''} hundred`;
    return n % 100 === 0 ? hundreds : `${hundreds} and ${below100(n % 100)}`;
  };
  const spelled = (n: number): string => {
    if (n < 1000) return below1000(n);
    const thousands = `${below1000(Math.floor(n / 1000))} thousand`;
    return n % 1000 === 0 ? thousands : `${thousands} ${below1000(n % 1000)}`;
  };

  it('reads back every number below a million as English spells it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(readWords(readerOf(`${spelled(value)} boats`), 0)?.min).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});
