// /story: the summary of one story, each sentence with its source.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { summaryMessage, typedStoryMessage } from '../src/discord/answers/story-answers.ts';
import { storyChoices } from '../src/discord/story-choices.ts';

export const story: Command = {
  data: {
    name: 'story',
    description: 'Summary of one story, each sentence with its source',
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
        name: 'length',
        description: 'Brief unless chosen',
        choices: [
          { name: 'Brief', value: 'brief' },
          { name: 'Longer', value: 'long' },
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
    const length = options.getString('length') === 'long' ? 'long' : 'brief';
    const isPrivate = options.getBoolean('private') ?? false;
    return typedStoryMessage(desk, options.getString('story', true), (asked) =>
      summaryMessage(desk, { ...asked, isPrivate }, length),
    );
  },
  complete: (interaction, desk) => storyChoices(desk, interaction.options.getFocused()),
};
