// /story: the summary of one story, each sentence with its source.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { SUMMARY_LENGTHS } from '../src/news/summary.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { isPrivate, PRIVATE_OPTION, STORY_OPTION } from '../src/discord/options.ts';
import { summaryMessage, typedStoryMessage } from '../src/discord/answers/story-answers.ts';
import { storyChoices } from '../src/discord/story-choices.ts';

export const story: Command = {
  data: {
    name: 'story',
    ...described(({ commands }) => commands.storyCommand.command),
    ...EVERYWHERE,
    options: [
      STORY_OPTION,
      {
        type: ApplicationCommandOptionType.String,
        name: 'length',
        ...described(({ commands }) => commands.storyCommand.length),
        choices: SUMMARY_LENGTHS.map((length) =>
          choice(length, ({ commands }) => commands.storyCommand.lengths[length]),
        ),
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
      summaryMessage(desk, { ...asked, isPrivate: isPrivate(interaction, desk.settings) }, length),
    );
  },
  complete: (interaction, desk) => storyChoices(desk, interaction.options.getFocused()),
};
