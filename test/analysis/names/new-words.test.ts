// Words that a sentence brings along.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newWordsIn } from '../../../src/analysis/names/new-words.ts';

const SOURCES = [
  'The ferry sailed from Northam to Corran.',
  'Engineers replaced its engines; nobody was hurt.',
];

describe('newWordsIn', () => {
  it.each([
    ['The ferry from Northam sailed.', []],
    ['The ferry sank.', ['sank']],
    ['An engineer is replacing the engine.', []],
    ['Nobody was injured.', []],
    ['Mayor Holm resigned.', ['Mayor', 'Holm', 'resigned']],
    ['21 ferries sailed in 2026.', []],
    ['', []],
  ])('finds in %j the words %j', (sentence, words) => {
    expect(newWordsIn(sentence, SOURCES, 'en')).toEqual(words);
  });

  it('knows the forms of other languages', () => {
    const sources = ['Die Fähre fuhr von Nordheim nach Korran.'];
    expect(newWordsIn('Von Nordheim fuhren Fähren.', sources, 'de-AT')).not.toContain('Fähren');
    expect(newWordsIn('Die Fähre sank.', sources, 'de')).toEqual(['sank']);
  });

  it('finds none in what a source says itself, in any language', () => {
    const language = fc.constantFrom('en', 'de', 'tr', 'zh', 'xx', null);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), language, (text, code) => {
        expect(newWordsIn(text, ['something else', text], code)).toEqual([]);
      }),
    );
  });
});
