// /help: the map of the bot.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { HELP_TOPICS, helpView } from '../src/discord/views/help.ts';

export const help: Command = {
  data: {
    name: 'help',
    description: 'What this app can do',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'More on…',
        choices: [
          { name: 'Asking with words', value: 'words' },
          { name: 'Stories and sources', value: 'stories' },
          { name: 'How summaries are made', value: 'summaries' },
          { name: 'Setting up a digest', value: 'digests' },
          { name: 'Feeds', value: 'feeds' },
          { name: 'Buttons and pages', value: 'pages' },
          { name: 'Privacy', value: 'privacy' },
        ],
      },
    ],
  },
  isPrivate: () => true,
  execute: async (interaction, desk) => {
    const chosen = interaction.options.getString('topic');
    return helpView(desk, HELP_TOPICS.find((known) => known === chosen) ?? null);
  },
};
