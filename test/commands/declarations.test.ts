// What the slash commands declare: valid for Discord, and the choices that the code behind them knows.
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { help } from '../../commands/help.ts';
import { en } from '../../src/discord/texts/en.ts';
import { HELP_TOPICS } from '../../src/discord/views/help.ts';
import { TAG_VIEWS } from '../../src/newsroom/list-tags.ts';
import { tags } from '../../commands/tags.ts';
import { validateCommands } from '../../src/playground/validate/commands.ts';

interface DeclaredOption {
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: string }[];
}

function optionsOf(data: object): DeclaredOption[] {
  return 'options' in data ? (data.options as DeclaredOption[]) : [];
}

function choicesOf(data: object, name: string): { name: string; value: string }[] {
  return optionsOf(data).find((option) => option.name === name)?.choices ?? [];
}

const all = commands.map((command) => [command.data.name, command] as const);

describe('the commands', () => {
  test('are valid, all of them together', () => {
    expect(validateCommands(commands.map(({ data }) => data))).toEqual([]);
  });

  test('each name stands once', () => {
    const names = commands.map(({ data }) => data.name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(['news', 'tags', 'help']);
  });
});

describe.each(all)('/%s', (name, command) => {
  const { data } = command;
  test('is in lower case, its options too', () => {
    for (const part of [name, ...optionsOf(data).map((option) => option.name)])
      expect(part).toMatch(/^[a-z][a-z-]*$/);
  });

  test('has required options before others', () => {
    const required = optionsOf(data).map((option) => option.required === true);
    expect(required).toEqual(required.toSorted((one, other) => Number(other) - Number(one)));
  });

  test('describes itself and each option in one short line', () => {
    const descriptions = [data, ...optionsOf(data)].map((part) =>
      'description' in part ? part.description : '',
    );
    for (const description of descriptions) expect(description).toMatch(/^\p{Lu}.{8,99}$|^\p{Lu}.*…$/u);
  });

  test('can be used in servers, in direct messages and wherever a user installed it', () => {
    expect(data).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  test('completes exactly where it says so', () => {
    const isCompleted = optionsOf(data).some((option) => option.autocomplete === true);
    expect('complete' in command).toBe(isCompleted);
  });

  test('offers each choice once', () => {
    for (const { choices = [] } of optionsOf(data)) {
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      expect(new Set(choices.map((choice) => choice.name)).size).toBe(choices.length);
    }
  });
});

describe('choices that the code behind a command knows', () => {
  test('/help offers the topics that there are, by their names', () => {
    const topics = choicesOf(help.data, 'topic');
    expect(topics.map(({ value }) => value)).toEqual([...HELP_TOPICS]);
    for (const topic of HELP_TOPICS)
      expect(topics.find(({ value }) => value === topic)?.name).toBe(en.help.topics[topic]);
  });

  test('/tags offers the orders that there are, by their names', () => {
    const views = choicesOf(tags.data, 'view');
    expect(views.map(({ value }) => value)).toEqual([...TAG_VIEWS]);
    for (const view of TAG_VIEWS)
      expect(views.find(({ value }) => value === view)?.name).toBe(en.tags.views[view]);
  });
});
