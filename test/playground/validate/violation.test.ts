// Violations become the nested form that Discord's API and discord.js speak.
import { expect, test } from 'vitest';
import { errorTreeOf } from '../../../src/playground/validate/violation.ts';

const required = { code: 'BASE_TYPE_REQUIRED', message: 'Missing.' };
const tooLong = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long.' };

test('fields and positions become keys, the reasons stand under _errors', () => {
  expect(errorTreeOf([{ path: 'components[0].components[2].custom_id', ...required }])).toEqual({
    components: { '0': { components: { '2': { custom_id: { _errors: [required] } } } } },
  });
});

test('two reasons at one place stand side by side', () => {
  expect(
    errorTreeOf([
      { path: 'content', ...required },
      { path: 'content', ...tooLong },
    ]),
  ).toEqual({ content: { _errors: [required, tooLong] } });
});

test('a reason at an object stands beside the reasons in it', () => {
  expect(
    errorTreeOf([
      { path: 'components', ...tooLong },
      { path: 'components[1]', ...required },
    ]),
  ).toEqual({ components: { _errors: [tooLong], '1': { _errors: [required] } } });
});

test('a reason about the payload itself stands at the root, or under the field it came in', () => {
  expect(errorTreeOf([{ path: '', ...required }])).toEqual({ _errors: [required] });
  expect(errorTreeOf([{ path: '', ...required }], 'data')).toEqual({ data: { _errors: [required] } });
});

test('a list at the root has its positions as keys', () => {
  expect(errorTreeOf([{ path: '[3].options[0].name', ...tooLong }])).toEqual({
    '3': { options: { '0': { name: { _errors: [tooLong] } } } },
  });
});

test('the tree is empty when nothing is wrong', () => {
  expect(errorTreeOf([])).toEqual({});
});
