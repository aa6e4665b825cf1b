// /privacy: what is kept about a member or a server, as a list, as a file, and its deletion.
import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { askToDelete, exportKept, showKept } from '../src/discord/answers/privacy-answers.ts';

/** About whom: oneself unless chosen. */
const ABOUT: APIApplicationCommandOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'about',
    ...described(({ commands }) => commands.about.option),
    choices: [
      choice('me', ({ commands }) => commands.about.me),
      choice('server', ({ commands }) => commands.about.server),
    ],
  },
];

const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

function subcommand(name: string, say: Parameters<typeof described>[0]) {
  return { type: SUBCOMMAND, name, ...described(say), options: ABOUT };
}

export const privacy: Command = {
  data: {
    name: 'privacy',
    ...described(({ commands }) => commands.privacy.command),
    ...EVERYWHERE,
    options: [
      subcommand('show', ({ commands }) => commands.privacy.show),
      subcommand('export', ({ commands }) => commands.privacy.export),
      subcommand('delete', ({ commands }) => commands.privacy.delete),
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
