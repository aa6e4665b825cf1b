// What was found of a word is remembered: asked once, told apart by language, and never more than fits.
import { describe, expect, test } from 'vitest';
import { rememberByWord } from '../../src/analysis/word-memory.ts';
import { REMEMBERED_WORD_MAX_LENGTH, REMEMBERED_WORDS_MAX } from '../../src/limits/analysis.ts';

function counting() {
  let asked = 0;
  const find = rememberByWord((word, language: string | null) => {
    asked += 1;
    return { word, language };
  });
  return { find, asked: () => asked };
}

describe('a word', () => {
  test('is asked about once', () => {
    const { find, asked } = counting();
    expect(find('harbour', 'en')).toEqual({ word: 'harbour', language: 'en' });
    expect(find('harbour', 'en')).toBe(find('harbour', 'en'));
    expect(asked()).toBe(1);
  });

  test('is another in another language', () => {
    const { find } = counting();
    expect([find('die', 'de'), find('die', 'en'), find('die', null)].map(({ language }) => language)).toEqual(
      ['de', 'en', null],
    );
  });

  test('that is long is not remembered', () => {
    const { find, asked } = counting();
    const long = 'a'.repeat(REMEMBERED_WORD_MAX_LENGTH + 1);
    find(long, 'en');
    find(long, 'en');
    expect(asked()).toBe(2);
  });

  test('outlives one filling of the memory, and is forgotten after two without it', () => {
    const { find, asked } = counting();
    const fill = (name: string) => {
      for (let n = 0; n < REMEMBERED_WORDS_MAX; n += 1) find(`${name}${n}`, 'en');
    };
    find('harbour', 'en');
    fill('a');
    let before = asked();
    find('harbour', 'en');
    expect(asked()).toBe(before);
    fill('b');
    fill('c');
    before = asked();
    find('harbour', 'en');
    expect(asked()).toBe(before + 1);
  });
});
