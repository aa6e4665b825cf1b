// What is printed of texts from outside: one line, in which nothing acts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, minuteOf, oneLine } from '../../src/cli/print.ts';

describe('oneLine', () => {
  it('takes the teeth out of escape sequences, line breaks and direction overrides', () => {
    expect(oneLine('a\u001B[31mb\nc\r\nd\u0007e\u202Ef\u009Bg')).toBe('a [31mb c d e f g');
  });

  it('leaves letters of all scripts and joined emoji as they are', () => {
    const text = 'Łódź — 東京 — शहर — 👩‍🚒 — می‌خواهم';
    expect(oneLine(text)).toBe(text);
  });

  it('cuts at the length asked for and says so', () => {
    expect(oneLine('a long headline', 8)).toBe('a long …');
    expect(oneLine('exactly8', 8)).toBe('exactly8');
  });

  it('is one printable line for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, length) => {
        const line = oneLine(text, length);
        return line.length <= length && !/[\p{Cc}\u2028\u2029\u202E]/u.test(line);
      }),
    );
  });
});

describe('countOf', () => {
  it.each([
    [0, '0 articles'],
    [1, '1 article'],
    [12_345, '12,345 articles'],
  ])('says %d as %s', (count, said) => {
    expect(countOf(count, 'article')).toBe(said);
  });
});

describe('minuteOf', () => {
  it('says a moment to the minute, in UTC', () => {
    expect(minuteOf(Date.UTC(2026, 10, 8, 17, 40, 59))).toBe('2026-11-08 17:40');
  });
});
