// Lets the bot into a channel's routes as far as Discord would: the channel is there, the bot sees it and may do what it asks.
import { CHANNEL, PERMISSION } from '../state/discord-numbers.ts';
import { botPermissionsIn } from '../state/permissions.ts';
import { REFUSED, type HttpAnswer } from './http-answers.ts';
import { listOf, objectOf } from '../state/json-values.ts';
import type { DirectChannel } from '../state/direct-channels.ts';
import type { LocalState } from '../state/local-state.ts';
import type { RestCall, Route } from './rest-router.ts';
import type { WireChannel } from '../state/wire.ts';

type ChannelRespond = (channel: WireChannel, call: RestCall, state: LocalState) => HttpAnswer;

/** The permissions that a call to this channel needs beyond seeing it. */
type Needs = (channel: WireChannel, call: RestCall) => bigint;

/** Answers Unknown Channel, Missing Access or Missing Permissions before the route is asked. */
export function onChannel(respond: ChannelRespond, needs: Needs = () => 0n): Route['respond'] {
  return (call, state) => {
    const channel = state.guild.channels.get(call.part('channelId'));
    if (!channel) return REFUSED.channel();
    const absent = refuseAbsent(state, REFUSED.access);
    if (absent) return absent;
    const permissions = botPermissionsIn(state.guild, channel.id);
    if ((permissions & PERMISSION.viewChannel) === 0n) return REFUSED.access();
    const needed = needs(channel, call);
    return (permissions & needed) === needed ? respond(channel, call, state) : REFUSED.permission();
  };
}

/** The same for a direct message channel, where the id in the path is one's; else what else there is to answer. */
export function onDirectChannel(
  respond: (channel: DirectChannel, call: RestCall, state: LocalState) => HttpAnswer,
  otherwise: Route['respond'],
): Route['respond'] {
  return (call, state) => {
    const channel = state.directChannels.get(call.part('channelId'));
    if (channel === null) return otherwise(call, state);
    return state.directChannels.isRefused(channel) ? REFUSED.directMessage() : respond(channel, call, state);
  };
}

/**
 * What the bot is told of a server that it is not in; null while it is. What Discord answers in an outage is nowhere
 * written: 503 is what it says when it is overloaded.
 */
export function refuseAbsent({ guild }: LocalState, removed: () => HttpAnswer): HttpAnswer | null {
  if (guild.botPresence === 'joined') return null;
  return guild.botPresence === 'outage' ? REFUSED.outage() : removed();
}

/** What writing a message takes: with embeds and files more. */
export const toWrite: Needs = (channel, call) => {
  const isThread = channel.type === CHANNEL.publicThread;
  const payload = objectOf(call.body);
  const needed = [
    isThread ? PERMISSION.sendInThreads : PERMISSION.sendMessages,
    listOf(payload['embeds']).length > 0 ? PERMISSION.embedLinks : 0n,
    call.files.length > 0 ? PERMISSION.attachFiles : 0n,
  ];
  return needed.reduce((all, permission) => all | permission);
};
