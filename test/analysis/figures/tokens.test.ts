// Tokens: words, numerals and marks with their places; together they are all of a text that is no white space.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/analysis/figures/tokens.ts';
import { FINDINGS_READ_MAX_LENGTH } from '../../../src/limits/support.ts';

const kinds = (text: string) =>
  tokensOf(text)
    .map(({ kind, folded }) => `${kind[0] ?? ''}:${folded}`)
    .join(' ');

describe('tokensOf', () => {
  it.each([
    ['', ''],
    ['  \n ', ''],
    ['The 12 Ships.', 'w:the n:12 w:ships m:.'],
    ['1,204.5 and 1\u00A0204', 'n:1,204.5 w:and n:1 204'],
    ['1, 2', 'n:1 m:, n:2'],
    ['don’t', "w:don't"],
    ['l’État d’euros', "w:l' w:etat w:d' w:euros"],
    ['aujourd’hui', "w:aujourd'hui"],
    ['Ärger ß İ', 'w:arger w:ss w:i'],
    ['$1.5m', 'm:$ n:1.5 w:m'],
    ['3万人', 'n:3 w:万人'],
    ['٢٥٪', 'n:25 m:٪'],
    ['a-b', 'w:a m:- w:b'],
    ['👩‍🚒', 'm:👩 m:\u200D m:🚒'],
  ])('reads %j as %s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  it('tells where white space stands before', () => {
    expect(tokensOf('a b-c').map(({ isSpaced }) => isSpaced)).toEqual([true, true, false, false]);
  });

  it('leaves out white space and nothing else, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const tokens = tokensOf(text);
        for (const { start, end, text: written } of tokens) expect(text.slice(start, end)).toBe(written);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/gu, ''));
        expect(tokens.every(({ start }, at) => start >= (tokens[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  it('reads a text as far as its limit', () => {
    const tokens = tokensOf('ab '.repeat(FINDINGS_READ_MAX_LENGTH));
    expect(tokens.at(-1)?.end).toBeLessThanOrEqual(FINDINGS_READ_MAX_LENGTH);
  });
});
