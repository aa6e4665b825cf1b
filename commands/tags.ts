// /tags: which tags there are and how much is under each.
import { ApplicationCommandOptionType } from 'discord.js';
import { tagChoices, tagNameOf } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { tagListView } from '../src/discord/views/tag-list.ts';
import { listTags, TAG_VIEWS } from '../src/newsroom/tags/list-tags.ts';

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
        choices: TAG_VIEWS.map((view) => choice(view, ({ tags: words }) => words.views[view])),
      },
    ],
  },
  isPrivate: () => true,
  execute: async (interaction, desk) => {
    const find = tagNameOf(interaction.options.getString('find') ?? '');
    const view = TAG_VIEWS.find((known) => known === interaction.options.getString('view')) ?? 'busiest';
    return tagListView(await listTags(desk.newsroom, { find, view }), 0, desk.texts);
  },
  complete: (interaction, desk) => tagChoices(desk, interaction.options.getFocused()),
};
