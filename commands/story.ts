// /story: the summary of one story, each sentence with its source.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { SUMMARY_LENGTHS } from '../src/news/summary.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { isPrivate, PRIVATE_OPTION, STORY_OPTION } from '../src/discord/options.ts';
import { summaryMessage, typedStoryMessage } from '../src/discord/answers/story-answers.ts';
import { storyChoices } from '../src/discord/story-choices.ts';

export const story: Command = {
  data: {
    name: 'story',
    description: 'Summary of one story, each sentence with its source',
    ...EVERYWHERE,
    options: [
      STORY_OPTION,
      {
        type: ApplicationCommandOptionType.String,
        name: 'length',
        description: 'Brief unless chosen',
        choices: [
          { name: 'One line', value: 'line' },
          { name: 'Brief', value: 'brief' },
          { name: 'Longer', value: 'long' },
        ],
      },
      PRIVATE_OPTION,
    ],
  },
  isPrivate,
  execute: (interaction, desk) => {
    const { options } = interaction;
    const typed = options.getString('length');
    const length = SUMMARY_LENGTHS.find((known) => known === typed) ?? 'brief';
    return typedStoryMessage(desk, options.getString('story', true), (asked) =>
      summaryMessage(desk, { ...asked, isPrivate: isPrivate(interaction) }, length),
    );
  },
  complete: (interaction, desk) => storyChoices(desk, interaction.options.getFocused()),
};
