// REST routes of channel messages: send with nonces, read, edit, delete, publish.
import { CHANNEL, FLAG } from '../state/discord-numbers.ts';
import { noContent, ok, REFUSED, type HttpAnswer } from './http-answers.ts';
import { numberOf, objectOf } from '../state/json-values.ts';
import {
  MESSAGES_LISTED_DEFAULT,
  MESSAGES_LISTED_MAX,
  NONCE_LIVES_MS,
  NONCES_KEPT_MAX,
} from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import { announceMessage, announceRemoval } from '../gateway/message-events.ts';
import { rewriteMessage, writeMessage } from './message-writing.ts';
import { isV2, type StoredMessage } from '../state/messages.ts';
import type { RestCall, Route } from './rest-router.ts';
import { onChannel } from './routes-application.ts';
import { validateMessage } from '../validate/message.ts';
import type { WireChannel } from '../state/wire.ts';

const BASE = '/channels/:channelId/messages';
const ONE = `${BASE}/:messageId`;

export const MESSAGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: BASE, respond: onChannel(send) },
  { method: 'GET', path: BASE, respond: onChannel(list) },
  { method: 'GET', path: ONE, respond: onMessage((message) => ok(message.wire)) },
  { method: 'PATCH', path: ONE, respond: onMessage(edit) },
  { method: 'DELETE', path: ONE, respond: onMessage(remove) },
  { method: 'POST', path: `${ONE}/crosspost`, respond: onMessage(crosspost) },
];

function onMessage(
  respond: (message: StoredMessage, call: RestCall, state: LocalState) => HttpAnswer,
): Route['respond'] {
  return onChannel((channel, call, state) => {
    const message = state.messages.get(call.part('messageId'));
    if (!message || !isVisible(message) || message.wire.channel_id !== channel.id) return REFUSED.message();
    return respond(message, call, state);
  });
}

/** Ephemeral messages do not exist in a channel's routes. */
function isVisible(message: StoredMessage): boolean {
  return message.isReal && message.onlyFor === null;
}

function send(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const context = { isEdit: false, wasV2: false, isInteraction: false };
  const refused = state.violations.refuse(validateMessage(call.body, context), {
    label: `POST ${call.path}`,
  });
  if (refused) return refused;
  const payload = objectOf(call.body);
  const nonce = payload['nonce'];
  const isNonce = typeof nonce === 'string' || typeof nonce === 'number';
  const nonceKey = isNonce && payload['enforce_nonce'] === true ? String(nonce) : null;
  const first = nonceKey === null ? null : firstWithNonce(state, nonceKey);
  if (first) {
    const message = state.messages.get(first);
    return message ? ok(message.wire) : REFUSED.message();
  }
  const message = writeMessage(state, {
    channelId: channel.id,
    author: state.guild.bot,
    payload,
    files: call.files,
    added: {
      ...(isNonce ? { nonce } : {}),
      ...(payload['message_reference'] === undefined
        ? {}
        : { type: 19, message_reference: objectOf(payload['message_reference']) }),
    },
  });
  channel.last_message_id = message.wire.id;
  if (nonceKey !== null) state.nonces.set(nonceKey, { messageId: message.wire.id, atMs: state.now() });
  state.messages.add(message);
  announceMessage(state, 'MESSAGE_CREATE', message);
  return ok(message.wire);
}

function firstWithNonce(state: LocalState, nonce: string): string | null {
  for (const [old, { atMs }] of state.nonces) {
    if (state.now() - atMs <= NONCE_LIVES_MS && state.nonces.size <= NONCES_KEPT_MAX) break;
    state.nonces.delete(old);
  }
  return state.nonces.get(nonce)?.messageId ?? null;
}

function list(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const limit = Math.min(
    Math.max(numberOf(Number(call.query.get('limit') ?? MESSAGES_LISTED_DEFAULT)), 1),
    MESSAGES_LISTED_MAX,
  );
  const before = call.query.get('before');
  const after = call.query.get('after');
  const isWithin = ({ wire }: StoredMessage): boolean =>
    (before === null || isOlder(wire.id, before)) && (after === null || isOlder(after, wire.id));
  const within = state.messages.list(channel.id).filter((message) => isVisible(message) && isWithin(message));
  const page = after === null ? within.slice(-limit) : within.slice(0, limit);
  return ok(page.map(({ wire }) => wire).reverse());
}

/** Ids grow with time; as texts they compare by length first. */
function isOlder(id: string, than: string): boolean {
  return id.length === than.length ? id < than : id.length < than.length;
}

function edit(message: StoredMessage, call: RestCall, state: LocalState): HttpAnswer {
  if (message.wire.author.id !== state.guild.bot.id) return REFUSED.othersMessage();
  const context = { isEdit: true, wasV2: isV2(message.wire), isInteraction: false };
  const refused = state.violations.refuse(validateMessage(call.body, context), {
    label: `PATCH ${call.path}`,
  });
  if (refused) return refused;
  const isFirstContent = message.state === 'thinking';
  rewriteMessage(state, message, { payload: objectOf(call.body), files: call.files, isFirstContent });
  state.messages.touch(message);
  announceMessage(state, 'MESSAGE_UPDATE', message);
  return ok(message.wire);
}

function remove(message: StoredMessage, _call: RestCall, state: LocalState): HttpAnswer {
  if (message.wire.author.id !== state.guild.bot.id) return REFUSED.permission();
  state.messages.remove(message.wire.id);
  announceRemoval(state, message);
  return noContent();
}

function crosspost(message: StoredMessage, call: RestCall, state: LocalState): HttpAnswer {
  const channel = state.guild.channels.get(call.part('channelId'));
  if (channel?.type !== CHANNEL.announcement) return REFUSED.channelKind();
  if (message.wire.flags & FLAG.crossposted) return REFUSED.alreadyCrossposted();
  message.wire.flags |= FLAG.crossposted;
  state.messages.touch(message);
  return ok(message.wire);
}
