// REST routes of threads: below a message, beside one, as a forum's post; listed, put away and brought back.
import { CHANNEL, CHANNEL_FLAG, FLAG, PERMISSION } from '../state/discord-numbers.ts';
import { ACTIVE_THREADS_MAX, ARCHIVED_LISTED_MAX } from '../local-limits.ts';
import { announceMessage } from '../gateway/message-events.ts';
import { announceThread } from '../gateway/thread-events.ts';
import { numberOf, objectOf, textOf, textsOf } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import type { WireChannel } from '../state/wire.ts';
import { validateMessage } from '../validate/message.ts';
import { validateThread } from '../validate/thread.ts';
import { botPermissionsIn } from '../state/permissions.ts';
import { onChannel, refuseAbsent } from './channel-access.ts';
import { ok, REFUSED, type HttpAnswer } from './http-answers.ts';
import { newContext } from './message-context.ts';
import { writeMessage } from './message-writing.ts';
import type { RestCall, Route } from './rest-router.ts';

export const THREAD_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/channels/:channelId/threads', respond: onChannel(start, toStart) },
  {
    method: 'POST',
    path: '/channels/:channelId/messages/:messageId/threads',
    respond: onChannel(startBelow, toStart),
  },
  { method: 'GET', path: '/guilds/:guildId/threads/active', respond: listActive },
  {
    method: 'GET',
    path: '/channels/:channelId/threads/archived/public',
    respond: onChannel(listArchived, () => PERMISSION.readHistory),
  },
  { method: 'PATCH', path: '/channels/:channelId', respond: onChannel(change, toChange) },
];

/** A forum's posts are messages: CREATE_PUBLIC_THREADS is not asked for. */
function toStart({ type }: WireChannel): bigint {
  return type === CHANNEL.forum ? PERMISSION.sendMessages : PERMISSION.createThreads;
}

/** Who may write in a thread may bring it back. */
function toChange(): bigint {
  return PERMISSION.sendInThreads;
}

function start(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  if (channel.type === CHANNEL.publicThread) return REFUSED.channelKind();
  if (channel.type === CHANNEL.forum) return postInForum(channel, call, state);
  return refuseThread(call, state) ?? ok(openThread(state, seedOf(call, channel, state.newId())), 201);
}

/** The thread has its message's id; a message has one at most. */
function startBelow(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const message = state.messages.get(call.part('messageId'));
  if (message?.wire.channel_id !== channel.id) return REFUSED.message();
  if (channel.type === CHANNEL.publicThread || channel.type === CHANNEL.forum) return REFUSED.channelKind();
  const refused = refuseThread(call, state);
  if (refused) return refused;
  if (state.guild.channels.has(message.wire.id)) return REFUSED.hasThread();
  message.wire.flags |= FLAG.hasThread;
  const thread = openThread(state, seedOf(call, channel, message.wire.id));
  state.messages.touch(message);
  return ok(thread, 201);
}

function postInForum(forum: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const body = objectOf(call.body);
  const request = { body: body['message'], files: call.files };
  const refused =
    refuseThread(call, state) ??
    state.violations.refuse(validateMessage(request.body, newContext(request, false)), {
      ...{ label: `POST ${call.path}`, under: 'message' },
    });
  if (refused) return refused;
  const tags = textsOf(body['applied_tags']);
  const isRequired = ((forum.flags ?? 0) & CHANNEL_FLAG.requireTag) !== 0;
  if (isRequired && tags.length === 0) return REFUSED.tagNeeded();
  if (tags.some((tag) => forum.available_tags?.every(({ id }) => id !== tag) !== false)) return REFUSED.tag();
  const seed = seedOf(call, forum, state.newId());
  const thread = openThread(state, { ...seed, tags });
  const message = writeMessage(state, {
    channelId: thread.id,
    author: state.guild.bot,
    payload: objectOf(request.body),
    files: call.files,
    // The first message of a post has the post's id.
    added: { id: thread.id },
  });
  thread.last_message_id = message.wire.id;
  state.messages.add(message);
  announceMessage(state, 'MESSAGE_CREATE', message);
  return ok({ ...thread, message: message.wire }, 201);
}

/** What Discord checks of every new thread. */
function refuseThread(call: RestCall, state: LocalState): HttpAnswer | null {
  const refused = state.violations.refuse(validateThread(call.body), { label: `POST ${call.path}` });
  if (refused) return refused;
  return activeThreads(state).length >= ACTIVE_THREADS_MAX ? REFUSED.tooManyThreads() : null;
}

interface ThreadSeed {
  id: string;
  parent: WireChannel;
  name: string;
  archiveMinutes: number;
  tags?: string[];
}

function seedOf({ body }: RestCall, parent: WireChannel, id: string): ThreadSeed {
  const fields = objectOf(body);
  const archiveMinutes = numberOf(fields['auto_archive_duration'], 1440);
  return { id, parent, name: textOf(fields['name']), archiveMinutes };
}

function openThread(state: LocalState, seed: ThreadSeed): WireChannel {
  const createdAt = new Date(state.now()).toISOString();
  const thread: WireChannel = {
    ...{ id: seed.id, guild_id: state.guild.id, type: CHANNEL.publicThread, name: seed.name },
    ...{ parent_id: seed.parent.id, owner_id: state.guild.bot.id, last_message_id: null },
    ...{ rate_limit_per_user: 0, message_count: 0, member_count: 1, total_message_sent: 0 },
    ...(seed.tags === undefined ? {} : { applied_tags: seed.tags }),
    thread_metadata: {
      ...{ archived: false, locked: false, auto_archive_duration: seed.archiveMinutes },
      ...{ archive_timestamp: createdAt, create_timestamp: createdAt },
    },
  };
  state.guild.channels.set(thread.id, thread);
  announceThread(state, 'THREAD_CREATE', thread);
  return thread;
}

function threadsOf({ guild }: LocalState): WireChannel[] {
  return [...guild.channels.values()].filter(({ type }) => type === CHANNEL.publicThread);
}

function activeThreads(state: LocalState): WireChannel[] {
  return threadsOf(state).filter(({ thread_metadata }) => thread_metadata?.archived !== true);
}

/** Those of the channels that the bot sees. */
function listActive(call: RestCall, state: LocalState): HttpAnswer {
  if (call.part('guildId') !== state.guild.id) return REFUSED.guild();
  const absent = refuseAbsent(state, REFUSED.guild);
  if (absent) return absent;
  const isSeen = ({ id }: WireChannel) => (botPermissionsIn(state.guild, id) & PERMISSION.viewChannel) !== 0n;
  return ok({ threads: activeThreads(state).filter(isSeen).toReversed(), members: [] });
}

function listArchived(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const limit = Math.min(Number(call.query.get('limit') ?? ARCHIVED_LISTED_MAX), ARCHIVED_LISTED_MAX);
  const put = threadsOf(state).filter(
    ({ parent_id, thread_metadata }) => parent_id === channel.id && thread_metadata?.archived === true,
  );
  const newest = put.toReversed();
  return ok({ threads: newest.slice(0, limit), members: [], has_more: newest.length > limit });
}

/** Of a thread alone, and of it only whether it is put away; a locked one is opened by moderators. */
function change(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const { thread_metadata: thread } = channel;
  if (thread === undefined) return REFUSED.permission();
  if (thread.locked) return REFUSED.lockedThread();
  thread.archived = objectOf(call.body)['archived'] === true;
  announceThread(state, 'THREAD_UPDATE', channel);
  return ok(channel);
}
