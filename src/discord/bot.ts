// The bot: logs in, registers its commands, answers interactions, and leaves in good order.
import { randomInt } from 'node:crypto';
import { Events, type Client } from 'discord.js';
import { SHUTDOWN_WAIT_MS } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { createClient } from './client.ts';
import { createDispatch } from './dispatch.ts';
import type { Action, Command } from './door.ts';
import { registerCommands, type CommandIds } from './registration.ts';

export interface BotParts {
  newsroom: Newsroom;
  commands: readonly Command[];
  actions: readonly Action[];
  log: Log;
  token: string;
  apiUrl: string | null;
  guildId: string | null;
}

export interface Bot {
  /** The name it is logged in with. */
  name: string;
  stop(): Promise<void>;
}

/** Discord does not let the bot in. The message is for the operator and never holds the token. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
}

/** Logs in and is ready to answer. Throws `LoginError`. `onLost` is called when Discord ends the session for good. */
export async function startBot(parts: BotParts, onLost: (reason: LoginError) => void): Promise<Bot> {
  const { log, newsroom } = parts;
  const client = createClient(parts.apiUrl);
  let ids: CommandIds = new Map();
  const dispatch = createDispatch({
    ...parts,
    mention: (command) => {
      const id = ids.get(command);
      return id === undefined ? `/${command}` : `</${command}:${id}>`;
    },
    makeReference,
  });
  client.on(Events.InteractionCreate, (interaction) => void dispatch.receive(interaction));
  // Without a listener a library error would end the program.
  client.on(Events.Error, (err) => log.error({ err }, 'the Discord client reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardDisconnect, (event) => {
    if (REFUSED_CODES.has(event.code)) onLost(new LoginError(refusedText()));
  });
  client.on(Events.Invalidated, () =>
    onLost(new LoginError('Discord ended the session. Start the bot again.')),
  );

  const ready = await logIn(client, parts);
  const registered = await registerCommands(ready, {
    guildId: parts.guildId,
    commands: parts.commands.map(({ data }) => data),
    notes: newsroom.store.notes,
  }).catch(async (error: unknown) => {
    await client.destroy();
    throw error;
  });
  ids = registered.ids;
  log.info({ isChanged: registered.isChanged, servers: ready.guilds.cache.size }, 'ready');
  return {
    name: ready.user.username,
    stop: async () => {
      await dispatch.stop(SHUTDOWN_WAIT_MS);
      await client.destroy();
    },
  };
}

/** Gateway close codes after which a token is not let in again: authentication failed, invalid or disallowed intents. */
const REFUSED_CODES: ReadonlySet<number> = new Set([4004, 4010, 4011, 4012, 4013, 4014]);

async function logIn(client: Client, parts: BotParts): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(parts.token);
  } catch (cause) {
    await client.destroy();
    throw new LoginError(loginProblem(cause, parts.apiUrl), { cause });
  }
  return ready;
}

function loginProblem(cause: unknown, apiUrl: string | null): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const status = cause instanceof Error && 'status' in cause ? cause.status : null;
  if (code === 'TokenInvalid' || status === 401) return refusedText();
  const where = apiUrl ?? 'discord.com';
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `Discord cannot be reached at ${where} (${reason}). Check the network${apiUrl === null ? '' : ' and DISCORD_API_URL'}, then start again.`;
}

function refusedText(): string {
  return 'Discord refuses the token in DISCORD_TOKEN. Copy the bot token of your application anew from discord.com/developers, then start again.';
}

const REFERENCE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six signs that are not mistaken for each other when read aloud. */
function makeReference(): string {
  const signs = Array.from({ length: 6 }, () => REFERENCE_SIGNS[randomInt(REFERENCE_SIGNS.length)] ?? '');
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}
