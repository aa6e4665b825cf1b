// Scopes: a marker governs the next content words of its clause, and one that nothing follows those before it.
import { describe, expect, it } from 'vitest';
import { readForSupport } from '../../../src/analysis/support/reading.ts';
import { governedBefore, hasMeaning, meansSame, scopesIn } from '../../../src/analysis/support/scopes.ts';

function wordsOf(text: string, language = 'en') {
  return readForSupport(text, [{ text: 'x', language, publishedAt: null }]).claim.sentences.flatMap(
    ({ words }) => words,
  );
}

function governed(text: string, marker: string, language = 'en'): string[][] {
  const scopes = scopesIn(wordsOf(text, language), ({ folded }) => folded === marker);
  return scopes.map((scope) => scope.governed.map((word) => word.text));
}

describe('scopesIn', () => {
  it.each([
    ['The council did not approve the budget.', 'not', [['approve', 'budget']]],
    ['It may close the pier, and ships sail.', 'may', [['close', 'pier']]],
    ['It may close; it may rust.', 'may', [['close'], ['rust']]],
    ['Not.', 'not', [[]]],
    ['It may ship coal, wood, iron', 'may', [['ship', 'coal']]],
    ['They may paint harbour bridge towers', 'may', [['paint', 'harbour', 'bridge']]],
    ['Nothing of it.', 'may', []],
  ])('in %j has %s govern %j', (text, marker, expected) => {
    expect(governed(text, marker)).toEqual(expected);
  });

  it('shows the two words after a marker to whoever asks', () => {
    const seen: string[] = [];
    scopesIn(wordsOf('no fewer than'), ({ folded }, next, afterNext) => {
      seen.push([folded, next?.folded, afterNext?.folded].join(' '));
      return false;
    });
    expect(seen).toEqual(['no fewer than', 'fewer than ', 'than  ']);
  });
});

describe('governedBefore', () => {
  it('gives the nearest content words of the clause', () => {
    const words = wordsOf('Im Winter, so hiess es, stimmte der Rat dem Plan nicht zu', 'de');
    const at = words.findIndex(({ folded }) => folded === 'nicht');
    expect(governedBefore(words, at).map(({ folded }) => folded)).toEqual(['plan', 'rat']);
  });

  it('gives none at the beginning', () => {
    expect(governedBefore(wordsOf('Not now'), 0)).toEqual([]);
  });
});

describe('meansSame', () => {
  const same = (one: string, other: string, language = 'en') => {
    const [first, second] = [wordsOf(one, language)[0], wordsOf(other, language)[0]];
    if (first === undefined || second === undefined) expect.fail('One word each.');
    return meansSame(first, second, language) && hasMeaning([second], first, language);
  };

  it.each([
    ['en', 'closed', 'closing', true],
    ['en', 'killed', 'dead', true],
    ['en', 'rose', 'fell', false],
    ['en', 'harbour', 'pier', false],
    ['de', 'stieg', 'gestiegen', true],
    ['fr', 'signé', 'signer', true],
  ])('tells %s %s and %s: %s', (...[language, one, other, expected]) => {
    expect(same(one, other, language)).toBe(expected);
  });
});
