// /feeds: what is read for the index: feeds and tag pages by address.
import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import {
  addServerFeed,
  completeFeed,
  listServerFeeds,
  removeServerFeed,
  tryFeed,
} from '../src/discord/answers/feed-answers.ts';
import type { Command } from '../src/discord/door.ts';
import { MANAGERS } from '../src/discord/everywhere.ts';
import { described } from '../src/discord/localised.ts';
import { bySubcommand } from '../src/discord/options.ts';
import { OUTLET_MAX_LENGTH, TAG_MAX_LENGTH, URL_MAX_LENGTH } from '../src/limits/articles.ts';

const TEXT = ApplicationCommandOptionType.String as const;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

const ADDRESS: APIApplicationCommandOption = {
  type: TEXT,
  name: 'address',
  ...described(({ commands }) => commands.feeds.address),
  required: true,
  max_length: URL_MAX_LENGTH,
};

const ADD_OPTIONS: APIApplicationCommandOption[] = [
  ADDRESS,
  {
    type: TEXT,
    name: 'outlet',
    ...described(({ commands }) => commands.feeds.outlet),
    max_length: OUTLET_MAX_LENGTH,
  },
  {
    ...{ type: TEXT, name: 'tag', max_length: TAG_MAX_LENGTH },
    ...described(({ commands }) => commands.feeds.tag),
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'full-text',
    ...described(({ commands }) => commands.feeds.fullText),
  },
];

const WHICH: APIApplicationCommandOption = {
  type: TEXT,
  name: 'feed',
  ...described(({ commands }) => commands.feeds.which),
  required: true,
  autocomplete: true,
  max_length: URL_MAX_LENGTH,
};

const ANSWERS: Readonly<Record<string, Command['execute']>> = {
  add: addServerFeed,
  list: listServerFeeds,
  test: tryFeed,
  remove: removeServerFeed,
};

export const feeds: Command = {
  data: {
    name: 'feeds',
    ...described(({ commands }) => commands.feeds.command),
    ...MANAGERS,
    options: [
      {
        type: SUBCOMMAND,
        name: 'add',
        ...described(({ commands }) => commands.feeds.add),
        options: ADD_OPTIONS,
      },
      { type: SUBCOMMAND, name: 'list', ...described(({ commands }) => commands.feeds.list) },
      {
        type: SUBCOMMAND,
        name: 'test',
        ...described(({ commands }) => commands.feeds.test),
        options: [ADDRESS],
      },
      {
        type: SUBCOMMAND,
        name: 'remove',
        ...described(({ commands }) => commands.feeds.remove),
        options: [WHICH],
      },
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: bySubcommand(ANSWERS),
  complete: completeFeed,
};
