// What Discord takes and refuses of the suggestions that an autocomplete shows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateChoices } from '../../../src/playground/validate/choices.ts';
import { type Json, lines, long, repeat } from './payloads.ts';

function suggestions(count: number, more: Json = {}): Json {
  return { choices: repeat(count, (index) => ({ name: `Tag ${index}`, value: `t:${index}`, ...more })) };
}

test.each<[rule: string, inside: Json, outside: Json, line: string]>([
  ['number of choices', suggestions(25), suggestions(26), 'choices BASE_TYPE_MAX_LENGTH'],
  [
    'name',
    suggestions(1, { name: long(100) }),
    suggestions(1, { name: long(101) }),
    'choices[0].name BASE_TYPE_BAD_LENGTH',
  ],
  [
    'empty name',
    suggestions(1, { name: 'a' }),
    suggestions(1, { name: '' }),
    'choices[0].name BASE_TYPE_BAD_LENGTH',
  ],
  ['name needed', suggestions(1), suggestions(1, { name: null }), 'choices[0].name BASE_TYPE_REQUIRED'],
  [
    'value',
    suggestions(1, { value: long(100) }),
    suggestions(1, { value: long(101) }),
    'choices[0].value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'number value',
    suggestions(1, { value: 1.5 }),
    suggestions(1, { value: true }),
    'choices[0].value STRING_TYPE_CONVERT',
  ],
  [
    'translated name',
    suggestions(1, { name_localizations: { de: long(100) } }),
    suggestions(1, { name_localizations: { de: long(101) } }),
    'choices[0].name_localizations.de BASE_TYPE_BAD_LENGTH',
  ],
  ['list', { choices: [] }, { choices: 'none' }, 'choices LIST_TYPE_CONVERT'],
])('the rule on %s holds just inside and breaks just outside', (...[, inside, outside, line]) => {
  expect(lines(validateChoices(inside))).toEqual([]);
  expect(lines(validateChoices(outside))).toEqual([line]);
});

test('an answer is an object with the list in it', () => {
  expect(lines(validateChoices([]))).toEqual(['MODEL_TYPE_CONVERT']);
  expect(lines(validateChoices({}))).toEqual(['choices BASE_TYPE_REQUIRED']);
});

test('answers of any shape are refused, never thrown at', () => {
  const shaped = fc.record({ choices: fc.array(fc.anything(), { minLength: 1 }) });
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true }), shaped), (payload) => {
      expect(Array.isArray(validateChoices(payload))).toBe(true);
    }),
  );
});
