// One shard's connection to Discord: a client of its own, let in, listened to, and left in good order.
import { Events, type Client } from 'discord.js';
import { LEAVE_WITHIN_MS, LOG_IN_WITHIN_MS } from '../../limits/discord.ts';
import type { Log } from '../../log.ts';
import type { Observe } from '../../news/observed.ts';
import { createClient } from '../client.ts';
import { endedBy, loginErrorOf, sessionEnded, type LoginError } from '../login-error.ts';
import type { IdentifyTurns } from './identify-turns.ts';
import { logConnection } from './log-connection.ts';
import { createPatience, type Patience } from './patience.ts';

export interface ShardSession {
  shard: number;
  client: Client<true>;
  leave(): Promise<void>;
}

export interface SessionParts {
  token: string;
  apiUrl: string | null;
  log: Log;
  turns: IdentifyTurns;
  /** How long Discord may take to let a shard in, its turn not counted; `LOG_IN_WITHIN_MS` when left out. */
  logInWithinMs?: number;
  /** Hears the client before it is let in. */
  listen: (client: Client, shard: number) => void;
  /** Counts attempts to connect again; left out where nobody does. */
  observe?: Observe | undefined;
  /** Discord ended the session for good. */
  onLost: (reason: LoginError) => void;
}

export interface SessionPlace {
  id: number;
  count: number;
  /** Aborted when the shard is wanted here no more. */
  signal: AbortSignal;
}

/** Answers when the servers of the shard are there. Throws `LoginError`; nothing is left behind then. */
export async function openSession(
  parts: SessionParts,
  { id, count, signal }: SessionPlace,
): Promise<ShardSession> {
  const { apiUrl, log, turns, logInWithinMs = LOG_IN_WITHIN_MS, onLost } = parts;
  const patience = createPatience(logInWithinMs);
  const waiting: IdentifyTurns = {
    waitForIdentify: (shard, closed) => patience.without(() => turns.waitForIdentify(shard, closed)),
  };
  const client = createClient(apiUrl, { id, count, turns: waiting });
  parts.listen(client, id);
  // Without a listener a library error would end the program.
  client.on(Events.Error, (err) => log.error({ err }, 'the Discord client reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = endedBy(code);
    if (reason !== null) onLost(reason);
  });
  client.on(Events.Invalidated, () => onLost(sessionEnded()));
  logConnection(client, log, parts.observe);
  const leave = () => leaveClient(client);
  try {
    return { shard: id, client: await logIn(client, parts.token, { patience, signal }), leave };
  } catch (cause) {
    await leave();
    throw loginErrorOf(cause, apiUrl);
  } finally {
    patience.end();
  }
}

interface Waiting {
  patience: Patience;
  signal: AbortSignal;
}

async function logIn(client: Client, token: string, { patience, signal }: Waiting): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const unwanted = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error('the shard is wanted here no more'));
    signal.addEventListener('abort', refuse, { once: true });
    if (signal.aborted) refuse();
  });
  return Promise.race([client.login(token).then(() => ready), patience.over, unwanted]);
}

async function leaveClient(client: Client): Promise<void> {
  // What still comes is another session's to answer.
  client.removeAllListeners(Events.InteractionCreate);
  // The library calls its own parting a broken connection too.
  client.removeAllListeners(Events.ShardReconnecting);
  const limit = new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS).unref());
  await Promise.race([client.destroy(), limit]);
}
