// What the slash commands declare: valid for Discord, and the choices that the code behind them knows.
import { describe, expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { digest } from '../../commands/digest.ts';
import { feeds } from '../../commands/feeds.ts';
import { help } from '../../commands/help.ts';
import { privacy } from '../../commands/privacy.ts';
import { settings } from '../../commands/settings.ts';
import { en } from '../../src/discord/texts/en.ts';
import { HELP_TOPICS } from '../../src/discord/views/help.ts';
import { readRhythm, type Rhythm } from '../../src/newsroom/digests/read-schedule.ts';
import { TAGS_VIEWS } from '../../src/discord/views/tag-list.ts';
import { tags } from '../../commands/tags.ts';
import { validateCommands } from '../../src/playground/validate/commands.ts';

interface DeclaredOption {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  max_length?: number;
  choices?: { name: string; value: string }[];
  options?: DeclaredOption[];
}

const SUBCOMMAND = 1;

function declaredIn(data: object): DeclaredOption[] {
  return 'options' in data ? (data.options as DeclaredOption[]) : [];
}

/** The lists of options that somebody fills in: the command's, or those of each of its subcommands. */
function optionListsOf(data: object): DeclaredOption[][] {
  const declared = declaredIn(data);
  const subcommands = declared.filter(({ type }) => type === SUBCOMMAND);
  return subcommands.length > 0 ? subcommands.map(({ options = [] }) => options) : [declared];
}

function optionsOf(data: object): DeclaredOption[] {
  return optionListsOf(data).flat();
}

/** All that has a name and a description: the command, its subcommands, their options. */
function partsOf(data: object): object[] {
  return [data, ...new Set([...declaredIn(data), ...optionsOf(data)])];
}

function choicesOf(data: object, name: string): { name: string; value: string }[] {
  return optionsOf(data).find((option) => option.name === name)?.choices ?? [];
}

function subcommandsOf(data: object): string[] {
  return declaredIn(data).map(({ name }) => name);
}

const all = commands.map((command) => [command.data.name, command] as const);
/** What changes something for a whole server, or tells of it. */
const FOR_MANAGERS = ['digest', 'feeds', 'settings', 'status'];

describe('the commands', () => {
  test('are valid, all of them together', () => {
    expect(validateCommands([...commands, ...messageCommands].map(({ data }) => data))).toEqual([]);
  });

  test('each name stands once', () => {
    const names = commands.map(({ data }) => data.name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual([
      'news',
      'story',
      'compare',
      'tags',
      'digest',
      'feeds',
      'settings',
      'status',
      'help',
      'privacy',
    ]);
  });

  test('in the menu of a message are declared as such, with a name as people read it', () => {
    expect(messageCommands.map(({ data }) => data.name)).toEqual(['Find coverage']);
    for (const { data } of messageCommands)
      expect(data).toMatchObject({ type: 3, contexts: [0, 1, 2], integration_types: [0, 1] });
  });
});

describe.each(all)('/%s', (name, command) => {
  const { data } = command;
  test('is in lower case, its subcommands and options too', () => {
    for (const part of partsOf(data)) {
      expect(part).toMatchObject({ name: expect.stringMatching(/^[a-z][a-z-]*$/) as string });
    }
    expect(data.name).toBe(name);
  });

  test('has required options before others', () => {
    for (const options of optionListsOf(data)) {
      const required = options.map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((one, other) => Number(other) - Number(one)));
    }
  });

  test('has subcommands alone or none', () => {
    const types = declaredIn(data).map(({ type }) => type === SUBCOMMAND);
    expect(new Set(types).size).toBeLessThanOrEqual(1);
  });

  test('describes itself, each subcommand and each option in one short line', () => {
    for (const part of partsOf(data)) {
      const description = 'description' in part ? part.description : '';
      expect(description).toMatch(/^\p{Lu}.{6,98}$|^\p{Lu}.*…$/u);
    }
  });

  test(
    FOR_MANAGERS.includes(name)
      ? 'can be used in servers, by who may manage them'
      : 'can be used in servers, in direct messages and wherever a user installed it',
    () => {
      const expected = FOR_MANAGERS.includes(name)
        ? { contexts: [0], integration_types: [0], default_member_permissions: '32' }
        : { contexts: [0, 1, 2], integration_types: [0, 1] };
      expect(data).toMatchObject(expected);
    },
  );

  test('completes exactly where it says so', () => {
    const isCompleted = optionsOf(data).some((option) => option.autocomplete === true);
    expect('complete' in command).toBe(isCompleted);
  });

  test('bounds each text that somebody types', () => {
    for (const { type, choices, max_length } of optionsOf(data))
      if (type === 3 && choices === undefined) expect(max_length).toBeGreaterThan(0);
  });

  test('offers each choice once', () => {
    for (const { choices = [] } of optionsOf(data)) {
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      expect(new Set(choices.map((choice) => choice.name)).size).toBe(choices.length);
    }
  });
});

describe('subcommands', () => {
  test.each([
    [digest, ['add', 'list', 'edit', 'preview', 'pause', 'resume', 'remove']],
    [feeds, ['add', 'list', 'test', 'remove']],
    [settings, ['show', 'outlet', 'zone']],
    [privacy, ['show', 'export', 'delete']],
  ])('of %o are those that there are', ({ data }, names) => {
    expect(subcommandsOf(data)).toEqual(names);
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
    expect(views.map(({ value }) => value)).toEqual([...TAGS_VIEWS]);
    for (const view of TAGS_VIEWS)
      expect(views.find(({ value }) => value === view)?.name).toBe(en.tags.views[view]);
  });

  test('/digest offers the rhythms that there are, and takes for edit what it takes for add', () => {
    const rhythms = choicesOf(digest.data, 'schedule').map(({ value }) => value);
    expect(rhythms).toEqual(['daily', 'weekdays', 'weekly', 'chosen-days', 'twice-daily', 'hourly']);
    for (const every of rhythms)
      expect(readRhythm({ every: every as Rhythm, time: '8:00', time2: '18:00' }).kind).toBe('read');
    const [added, , edited] = optionListsOf(digest.data);
    expect(edited?.map(({ name }) => name)).toEqual([
      'digest',
      ...(added ?? []).map(({ name }) => name),
      'no-mention',
    ]);
  });
});

describe('descriptions in other languages', () => {
  const LOCALES = ['de', 'es-419', 'es-ES', 'fr', 'ja', 'zh-CN'];

  test.each(all)('/%s has them for each part and choice, none too long', (_, { data }) => {
    const choices = optionsOf(data).flatMap(({ choices: offered = [] }) => offered);
    const said = [
      ...partsOf(data).map((part) =>
        'description_localizations' in part ? part.description_localizations : {},
      ),
      ...choices.map((choice) => ('name_localizations' in choice ? choice.name_localizations : {})),
    ] as Record<string, string>[];
    for (const texts of said) {
      expect(Object.keys(texts).toSorted()).toEqual(LOCALES);
      for (const text of Object.values(texts)) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    }
  });

  test('of one option offer each choice by a name of its own', () => {
    for (const [, { data }] of all)
      for (const { choices = [] } of optionsOf(data))
        for (const locale of LOCALES) {
          const names = choices.map(
            (choice) => Reflect.get(Reflect.get(choice, 'name_localizations') as object, locale) as string,
          );
          expect(new Set(names).size).toBe(names.length);
        }
  });
});
