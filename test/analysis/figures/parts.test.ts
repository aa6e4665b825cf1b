// What stands around a number: its bound, what it counts, its unit, and the words that may open one.
import { describe, expect, it } from 'vitest';
import { readUnit } from '../../../src/analysis/figures/amounts.ts';
import type { FigureReader } from '../../../src/analysis/figures/number-words.ts';
import { boundAround } from '../../../src/analysis/figures/bounds.ts';
import { countedAfter, nounAfter } from '../../../src/analysis/figures/counted.ts';
import { numberLexiconOf } from '../../../src/analysis/figures/languages.ts';
import { lexicon, numbered } from '../../../src/analysis/figures/lexicon.ts';
import { tokensOf } from '../../../src/analysis/figures/tokens.ts';
import { currencyOf, pairedUnitOf, unitOf } from '../../../src/analysis/figures/units.ts';

function readerOf(text: string, language = 'en'): FigureReader {
  return { tokens: tokensOf(text), lexicon: numberLexiconOf(language), language };
}

describe('boundAround', () => {
  const boundOf = (text: string) => {
    const tokens = tokensOf(text);
    const at = tokens.findIndex(({ kind }) => kind === 'number');
    return boundAround(tokens, at, at + 1).bound;
  };

  it.each([
    ['30 boats', 'exact'],
    ['the 30 boats', 'exact'],
    ['about 30', 'about'],
    ['an estimated 30', 'about'],
    ['close to 30', 'about'],
    ['30 or so', 'about'],
    ['rund 30', 'about'],
    ['près de 30', 'about'],
    ['около 30', 'about'],
    ['more than 30', 'at-least'],
    ['no fewer than 30', 'at-least'],
    ['not less than 30', 'at-least'],
    ['30 or more', 'at-least'],
    ['30+', 'at-least'],
    ['mindestens 30', 'at-least'],
    ['plus de 30', 'at-least'],
    ['más de 30', 'at-least'],
    ['超过 30', 'at-least'],
    ['up to 30', 'at-most'],
    ['no more than 30', 'at-most'],
    ['as many as 30', 'at-most'],
    ['fewer than 30', 'at-most'],
    ['bis zu 30', 'at-most'],
    ['30 oder weniger', 'at-most'],
    ['menos de 30', 'at-most'],
  ])('reads %j as %s', (text, bound) => {
    expect(boundOf(text)).toBe(bound);
  });

  it('tells where its phrase begins', () => {
    expect(boundAround(tokensOf('well, no more than 30'), 5, 6).from).toBe(2);
    expect(boundAround(tokensOf('30 or so'), 0, 1).from).toBe(0);
  });
});

describe('countedAfter', () => {
  const countedIn = (text: string, language = 'en') => countedAfter(readerOf(text, language), 1);

  it.each([
    ['30 boats', 'boat'],
    ['30 of the other boats', 'boat'],
    ['30 more', null],
    ['30, boats', null],
    ['30 in Harlund', null],
    ['30 died', null],
    ['34-year-old man', 'year-old'],
    ['30', null],
  ])('finds in %j: %s', (text, counted) => {
    expect(countedIn(text)).toBe(counted);
  });

  it.each([
    ['de', '30 der Boote', 'boot'],
    ['de', '34-jährige Frau', 'year-old'],
    ['fr', '30 autres navires', 'navir'],
    ['es', '30 nuevos barcos', 'barc'],
  ])('finds in %s %j: %s', (language, text, counted) => {
    expect(countedIn(text, language)).toBe(counted);
  });

  it('tells the place of the noun', () => {
    expect(nounAfter(readerOf('30 of the boats'), 1)).toBe(3);
    expect(nounAfter(readerOf('30 of of of of boats'), 1)).toBeNull();
  });
});

describe('units', () => {
  it.each([
    ['%', '%', 1],
    ['prozent', '%', 1],
    ['dollars', 'USD', 1],
    ['€', 'EUR', 1],
    ['metres', 'km', 0.001],
    ['tonnen', 'kg', 1000],
    ['gw', 'MW', 1000],
    ['mph', 'mile/h', 1],
  ])('knows %s as %s times %d', (word, unit, factor) => {
    expect(unitOf(word)).toEqual({ unit, factor });
  });

  it.each(['boats', '', '$$', 'constructor', '__proto__'])('knows no unit %j', (word) => {
    expect(unitOf(word)).toBeNull();
  });

  it('knows pairs, and which dollar it is', () => {
    expect(pairedUnitOf('per', 'cent')).toEqual({ unit: '%', factor: 1 });
    expect(pairedUnitOf('metric', 'tons')).toEqual({ unit: 'kg', factor: 1000 });
    expect(pairedUnitOf('per', 'boat')).toBeNull();
    expect(['', 'us', 'hk', 'c', 'x'].map((letters) => currencyOf('$', letters))).toEqual([
      'USD',
      'USD',
      'HKD',
      'CAD',
      'USD',
    ]);
    expect([currencyOf('£', 'us'), currencyOf('x', '')]).toEqual(['GBP', null]);
  });

  it.each([
    ['30 km', 'km', 2],
    ['30-km', 'km', 3],
    ['30 km/h', 'km/h', 4],
    ['30 miles an hour', 'mile/h', 4],
    ['30 m', 'km', 2],
    ['30 per cent', '%', 3],
  ])('reads the unit of %j', (text, unit, next) => {
    expect(readUnit(readerOf(text), 1)).toMatchObject({ unit, next });
  });

  it('reads none where there is none', () => {
    for (const text of ['30', '30 boats', '30 - km', '30, km'])
      expect(readUnit(readerOf(text), 1)).toBeNull();
  });
});

describe('lexicon', () => {
  it('numbers words from a first one by steps', () => {
    expect(numbered('ten twenty', 10, 10)).toEqual([
      ['ten', 10],
      ['twenty', 20],
    ]);
  });

  it('opens a number with each of its words, and with no other', () => {
    const words = lexicon({
      cardinals: [['two', 2]],
      multipliers: [['score', 20]],
      one: 'a',
      shares: [['half', 50]],
    });
    for (const word of ['two', 'score', 'a', 'half', 'mio', 'tens'])
      expect(words.openers.has(word)).toBe(true);
    for (const word of ['', 'boat', 'and']) expect(words.openers.has(word)).toBe(false);
  });

  it('has English for what says no language, and only multipliers for what it does not know', () => {
    expect(numberLexiconOf(null).cardinals.get('two')).toBe(2);
    expect(numberLexiconOf('nl').cardinals.size).toBe(0);
    expect(numberLexiconOf('nl').multipliers.get('miljoen')).toBe(1e6);
  });
});
