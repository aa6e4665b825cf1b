// The parts of finding names: words with case and place, titles, particles, peoples, and what begins sentences.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTokensOf } from '../../../src/analysis/names/tokens.ts';
import {
  countryOfPeople,
  isCalendarWord,
  isInstitution,
  isOpener,
  isParticle,
  isTitle,
} from '../../../src/analysis/names/words.ts';
import { namesIn } from '../../../src/analysis/names/names.ts';

const tokens = (text: string, language = 'en') => nameTokensOf(text, language);

describe('nameTokensOf', () => {
  it.each([
    ['Jean-Luc', ['Jean-Luc']],
    ['al-Harun’s', ['al-Harun']],
    ['O’Neill', ['O’Neill']],
    ['US-led', ['US']],
    ['Lisbon-based', ['Lisbon']],
    ['AT&T', ['AT&T']],
    ['the U.S. army', ['the', 'U.S', 'army']],
    ['l’Élysée', ['Élysée']],
    ['Covid-19', ['Covid']],
  ])('reads %j as %j', (text, expected) => {
    expect(tokens(text).map((token) => token.text)).toEqual(expected);
  });

  it('tells capitals, acronyms and first words', () => {
    const shown = tokens('The NATO chief met Kline. He said: “Rain fell.”').map(
      ({ text, isCapital, isAcronym, isFirst }) =>
        `${text}${isCapital ? 'C' : ''}${isAcronym ? 'A' : ''}${isFirst ? 'F' : ''}`,
    );
    expect(shown).toEqual(['TheCF', 'NATOCA', 'chief', 'met', 'KlineC', 'HeCF', 'said', 'RainCF', 'fell']);
  });

  it('knows a title by its capitals, and a sentence by its stop', () => {
    const inTitle = (text: string) => tokens(text).some(({ isInTitle }) => isInTitle);
    expect(inTitle('Rescuers Find Missing Crew In Storm')).toBe(true);
    expect(inTitle('SHIP SINKS IN STORM')).toBe(true);
    expect(inTitle('Anna Meier Met Peter Kline There.')).toBe(false);
    expect(inTitle('Rescuers find the missing crew')).toBe(false);
  });

  it('reads no text without case', () => {
    expect(tokens('总统今天访问了上海。', 'zh')).toEqual([]);
    expect(tokens('12 34')).toEqual([]);
  });

  it('gives the words of any text with their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        let last = 0;
        for (const { start, end, text: written } of tokens(text)) {
          expect(text.slice(start, end).startsWith(written)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});

describe('the words of names', () => {
  it.each(['president', 'mr', 'sir', 'frau', 'alcaldesa', 'maire'])('knows %s as a title', (word) => {
    expect(isTitle(word)).toBe(true);
  });

  it.each(['harbour', 'meier', ''])('knows %j as none', (word) => {
    expect(isTitle(word)).toBe(false);
  });

  it.each([
    ['von', 'ursula', 'de', true],
    ['der', 'von', 'de', true],
    ['der', 'ursula', 'de', false],
    ['bin', 'salem', 'en', true],
    ['den', 'haag', 'de', false],
    ['the', 'of', 'en', true],
    ['and', 'salem', 'en', false],
  ])('tells of %s after %s in %s: %s', (...[word, before, language, expected]) => {
    expect(isParticle(word, before, language)).toBe(expected);
  });

  it('names what is called after a place', () => {
    expect(['bank', 'university', 'smith'].map(isInstitution)).toEqual([true, true, false]);
  });

  it.each([
    ['french', 'france'],
    ['germans', 'germany'],
    ['dutch', 'netherlands'],
    ['harbour', null],
  ])('knows of %s: %s', (people, country) => {
    expect(countryOfPeople(people)).toBe(country);
  });

  it.each([
    ['police', 'en', true],
    ['rescuers', 'en', true],
    ['investigations', 'en', true],
    ['investigations', 'fr', false],
    ['meridian', 'en', false],
    ['polizei', 'de', true],
  ])('tells whether %s opens sentences in %s: %s', (word, language, expected) => {
    expect(isOpener(word, language)).toBe(expected);
  });

  it('keeps days and months apart from names', () => {
    expect(['monday', 'marz', 'gmt', 'meier'].map(isCalendarWord)).toEqual([true, true, true, false]);
  });
});

describe('namesIn', () => {
  const keys = (text: string, language = 'en') => namesIn(text, language).map(({ key }) => key);

  it.each([
    ['en', 'It was Anna. Peter left.', ['anna', 'peter']],
    ['en', 'They met Anna, Peter and Paul Kline.', ['anna', 'peter', 'paul kline']],
    ['en', 'The Red Cross and the World Food Programme helped.', ['red cross', 'world food programme']],
    ['en', 'He left Harlund for Corran (Veldland).', ['harlund', 'corran', 'veldland']],
    ['en', 'Heavy rain fell. Two boats sank.', []],
    ['en', 'I think I saw it.', []],
    ['de', 'Der Bürgermeister Jens Holm traf Frau Sommer und Jens Brandt.', ['jens holm', 'jens brandt']],
    ['fr', 'La ville de Lyon et le club de Nantes jouent lundi.', ['lyon', 'nantes']],
    ['es', 'La ministra Ana Robles llegó a Lisboa.', ['ana robles', 'lisboa']],
  ])('finds in %s %j %j', (language, text, expected) => {
    expect(keys(text, language)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(keys(text, language)).toEqual([]);
  });

  it('finds the same names in a text again, and each of them alone in the middle of a sentence', () => {
    const names = fc.constantFrom(
      'Anna Meier',
      'Kline',
      'Northgate',
      'Luc de Marsac',
      'Bank of Corran',
      'NATO',
    );
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), (list) => {
        const text = list.map((name) => `Then they met ${name} there.`).join(' ');
        const found = namesIn(text, 'en');
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(list);
        expect(namesIn(text, 'en')).toEqual(found);
      }),
    );
  });
});
