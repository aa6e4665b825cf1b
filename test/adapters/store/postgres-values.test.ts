// Values on their way into PostgreSQL and out of it.
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { bindable, VALUE_TYPES } from '../../../src/adapters/store/postgres-values.ts';

const { INT8, NUMERIC, TEXT } = pg.types.builtins;
const read = (type: typeof INT8, text: string): unknown => {
  const parse = VALUE_TYPES.getTypeParser(type, 'text') as (text: string) => unknown;
  return parse(text);
};

describe('a number of the database', () => {
  it('is a number wherever JavaScript can hold it', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(read(INT8, String(number))).toBe(number);
        expect(read(NUMERIC, String(number))).toBe(number);
      }),
    );
  });

  it('stays exact where it cannot', () => {
    expect(read(INT8, '-9223372036854775808')).toBe(-9223372036854775808n);
    expect(read(INT8, '9007199254740993')).toBe(9007199254740993n);
  });

  it('may have places behind the point, and text is left alone', () => {
    expect(read(NUMERIC, '2.5')).toBe(2.5);
    expect(read(TEXT, '25')).toBe('25');
  });
});

describe('a text for the database', () => {
  it('holds no U+0000, in a list neither, and is else as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [bound, list] = bindable([text, [text, 5]]);
        expect(bound).toBe(text.replaceAll('\0', '\uFFFD'));
        expect(list).toEqual([bound, 5]);
      }),
    );
    expect(bindable(['a\0b'])).toEqual(['a\uFFFDb']);
  });
});
