// Asks Discord how the bot stands: whether its token is let in, with which rights, and what its clock shows.
import {
  ApplicationFlags,
  DiscordAPIError,
  REST,
  RESTEvents,
  Routes,
  type APIApplication,
  type APIUser,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { CHANNELS_EXAMINED_MAX, STANDING_WITHIN_MS } from '../../limits/discord.ts';
import type { DiscordAnswer, DiscordStanding } from '../../news/discord-standing.ts';
import type { NoteStore } from '../../news/ports.ts';
import type { Subscription } from '../../news/subscription.ts';
import { fetchGatewayAdvice } from '../fleet/gateway-advice.ts';
import { lookUpCommands } from '../registration.ts';
import { askChannels } from './channel-standing.ts';

export interface StandingAsked {
  token: string;
  apiUrl: string | null;
  guildId: string | null;
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Null where the index cannot be opened: then nothing is known of what was registered. */
  notes: NoteStore | null;
  subscriptions: readonly Subscription[];
  /** For each request; `STANDING_WITHIN_MS` when left out. */
  withinMs?: number;
}

/** Never throws for what Discord or the network does, and never tells any of the token. */
export async function askStanding(asked: StandingAsked): Promise<DiscordAnswer> {
  const { apiUrl } = asked;
  const { rest, aheadMs } = openRest(asked);
  try {
    const standing = await standingOf(rest, asked);
    return { kind: 'standing', standing, aheadMs: aheadMs() };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      return { kind: 'refused', aheadMs: aheadMs() };
    return {
      ...{ kind: 'unreachable', where: hostOf(apiUrl), reason: reasonOf(error) },
      aheadMs: aheadMs(),
    };
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

/** A REST of its own, which gives up soon, and reads the time from the first answer. */
function openRest({ token, apiUrl, withinMs = STANDING_WITHIN_MS }: StandingAsked) {
  const rest = new REST({
    ...(apiUrl === null ? {} : { api: apiUrl }),
    ...{ timeout: withinMs, retries: 0, version: '10' },
    // Who waits at a command line is told of a long limit, and does not wait for it.
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > withinMs,
  }).setToken(token);
  let aheadMs: number | null = null;
  rest.on(RESTEvents.Response, (_, response) => {
    const toldAt = Date.parse(response.headers.get('date') ?? '');
    // To the second: half of one is as likely as none.
    if (!Number.isNaN(toldAt)) aheadMs ??= Date.now() - (toldAt + 500);
  });
  return { rest, aheadMs: () => aheadMs };
}

async function standingOf(rest: REST, asked: StandingAsked): Promise<DiscordStanding> {
  const user = (await rest.get(Routes.user())) as Partial<APIUser>;
  if (typeof user.id !== 'string' || typeof user.username !== 'string') throw new NotDiscordError();
  const application = (await rest.get(Routes.currentApplication())) as Partial<APIApplication>;
  if (typeof application.id !== 'string') throw new NotDiscordError();
  const { shards, sessionStarts } = await fetchGatewayAdvice(rest);
  const { guildId, commands, notes, subscriptions } = asked;
  const client = { rest, application: { id: application.id } };
  const registered = notes === null ? null : await lookUpCommands(client, { guildId, commands, notes });
  const posted = subscriptions.slice(0, CHANNELS_EXAMINED_MAX);
  return {
    name: user.username,
    privilegedIntents: privilegedIntentsOf(application.flags ?? 0),
    sessions: { ...sessionStarts, shards },
    areCommandsInStep: registered === null ? null : registered.isInStep,
    channels: await askChannels(rest, user.id, posted),
    unasked: subscriptions.length - posted.length,
  };
}

const INTENT_FLAGS: readonly (readonly [string, number])[] = [
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
];

function privilegedIntentsOf(flags: number): string[] {
  return INTENT_FLAGS.flatMap(([name, bits]) => ((flags & bits) === 0 ? [] : name));
}

/** Whoever answers is somebody else, as a proxy with a page of its own. */
class NotDiscordError extends Error {
  override readonly name = 'NotDiscordError';
}

function hostOf(apiUrl: string | null): string {
  return apiUrl === null ? 'discord.com' : (URL.parse(apiUrl)?.host ?? 'DISCORD_API_URL');
}

/** In a few words; what an error says itself may hold the request. */
function reasonOf(error: unknown): string {
  if (error instanceof NotDiscordError) return 'what answers there is not Discord';
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time';
  if ('status' in error && typeof error.status === 'number') return `HTTP ${error.status}`;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}
