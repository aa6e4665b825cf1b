// What a row of words is found by.
import { describe, expect, it } from 'vitest';
import { meaningGroupsOf } from '../../../src/analysis/support/groups.ts';
import { readForSupport } from '../../../src/analysis/support/reading.ts';
import { FAMILY_PREFIX_LENGTH, sentenceIndexOf } from '../../../src/analysis/support/sentence-index.ts';
import { stemOf } from '../../../src/analysis/stems.ts';

function wordsOf(text: string, language: string) {
  const { claim } = readForSupport(text, [{ text, language, publishedAt: null }]);
  return claim.sentences.flatMap(({ words }) => words);
}

describe('sentenceIndexOf', () => {
  it('knows the stems of all words, small ones too', () => {
    const { stems } = sentenceIndexOf(wordsOf('The bridges were closed.', 'en'), 'en');
    expect([...stems]).toEqual(expect.arrayContaining(['the', 'bridg', 'close']));
  });

  it.each([
    ['en', 'The blaze spread.', 'fire'],
    ['de', 'Die Flammen griffen um sich.', 'feuer'],
    ['es', 'Las llamas avanzaron.', 'fuego'],
    ['fr', 'Les flammes ont avancé.', 'feu'],
    ['ja', '大雨が降った。', '豪雨'],
  ])('knows in %s what "%s" means', (language, text, word) => {
    const group = meaningGroupsOf(language).get(stemOf(word, language) ?? word)?.group;
    const { meanings } = sentenceIndexOf(wordsOf(text, language), language);
    expect(group).toBeDefined();
    expect([...meanings]).toContain(group);
  });

  it('offers as kin what begins alike, and in German what may end alike', () => {
    const english = sentenceIndexOf(wordsOf('The destruction of the harbour.', 'en'), 'en');
    expect(english.kinOf('destroy').map(({ text }) => text)).toEqual(['destruction']);
    expect(english.kinOf('despair')).toEqual([]);
    const german = sentenceIndexOf(wordsOf('Die Arbeitsplätze im Hafengebiet.', 'de'), 'de');
    expect(german.kinOf('gebiet').map(({ text }) => text)).toContain('Hafengebiet');
  });

  it('offers no short word as kin', () => {
    const { kinOf } = sentenceIndexOf(wordsOf('The cat sat.', 'en'), 'en');
    expect('cat'.length).toBeLessThan(FAMILY_PREFIX_LENGTH);
    expect(kinOf('cat')).toEqual([]);
  });

  it('is made once for a row of words and a language', () => {
    const words = wordsOf('The bridge closed.', 'en');
    expect(sentenceIndexOf(words, 'en')).toBe(sentenceIndexOf(words, 'en'));
    expect(sentenceIndexOf(words, 'de')).not.toBe(sentenceIndexOf(words, 'en'));
  });
});
