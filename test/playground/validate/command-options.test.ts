// What Discord takes and refuses of the options of a slash command.
import { describe, expect, test } from 'vitest';
import { validateCommands } from '../../../src/playground/validate/commands.ts';
import { type Json, lines, long, repeat } from './payloads.ts';

function check(...options: Json[]): string[] {
  return lines(validateCommands([{ name: 'digest', description: 'Scheduled news', options }]));
}

function option(more: Json = {}): Json {
  return { type: 3, name: 'tag', description: 'Topic', ...more };
}

function subcommand(more: Json = {}): Json {
  return { type: 1, name: 'add', description: 'Post a digest', ...more };
}

function named(count: number): Json[] {
  return repeat(count, (index) => option({ name: `o${index}` }));
}

function choices(count: number, value: unknown = 'd1'): Json[] {
  return repeat(count, (index) => ({ name: `Choice ${index}`, value }));
}

const AT = '[0].options[0]';
const group = (...options: Json[]) => ({ type: 2, name: 'server', description: 'For all', options });

describe('each rule of an option holds just inside and breaks just outside', () => {
  test.each<[rule: string, inside: Json[], outside: Json[], line: string]>([
    ['number of options', named(25), named(26), '[0].options BASE_TYPE_MAX_LENGTH'],
    ['type', [option({ type: 11 })], [option({ type: 12 })], `${AT} UNION_TYPE_CHOICES`],
    [
      'name',
      [option({ name: long(32) })],
      [option({ name: 'Tag' })],
      `${AT}.name APPLICATION_COMMAND_INVALID_NAME`,
    ],
    [
      'description',
      [option({ description: long(100) })],
      [option({ description: null })],
      `${AT}.description BASE_TYPE_REQUIRED`,
    ],
    [
      'required first',
      [option({ required: true }), option({ name: 'b' })],
      [option(), option({ name: 'b', required: true })],
      '[0].options[1] APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'names',
      [option(), option({ name: 'b' })],
      [option(), option()],
      '[0].options[1].name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'translated names',
      [
        option({ name_localizations: { de: 'thema' } }),
        option({ name: 'b', name_localizations: { de: 'b' } }),
      ],
      [
        option({ name_localizations: { de: 'thema' } }),
        option({ name: 'b', name_localizations: { de: 'thema' } }),
      ],
      '[0].options[1].name_localizations APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'a translation like another name',
      [option({ name_localizations: { de: 'c' } }), option({ name: 'b' })],
      [option({ name_localizations: { de: 'b' } }), option({ name: 'b' })],
      '[0].options[1].name_localizations APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'choices',
      [option({ choices: choices(25) })],
      [option({ choices: choices(26) })],
      `${AT}.choices BASE_TYPE_MAX_LENGTH`,
    ],
    [
      'choice name',
      [option({ choices: [{ name: long(100), value: 'a' }] })],
      [option({ choices: [{ name: long(101), value: 'a' }] })],
      `${AT}.choices[0].name BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'choice text',
      [option({ choices: choices(1, long(100)) })],
      [option({ choices: choices(1, long(101)) })],
      `${AT}.choices[0].value BASE_TYPE_MAX_LENGTH`,
    ],
    [
      'choice type',
      [option({ choices: choices(1, '5') })],
      [option({ choices: choices(1, 5) })],
      `${AT}.choices[0].value STRING_TYPE_CONVERT`,
    ],
    [
      'whole choice',
      [option({ type: 4, choices: choices(1, 5) })],
      [option({ type: 4, choices: choices(1, 5.5) })],
      `${AT}.choices[0].value NUMBER_TYPE_COERCE`,
    ],
    [
      'number choice',
      [option({ type: 10, choices: choices(1, 5.5) })],
      [option({ type: 10, choices: choices(1, '5') })],
      `${AT}.choices[0].value NUMBER_TYPE_COERCE`,
    ],
    [
      'shortest most',
      [option({ max_length: 1 })],
      [option({ max_length: 0 })],
      `${AT}.max_length NUMBER_TYPE_MIN`,
    ],
    [
      'file types',
      [option({ type: 11, file_types: Array(10).fill(long(16)) })],
      [option({ type: 11, file_types: Array(11).fill('.csv') })],
      `${AT}.file_types BASE_TYPE_MAX_LENGTH`,
    ],
    [
      'file type',
      [option({ type: 11, file_types: ['a'] })],
      [option({ type: 11, file_types: [''] })],
      `${AT}.file_types[0] BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'long file type',
      [option({ type: 11, file_types: [long(16)] })],
      [option({ type: 11, file_types: [long(17)] })],
      `${AT}.file_types[0] BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'choices or autocomplete',
      [option({ choices: choices(1), autocomplete: false })],
      [option({ choices: choices(1), autocomplete: true })],
      `${AT}.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES`,
    ],
    [
      'autocomplete of a boolean',
      [option({ type: 10, autocomplete: true })],
      [option({ type: 5, autocomplete: true })],
      `${AT}.autocomplete APPLICATION_COMMAND_OPTIONS_FIELD_INVALID`,
    ],
    [
      'min_length',
      [option({ min_length: 0 })],
      [option({ min_length: -1 })],
      `${AT}.min_length NUMBER_TYPE_MIN`,
    ],
    [
      'max_length',
      [option({ max_length: 6000 })],
      [option({ max_length: 6001 })],
      `${AT}.max_length NUMBER_TYPE_MAX`,
    ],
    [
      'lengths',
      [option({ min_length: 2, max_length: 2 })],
      [option({ min_length: 3, max_length: 2 })],
      `${AT}.min_length NUMBER_TYPE_MAX`,
    ],
    [
      'values',
      [option({ type: 4, min_value: 3, max_value: 8 })],
      [option({ type: 4, min_value: 9, max_value: 8 })],
      `${AT}.min_value NUMBER_TYPE_MAX`,
    ],
    [
      'whole values',
      [option({ type: 10, min_value: 0.5 })],
      [option({ type: 4, min_value: 0.5 })],
      `${AT}.min_value NUMBER_TYPE_COERCE`,
    ],
    [
      'values of text',
      [option({ type: 4, max_value: 5 })],
      [option({ max_value: 5 })],
      `${AT}.max_value APPLICATION_COMMAND_OPTIONS_FIELD_INVALID`,
    ],
    [
      'channel types',
      [option({ type: 7, channel_types: [0, 5, 15] })],
      [option({ type: 7, channel_types: [6] })],
      `${AT}.channel_types[0] BASE_TYPE_CHOICES`,
    ],
    [
      'required',
      [option({ required: false })],
      [option({ required: 'no' })],
      `${AT}.required BOOLEAN_TYPE_CHOICES`,
    ],
    [
      'subcommands among themselves',
      [subcommand(), subcommand({ name: 'list' })],
      [subcommand(), option()],
      '[0].options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'options of a subcommand',
      [subcommand({ options: [option()] })],
      [subcommand({ options: [subcommand()] })],
      `${AT}.options[0] UNION_TYPE_CHOICES`,
    ],
    [
      'subcommands of a group',
      [group(subcommand({ options: [option()] }))],
      [group(option())],
      `${AT}.options[0] UNION_TYPE_CHOICES`,
    ],
    [
      'a group in a group',
      [group(subcommand())],
      [group(group(subcommand()))],
      `${AT}.options[0] UNION_TYPE_CHOICES`,
    ],
    [
      'options of an option',
      [option({ options: [] })],
      [option({ options: [option()] })],
      `${AT}.options APPLICATION_COMMAND_OPTIONS_FIELD_INVALID`,
    ],
    [
      'order inside a subcommand',
      [subcommand({ options: [option({ required: true }), option({ name: 'b' })] })],
      [subcommand({ options: [option(), option({ name: 'b', required: true })] })],
      `${AT}.options[1] APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID`,
    ],
  ])('%s', (...[, inside, outside, line]) => {
    expect(check(...inside)).toEqual([]);
    expect(check(...outside)).toEqual([line]);
  });
});
