// How the size of a command is counted.
import { expect, test } from 'vitest';
import { commandSize } from '../../../src/playground/validate/command-size.ts';

test('names, descriptions and values are counted down to the choices of an option in a grouped subcommand', () => {
  const choice = { name: 'abc', value: 12.5 };
  const option = { name: 'ab', description: 'a', choices: [choice] };
  const subcommand = { name: 'ab', description: 'a', options: [option] };
  const group = { name: 'ab', description: 'a', options: [subcommand] };
  expect(commandSize({ name: 'ab', description: 'a', options: [group] })).toBe(4 * 3 + 3 + 4);
});

test('of a name in several languages only the longest counts', () => {
  expect(commandSize({ name: 'news', name_localizations: { de: 'nachrichten', fr: null } })).toBe(11);
});

test('what hangs deeper than a command can be is not looked at', () => {
  let deep: object = { name: 'a' };
  for (let level = 0; level < 20_000; level += 1) deep = { name: 'a', options: [deep] };
  expect(commandSize({ ...deep })).toBe(5);
});
