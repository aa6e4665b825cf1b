// A question's words as the index is asked for them: each once, and whether they describe rather than name.
import { describe, expect, it } from 'vitest';
import { isDescription, readAskedWords, requiredSearches } from '../../src/newsroom/asked-words.ts';

const asked = (words: string) => readAskedWords(words, ['en']);
const wordsOf = (words: string) =>
  asked(words).required.map((alternatives) => alternatives.map(({ word }) => word.text));

describe('readAskedWords', () => {
  it('asks for a word once, however often and however it is written', () => {
    expect(wordsOf('ferry Ferry harbour FERRY')).toEqual([['ferry'], ['harbour']]);
    expect(requiredSearches(asked('ferry ferry'))).toHaveLength(1);
  });

  it('keeps other forms, other alternatives and phrases', () => {
    expect(wordsOf('ferry ferries')).toHaveLength(2);
    expect(wordsOf('ferry "ferry"')).toHaveLength(2);
    expect(wordsOf('ferry or tram ferry')).toEqual([['ferry', 'tram'], ['ferry']]);
  });
});

describe('isDescription', () => {
  it('is true of four words and more that mean something', () => {
    expect(isDescription(asked('harbour wall repair costs'))).toBe(true);
    expect(isDescription(asked('harbour wall repair'))).toBe(false);
    expect(isDescription(asked('what is the harbour wall of the town'))).toBe(false);
    expect(isDescription(asked('wall wall wall wall'))).toBe(false);
    expect(isDescription(asked(''))).toBe(false);
  });

  it('is false where a phrase was asked for', () => {
    expect(isDescription(asked('"harbour wall" repair costs rise again'))).toBe(false);
  });
});
