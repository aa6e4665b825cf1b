// Options that several commands share, and the choice between subcommands.
import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from 'discord.js';
import { LINK_TYPED_MAX_LENGTH } from '../limits/discord.ts';
import type { Command } from './door.ts';
import { described } from './localised.ts';

/** Whether only the asker sees the answer. */
export const PRIVATE_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described(({ commands }) => commands.private),
};

export const STORY_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'story',
  ...described(({ commands }) => commands.story),
  required: true,
  autocomplete: true,
  max_length: LINK_TYPED_MAX_LENGTH,
};

/** As who asks says, else as the server has it. */
export const isPrivate: Command['isPrivate'] = ({ options }, settings) =>
  options.getBoolean('private') ?? settings.isPrivate;

/** Leads each subcommand to its answer. */
export function bySubcommand(answers: Readonly<Record<string, Command['execute']>>): Command['execute'] {
  return async (interaction, desk) => {
    const answer = answers[interaction.options.getSubcommand()];
    if (answer === undefined) throw new Error('Discord sent a subcommand that is not registered.');
    return answer(interaction, desk);
  };
}
