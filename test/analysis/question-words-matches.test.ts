// Questions: what the index is asked for, and whether a text has it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasMatches,
  matchOf,
  parseWords,
  requiredTermsOf,
  standsIn,
} from '../../src/analysis/question-words.ts';
import { COMPOUND_MARK, REVERSED_COMPOUND_MARK, STEM_MARK, termsOf } from '../../src/analysis/terms.ts';

describe('matchOf', () => {
  it('asks for the word, its stems, and a word that is the stem', () => {
    expect(matchOf({ text: 'Banks', isPhrase: false }, ['en'])).toEqual({
      terms: ['banks', `${STEM_MARK}bank`, 'bank'],
      prefixes: [],
    });
  });

  it('asks for stems of the languages that write in the script', () => {
    const { terms } = matchOf({ text: 'выборы', isPhrase: false }, ['en', 'de', 'ru']);
    expect(terms.filter((term) => term.startsWith(STEM_MARK))).toEqual([`${STEM_MARK}выбор`]);
  });

  it('asks for each form once', () => {
    const { terms } = matchOf({ text: 'Banks', isPhrase: false }, ['en', 'en-GB', 'nl', 'en']);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('asks for parts of compounds where a language compounds and the part is long enough', () => {
    expect(matchOf({ text: 'Gericht', isPhrase: false }, ['de']).prefixes).toEqual([
      `${COMPOUND_MARK}gericht`,
      `${REVERSED_COMPOUND_MARK}thcireg`,
    ]);
    expect(matchOf({ text: 'Tat', isPhrase: false }, ['de']).prefixes).toEqual([]);
    expect(matchOf({ text: 'Gericht', isPhrase: false }, ['en']).prefixes).toEqual([]);
  });

  it('asks for a joined word as one', () => {
    expect(matchOf({ text: 'Covid-19', isPhrase: false }, ['en']).terms).toEqual(['covid19']);
  });

  it('asks for the longest word of a phrase, as it stands', () => {
    expect(matchOf({ text: 'rise of banks', isPhrase: true }, ['en'])).toEqual({
      terms: ['banks'],
      prefixes: [],
    });
  });

  it('bounds the languages', () => {
    const many = Array.from({ length: 500 }, (_, at) => `x${at}`);
    expect(matchOf({ text: 'Banks', isPhrase: false }, [...many, 'en']).terms).toEqual(['banks']);
  });

  it('asks for nothing where there is no word', () => {
    expect(matchOf({ text: '👍', isPhrase: false }, ['en'])).toEqual({ terms: [], prefixes: [] });
  });
});

describe('requiredTermsOf', () => {
  const termsOf = (text: string, isPhrase: boolean): (readonly string[])[] =>
    requiredTermsOf({ text, isPhrase }, ['en']).map(({ terms }) => terms);

  it('asks for each word of a phrase exactly', () => {
    expect(termsOf('rise of banks', true)).toEqual([['rise'], ['of'], ['banks']]);
  });

  it('asks for each pair of letters of a run', () => {
    expect(termsOf('科学院', true)).toEqual([['科学'], ['学院']]);
    expect(termsOf('人人人', true)).toEqual([['人人']]);
  });

  it('asks for what begins with a lone letter', () => {
    expect(requiredTermsOf({ text: '雪', isPhrase: false }, [])).toEqual([
      { terms: ['雪'], prefixes: ['雪'] },
    ]);
  });

  it('asks for each part of a joined word, or the whole', () => {
    expect(termsOf('Covid-19', false)).toEqual([
      ['covid', `${STEM_MARK}covid`, 'covid19'],
      ['19', 'covid19'],
    ]);
  });

  it('asks for one match for a word', () => {
    expect(termsOf('storm', false)).toHaveLength(1);
  });
});

const HAVING: readonly (readonly [string, string | null, string])[] = [
  ['storm', null, 'The STORM came.'],
  ['storms', 'en', 'A storm came.'],
  ['storm', 'en-GB', 'Many storms came.'],
  ['Gericht', 'de', 'Das Verfassungsgericht tagt.'],
  ['Covid-19', 'en', 'Covid came in ’19.'],
  ['Covid-19', 'en', 'Covid19 came.'],
  ['雪', 'zh', '北京下雪了'],
  ['الوزير', 'ar', 'قال وزير'],
];

const NOT_HAVING: readonly (readonly [string, string | null, string])[] = [
  ['storm', 'en', 'A brainstorm.'],
  ['storm', null, 'Many storms came.'],
  ['Gericht', 'en', 'Das Verfassungsgericht tagt.'],
  ['Covid-19', 'en', 'Covid came.'],
  ['👍', 'en', '👍'],
  ['storm', 'en', ''],
];

describe('hasMatches', () => {
  const languages = ['en', 'de', 'ar'];
  const isIn = (word: string, language: string | null, text: string) =>
    hasMatches(requiredTermsOf({ text: word, isPhrase: false }, languages), text, language);

  it.each(HAVING)('finds "%s" in a text of language %s: "%s"', (...given) => {
    expect(isIn(...given)).toBe(true);
  });

  it.each(NOT_HAVING)('does not find "%s" in a text of language %s: "%s"', (...given) => {
    expect(isIn(...given)).toBe(false);
  });

  it('finds a word of a text in that text, in its language or in none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(null, 'en', 'de'),
        (text, of) => {
          for (const { text: word } of parseWords(text)
            .required.flat()
            .filter(({ isPhrase }) => !isPhrase))
            expect([word, isIn(word, of, text)]).toEqual([word, true]);
        },
      ),
    );
  });

  it('agrees with the terms of the index', () => {
    const word = fc.constantFrom(
      'storm',
      'Stürme',
      'Gericht',
      'Covid-19',
      '1,204',
      'U.S.',
      '科学',
      '雪',
      'ok',
      'الوزير',
    );
    fc.assert(
      fc.property(
        word,
        fc.array(word),
        fc.constantFrom(null, 'en', 'de', 'ar', 'zh'),
        (asked, words, language) => {
          const body = words.join(' ');
          const terms = [...termsOf({ headline: null, abstract: null, body }, language).keys()];
          const matches = requiredTermsOf({ text: asked, isPhrase: false }, languages);
          const isIndexed = matches.every((match) =>
            terms.some(
              (term) =>
                match.terms.includes(term) || match.prefixes.some((prefix) => term.startsWith(prefix)),
            ),
          );
          expect(hasMatches(matches, body, language)).toBe(isIndexed);
        },
      ),
    );
  });
});

const STANDING: readonly (readonly [string, string])[] = [
  ['storm surge', 'The Storm Surge came.'],
  ['storm surge', 'a storm-surge'],
  ['storm surge', 'storm,\nsurge'],
  ['Élysée palace', 'the elysee palace'],
  ['Covid-19 cases', 'covid 19 cases'],
  ["don't panic", 'Don’t panic!'],
  ['1,204 people', '1204 people'],
  ['3.5 percent', 'by 3,5 percent'],
  ['Obama', "Obama's plan"],
  ['科学院', '俄罗斯科学院合作'],
  ['苹果 iPhone', '买苹果iPhone的人'],
  ['ราคาน้ำมัน', 'วันนี้ราคาน้ำมันขึ้น'],
  ['대통령', '대통령이 말했다'],
  ['한국 대통령', '한국 대통령은'],
  ['حكومة جديدة', 'حكومةٌ جديدةٌ'],
  ['STRASSE', 'straße'],
];

const NOT_STANDING: readonly (readonly [string, string])[] = [
  ['storm surge', 'storm and surge'],
  ['storm surge', 'surge storm'],
  ['storm surge', 'storm surges'],
  ['bank', 'embankment'],
  ['3.5 percent', '35 percent'],
  ['科学院', '科技大学院'],
  ['科学院', '科学，院'],
  ['苹果 iPhone', '苹果iPhones'],
  ['한국 대통령', '한국의 대통령'],
  ['👍', '👍'],
  ['', 'text'],
  ['storm', ''],
];

describe('standsIn', () => {
  it.each(STANDING)('finds "%s" in "%s"', (phrase, text) => {
    expect(standsIn({ text: phrase, isPhrase: true }, text)).toBe(true);
  });

  it.each(NOT_STANDING)('does not find "%s" in "%s"', (phrase, text) => {
    expect(standsIn({ text: phrase, isPhrase: true }, text)).toBe(false);
  });
});
