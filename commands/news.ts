// /news: the stories of a tag, an outlet or some words, each with one cited sentence.
import { ApplicationCommandOptionType } from 'discord.js';
import { outletChoices, tagChoices, tagNameOf } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { isPrivate, PRIVATE_OPTION } from '../src/discord/options.ts';
import type { Texts } from '../src/discord/texts/texts.ts';
import { typedNewsView } from '../src/discord/answers/news-answers.ts';
import { ALL_TIME, type AskedPeriod } from '../src/news/question.ts';

/** By what stands for them in the option. */
const PERIODS = {
  d1: { lastDays: 1 },
  d3: { lastDays: 3 },
  d7: { lastDays: 7 },
  d30: { lastDays: 30 },
  all: ALL_TIME,
} as const satisfies Record<keyof Texts['commands']['news']['periods'], AskedPeriod>;
const PERIOD_NAMES = ['d1', 'd3', 'd7', 'd30', 'all'] as const satisfies (keyof typeof PERIODS)[];

export const news: Command = {
  data: {
    name: 'news',
    ...described(({ commands }) => commands.news.command),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        ...described(({ commands }) => commands.news.query),
        max_length: 6000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'tag',
        ...described(({ commands }) => commands.news.tag),
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        ...described(({ commands }) => commands.news.period),
        choices: PERIOD_NAMES.map((name) => choice(name, ({ commands }) => commands.news.periods[name])),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'outlet',
        ...described(({ commands }) => commands.news.outlet),
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
    const chosen = PERIOD_NAMES.find((name) => name === options.getString('period'));
    const period = chosen === undefined ? undefined : PERIODS[chosen];
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
