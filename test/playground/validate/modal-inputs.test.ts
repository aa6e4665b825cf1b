// The bounds of the inputs that only a modal may have.
import { expect, test } from 'vitest';
import type { Check } from '../../../src/playground/validate/fields.ts';
import {
  checkboxGroup,
  fileUpload,
  labelledTextInput,
  radioGroup,
  textInput,
} from '../../../src/playground/validate/modal-inputs.ts';
import { type Json, lines, long, options } from './payloads.ts';

const typed = (more: Json) => ({ custom_id: 'c', style: 1, ...more });
const group = (more: Json) => ({ custom_id: 'c', options: options(2), ...more });
const optioned = (more: Json) => group({ options: [{ label: 'l', value: 'v', ...more }, ...options(1)] });
const upload = (more: Json) => ({ custom_id: 'c', ...more });

test.each<[string, Check, inside: Json, outside: Json, line: string]>([
  [
    'shortest input',
    textInput,
    typed({ min_length: 0 }),
    typed({ min_length: -1 }),
    'x.min_length NUMBER_TYPE_MIN',
  ],
  [
    'label',
    labelledTextInput,
    typed({ label: long(45) }),
    typed({ label: long(46) }),
    'x.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short label',
    labelledTextInput,
    typed({ label: 'a' }),
    typed({ label: '' }),
    'x.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'option label',
    radioGroup,
    optioned({ label: long(100) }),
    optioned({ label: long(101) }),
    'x.options[0].label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short option label',
    radioGroup,
    optioned({ label: 'a' }),
    optioned({ label: '' }),
    'x.options[0].label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'option value',
    radioGroup,
    optioned({ value: long(100) }),
    optioned({ value: long(101) }),
    'x.options[0].value BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short option value',
    radioGroup,
    optioned({ value: 'a' }),
    optioned({ value: '' }),
    'x.options[0].value BASE_TYPE_BAD_LENGTH',
  ],
  [
    'option description',
    radioGroup,
    optioned({ description: long(100) }),
    optioned({ description: long(101) }),
    'x.options[0].description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'option value twice',
    checkboxGroup,
    optioned({ value: 'other' }),
    optioned({ value: 'tag-0' }),
    'x.options[1] SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'most checkboxes',
    checkboxGroup,
    group({ max_values: 1 }),
    group({ max_values: 0 }),
    'x.max_values NUMBER_TYPE_MIN',
  ],
  [
    'most checkboxes of two',
    checkboxGroup,
    group({ max_values: 2 }),
    group({ max_values: 3 }),
    'x.max_values NUMBER_TYPE_MAX',
  ],
  [
    'most files',
    fileUpload,
    upload({ max_values: 1 }),
    upload({ max_values: 0 }),
    'x.max_values NUMBER_TYPE_MIN',
  ],
  [
    'file type',
    fileUpload,
    upload({ file_types: [long(16)] }),
    upload({ file_types: [long(17)] }),
    'x.file_types[0] BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short file type',
    fileUpload,
    upload({ file_types: ['a'] }),
    upload({ file_types: [''] }),
    'x.file_types[0] BASE_TYPE_BAD_LENGTH',
  ],
])('the rule on the %s holds just inside and breaks just outside', (...[, check, inside, outside, line]) => {
  expect(lines(check(inside, 'x'))).toEqual([]);
  expect(lines(check(outside, 'x'))).toEqual([line]);
});
