// What is said of a summary: what it rests on, and which sentences of a model its check refused.
import { describe, expect, test } from 'vitest';
import { de } from '../../../src/discord/texts/de/de.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { basisText, methodText, rejectedText } from '../../../src/discord/views/summary-words.ts';

const NONE = { full: 0, excerpt: 0, truncated: 0, headline: 0 };

describe('what a summary rests on', () => {
  test.each([
    [{ ...NONE, full: 1 }, '1 full text'],
    [{ ...NONE, full: 2, excerpt: 3 }, '2 full texts and 3 excerpts'],
    [{ ...NONE, excerpt: 1, truncated: 1 }, '2 excerpts, 1 cut off'],
    [{ full: 1, excerpt: 0, truncated: 1, headline: 2 }, '1 full text, 1 excerpt, 1 cut off and 2 headlines'],
    [NONE, 'nothing'],
  ])('%o is %s', (basis, words) => expect(basisText(basis, en)).toBe(words));
});

describe('what is said of refused sentences', () => {
  test('is how many failed, why, and what became of them', () => {
    expect(rejectedText({ replaced: 2, dropped: 1, faults: { number: 2, name: 1 } }, en)).toBe(
      'The check refused 3 sentences of the model’s (figures, names): 2 are replaced by quoted ones, 1 left out.',
    );
    expect(rejectedText({ replaced: 1, dropped: 0, faults: {} }, en)).toBe(
      'The check refused 1 sentence of the model’s: 1 is replaced by a quoted one.',
    );
  });

  test('is nothing where none was refused', () => {
    expect(rejectedText({ replaced: 0, dropped: 0, faults: { repeat: 2 } }, en)).toBe('');
  });
});

describe('methodText', () => {
  test('names the languages that a translation is from, in the reader’s', () => {
    const summary = {
      method: 'translation:de',
      originals: ['en', 'ja'],
      basis: NONE,
      sentences: [],
    } as const;
    expect(methodText(summary, de)).toContain('(Originalsprache: Englisch und Japanisch)');
    expect(methodText({ ...summary, method: 'model' }, de)).not.toContain('Englisch');
  });
});
