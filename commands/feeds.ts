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
import { bySubcommand } from '../src/discord/options.ts';
import { OUTLET_MAX_LENGTH, TAG_MAX_LENGTH, URL_MAX_LENGTH } from '../src/limits/articles.ts';

const TEXT = ApplicationCommandOptionType.String as const;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

const ADDRESS: APIApplicationCommandOption = {
  type: TEXT,
  name: 'address',
  description: 'Of a feed, a tag page or a site: what can be read there is looked for',
  required: true,
  max_length: URL_MAX_LENGTH,
};

const ADD_OPTIONS: APIApplicationCommandOption[] = [
  ADDRESS,
  {
    type: TEXT,
    name: 'outlet',
    description: 'Who publishes it, where the feed does not say so well',
    max_length: OUTLET_MAX_LENGTH,
  },
  { type: TEXT, name: 'tag', description: 'A tag that all its articles get', max_length: TAG_MAX_LENGTH },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'full-text',
    description: 'Read the articles’ pages too, where the feed gives no more than excerpts',
  },
];

const WHICH: APIApplicationCommandOption = {
  type: TEXT,
  name: 'feed',
  description: 'Which one',
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
    description: 'The feeds and tag pages that are read for the index',
    ...MANAGERS,
    options: [
      {
        type: SUBCOMMAND,
        name: 'add',
        description: 'Read a feed or tag page from now on',
        options: ADD_OPTIONS,
      },
      { type: SUBCOMMAND, name: 'list', description: 'The feeds that this server added, and how they do' },
      { type: SUBCOMMAND, name: 'test', description: 'See what an address would bring', options: [ADDRESS] },
      { type: SUBCOMMAND, name: 'remove', description: 'Read a feed no more', options: [WHICH] },
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: bySubcommand(ANSWERS),
  complete: completeFeed,
};
