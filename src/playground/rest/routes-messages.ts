// REST routes of channel messages: send with nonces, read, edit, delete, publish.
import { CHANNEL, FLAG, PERMISSION } from '../state/discord-numbers.ts';
import { onChannel, onDirectChannel, toWrite } from './channel-access.ts';
import { noContent, ok, rateLimited, REFUSED, type HttpAnswer } from './http-answers.ts';
import { objectOf } from '../state/json-values.ts';
import {
  CROSSPOSTS_PER_HOUR_MAX,
  MESSAGES_LISTED_DEFAULT,
  MESSAGES_LISTED_MAX,
  NONCE_LIVES_MS,
  NONCES_KEPT_MAX,
} from '../local-limits.ts';
import type { DirectChannel } from '../state/direct-channels.ts';
import type { LocalState } from '../state/local-state.ts';
import { pageState } from '../page-server/page-state.ts';
import { announceMessage, announceRemoval } from '../gateway/message-events.ts';
import { bringBack } from '../gateway/thread-events.ts';
import { editContext, newContext } from './message-context.ts';
import { rewriteMessage, writeMessage } from './message-writing.ts';
import type { StoredMessage } from '../state/messages.ts';
import { botPermissionsIn } from '../state/permissions.ts';
import type { RestCall, Route } from './rest-router.ts';
import { validateMessage } from '../validate/message.ts';
import type { WireChannel } from '../state/wire.ts';
import type { Violation } from '../validate/violation.ts';
import { violation } from './violations.ts';

const HOUR_MS = 3_600_000;
const BASE = '/channels/:channelId/messages';
const ONE = `${BASE}/:messageId`;

export const MESSAGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: BASE, respond: onDirectChannel(sendDirectly, onChannel(send, toWrite)) },
  { method: 'GET', path: BASE, respond: onChannel(list) },
  { method: 'GET', path: ONE, respond: onMessage(read) },
  { method: 'PATCH', path: ONE, respond: onMessage(edit) },
  { method: 'DELETE', path: ONE, respond: onMessage(remove) },
  { method: 'POST', path: `${ONE}/crosspost`, respond: onMessage(crosspost, toWrite) },
];

function onMessage(
  respond: (message: StoredMessage, call: RestCall, state: LocalState) => HttpAnswer,
  needs?: Parameters<typeof onChannel>[1],
): Route['respond'] {
  return onChannel((channel, call, state) => {
    const message = state.messages.get(call.part('messageId'));
    if (!message || !isVisible(message) || message.wire.channel_id !== channel.id) return REFUSED.message();
    return respond(message, call, state);
  }, needs);
}

/** Ephemeral messages do not exist in a channel's routes. */
function isVisible(message: StoredMessage): boolean {
  return message.isReal && message.onlyFor === null;
}

/** The member's page shows the channel from its first message on. */
function sendDirectly(channel: DirectChannel, call: RestCall, state: LocalState): HttpAnswer {
  const isFirst = channel.last_message_id === null;
  const answer = send(channel, call, state);
  if (isFirst) state.changes.emit({ kind: 'state', state: pageState(state) });
  return answer;
}

function send(channel: WireChannel | DirectChannel, call: RestCall, state: LocalState): HttpAnswer {
  const closed = refuseClosed(channel);
  if (closed) return closed;
  const refused = state.violations.refuse(validateMessage(call.body, newContext(call, false)), {
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
  bringBack(state, channel);
  channel.last_message_id = message.wire.id;
  if (nonceKey !== null) state.nonces.set(nonceKey, { messageId: message.wire.id, atMs: state.now() });
  state.messages.add(message);
  announceMessage(state, 'MESSAGE_CREATE', message);
  return ok(message.wire);
}

/** Nobody writes into a forum itself, nor into a thread that a moderator has closed. */
function refuseClosed(channel: WireChannel | DirectChannel): HttpAnswer | null {
  if (channel.type === CHANNEL.forum) return REFUSED.noText();
  const thread = 'thread_metadata' in channel ? channel.thread_metadata : undefined;
  return thread?.locked === true ? REFUSED.lockedThread() : null;
}

function firstWithNonce(state: LocalState, nonce: string): string | null {
  for (const [old, { atMs }] of state.nonces) {
    if (state.now() - atMs <= NONCE_LIVES_MS && state.nonces.size <= NONCES_KEPT_MAX) break;
    state.nonces.delete(old);
  }
  return state.nonces.get(nonce)?.messageId ?? null;
}

function mayReadHistory({ guild }: LocalState, channelId: string): boolean {
  return (botPermissionsIn(guild, channelId) & PERMISSION.readHistory) !== 0n;
}

function read(message: StoredMessage, _call: RestCall, state: LocalState): HttpAnswer {
  return mayReadHistory(state, message.wire.channel_id) ? ok(message.wire) : REFUSED.access();
}

function list(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  // Discord answers an empty list, not a refusal, so nobody can tell it from an empty channel.
  if (!mayReadHistory(state, channel.id)) return ok([]);
  const limit = Number(call.query.get('limit') ?? MESSAGES_LISTED_DEFAULT);
  const refused = state.violations.refuse(limitProblem(limit), { label: `GET ${call.path}` });
  if (refused) return refused;
  const before = call.query.get('before');
  const after = call.query.get('after');
  const isWithin = ({ wire }: StoredMessage): boolean =>
    (before === null || isOlder(wire.id, before)) && (after === null || isOlder(after, wire.id));
  const within = state.messages.list(channel.id).filter((message) => isVisible(message) && isWithin(message));
  const page = after === null ? within.slice(-limit) : within.slice(0, limit);
  return ok(page.map(({ wire }) => wire).reverse());
}

function limitProblem(limit: number): Violation[] {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MESSAGES_LISTED_MAX) return [];
  return violation('limit', 'NUMBER_TYPE_RANGE', `Must be between 1 and ${MESSAGES_LISTED_MAX}.`);
}

/** Ids grow with time; as texts they compare by length first. */
function isOlder(id: string, than: string): boolean {
  return id.length === than.length ? id < than : id.length < than.length;
}

function edit(message: StoredMessage, call: RestCall, state: LocalState): HttpAnswer {
  if (message.wire.author.id !== state.guild.bot.id) return REFUSED.othersMessage();
  const context = editContext(message, call, false);
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
  const limited = refuseTooMany(state, channel.id);
  if (limited) return limited;
  message.wire.flags |= FLAG.crossposted;
  state.messages.touch(message);
  return ok(message.wire);
}

function refuseTooMany({ crossposts, now }: LocalState, channelId: string): HttpAnswer | null {
  const since = now() - HOUR_MS;
  const moments = (crossposts.get(channelId) ?? []).filter((moment) => moment > since);
  const [oldest = since] = moments;
  if (moments.length >= CROSSPOSTS_PER_HOUR_MAX) return rateLimited((oldest - since) / 1_000);
  crossposts.set(channelId, [...moments, now()]);
  return null;
}
