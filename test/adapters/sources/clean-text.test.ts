// Plain text comes out without anything that cannot be seen or that turns the reading direction, and evenly spaced.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, withoutInvisible } from '../../../src/adapters/sources/clean-text.ts';

describe('invisible characters', () => {
  it.each([
    ['controls', 'a\u0000b\u0007c\u001bd\u007fe', 'abcde'],
    ['soft hyphens', 'Hafen\u00admeister', 'Hafenmeister'],
    ['zero-width spaces and marks', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['marks of direction', 'a\u202eb\u2066c\u2069d\u200ee\u061cf', 'abcdef'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['annotations', 'a\ufff9b\ufffac', 'abc'],
  ])('of %s go', (_, text, clean) => {
    expect(withoutInvisible(text)).toBe(clean);
  });

  it.each([
    ['joiners of Persian', 'می\u200cرود'],
    ['joiners of emoji', '👩\u200d🚀'],
    ['combining accents', 'e\u0301'],
    ['line breaks and tabs', 'a\n\tb'],
  ])('stay where they are letters: %s', (_, text) => {
    expect(withoutInvisible(text)).toBe(text);
  });

  it('become quotes where they are Windows’ quotes, read as ISO 8859-1', () => {
    expect(withoutInvisible('\u0093One\u0094 \u0096 it\u0092s 5 \u0080')).toBe('“One” – it’s 5 €');
    expect(withoutInvisible('a\u0081b')).toBe('ab');
  });

  it('become replacement characters where they are halves of one', () => {
    expect(withoutInvisible('a\ud800b\udc00c')).toBe('a\ufffdb\ufffdc');
  });
});

describe('spaces', () => {
  it.each([
    ['  one \t two\u00a0three  ', 'one two three'],
    ['one\r\ntwo\rthree\u2028four\u2029five', 'one\ntwo\nthree\nfour\nfive'],
    ['one \n  two\n\n\n\n three', 'one\ntwo\n\nthree'],
    [' \n ', ''],
  ])('of the text %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    ['  one \n two\u3000three ', 'one two three'],
    ['one', 'one'],
    ['\u200b \u200b', ''],
  ])('of the line %j', (text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });
});

describe('for all texts', () => {
  const text = fc.string({ unit: 'binary' });

  it('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(withoutInvisible(withoutInvisible(given))).toBe(withoutInvisible(given));
        expect(cleanLine(cleanLine(given))).toBe(cleanLine(given));
      }),
    );
  });

  it('a line has no breaks, and a text no blank line but one at a time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u2028', '\u00a0') }),
        (given) => {
          expect(cleanLine(given)).not.toMatch(/[^\S ]| {2}|^ | $/);
          expect(cleanText(given)).not.toMatch(/\n{3}|[^\S\n]\n|\n[^\S\n]|[^\S\n]{2}|^\s|\s$/);
        },
      ),
    );
  });
});
