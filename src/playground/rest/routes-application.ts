// REST routes about who the bot is and where it is: gateway, users, application, server, channels.
import { isObject, objectOf, textOf, numberOf, type JsonObject } from '../state/json-values.ts';
import { CHANNEL, PERMISSION } from '../state/discord-numbers.ts';
import { applicationPayload, guildPayload } from '../state/guild-payloads.ts';
import type { Guild } from '../state/guild.ts';
import { onChannel, refuseAbsent, toWrite } from './channel-access.ts';
import { noContent, ok, REFUSED, type HttpAnswer } from './http-answers.ts';
import { THREAD_ARCHIVE_MINUTES, THREAD_NAME_MAX_LENGTH } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import type { RestCall, Route } from './rest-router.ts';
import type { WireChannel } from '../state/wire.ts';
import { violation } from './violations.ts';

export const APPLICATION_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/gateway', isOpen: true, respond: (_, state) => ok({ url: state.gatewayUrl }) },
  { method: 'GET', path: '/gateway/bot', respond: (_, state) => ok(gatewayBot(state)) },
  { method: 'GET', path: '/users/@me', respond: (_, { guild }) => ok({ ...guild.bot, verified: true }) },
  { method: 'GET', path: '/users/@me/guilds', respond: (_, { guild }) => ok(guildsOf(guild)) },
  { method: 'POST', path: '/users/@me/channels', respond: openDirectChannel },
  { method: 'GET', path: '/users/:userId', respond: getUser },
  { method: 'GET', path: '/applications/@me', respond: (_, { guild }) => ok(applicationPayload(guild)) },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    respond: (_, { guild }) => ok(applicationPayload(guild)),
  },
  { method: 'GET', path: '/guilds/:guildId', respond: onGuild((state) => guildPayload(state.guild)) },
  { method: 'GET', path: '/guilds/:guildId/roles', respond: onGuild(({ guild }) => guild.roles) },
  {
    method: 'GET',
    path: '/guilds/:guildId/channels',
    respond: onGuild(({ guild }) => [...guild.channels.values()]),
  },
  { method: 'GET', path: '/guilds/:guildId/members/:userId', respond: getMember },
  { method: 'GET', path: '/channels/:channelId', respond: onChannel((channel) => ok(channel)) },
  { method: 'POST', path: '/channels/:channelId/typing', respond: onChannel(() => noContent(), toWrite) },
  { method: 'POST', path: '/channels/:channelId/threads', respond: onChannel(startThread, toStartThread) },
  {
    method: 'POST',
    path: '/channels/:channelId/messages/:messageId/threads',
    respond: onChannel(startThread, toStartThread),
  },
];

function gatewayBot(state: LocalState): JsonObject {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 16 };
  return { url: state.gatewayUrl, shards: 1, session_start_limit: limit };
}

function guildsOf(guild: Guild): JsonObject[] {
  return guild.botPresence === 'removed' ? [] : [guildPayload(guild)];
}

function getUser(call: RestCall, { guild }: LocalState): HttpAnswer {
  const id = call.part('userId');
  if (id === guild.bot.id) return ok(guild.bot);
  const member = guild.members.get(id);
  return member ? ok(member.wire.user) : REFUSED.user();
}

/** A bot may write to whom it shares a server with; whether they take it shows when it writes. */
function openDirectChannel(call: RestCall, { guild, directChannels }: LocalState): HttpAnswer {
  const member = guild.members.get(textOf(objectOf(call.body)['recipient_id']));
  if (!member || guild.botPresence === 'removed') return REFUSED.recipient();
  return ok(directChannels.open(member.wire.user));
}

function getMember(call: RestCall, state: LocalState): HttpAnswer {
  const { guild } = state;
  if (call.part('guildId') !== guild.id) return REFUSED.guild();
  const absent = refuseAbsent(state, REFUSED.guild);
  if (absent) return absent;
  const id = call.part('userId');
  if (id === guild.bot.id) return ok(guild.botMember);
  const member = guild.members.get(id);
  return member ? ok(member.wire) : REFUSED.member();
}

function onGuild(read: (state: LocalState) => unknown): Route['respond'] {
  return (call, state) => {
    if (call.part('guildId') !== state.guild.id) return REFUSED.guild();
    return refuseAbsent(state, REFUSED.guild) ?? ok(read(state));
  };
}

function startThread(channel: WireChannel, call: RestCall, state: LocalState): HttpAnswer {
  const startMessageId = /\/messages\/(\d+)\/threads$/.exec(call.path)?.[1] ?? null;
  if (startMessageId !== null && state.messages.get(startMessageId)?.wire.channel_id !== channel.id)
    return REFUSED.message();
  if (channel.type === CHANNEL.publicThread) return REFUSED.channelKind();
  const body = objectOf(call.body);
  const name = textOf(body['name']);
  const archiveMinutes = numberOf(body['auto_archive_duration'], 1440);
  const wrong = [
    ...(name.length < 1 || name.length > THREAD_NAME_MAX_LENGTH
      ? violation(
          'name',
          'BASE_TYPE_BAD_LENGTH',
          `Must be between 1 and ${THREAD_NAME_MAX_LENGTH} in length.`,
        )
      : []),
    ...(THREAD_ARCHIVE_MINUTES.includes(archiveMinutes)
      ? []
      : violation(
          'auto_archive_duration',
          'BASE_TYPE_CHOICES',
          'Value must be one of {60, 1440, 4320, 10080}.',
        )),
    ...(isObject(call.body)
      ? []
      : violation('', 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')),
  ];
  const refused = state.violations.refuse(wrong, { label: call.path });
  if (refused) return refused;
  const thread = threadOf(state, {
    id: startMessageId ?? state.newId(),
    parent: channel,
    name,
    archiveMinutes,
  });
  state.guild.channels.set(thread.id, thread);
  state.sessions.dispatch('THREAD_CREATE', { ...thread, newly_created: true });
  return ok(thread, 201);
}

function toStartThread(): bigint {
  return PERMISSION.createThreads;
}

function threadOf(
  state: LocalState,
  seed: { id: string; parent: WireChannel; name: string; archiveMinutes: number },
): WireChannel {
  const createdAt = new Date(state.now()).toISOString();
  return {
    id: seed.id,
    guild_id: state.guild.id,
    type: CHANNEL.publicThread,
    name: seed.name,
    parent_id: seed.parent.id,
    owner_id: state.guild.bot.id,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: seed.archiveMinutes,
      archive_timestamp: createdAt,
      create_timestamp: createdAt,
      locked: false,
    },
  };
}
