// Sends digests to channels, and looks for them there: a message with a nonce, its outcome told apart with care.
import { PermissionFlagsBits, RequestMethod, Routes, type APIMessage, type Client } from 'discord.js';
import { DIGEST_LOOK_BACK_MESSAGES, DIGEST_SEND_MAX_MS } from '../../limits/discord.ts';
import { MINUTE_MS } from '../../limits/units.ts';
import type { Log } from '../../log.ts';
import type { Delivery, Digest } from '../../news/digest.ts';
import type { MessageId } from '../../news/places.ts';
import type { DigestSender, LookOutcome, SendOutcome } from '../../news/ports-digests.ts';
import type { Texts } from '../texts/texts.ts';
import { findChannel, type ChannelState } from './digest-channel.ts';
import { carriesMark, firstMessageOf, messageOf, plainNoticeOf } from './digest-message.ts';
import { createDigestRequests, type DigestRequests } from './digest-requests.ts';

export interface DigestSenderParts {
  client: Client<true>;
  texts: Texts;
  log: Log;
  mention: (command: string) => string;
  /** How long one step may take; `DIGEST_SEND_MAX_MS` when left out. */
  stepMaxMs?: number;
}

type Sending = DigestSenderParts & { requests: DigestRequests };

export function createDigestSender(parts: DigestSenderParts): DigestSender {
  const { client, stepMaxMs = DIGEST_SEND_MAX_MS } = parts;
  const sending = { ...parts, requests: createDigestRequests(client, stepMaxMs) };
  return {
    send: async (delivery) => {
      const { digest } = delivery;
      if (digest === null) return { kind: 'rejected', because: 'refused', reason: 'the digest is empty' };
      const state = await findChannel(client, delivery, stepMaxMs);
      return state.kind === 'open' ? post(sending, delivery, digest) : state.outcome;
    },
    look: async (delivery) => {
      const state = await findChannel(client, delivery, stepMaxMs);
      return lookIn(sending, delivery, state);
    },
  };
}

/**
 * Posts a digest. With a role to mention it comes in two steps: a push notification shows nothing of components
 * (discord-api-docs#7854), so a line of text comes first and is then edited into the digest.
 */
async function post(sending: Sending, delivery: Delivery, digest: Digest): Promise<SendOutcome> {
  const made = await sending.requests.make({
    method: RequestMethod.Post,
    route: Routes.channelMessages(delivery.channel),
    body: firstMessageOf(delivery, digest, sending),
  });
  if (made.kind === 'failed') {
    const { failure, error: err } = made;
    sending.log.warn({ err, delivery: delivery.id, outcome: failure.kind }, 'a digest could not be sent');
    return failure;
  }
  const message = (made.answer as APIMessage).id as MessageId;
  if (delivery.mention !== null) await complete(sending, delivery, message);
  return { kind: 'sent', message };
}

/** The second step. The line of text is a readable digest until it succeeds, so a failure loses nothing. */
async function complete(sending: Sending, delivery: Delivery, message: MessageId): Promise<void> {
  if (delivery.digest === null) return;
  const made = await sending.requests.make({
    method: RequestMethod.Patch,
    route: Routes.channelMessage(delivery.channel, message),
    body: messageOf(delivery, delivery.digest, sending),
  });
  if (made.kind === 'failed')
    sending.log.warn({ err: made.error, delivery: delivery.id }, 'a digest stayed a line of text');
}

/** Looks through the channel's newest messages for the one that carries the delivery's mark. */
async function lookIn(sending: Sending, delivery: Delivery, state: ChannelState): Promise<LookOutcome> {
  const { client, log } = sending;
  if (state.kind === 'closed') return { kind: state.outcome.kind === 'retry' ? 'not-now' : 'cannot-look' };
  // Without the right to read its history Discord answers with an empty list, which would look like "absent".
  const isReadable = state.permissions?.has(PermissionFlagsBits.ReadMessageHistory) === true;
  if (!isReadable) return { kind: 'cannot-look' };
  const listed = await sending.requests.make({
    method: RequestMethod.Get,
    route: Routes.channelMessages(delivery.channel),
    query: new URLSearchParams({ limit: String(DIGEST_LOOK_BACK_MESSAGES) }),
  });
  if (listed.kind === 'failed') {
    log.warn({ err: listed.error, delivery: delivery.id }, 'a channel could not be looked through');
    return { kind: listed.failure.kind === 'rejected' ? 'cannot-look' : 'not-now' };
  }
  const messages = listed.answer as APIMessage[];
  const found = messages.find(({ author, components = [] }) => {
    return author.id === client.user.id && carriesMark(components, delivery);
  });
  if (found === undefined)
    return isFarEnough(messages, delivery) ? { kind: 'absent' } : { kind: 'cannot-look' };
  const message = found.id as MessageId;
  if (plainNoticeOf(found) && delivery.mention !== null) await complete(sending, delivery, message);
  return { kind: 'found', message };
}

/** Discord's clock, which stamps the messages, and ours differ by less. */
const CLOCKS_DIFFER_MAX_MS = MINUTE_MS;

/** Whether the messages reach back to before the first attempt: in a busy channel the digest may stand further up. */
function isFarEnough(messages: readonly APIMessage[], { slot }: Delivery): boolean {
  const oldest = messages.at(-1);
  if (messages.length < DIGEST_LOOK_BACK_MESSAGES || oldest === undefined) return true;
  return Date.parse(oldest.timestamp) < slot - CLOCKS_DIFFER_MAX_MS;
}
