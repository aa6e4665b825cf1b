// /privacy: what is kept about a member or a server, as a list, as a file, and its deletion.
import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { askToDelete, exportKept, showKept } from '../src/discord/answers/privacy-answers.ts';

/** About whom: oneself unless chosen. */
const ABOUT: APIApplicationCommandOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'about',
    description: 'You, unless chosen; the server for who manages it',
    choices: [
      { name: 'me', value: 'me' },
      { name: 'server', value: 'server' },
    ],
  },
];

const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

export const privacy: Command = {
  data: {
    name: 'privacy',
    description: 'What is kept about you or this server, and how to delete it',
    ...EVERYWHERE,
    options: [
      { type: SUBCOMMAND, name: 'show', description: 'What is kept', options: ABOUT },
      { type: SUBCOMMAND, name: 'export', description: 'Get it as a file', options: ABOUT },
      { type: SUBCOMMAND, name: 'delete', description: 'Delete it', options: ABOUT },
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: async ({ options }, desk) => {
    const about = options.getString('about') === 'server' ? 'server' : 'me';
    switch (options.getSubcommand()) {
      case 'export':
        return exportKept(desk, about);
      case 'delete':
        return askToDelete(desk, about);
      default:
        return showKept(desk, about);
    }
  },
};
