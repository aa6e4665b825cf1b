// /tags: which tags there are, how much is under each, and how that went day by day.
import { ApplicationCommandOptionType } from 'discord.js';
import { tagChoices, tagNameOf } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { tagsMessage } from '../src/discord/answers/tag-answers.ts';
import { TAGS_VIEWS } from '../src/discord/views/tag-list.ts';

export const tags: Command = {
  data: {
    name: 'tags',
    ...described(({ commands }) => commands.tags.command),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'find',
        ...described(({ commands }) => commands.tags.find),
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'view',
        ...described(({ commands }) => commands.tags.view),
        choices: TAGS_VIEWS.map((view) => choice(view, ({ tags: words }) => words.views[view])),
      },
    ],
  },
  isPrivate: () => true,
  execute: async (interaction, desk) => {
    const find = tagNameOf(interaction.options.getString('find') ?? '');
    const view = TAGS_VIEWS.find((known) => known === interaction.options.getString('view')) ?? 'busiest';
    return tagsMessage(desk, { find, view, page: 0 });
  },
  complete: (interaction, desk) => tagChoices(desk, interaction.options.getFocused()),
};
