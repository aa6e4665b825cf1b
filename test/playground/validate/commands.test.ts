// What Discord takes and refuses of the list that replaces all commands of a bot.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateCommands } from '../../../src/playground/validate/commands.ts';
import { LOCALES } from '../../../src/playground/validate/locales.ts';
import { type Json, lines, long, repeat } from './payloads.ts';

function check(...commands: unknown[]): string[] {
  return lines(validateCommands(commands));
}

function slash(more: Json = {}): Json {
  return { type: 1, name: 'news', description: 'Latest stories', ...more };
}

function menu(more: Json = {}): Json {
  return { type: 3, name: 'Find coverage', ...more };
}

function many(count: number, make: (more: Json) => Json): Json[] {
  return repeat(count, (index) => make({ name: `n${index}` }));
}

describe('each rule of a command holds just inside and breaks just outside', () => {
  test.each<[rule: string, inside: Json[], outside: Json[], line: string]>([
    ['slash commands', many(100, slash), many(101, slash), 'BASE_TYPE_MAX_LENGTH'],
    ['message commands', many(15, menu), many(16, menu), 'BASE_TYPE_MAX_LENGTH'],
    [
      'user commands',
      many(15, (more) => menu({ type: 2, ...more })),
      many(16, (more) => menu({ type: 2, ...more })),
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'name length',
      [slash({ name: long(32) })],
      [slash({ name: long(33) })],
      '[0].name BASE_TYPE_BAD_LENGTH',
    ],
    ['name needed', [slash()], [slash({ name: null })], '[0].name BASE_TYPE_REQUIRED'],
    [
      'name letters',
      [slash({ name: "nach-richten_7'" })],
      [slash({ name: 'news now' })],
      '[0].name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'lower case',
      [slash({ name: 'новости' })],
      [slash({ name: 'Новости' })],
      '[0].name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'scripts without case',
      [slash({ name: 'ニュース' })],
      [slash({ name: 'ニュース!' })],
      '[0].name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'marks of Devanagari',
      [slash({ name: 'समाचार' })],
      [slash({ name: 'news\u0301!' })],
      '[0].name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'menu name',
      [menu({ name: 'Find Coverage' })],
      [menu({ name: ' ' })],
      '[0].name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'names',
      [slash(), menu({ name: 'news' })],
      [slash(), slash()],
      '[1] APPLICATION_COMMANDS_DUPLICATE_NAME',
    ],
    [
      'description',
      [slash({ description: long(100) })],
      [slash({ description: long(101) })],
      '[0].description BASE_TYPE_BAD_LENGTH',
    ],
    ['description needed', [slash()], [slash({ description: '' })], '[0].description BASE_TYPE_BAD_LENGTH'],
    [
      'menu description',
      [menu({ description: '' })],
      [menu({ description: 'F' })],
      '[0].description BASE_TYPE_MAX_LENGTH',
    ],
    ['menu options', [menu({ options: [] })], [menu({ options: [{}] })], '[0].options BASE_TYPE_MAX_LENGTH'],
    ['type', [slash({ type: null })], [slash({ type: 4 })], '[0] UNION_TYPE_CHOICES'],
    [
      'permissions',
      [slash({ default_member_permissions: '32' })],
      [slash({ default_member_permissions: 32 })],
      '[0].default_member_permissions NUMBER_TYPE_COERCE',
    ],
    [
      'permission digits',
      [slash({ default_member_permissions: null })],
      [slash({ default_member_permissions: '0x20' })],
      '[0].default_member_permissions NUMBER_TYPE_COERCE',
    ],
    [
      'contexts',
      [slash({ contexts: [0, 1, 2] })],
      [slash({ contexts: [3] })],
      '[0].contexts[0] BASE_TYPE_CHOICES',
    ],
    [
      'empty contexts',
      [slash({ contexts: null })],
      [slash({ contexts: [] })],
      '[0].contexts BASE_TYPE_BAD_LENGTH',
    ],
    [
      'contexts twice',
      [slash({ contexts: [2] })],
      [slash({ contexts: [0, 1, 2, 0] })],
      '[0].contexts BASE_TYPE_BAD_LENGTH',
    ],
    [
      'empty integration types',
      [slash({ integration_types: [1] })],
      [slash({ integration_types: [] })],
      '[0].integration_types BASE_TYPE_BAD_LENGTH',
    ],
    [
      'integration types twice',
      [slash({ integration_types: null })],
      [slash({ integration_types: [0, 1, 0] })],
      '[0].integration_types BASE_TYPE_BAD_LENGTH',
    ],
    [
      'integration types',
      [slash({ integration_types: [0, 1] })],
      [slash({ integration_types: [2] })],
      '[0].integration_types[0] BASE_TYPE_CHOICES',
    ],
    ['nsfw', [slash({ nsfw: false })], [slash({ nsfw: 0 })], '[0].nsfw BOOLEAN_TYPE_CHOICES'],
    ['id', [slash({ id: '12' })], [slash({ id: 12 })], '[0].id NUMBER_TYPE_COERCE'],
    [
      'translated name',
      [slash({ name_localizations: { de: 'nachrichten' } })],
      [slash({ name_localizations: { de: 'Nachrichten' } })],
      '[0].name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'translated description',
      [slash({ description_localizations: { 'zh-CN': long(100), fr: null } })],
      [slash({ description_localizations: { 'zh-CN': long(101) } })],
      '[0].description_localizations.zh-CN BASE_TYPE_BAD_LENGTH',
    ],
    [
      'locale',
      [slash({ name_localizations: { 'es-419': 'noticias' } })],
      [slash({ name_localizations: { es: 'noticias' } })],
      '[0].name_localizations BASE_TYPE_CHOICES',
    ],
    [
      'translations as an object',
      [slash({ name_localizations: {} })],
      [slash({ name_localizations: ['a'] })],
      '[0].name_localizations DICT_TYPE_CONVERT',
    ],
  ])('%s', (...[, inside, outside, line]) => {
    expect(check(...inside)).toEqual([]);
    expect(check(...outside)).toEqual([line]);
  });
});

test('a command has 8,000 characters, options and choices counted, of each field only the longest language', () => {
  const choices = repeat(25, (index) => ({ name: `${index}`.padEnd(99, '-'), value: long(60) }));
  const options = repeat(2, (index) => ({ type: 3, name: `o${index}`, description: 'd', choices }));
  // 4 for the name, 2 × 3 for the options, 50 × 159 for the choices: 40 are left for the description.
  const command = (length: number) =>
    slash({ options, description_localizations: { de: long(length), fr: long(39) } });
  expect(check(command(40))).toEqual([]);
  expect(check(command(41))).toEqual(['[0] APPLICATION_COMMAND_TOO_LARGE']);
});

test('every locale of Discord is known once', () => {
  expect(new Set(LOCALES).size).toBe(34);
  expect(LOCALES).toContain('pt-BR');
});

test('only a list is taken', () => {
  expect(lines(validateCommands(slash()))).toEqual(['LIST_TYPE_CONVERT']);
  expect(check('news')).toEqual(['[0] MODEL_TYPE_CONVERT']);
  expect(check()).toEqual([]);
});

test('lists of any shape are refused, never thrown at', () => {
  const hostile = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true });
  const shaped = fc.record(
    {
      type: fc.constantFrom(1, 2, 3),
      name: hostile,
      options: fc.array(hostile),
      name_localizations: hostile,
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(fc.oneof(hostile, fc.array(fc.oneof(hostile, shaped), { minLength: 1 })), (payload) => {
      expect(Array.isArray(validateCommands(payload))).toBe(true);
    }),
  );
});
