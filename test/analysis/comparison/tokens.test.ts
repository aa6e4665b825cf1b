// The words that claims are compared by: their places, stems, and which of them say what is said.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contentStemsOf, tokensOf } from '../../../src/analysis/comparison/tokens.ts';
import { COMPARED_TOKENS_MAX } from '../../../src/limits/comparison.ts';

function stemsOf(text: string, language = 'en'): string[] {
  return [...contentStemsOf(tokensOf(text, language))];
}

describe('contentStemsOf', () => {
  test.each<[string, string[]]>([
    ['The bridges of Osterby', ['bridg', 'osterbi']],
    ['Police said on Monday that it is so', ['polic']],
    ['the 12 of 2026', []],
    ['bridge and bridges', ['bridg']],
    ['It was opened, then it ended', ['open', 'end']],
    ['', []],
  ])('of "%s"', (text, expected) => {
    expect(stemsOf(text)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['Sandria', 'Sandrian'],
    ['Sandria', 'Sandrians'],
    ['Russia', 'Russian'],
    ['bridge', 'Bridges'],
    ['Russia’s', 'Russia'],
  ])('has one stem for %s and %s', (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  test.each<[string, string]>([
    ['Maria', 'Mary'],
    ['Holm', 'Holmia'],
    ['north', 'south'],
  ])('has two for %s and %s', (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });
});

describe('tokensOf', () => {
  it('knows capitals', () => {
    const tokens = tokensOf('Mayor Reyes of Élan met NATO', 'en');
    expect(tokens.map(({ isCapital }) => isCapital)).toEqual([true, true, false, true, false, true]);
  });

  it('reads figures with what groups them as one', () => {
    expect(tokensOf('1,204 of 3.5', 'en').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 8],
      [9, 12],
    ]);
  });

  it('reads pairs of letters where no space parts words', () => {
    const text = '科学合作 stops';
    const tokens = tokensOf(text, 'zh');
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['科学', '学合', '合作', 'stops']);
  });

  it('reads the beginning of a list', () => {
    expect(tokensOf('word '.repeat(5_000), 'en')).toHaveLength(COMPARED_TOKENS_MAX);
  });

  it('gives places in order, inside the text, for any text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc
        .array(fc.constantFrom('科学', ' ', 'Holm', 'ภาษา', '12.5', '’s', '한국', 'é', '…'), {
          maxLength: 20,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'de', 'zh', 'th', 'fi'), (text, language) => {
        let last = 0;
        for (const { start, end, word } of tokensOf(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(typeof word).toBe('string');
          last = start;
        }
      }),
    );
  });
});
