// /help: the map of the bot.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { HELP_TOPICS, helpView } from '../src/discord/views/help.ts';

export const help: Command = {
  data: {
    name: 'help',
    ...described(({ commands }) => commands.help.command),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...described(({ commands }) => commands.help.topic),
        choices: HELP_TOPICS.map((topic) => choice(topic, ({ help: words }) => words.topics[topic])),
      },
    ],
  },
  isPrivate: () => true,
  execute: async (interaction, desk) => {
    const chosen = interaction.options.getString('topic');
    return helpView(desk, HELP_TOPICS.find((known) => known === chosen) ?? null);
  },
};
