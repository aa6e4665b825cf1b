// Discord's limits: what a message counts as, and texts cut to a length.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clip,
  fits,
  MESSAGE_COMPONENTS_MAX,
  MESSAGE_TEXT_MAX_BYTES,
  MESSAGE_TEXT_MAX_LENGTH,
  sizeOf,
} from '../../src/discord/message-limits.ts';
import {
  ACCENT,
  button,
  container,
  linkButton,
  row,
  section,
  selectRow,
  separator,
  text,
} from '../../src/discord/views/components.ts';
import { hostileText } from './hostile.ts';

describe('the size of a message', () => {
  test('nothing is nothing', () =>
    expect(sizeOf([])).toEqual({ components: 0, textLength: 0, textBytes: 0 }));

  test('a text counts itself, its UTF-16 units, and its bytes with twelve more', () => {
    expect(sizeOf([text('abc')])).toEqual({ components: 1, textLength: 3, textBytes: 15 });
    expect(sizeOf([text('日本')])).toEqual({ components: 1, textLength: 2, textBytes: 18 });
    expect(sizeOf([text('😀')])).toEqual({ components: 1, textLength: 2, textBytes: 16 });
  });

  test('a section counts three: itself, its text, its accessory', () => {
    expect(sizeOf([section('ab', button('Go', '1:so'))])).toEqual({
      components: 3,
      textLength: 2,
      textBytes: 14,
    });
  });

  test('a row counts itself and each of its buttons; their labels are no text', () => {
    const buttons = row(
      button('One', '1:aa'),
      button('Two', '1:bb'),
      linkButton('Three', 'https://a.example'),
    );
    expect(sizeOf([buttons])).toEqual({ components: 4, textLength: 0, textBytes: 0 });
  });

  test('a select counts one, whatever its options', () => {
    const options = Array.from({ length: 25 }, (_, place) => ({ value: String(place), name: 'x' }));
    expect(sizeOf([selectRow('1:nf', 'Choose', options)]).components).toBe(2);
  });

  test('a container counts with all that it holds', () => {
    const message = container(ACCENT.answer, [
      text('## Head'),
      separator(true),
      section('one', button('Sources', '1:so')),
      row(button('Next', '1:nl')),
    ]);
    expect(sizeOf([message, text('x')])).toEqual({ components: 9, textLength: 11, textBytes: 47 });
  });
});

describe('whether a message fits', () => {
  test.each([
    ['characters', MESSAGE_TEXT_MAX_LENGTH, 'x'],
    ['bytes', Math.floor((MESSAGE_TEXT_MAX_BYTES - 12) / 3), '日'],
  ])('it does up to the bound of %s and no further', (_, length, character) => {
    expect(fits([text(character.repeat(length))])).toBe(true);
    expect(fits([text(character.repeat(length + 1))])).toBe(false);
  });

  test('it does up to the bound of components and no further', () => {
    const many = (count: number) => Array.from({ length: count }, () => separator(false));
    expect(fits([container(ACCENT.quiet, many(MESSAGE_COMPONENTS_MAX - 1))])).toBe(true);
    expect(fits([container(ACCENT.quiet, many(MESSAGE_COMPONENTS_MAX))])).toBe(false);
  });

  test('the twelve bytes of each text count', () => {
    const texts = (length: number) =>
      Array.from({ length: 30 }, (_, place) => text('日'.repeat(place === 0 ? length : 100)));
    const rest = Math.floor((MESSAGE_TEXT_MAX_BYTES - 30 * 12 - 29 * 300) / 3);
    expect(fits(texts(rest))).toBe(true);
    expect(fits(texts(rest + 1))).toBe(false);
  });
});

describe('cutting a text', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['exactly ten', 10, 'exactly t…'],
    ['the quick brown fox', 16, 'the quick brown…'],
    ['oneverylongwordwithoutaspace', 10, 'oneverylo…'],
    ['a verylongwordbehindashortone', 12, 'a verylongw…'],
    ['日本語の見出しです', 5, '日本語の…'],
    ['ab😀cd', 4, 'ab…'],
    ['ab😀cd', 5, 'ab😀…'],
    ['a\uD83Db', 5, 'a\uFFFDb'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
    ['', 0, ''],
  ])('%j to %i is %j', (given, length, expected) => expect(clip(given, length)).toBe(expected));

  test('it is never longer, never half a character, and marked where it was cut', () => {
    const any = fc.oneof(hostileText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 60 }), (given, maxLength) => {
        const cut = clip(given, maxLength);
        expect(cut.length).toBeLessThanOrEqual(maxLength);
        expect(cut.isWellFormed()).toBe(true);
        if (given.length <= maxLength) expect(cut).toBe(given.toWellFormed());
        else if (maxLength > 0) expect(cut.endsWith('…')).toBe(true);
      }),
    );
  });

  test('cutting a second time changes nothing', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 0, max: 60 }), (given, maxLength) => {
        expect(clip(clip(given, maxLength), maxLength)).toBe(clip(given, maxLength));
      }),
    );
  });
});
