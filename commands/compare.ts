// /compare: one story write-up by write-up: agreed, reported differently, only in one.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { comparisonMessage, typedStoryMessage } from '../src/discord/answers/story-answers.ts';
import { storyChoices } from '../src/discord/story-choices.ts';
import { partOf } from '../src/discord/views/comparison.ts';

export const compare: Command = {
  data: {
    name: 'compare',
    description: 'How different outlets report one story, with verbatim quotes',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: 'Start typing words of it, or paste the link of an article',
        required: true,
        autocomplete: true,
        max_length: 512,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'view',
        description: 'What to compare; facts unless chosen',
        choices: [
          { name: 'Facts', value: 'f' },
          { name: 'Headlines', value: 'h' },
          { name: 'Timeline', value: 't' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer only to me',
      },
    ],
  },
  isPrivate: (interaction) => interaction.options.getBoolean('private') ?? false,
  execute: (interaction, desk) => {
    const { options } = interaction;
    const part = partOf(options.getString('view') ?? 'f') ?? 'facts';
    const isPrivate = options.getBoolean('private') ?? false;
    return typedStoryMessage(desk, options.getString('story', true), (asked) =>
      comparisonMessage(desk, { ...asked, isPrivate }, part),
    );
  },
  complete: (interaction, desk) => storyChoices(desk, interaction.options.getFocused()),
};
