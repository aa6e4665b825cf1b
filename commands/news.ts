// /news: the stories of a tag, an outlet or some words, each with one cited sentence.
import { ApplicationCommandOptionType } from 'discord.js';
import { outletChoices, tagChoices, tagNameOf } from '../src/discord/choices.ts';
import type { Command } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { isPrivate, PRIVATE_OPTION } from '../src/discord/options.ts';
import { typedNewsView } from '../src/discord/answers/news-answers.ts';
import { PERIOD_NAMES, periodNamed } from '../src/news/question.ts';

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
    const typed = {
      words: options.getString('query') ?? '',
      tagName: tag === null ? null : tagNameOf(tag),
      outletName: options.getString('outlet'),
      ...(chosen === undefined ? {} : { period: periodNamed(chosen) }),
    };
    return typedNewsView(desk, typed, {
      isPrivate: isPrivate(interaction, desk.settings),
      isWidened: chosen === undefined,
    });
  },
  complete: (interaction, desk) => {
    const { name, value } = interaction.options.getFocused(true);
    return name === 'outlet' ? outletChoices(desk, value) : tagChoices(desk, value);
  },
};
