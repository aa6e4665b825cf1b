// Words of names in their other forms.
import { describe, expect, it } from 'vitest';
import { hasWord, isSmallWord } from '../../../src/analysis/support/name-words.ts';
import { readForSupport } from '../../../src/analysis/support/reading.ts';

function sourceOf(text: string, language: string) {
  const [source] = readForSupport('x', [{ text, language, publishedAt: null }]).sources;
  if (source === undefined) expect.fail('The source was not read.');
  return source;
}

describe('isSmallWord', () => {
  it.each(['of', 'the', 'van', 'der', 'de', 'y'])('holds for %s', (word) => {
    expect(isSmallWord(word)).toBe(true);
  });

  it.each(['bank', 'vane', ''])('does not hold for "%s"', (word) => {
    expect(isSmallWord(word)).toBe(false);
  });
});

describe('hasWord', () => {
  it.each([
    { language: 'en', text: 'Gwen Ashby spoke.', word: 'ashby', isThere: true },
    { language: 'en', text: 'Gwen Ashby spoke.', word: 'ashbys', isThere: true },
    { language: 'en', text: 'Gwen Ashby spoke.', word: 'dost', isThere: false },
    { language: 'en', text: 'Gwen Ashby spoke.', word: 'of', isThere: true },
    { language: 'en', text: 'Gwen Ashby spoke.', word: 'mayor', isThere: true },
    { language: 'en', text: 'The visitors came from France.', word: 'french', isThere: true },
    { language: 'en', text: 'The visitors came from France.', word: 'german', isThere: false },
    { language: 'de', text: 'Der Lindacher Trainer ging.', word: 'lindach', isThere: true },
    { language: 'de', text: 'Er kam aus Lindach.', word: 'lindacher', isThere: true },
    { language: 'de', text: 'Er kam aus Lindach.', word: 'altmoorer', isThere: false },
    { language: 'de', text: 'Norbex baut ein Werk.', word: 'norbex-chef', isThere: true },
    { language: 'de', text: 'Vogt ist gestorben.', word: 'tod', isThere: true },
    { language: 'en', text: 'He lives in Lindach.', word: 'lindacher', isThere: false },
    { language: 'fr', text: 'Odile Garnier parle.', word: 'garnier', isThere: true },
    { language: 'es', text: 'Pablo Rueda habla.', word: 'ruedas', isThere: true },
  ])('in $language "$text" has $word: $isThere', ({ language, text, word, isThere }) => {
    expect(hasWord(sourceOf(text, language), word)).toBe(isThere);
  });
});
