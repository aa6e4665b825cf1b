// What is asked of the index as a tsquery, and what terms are indexed as.
import { describe, expect, it } from 'vitest';
import { NO_ARTICLE, tagTerm } from '../../../src/adapters/store/filter-terms.ts';
import { lexemesOf, matchOf, matchOfAny } from '../../../src/adapters/store/postgres-match-text.ts';
import { aSearch, matching, slugOf } from '../../nouns.ts';

const textOf = (...given: Parameters<typeof aSearch>) => matchOf(aSearch(...given))?.text;

describe('a question as a tsquery', () => {
  it('is none where everything is asked for', () => {
    expect(matchOf(aSearch())).toBeNull();
  });

  it('has all words or any, alternatives, phrases and beginnings', () => {
    expect(textOf({ words: ['ferry', 'storm'] })).toBe("((('ferry'))) & ((('storm')))");
    expect(textOf({ words: ['ferry', 'storm'], matching: 'any' })).toBe("(((('ferry'))) | ((('storm'))))");
    const phrase = [[matching('ferry', 'ferries'), matching('runs')]];
    expect(textOf({ required: [phrase].map(([all]) => [all ?? []]) })).toBe(
      "((('ferry' | 'ferries') & ('runs')))",
    );
    expect(textOf({ required: [[[{ terms: [], prefixes: ['warn'] }]]] })).toBe("((('warn':*)))");
  });

  it('has tags as terms, and without exclusions alone it wants nothing', () => {
    expect(textOf({ tag: slugOf('sea-level') })).toBe(`'${tagTerm('sea-level')}'`);
    expect(matchOf(aSearch({ excluded: [matching('storm')] }))).toEqual({
      text: "!('storm')",
      hasWanted: false,
    });
    expect(matchOf(aSearch({ words: ['ferry'], withoutTag: slugOf('sea') }))).toEqual({
      text: `((('ferry'))) & !'${tagTerm('sea')}'`,
      hasWanted: true,
    });
  });

  it('has no sign of what was typed that means anything to PostgreSQL', () => {
    for (const hostile of ["a' | 'b", 'a\\', 'a:*', '', '!', 'x'.repeat(501)])
      expect(matchOfAny([hostile])).toBe(`'${NO_ARTICLE}'`);
    expect(matchOfAny(['ferry', '東京'])).toBe("'ferry' | '東京'");
  });
});

describe('terms as lexemes', () => {
  it('are themselves, or the parts that a tokenizer makes of them; none is too long', () => {
    expect(lexemesOf(['ferry', 'a-b', '“storm”', '…', 'x'.repeat(500), 'y'.repeat(501)])).toEqual([
      ...['ferry', 'a', 'b', 'storm'],
      'x'.repeat(500),
    ]);
  });
});
