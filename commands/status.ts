// /status: how the bot is; all of it for managers of its operator's server, a server's part for those of others.
import { statusMessage } from '../src/discord/answers/status-answers.ts';
import type { Command } from '../src/discord/door.ts';
import { MANAGERS } from '../src/discord/everywhere.ts';
import { described } from '../src/discord/localised.ts';

export const status: Command = {
  data: { name: 'status', ...described(({ commands }) => commands.status.command), ...MANAGERS },
  isPrivate: () => true,
  execute: (_interaction, desk) => statusMessage(desk),
};
