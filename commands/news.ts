// /news: the stories of a tag, an outlet or some words, each with one cited sentence.
import { ApplicationCommandOptionType } from 'discord.js';
import { outletChoices, tagChoices, tagNameOf } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { isPrivate, PRIVATE_OPTION } from '../src/discord/options.ts';
import { typedNewsView } from '../src/discord/answers/news-answers.ts';
import { ALL_TIME, type AskedPeriod } from '../src/news/question.ts';

interface PeriodChoice {
  name: string;
  value: string;
  period: AskedPeriod;
}

const PERIODS: readonly PeriodChoice[] = [
  { name: 'Last 24 hours', value: 'd1', period: { lastDays: 1 } },
  { name: 'Last 3 days', value: 'd3', period: { lastDays: 3 } },
  { name: 'Last 7 days', value: 'd7', period: { lastDays: 7 } },
  { name: 'Last 30 days', value: 'd30', period: { lastDays: 30 } },
  { name: 'All time', value: 'all', period: ALL_TIME },
];

export const news: Command = {
  data: {
    name: 'news',
    description: 'Stories by words, tag or outlet, each with its source',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        description: 'Words, "phrases", -not, or; leave empty for top stories',
        max_length: 6000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'tag',
        description: 'Subject, as the outlets tag it',
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        description: 'How far back to look; seven days unless chosen',
        choices: PERIODS.map(({ name, value }) => ({ name, value })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'outlet',
        description: 'Only what this outlet published',
        autocomplete: true,
        max_length: 100,
      },
      PRIVATE_OPTION,
    ],
  },
  isPrivate,
  execute: (interaction, desk) => {
    const { options } = interaction;
    const tag = options.getString('tag');
    const period = PERIODS.find(({ value }) => value === options.getString('period'))?.period;
    const typed = {
      words: options.getString('query') ?? '',
      tagName: tag === null ? null : tagNameOf(tag),
      outletName: options.getString('outlet'),
      ...(period === undefined ? {} : { period }),
    };
    return typedNewsView(desk, typed, { isPrivate: isPrivate(interaction), isWidened: period === undefined });
  },
  complete: (interaction, desk) => {
    const { name, value } = interaction.options.getFocused(true);
    return name === 'outlet' ? outletChoices(desk, value) : tagChoices(desk, value);
  },
};
