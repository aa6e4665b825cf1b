// Stop words, and the smaller words that a question never means.
import { describe, expect, it } from 'vitest';
import { functionWordsIn, stopWordsOf } from '../../src/analysis/stop-words.ts';

describe('stopWordsOf', () => {
  it.each([
    ['en', 'the'],
    ['de', 'uber'],
    ['fr', 'meme'],
    ['es', 'tambien'],
    ['ru', 'что'],
    ['ar', 'في'],
    ['zh', '我们'],
    ['ja', 'から'],
    ['th', 'ที่'],
    ['ko', '그리고'],
    ['tr', 'icin'],
    ['nb', 'og'],
    ['nn', 'og'],
  ])('knows those of %s, folded: %s', (language, word) => {
    expect(stopWordsOf(language).has(word)).toBe(true);
  });

  it.each([
    ['en', 'state'],
    ['en', 'microsoft'],
    ['en', 'world'],
    ['de', 'rechte'],
    ['es', 'estado'],
    ['ru', 'москва'],
  ])('leaves out what news in %s is about: %s', (language, word) => {
    expect(stopWordsOf(language).has(word)).toBe(false);
  });

  it.each([null, 'xx', 'constructor', ''])('has none for %s', (language) => {
    expect(stopWordsOf(language).size).toBe(0);
  });

  it('makes each set once', () => {
    expect(stopWordsOf('en')).toBe(stopWordsOf('en'));
  });

  it('holds single words only', () => {
    for (const language of ['en', 'ru', 'ko', 'ar'])
      expect([...stopWordsOf(language)].filter((word) => /\s/u.test(word) || word === '')).toEqual([]);
  });
});

describe('functionWordsIn', () => {
  it('picks the language that most words are function words of', () => {
    expect(functionWordsIn(['die', 'wahl', 'in', 'der', 'turkei']).has('der')).toBe(true);
    expect(functionWordsIn(['climate', 'in', 'the', 'alps']).has('the')).toBe(true);
  });

  it('has none where no word is one', () => {
    expect(functionWordsIn(['climate', 'alps']).size).toBe(0);
    expect(functionWordsIn([]).size).toBe(0);
  });
});
