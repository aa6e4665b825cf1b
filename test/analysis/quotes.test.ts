// Quotes: what stands in quotation marks of any style, verbatim; apostrophes and single words are none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesIn } from '../../src/analysis/quotes.ts';

const TABLE: readonly (readonly [string, string])[] = [
  ['She said “we will win this”.', 'we will win this'],
  ['She said "no way out" twice.', 'no way out'],
  ['Er sagte: „Wir kommen bald.“', 'Wir kommen bald.'],
  ['Il a dit « c’est fini ».', 'c’est fini'],
  ['Er sagte: »Wir kommen bald.«', 'Wir kommen bald.'],
  ['总统说：「我们会赢」', '我们会赢'],
  ['She said ‘it isn’t over’ and left.', 'it isn’t over'],
  ["She said 'it isn't over' and left.", "it isn't over"],
  ['Han sa ”vi kommer snart” igen.', 'vi kommer snart'],
  ['The dogs’ owners and the cats’ owners left.', ''],
  ['The so-called "expert" left.', ''],
  ['He said “this is not closed.\n\nShe said “but this is”.', 'but this is'],
  ['“He called it ‘a big mess’ again,” she said.', 'He called it ‘a big mess’ again,'],
];

describe('quotesIn', () => {
  it.each(TABLE)('reads %s', (text, expected) => {
    expect(
      quotesIn(text)
        .map(({ words }) => words)
        .join(' | '),
    ).toBe(expected);
  });

  it('gives spans in order, with the marks outside the words, for any text', () => {
    const words = fc.constantFrom(
      '“',
      '”',
      '"',
      '„',
      '«',
      '»',
      "'",
      '‘',
      '’',
      'we',
      'will',
      ' ',
      ' ',
      '\n\n',
      '.',
      '「',
      '」',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join('');
        let last = 0;
        for (const { start, end, words: quoted } of quotesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start + 1, end - 1).trim()).toBe(quoted);
          last = end;
        }
      }),
    );
  });

  it.each(['"', '“', '“a b”', '‘', "a' ", '« ', '"a b" '])(
    'reads a hundred thousand characters of %j in time that grows with the length',
    (piece) => {
      const start = performance.now();
      quotesIn(piece.repeat(100_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
