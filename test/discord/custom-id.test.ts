// Custom ids: what is written is read again, and what anybody may make up never throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  customIdOf,
  parseCustomId,
  readNumber,
  readStory,
  readTime,
  writeNumber,
} from '../../src/discord/custom-id.ts';

const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');
const DIGITS: readonly string[] = Array.from('0123456789-');
const action = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 2 });
const argument = fc.string({ unit: fc.constantFrom(...LETTERS, ...DIGITS), maxLength: 15 });
const args = fc.array(argument, { maxLength: 5 });

describe('writing and reading an id', () => {
  test('gives back the action and its arguments, for all of them', () => {
    fc.assert(
      fc.property(action, args, (name, given) => {
        const id = customIdOf(name, ...given);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(id)).toEqual({ kind: 'action', action: name, args: given });
      }),
    );
  });

  test('an id that would be too long is a mistake of ours', () => {
    const longest = 'x'.repeat(95);
    expect(customIdOf('nl', longest)).toHaveLength(100);
    expect(() => customIdOf('nl', `${longest}x`)).toThrow(RangeError);
    expect(() => customIdOf('nl', `${longest}x`)).toThrow(/nl is 101 characters/);
  });

  test('numbers and moments come back as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(3000, 0) }), (value) => {
        expect(readNumber(writeNumber(value), value)).toBe(value);
        expect(readTime(writeNumber(value))).toBe(value);
      }),
    );
  });
});

describe('reading an id that somebody made up', () => {
  test('never throws, whatever it is', () => {
    const made = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom('1', '9', ':', 'nl', 'so', '', '-', '0', 'zz', 'A', '\u0000', '::'), {
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(made, (given) => {
        const id = typeof given === 'string' ? given : given.join('');
        const parsed = parseCustomId(id);
        expect(['action', 'other-version', 'unreadable']).toContain(parsed.kind);
        if (parsed.kind !== 'action') return;
        expect(customIdOf(parsed.action, ...parsed.args)).toBe(id);
      }),
    );
  });

  test.each([
    '',
    'x',
    ':',
    '1',
    'nl:1',
    '1:',
    '1:n',
    '1:nlx',
    '1:NL',
    '1:n1',
    '1:nl:A',
    '1:nl:ä',
    '1:nl:a b',
    '1:nl:a\u0000',
    '1:nl:a_b',
    '-1:nl',
    '1.0:nl',
    '1234:nl',
    ' 1:nl',
    `1:nl:${'a'.repeat(96)}`,
    'x'.repeat(100),
    'x'.repeat(10_000),
  ])('%j is unreadable', (id) => expect(parseCustomId(id)).toEqual({ kind: 'unreadable' }));

  test.each(['9:nl:p', '0:nl', '01:nl', '2:anything at all', '999:'])('%s is of another version', (id) =>
    expect(parseCustomId(id)).toEqual({ kind: 'other-version' }),
  );

  test.each([
    ['1:nl', []],
    ['1:nl:', ['']],
    ['1:nl::-:0', ['', '-', '0']],
    ['1:zz:x', ['x']],
  ])('%s is an action, known or not', (id, found) =>
    expect(parseCustomId(id)).toEqual({ kind: 'action', action: id.slice(2, 4), args: found }),
  );
});

describe('reading a number', () => {
  test.each([undefined, '', '-1', '1.5', ' 1', 'A', 'zzzzzzzzzzz', 'ä', '1e9 ', '+1'])('%j is none', (text) =>
    expect(readNumber(text, Number.MAX_SAFE_INTEGER)).toBeNull(),
  );

  test('one above the bound is none', () => {
    expect(readNumber('a', 10)).toBe(10);
    expect(readNumber('b', 10)).toBeNull();
  });

  test('a fraction is written as the nearest whole number', () => {
    expect(writeNumber(10.4)).toBe('a');
    expect(readNumber(writeNumber(10.6), 100)).toBe(11);
  });

  test('a moment in the far future is none', () => {
    expect(readTime(writeNumber(Date.UTC(3000, 0)))).toBe(Date.UTC(3000, 0));
    expect(readTime(writeNumber(Date.UTC(3000, 0) + 1))).toBeNull();
    expect(readTime(undefined)).toBeNull();
  });

  test('it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, max) => {
        const value = readNumber(text, max);
        expect(value === null || (value >= 0 && value <= max)).toBe(true);
      }),
    );
  });
});

describe('reading a story as of a moment', () => {
  test('takes the first two arguments, whatever follows', () => {
    const asOf = Date.UTC(2026, 10, 23);
    expect(readStory(['0123456789', writeNumber(asOf)])).toEqual({ id: '0123456789', asOf });
    expect(readStory(['abcdefghij', writeNumber(asOf), 'b', 'h'])).toEqual({ id: 'abcdefghij', asOf });
    expect(readStory(['abcdefghij', '0'])).toEqual({ id: 'abcdefghij', asOf: 0 });
  });

  test.each([
    [[]],
    [['0123456789']],
    [['', '1']],
    [['012345678', '1']],
    [['01234567890', '1']],
    [['012345678-', '1']],
    [['ABCDEFGHIJ', '1']],
    [['0123456789', '']],
    [['0123456789', '-1']],
    [['0123456789', 'zzzzzzzzzz']],
    [['1', '0123456789']],
  ])('%j is none', (given) => expect(readStory(given)).toBeNull());

  test('never throws, and reads nothing but ids and moments', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), argument)), (given) => {
        const story = readStory(given);
        if (story === null) return;
        expect(story.id).toMatch(/^[0-9a-z]{10}$/);
        expect(story.asOf).toBeLessThanOrEqual(Date.UTC(3000, 0));
      }),
    );
  });
});
