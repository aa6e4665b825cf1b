// Wordings on scales: which words say how far a thing went, in four languages, and what negates them.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tokensOf } from '../../../src/analysis/comparison/tokens.ts';
import { countNegations, negationBefore, wordingsIn } from '../../../src/analysis/wording/wording.ts';

/** Each wording as "scale degree: words"; an exclamation mark before what is negated. */
function read(text: string, language = 'en'): string[] {
  const tokens = tokensOf(text, language);
  return wordingsIn(tokens, language).map(({ scale, degree, from, to, isNegated }) => {
    const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return `${isNegated ? '!' : ''}${scale.name} ${degree}: ${words}`;
  });
}

describe('wordingsIn', () => {
  test.each<[string, string[]]>([
    ['The project has been suspended.', ['course 1: suspended']],
    ['Progress has slowed down.', ['course 2: slowed down']],
    ['The festival was called off.', ['course 0: called off']],
    ['Work continues.', ['course 3: continues']],
    ['The plan was put on hold.', ['course 1: put on hold', 'course 1: on hold']],
    ['It was not suspended.', ['!course 1: suspended']],
    ['It has never been suspended.', ['!course 1: suspended']],
    ['It wasn’t suspended.', ['!course 1: suspended']],
    ['Not only was it suspended.', ['course 1: suspended']],
    ['Alder Bank denied it.', ['claim 0: denied']],
    ['Alder Bank confirmed it.', ['claim 1: confirmed', 'certainty 1: confirmed']],
    ['The board may close it.', ['modal 0: may']],
    ['The board will close it.', ['modal 1: will']],
    ['It opens on 3 May.', ['access 1: opens']],
    ['Profit rose.', ['direction 2: rose']],
    ['Profit fell.', ['direction 0: fell']],
    ['Reyes resigned.', ['exit 0: resigned']],
    ['Reyes was sacked.', ['exit 1: sacked']],
    ['He was found guilty.', ['verdict 0: found guilty']],
    ['He was found not guilty.', ['verdict 1: found not guilty']],
    ['The chapel was destroyed.', ['damage 0: destroyed']],
    ['Nobody was at the end of the road.', []],
    ['The weather was fine.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['de', 'Die Arbeit ist ausgesetzt.', 'course 1: ausgesetzt'],
    ['de', 'Die Arbeit hat sich verlangsamt.', 'course 2: verlangsamt'],
    ['de', 'Die Arbeit ist nicht ausgesetzt.', '!course 1: ausgesetzt'],
    ['fr', 'Le festival est annulé.', 'course 0: annulé'],
    ['fr', 'Le festival est reporté.', 'course 2: reporté'],
    ['es', 'Las obras fueron suspendidas.', 'course 1: suspendidas'],
    ['es', 'Las obras continúan.', 'course 3: continúan'],
  ])('in %s: %s', (language, text, expected) => {
    expect(read(text, language)).toContain(expected);
  });

  it('finds nothing in a language without a table', () => {
    expect(read('Työ on suspended.', 'fi')).toEqual([]);
  });

  it('gives places of tokens in order, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'de', 'fr', 'es'),
        (text, language) => {
          const tokens = tokensOf(text, language);
          for (const { from, to } of wordingsIn(tokens, language)) {
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(tokens.length);
          }
        },
      ),
    );
  });
});

describe('negations', () => {
  test.each<[string, number]>([
    ['It has not been signed.', 1],
    ['It has been signed.', 0],
    ['Nobody has not signed.', 2],
    ['They failed to sign.', 1],
    ['It is no longer open.', 1],
    ['Stefan is the No. 3 of the club.', 1],
  ])('%s: %i', (text, expected) => {
    expect(countNegations(tokensOf(text, 'en'), 'en')).toBe(expected);
  });

  it('reaches only the next words', () => {
    const tokens = tokensOf('It was not on that day that the very large factory closed.', 'en');
    expect(negationBefore(tokens, tokens.length - 1, 'en')).toBeNull();
    expect(negationBefore(tokens, 4, 'en')).toBe(2);
  });
});
