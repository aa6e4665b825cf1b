// The checks that all rules are put together from: strict about types, and never thrown at.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Check,
  decimal,
  integer,
  kindOf,
  list,
  oneOf,
  repeatedAt,
  shape,
  snowflake,
  text,
  visibleText,
  yesOrNo,
} from '../../../src/playground/validate/fields.ts';
import { lines } from './payloads.ts';

const answersOf = (check: Check, value: unknown) => lines(check(value, 'x'));

describe('a value of another type is refused, not converted', () => {
  test.each<[string, Check, unknown, string]>([
    ['text', text({ max: 5 }), 5, 'x STRING_TYPE_CONVERT'],
    ['whole number', integer(), '5', 'x NUMBER_TYPE_COERCE'],
    ['whole number', integer(), 5.5, 'x NUMBER_TYPE_COERCE'],
    ['number', decimal(), NaN, 'x NUMBER_TYPE_COERCE'],
    ['number', decimal(), Infinity, 'x NUMBER_TYPE_COERCE'],
    ['yes or no', yesOrNo, 'true', 'x BOOLEAN_TYPE_CHOICES'],
    ['choice', oneOf([1, 2]), '1', 'x BASE_TYPE_CHOICES'],
    ['id', snowflake, 5, 'x NUMBER_TYPE_COERCE'],
    ['id', snowflake, '5a', 'x NUMBER_TYPE_COERCE'],
    ['list', list(yesOrNo, {}), { 0: true }, 'x LIST_TYPE_CONVERT'],
    ['object', shape({}), [], 'x MODEL_TYPE_CONVERT'],
    ['kind', kindOf({ 1: shape({}) }, 'part'), { type: '1' }, 'x UNION_TYPE_CHOICES'],
    ['inherited kind', kindOf({ 1: shape({}) }, 'part'), { type: 'constructor' }, 'x UNION_TYPE_CHOICES'],
  ])('%s', (...[, check, value, line]) => {
    expect(answersOf(check, value)).toEqual([line]);
  });
});

test('lengths are counted in UTF-16 units', () => {
  expect(answersOf(text({ max: 2 }), '📰')).toEqual([]);
  expect(answersOf(text({ max: 1 }), '📰')).toEqual(['x BASE_TYPE_MAX_LENGTH']);
  expect(answersOf(text({ min: 3, max: 9 }), '📰')).toEqual(['x BASE_TYPE_BAD_LENGTH']);
});

test('white space alone is no visible text', () => {
  expect(answersOf(visibleText({ max: 5 }), '\u3000\n')).toEqual(['x BASE_TYPE_REQUIRED']);
  expect(answersOf(visibleText({ max: 5 }), ' a ')).toEqual([]);
});

test('a list beyond its bound is judged up to the bound', () => {
  expect(answersOf(list(yesOrNo, { max: 2 }), [true, 0, 0, 0])).toEqual([
    'x BASE_TYPE_MAX_LENGTH',
    'x[1] BOOLEAN_TYPE_CHOICES',
  ]);
});

test('null counts as left out: missing where required, fine where optional', () => {
  const check = shape({ required: { a: yesOrNo }, optional: { b: yesOrNo } });
  expect(answersOf(check, { a: null, b: null })).toEqual(['x.a BASE_TYPE_REQUIRED']);
  expect(answersOf(check, { a: true, b: undefined, c: 'ignored' })).toEqual([]);
});

test('repeated keys are found at each later place', () => {
  expect(repeatedAt(['a', null, 'b', 'a', null, 'a'])).toEqual([3, 5]);
});

test('no value is thrown at', () => {
  const checks = [text({ max: 3 }), visibleText({ max: 3 }), integer(), snowflake, oneOf(['a']), yesOrNo];
  const nested = [list(shape({ required: { a: text({}) } }), { min: 1 }), kindOf({ 1: shape({}) }, 'part')];
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
      for (const check of [...checks, ...nested]) expect(Array.isArray(check(value, ''))).toBe(true);
    }),
  );
});
