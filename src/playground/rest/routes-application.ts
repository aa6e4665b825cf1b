// REST routes about who the bot is and where it is: gateway, users, application, server, channels.
import { objectOf, textOf, type JsonObject } from '../state/json-values.ts';
import { applicationPayload, guildPayload } from '../state/guild-payloads.ts';
import type { Guild } from '../state/guild.ts';
import { onChannel, refuseAbsent, toWrite } from './channel-access.ts';
import { noContent, ok, REFUSED, type HttpAnswer } from './http-answers.ts';
import type { LocalState } from '../state/local-state.ts';
import type { RestCall, Route } from './rest-router.ts';

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
];

function gatewayBot(state: LocalState): JsonObject {
  return {
    ...{ url: state.gatewayUrl, shards: state.shards },
    session_start_limit: state.identifies.payload(),
  };
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
