// What a failed request means: refused for good, to be tried again, or perhaps carried out.
import { DiscordAPIError, HTTPError, RateLimitError, type RateLimitData } from 'discord.js';
import { DIGEST_LATE_MAX_MS } from '../../limits/digests.ts';
import { MINUTE_MS } from '../../limits/units.ts';
import type { PauseReason } from '../../news/subscription.ts';
import type { SendOutcome } from '../../news/ports-digests.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const REFUSALS: ReadonlyMap<number | string, PauseReason> = new Map([
  [10_003, 'channel-gone'],
  [10_004, 'channel-gone'],
  [50_001, 'no-permission'],
  [50_013, 'no-permission'],
  // A thread that is locked.
  [160_005, 'no-permission'],
]);

/** A server's filters: of words, of links, of what is explicit. Another digest may pass them. */
const FILTERS: ReadonlySet<number | string> = new Set([20_009, 200_000, 200_001, 240_000]);
/** So late that the slot is given up, and the next tells what it would have. */
const PAST_ITS_SLOT_MS = DIGEST_LATE_MAX_MS + MINUTE_MS;
/** Writing that is too fast: in a channel, in a server, in slow mode. */
const TOO_FAST: ReadonlySet<number | string> = new Set([20_016, 20_028, 20_029]);
/** The message that the nonce stands for was deleted: it was posted. */
const DELETED_SINCE = 10_008;

/** No connection was made, so nothing was sent. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return { kind: 'retry', reason: 'Discord asks to wait', afterMs: waitOf(error) };
  if (error instanceof DiscordAPIError) return apiFailure(error);
  if (error instanceof HTTPError) return { kind: 'unknown', reason: `Discord answered ${error.status}` };
  const code = codeOf(error);
  if (NEVER_SENT.has(code)) return { kind: 'retry', reason: 'Discord cannot be reached', afterMs: null };
  return { kind: 'unknown', reason: `the request broke off (${code ?? nameOf(error)})` };
}

/** One stands in the headers of every answer, the other in those of a refusal; either may be missing, that is 0 or less. */
export function waitOf({
  timeToReset,
  retryAfter,
}: Pick<RateLimitData, 'timeToReset' | 'retryAfter'>): number {
  return Math.max(timeToReset, retryAfter, 0);
}

function apiFailure({ code, status, message }: DiscordAPIError): Failure {
  const because = REFUSALS.get(code);
  if (because !== undefined) return { kind: 'rejected', because, reason: message };
  if (code === DELETED_SINCE) return { kind: 'unknown', reason: 'the message was deleted' };
  if (FILTERS.has(code)) return { kind: 'retry', reason: `${message} (${code})`, afterMs: PAST_ITS_SLOT_MS };
  if (TOO_FAST.has(code) || status === 429 || !isOfDiscord(code))
    return { kind: 'retry', reason: `Discord answered ${status}`, afterMs: null };
  return { kind: 'rejected', because: 'refused', reason: `${message} (${code})` };
}

/** What stands before Discord (a proxy, a wall against floods) and a token that is no good give no code of its own. */
function isOfDiscord(code: number | string | undefined): boolean {
  return typeof code === 'number' && code !== 0;
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
