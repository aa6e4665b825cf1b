// /compare: one story write-up by write-up: agreed, reported differently, only in one.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { isPrivate, PRIVATE_OPTION, STORY_OPTION } from '../src/discord/options.ts';
import { comparisonMessage, typedStoryMessage } from '../src/discord/answers/story-answers.ts';
import { storyChoices } from '../src/discord/story-choices.ts';
import { partOf } from '../src/discord/views/comparison.ts';

export const compare: Command = {
  data: {
    name: 'compare',
    ...described(({ commands }) => commands.compare.command),
    ...EVERYWHERE,
    options: [
      STORY_OPTION,
      {
        type: ApplicationCommandOptionType.String,
        name: 'view',
        ...described(({ commands }) => commands.compare.view),
        choices: [
          choice('f', ({ comparison }) => comparison.views.facts),
          choice('h', ({ comparison }) => comparison.views.headlines),
          choice('t', ({ comparison }) => comparison.views.timeline),
        ],
      },
      PRIVATE_OPTION,
    ],
  },
  isPrivate,
  execute: (interaction, desk) => {
    const { options } = interaction;
    const part = partOf(options.getString('view') ?? 'f') ?? 'facts';
    return typedStoryMessage(desk, options.getString('story', true), (asked) =>
      comparisonMessage(desk, { ...asked, isPrivate: isPrivate(interaction, desk.settings) }, part),
    );
  },
  complete: (interaction, desk) => storyChoices(desk, interaction.options.getFocused()),
};
