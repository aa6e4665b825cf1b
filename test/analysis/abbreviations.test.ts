// Full stops that belong to their word, and those that end a sentence.
import { describe, expect, it } from 'vitest';
import { isPartOfWord } from '../../src/analysis/abbreviations.ts';

/** Language, word before the stop, word after it. */
const PARTS: readonly (readonly [string | null, string, string])[] = [
  ['en', 'Mr', 'Smith'],
  ['en', 'Sen', 'Hall'],
  ['en', 'No', '5'],
  ['en', 'Nov', '14'],
  ['en', 'Corp', 'Chairman'],
  ['en', 'U.S', 'President'],
  ['en', 'p.m', 'ET'],
  ['en', 'J', 'Smith'],
  ['nl', 'J', 'de'],
  ['de', 'z.B', 'Der'],
  ['de', '3', 'November'],
  ['de', '21', 'Jahrhundert'],
  [null, '3', 'November'],
  ['ru', 'ул', 'Ленина'],
];

const ENDS: readonly (readonly [string | null, string, string])[] = [
  ['en', 'left', 'Smith'],
  ['en', 'No', 'The'],
  ['en', 'art', 'Critics'],
  ['en', 'sat', 'Smith'],
  ['en', 'Inc', 'The'],
  ['en', 'U.S', 'The'],
  ['en', 'B', 'The'],
  ['en', 'I', 'Nobody'],
  ['en', '28', 'Then'],
  ['en', '28', 'Smith'],
  ['de', '3', 'Der'],
  ['de', '1945', 'November'],
  ['en', 'Corp', ''],
];

describe('isPartOfWord', () => {
  it.each(PARTS)('holds in %s for "%s. %s"', (language, before, after) => {
    expect(isPartOfWord({ before, after, language, isFirst: false })).toBe(true);
  });

  it.each(ENDS)('does not hold in %s for "%s. %s"', (language, before, after) => {
    expect(isPartOfWord({ before, after, language, isFirst: false })).toBe(false);
  });

  it('holds for the number of a list’s item', () => {
    expect(isPartOfWord({ before: '1', after: 'Open', language: 'en', isFirst: true })).toBe(true);
  });
});
