// The bot: logs in, registers its commands, answers interactions, and leaves in good order.
import { randomInt } from 'node:crypto';
import { Events, type Client } from 'discord.js';
import { DIGEST_SEND_MAX_MS, LEAVE_WITHIN_MS, LOG_IN_WITHIN_MS } from '../limits/discord.ts';
import { SHUTDOWN_WAIT_MS } from '../limits/running.ts';
import type { Log } from '../log.ts';
import type { DigestSender } from '../news/ports-digests.ts';
import type { FeedMessenger } from '../news/ports-feeds.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { createClient } from './client.ts';
import { createDispatch } from './dispatch.ts';
import { createDigestRequests } from './delivery/digest-requests.ts';
import { createDigestSender } from './delivery/digest-sender.ts';
import { createFeedMessenger } from './delivery/feed-notices.ts';
import type { Action, Command, FeedDesk, MessageCommand } from './door.ts';
import { watchGuilds } from './guilds.ts';
import { registerCommands, type CommandIds } from './registration.ts';
import { textsFor } from './texts/texts.ts';

export interface BotParts {
  newsroom: Newsroom;
  feeds: FeedDesk;
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  actions: readonly Action[];
  log: Log;
  token: string;
  apiUrl: string | null;
  guildId: string | null;
  /** Where the operator is told what no member is; null or left out for nowhere. */
  operatorChannelId?: string | null;
  /** How long Discord may take to let the bot in; `LOG_IN_WITHIN_MS` when left out. */
  logInWithinMs?: number;
}

export interface Bot {
  /** The name it is logged in with. */
  name: string;
  /** Sends digests through this session. */
  sender: DigestSender;
  /** Tells people about feeds through this session. */
  messenger: FeedMessenger;
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
  const mention = (command: string) => {
    // A subcommand is mentioned with its command's id.
    const id = ids.get(command.split(' ')[0] ?? '');
    return id === undefined ? `/${command}` : `</${command}:${id}>`;
  };
  const dispatch = createDispatch({ ...parts, mention, makeReference });
  client.on(Events.InteractionCreate, (interaction) => void dispatch.receive(interaction));
  // Without a listener a library error would end the program.
  client.on(Events.Error, (err) => log.error({ err }, 'the Discord client reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (REFUSED_CODES.has(code))
      onLost(new LoginError(code === TOKEN_REFUSED ? refusedText() : endedText(code)));
  });
  logConnection(client, log);
  client.on(Events.Invalidated, () =>
    onLost(new LoginError('Discord ended the session. Start the bot again.')),
  );

  const ready = await logIn(client, parts);
  const leaveAndThrow = async (error: unknown): Promise<never> => {
    await leave(client);
    throw error;
  };
  const registered = await registerCommands(ready, {
    guildId: parts.guildId,
    commands: [...parts.commands, ...parts.messageCommands].map(({ data }) => data),
    notes: newsroom.store.notes,
  }).catch(leaveAndThrow);
  ids = registered.ids;
  await watchGuilds(ready, newsroom).catch(leaveAndThrow);
  log.info({ isChanged: registered.isChanged, servers: ready.guilds.cache.size }, 'ready');
  return {
    name: ready.user.username,
    ...createSenders(ready, { ...parts, mention, onLost }),
    stop: async () => {
      await dispatch.stop(SHUTDOWN_WAIT_MS);
      await leave(client);
    },
  };
}

/** One line for all that is sent: Discord counts its requests and refusals together. */
function createSenders(
  client: Client<true>,
  {
    log,
    mention,
    operatorChannelId = null,
    onLost,
  }: BotParts & { mention: (command: string) => string; onLost: (reason: LoginError) => void },
): Pick<Bot, 'sender' | 'messenger'> {
  const requests = createDigestRequests(client, {
    maxMs: DIGEST_SEND_MAX_MS,
    onTokenRefused: () => onLost(new LoginError(refusedText())),
  });
  const texts = textsFor('en-US');
  return {
    sender: createDigestSender({ client, texts, log, mention, requests }),
    messenger: createFeedMessenger({ client, texts, log, operatorChannelId, requests }),
  };
}

/** Says once that the connection is broken, however often the library tries it again, and that it is back. */
function logConnection(client: Client, log: Log): void {
  const told = new Set<string>();
  const tellOnce = (message: string, tell: () => void) => {
    if (!told.has(message)) tell();
    told.add(message);
  };
  client.on(Events.ShardReconnecting, () => {
    const message = 'the connection to Discord is broken and is tried again';
    tellOnce(message, () => log.info({}, message));
  });
  client.on(Events.ShardError, (err) => {
    const message = 'the connection to Discord failed';
    tellOnce(message, () => log.warn({ err }, message));
  });
  const tellReturn = () => {
    if (told.size > 0) log.info({}, 'the connection to Discord is back');
    told.clear();
  };
  client.on(Events.ShardReady, tellReturn);
  client.on(Events.ShardResume, tellReturn);
}

async function leave(client: Client): Promise<void> {
  // The library calls its own parting a broken connection too.
  client.removeAllListeners(Events.ShardReconnecting);
  const limit = new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS).unref());
  await Promise.race([client.destroy(), limit]);
}

const TOKEN_REFUSED = 4004;
/** Gateway close codes after which a token is not let in again: authentication failed, invalid or disallowed intents. */
const REFUSED_CODES: ReadonlySet<number> = new Set([TOKEN_REFUSED, 4010, 4011, 4012, 4013, 4014]);

async function logIn(client: Client, parts: BotParts): Promise<Client<true>> {
  const { token, apiUrl, logInWithinMs = LOG_IN_WITHIN_MS } = parts;
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const limit = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error(`no answer in ${logInWithinMs / 1_000} seconds`)),
      logInWithinMs,
    ).unref();
  });
  try {
    return await Promise.race([client.login(token).then(() => ready), limit]);
  } catch (cause) {
    await leave(client);
    throw new LoginError(loginProblem(cause, apiUrl), { cause });
  }
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

function endedText(code: number): string {
  return `Discord does not let the bot connect again (close code ${code} of its gateway). Look the code up in Discord's documentation for developers.`;
}

const REFERENCE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six signs that are not mistaken for each other when read aloud. */
function makeReference(): string {
  const signs = Array.from({ length: 6 }, () => REFERENCE_SIGNS[randomInt(REFERENCE_SIGNS.length)] ?? '');
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}
