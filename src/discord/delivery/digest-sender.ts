// Sends digests to channels step by step, looks for them there, and corrects them: each outcome told apart with care.
import { RequestMethod, Routes, type Client } from 'discord.js';
import { DIGEST_SEND_MAX_MS } from '../../limits/discord.ts';
import type { Log } from '../../log.ts';
import type { Delivery, DigestCorrection } from '../../news/digest.ts';
import type { CorrectOutcome, DigestSender, SendOutcome } from '../../news/ports-digests.ts';
import type { Texts } from '../texts/texts.ts';
import { findChannel, type ChannelState } from './digest-channel.ts';
import { postFirst } from './digest-first.ts';
import { lookIn } from './digest-look.ts';
import { messageOf } from './digest-message.ts';
import { channelOfMessage, type Posting } from './digest-posting.ts';
import { createDigestRequests, whileHeld, type DigestRequests } from './digest-requests.ts';
import { complete, openThread, publish } from './digest-steps.ts';
import { CODE, discordCodeOf, isEditLimit } from './send-failures.ts';

export interface DigestSenderParts {
  client: Client<true>;
  texts: Texts;
  log: Log;
  mention: (command: string) => string;
  /** How long one step may take; `DIGEST_SEND_MAX_MS` when left out. */
  stepMaxMs?: number;
  /** Those of everything that is sent; a line of its own when left out. */
  requests?: DigestRequests;
}

type Sending = Omit<DigestSenderParts, 'requests'> & { requests: DigestRequests; stepMaxMs: number };

export function createDigestSender(parts: DigestSenderParts): DigestSender {
  const { client, stepMaxMs = DIGEST_SEND_MAX_MS } = parts;
  const requests = parts.requests ?? createDigestRequests(client, { maxMs: stepMaxMs });
  const sending = { ...parts, requests, stepMaxMs };
  return {
    send: async (delivery, record, { zone = 'UTC', mayBegin = () => true } = {}) => {
      const { digest } = delivery;
      if (digest === null) return { kind: 'rejected', because: 'refused', reason: 'the digest is empty' };
      const state = await findChannel(client, delivery, stepMaxMs);
      if (state.kind === 'closed') return confirmGone(sending, delivery, state.outcome);
      const { place } = state;
      const requests = whileHeld(sending.requests, mayBegin);
      return takeSteps(sending, { ...sending, requests, delivery, digest, place, zone, record });
    },
    look: async (delivery) => {
      const state = await findChannel(client, delivery, stepMaxMs);
      if (state.kind === 'closed')
        return { kind: state.outcome.kind === 'retry' ? 'not-now' : 'cannot-look' };
      return lookIn({ ...sending, delivery, place: state.place, self: client.user.id });
    },
    correct: async (delivery, corrections) => {
      const state = await findChannel(client, delivery, stepMaxMs);
      return correct(sending, delivery, { state, corrections });
    },
  };
}

/**
 * Takes the steps that are left. With a role to mention a digest comes in two: a push notification shows nothing of
 * components (discord-api-docs#7854), so a line of text comes first and is then edited into the digest.
 */
async function takeSteps(sending: Sending, first: Posting): Promise<SendOutcome> {
  let posting = first;
  let { message } = posting.delivery.posted;
  if (message === null) {
    const posted = await postFirst(posting);
    if (posted.kind !== 'posted') return confirmGone(sending, posting.delivery, posted);
    message = posted.message;
    posting = { ...first, delivery: withPosted(first.delivery, { message, isComplete: posted.isWhole }) };
  }
  const reasons: string[] = [];
  for (const step of [complete, openThread, publish]) {
    const taken = await step(posting, message);
    if (taken.kind === 'retry') return taken;
    if (taken.kind === 'left') reasons.push(taken.reason);
  }
  return { kind: 'sent', message, reason: reasons.length === 0 ? null : reasons.join('; ') };
}

function withPosted(delivery: Delivery, posted: Partial<Delivery['posted']>): Delivery {
  return { ...delivery, posted: { ...delivery.posted, ...posted } };
}

/** A channel that is said to be gone is asked for once more: what hangs on it is deleted. */
async function confirmGone<Outcome extends { kind: string }>(
  { requests }: Sending,
  { channel }: Delivery,
  outcome: Outcome,
): Promise<Outcome | SendOutcome> {
  if (outcome.kind !== 'gone') return outcome;
  const asked = await requests.make({ method: RequestMethod.Get, route: Routes.channel(channel) });
  if (asked.kind === 'answered')
    return {
      kind: 'retry',
      reason: 'Discord says that the channel is gone, and that it is there',
      afterMs: null,
    };
  const { failure } = asked;
  return failure.kind === 'unknown' ? { kind: 'retry', reason: failure.reason, afterMs: null } : failure;
}

async function correct(
  { requests, texts, mention, log }: Sending,
  delivery: Delivery,
  { state, corrections }: { state: ChannelState; corrections: readonly DigestCorrection[] },
): Promise<CorrectOutcome> {
  const { digest, posted } = delivery;
  if (digest === null || posted.message === null) return 'given-up';
  if (state.kind === 'closed') return state.outcome.kind === 'retry' ? 'later' : 'given-up';
  const corrected = { ...delivery, corrections: merge(delivery.corrections, corrections) };
  const made = await requests.make({
    method: RequestMethod.Patch,
    route: Routes.channelMessage(channelOfMessage(delivery, state.place, posted.message), posted.message),
    body: messageOf(corrected, digest, { texts, mention }),
  });
  if (made.kind === 'answered') return 'shown';
  log.warn({ err: made.error, delivery: delivery.id }, 'a digest could not be corrected');
  // No later try changes these: the message takes no more edits, or is gone.
  if (isEditLimit(made.error) || discordCodeOf(made.error) === CODE.unknownMessage) return 'given-up';
  return made.failure.kind === 'retry' || made.failure.kind === 'unknown' ? 'later' : 'given-up';
}

/** Those shown already and the new ones, each once. */
function merge(
  shown: readonly DigestCorrection[],
  added: readonly DigestCorrection[],
): readonly DigestCorrection[] {
  const keyOf = ({ article, told, now }: DigestCorrection) => JSON.stringify([article, told, now]);
  return [...new Map([...shown, ...added].map((correction) => [keyOf(correction), correction])).values()];
}
