// What the steps of one sending share, and how each of them ends.
import type { Delivery, Digest, PostedPart } from '../../news/digest.ts';
import type { ChannelId, MessageId } from '../../news/places.ts';
import type { Log } from '../../log.ts';
import type { Place } from './digest-channel.ts';
import type { MessageParts } from './digest-message.ts';
import type { DigestRequests, RequestOutcome } from './digest-requests.ts';
import { CODE, discordCodeOf, isEditLimit, type Failure } from './send-failures.ts';

export interface Posting extends MessageParts {
  delivery: Delivery;
  digest: Digest;
  place: Place;
  requests: DigestRequests;
  log: Log;
  /** The IANA zone of dates in names. */
  zone: string;
  record: (part: PostedPart) => Promise<void>;
}

/** `left`: it is not done and will not be, and the digest stands without it. */
export type StepOutcome =
  { kind: 'done' } | { kind: 'left'; reason: string } | Extract<Failure, { kind: 'retry' }>;

export const DONE: StepOutcome = { kind: 'done' };

type FailedRequest = Extract<RequestOutcome, { kind: 'failed' }>;

/** What a failed later step means: each can be taken twice, so doubt is only a reason to take it again. */
export function stepFailure({ failure, error }: FailedRequest, what: string): StepOutcome {
  if (discordCodeOf(error) === CODE.unknownMessage) return { kind: 'left', reason: failure.reason };
  if (isEditLimit(error)) return { kind: 'left', reason: `${what}: the message takes no more edits` };
  if (failure.kind === 'retry') return failure;
  if (failure.kind === 'unknown') return { kind: 'retry', reason: failure.reason, afterMs: null };
  return { kind: 'left', reason: `${what}: ${failure.reason}` };
}

/** Where a digest's message is: in a forum in the thread that began with it, which has its id. */
export function channelOfMessage({ channel }: Delivery, place: Place, message: MessageId): ChannelId {
  return place.kind === 'forum' ? threadOf(message) : channel;
}

/** A thread that began with a message has that message's id. */
export function threadOf(message: MessageId): ChannelId {
  return String(message) as ChannelId;
}

/** True where our own form was at fault, or its size; says so in the log, for it is a mistake in the program. */
export function isFormRefused({ log, delivery }: Posting, { error }: FailedRequest): boolean {
  const code = discordCodeOf(error);
  if (code !== CODE.invalidForm && code !== CODE.tooLarge) return false;
  const raw: unknown = error instanceof Error && 'rawError' in error ? error.rawError : null;
  const errors: unknown = typeof raw === 'object' && raw !== null && 'errors' in raw ? raw.errors : null;
  log.error(
    { delivery: delivery.id, code, errors },
    'Discord refuses the form of a digest; it is sent as text',
  );
  return true;
}
