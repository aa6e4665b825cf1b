// What a failed request means: refused for good, to be tried again, or perhaps carried out.
import { DiscordAPIError, HTTPError, RateLimitError, type RateLimitData } from 'discord.js';
import { WALL_WAIT_MS } from '../../limits/delivery.ts';
import type { PauseReason } from '../../news/subscription.ts';
import type { SendOutcome } from '../../news/ports-digests.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const CODE = {
  unknownMessage: 10_008,
  announcementEdits: 20_022,
  tooManyEdits: 30_046,
  tooLarge: 40_005,
  publishedAlready: 40_033,
  invalidForm: 50_035,
  archivedThread: 50_083,
  hasThreadAlready: 160_004,
} as const;

/** Unknown Channel, Unknown Guild. */
const GONE: ReadonlySet<number | string> = new Set([10_003, 10_004]);

const REFUSALS: ReadonlyMap<number | string, PauseReason> = new Map([
  [50_001, 'no-permission'],
  [50_013, 'no-permission'],
  // A thread that is locked.
  [160_005, 'no-permission'],
  // A server's filters: of what is explicit, of words, of links. Another digest may pass them.
  [20_009, 'filtered'],
  [200_000, 'filtered'],
  [200_001, 'filtered'],
  [240_000, 'filtered'],
  // A forum that wants a tag, and a tag that is none of its own.
  [40_067, 'forum-tag'],
  [10_087, 'forum-tag'],
]);

/** The edits of an old message and of a published one are few: that message takes no more, another does. */
const EDIT_LIMITS: ReadonlySet<number | string> = new Set([CODE.tooManyEdits, CODE.announcementEdits]);
/** Writing that is too fast: in a channel, in a server, in slow mode; edits and publishing. */
const TOO_FAST: ReadonlySet<number | string> = new Set([20_016, 20_028, 20_029, ...EDIT_LIMITS]);
/** Discord itself has too much to do. */
const OVERLOADED = 130_000;
/** The wall before Discord that keeps floods off. */
const WALL = 40_333;

/** No connection was made, so nothing was sent. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The request was not made: the channel may be another process's by now. */
export class NotBegunError extends Error {
  override readonly name = 'NotBegunError';
  constructor() {
    super('the hold on the channel ran out before the request was made');
  }
}

export type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

export function failureOf(error: unknown): Failure {
  if (error instanceof NotBegunError) return { kind: 'retry', reason: error.message, afterMs: null };
  if (error instanceof RateLimitError)
    return { kind: 'retry', reason: 'Discord asks to wait', afterMs: waitOf(error) };
  if (error instanceof DiscordAPIError) return apiFailure(error);
  if (error instanceof HTTPError) return { kind: 'unknown', reason: `Discord answered ${error.status}` };
  const code = codeOf(error);
  if (NEVER_SENT.has(code)) return { kind: 'retry', reason: 'Discord cannot be reached', afterMs: null };
  return { kind: 'unknown', reason: `the request broke off (${code ?? nameOf(error)})` };
}

/** Discord's code of a refusal; null for every other failure. */
export function discordCodeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

/** True for what comes of writing too much: a limit that is over later. */
export function isLimit(error: unknown): boolean {
  return error instanceof RateLimitError || TOO_FAST.has(discordCodeOf(error) ?? 0);
}

/** True where a message takes no more edits: the edit is left, whatever is asked of other messages. */
export function isEditLimit(error: unknown): boolean {
  return EDIT_LIMITS.has(discordCodeOf(error) ?? 0);
}

/** One stands in the headers of every answer, the other in those of a refusal; either may be missing, that is 0 or less. */
export function waitOf({
  timeToReset,
  retryAfter,
}: Pick<RateLimitData, 'timeToReset' | 'retryAfter'>): number {
  return Math.max(timeToReset, retryAfter, 0);
}

function apiFailure({ code, status, message, rawError }: DiscordAPIError): Failure {
  if (GONE.has(code)) return { kind: 'gone', reason: message };
  const because = REFUSALS.get(code);
  if (because !== undefined) return { kind: 'rejected', because, reason: `${message} (${code})` };
  if (code === CODE.unknownMessage) return { kind: 'unknown', reason: 'the message was deleted' };
  const answered = `Discord answered ${status}`;
  if (code === WALL) return { kind: 'retry', reason: answered, afterMs: WALL_WAIT_MS };
  const isForLater = TOO_FAST.has(code) || code === OVERLOADED || status === 429;
  if (isForLater || !isOfDiscord(code))
    return { kind: 'retry', reason: answered, afterMs: askedWaitOf(rawError) };
  return { kind: 'rejected', because: 'refused', reason: `${message} (${code})` };
}

/** What stands before Discord (a proxy, a wall against floods) and a token that is no good give no code of its own. */
function isOfDiscord(code: number | string | undefined): boolean {
  return typeof code === 'number' && code !== 0;
}

/** In milliseconds; null where Discord says nothing of it. */
function askedWaitOf(body: object): number | null {
  const seconds: unknown = 'retry_after' in body ? body.retry_after : null;
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1_000 : null;
}

/** Node's network errors carry their code themselves or in their cause. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const carrier = 'code' in error ? error : error.cause;
  if (!(carrier instanceof Error) || !('code' in carrier)) return undefined;
  // What gives up by itself has a number for a code; its name says more.
  return typeof carrier.code === 'string' ? carrier.code : undefined;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'no reason given';
}
