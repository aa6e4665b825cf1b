// Opens an interaction and sends it over the gateway in the form in which Discord sends it.
import { INTERACTION, type InteractionType } from '../state/discord-numbers.ts';
import type { BotPresence, GuildMember } from '../state/guild.ts';
import { actingMemberPayload, partialChannelPayload } from '../state/guild-payloads.ts';
import type { Interaction } from '../state/interactions.ts';
import type { JsonObject } from '../state/json-values.ts';
import { ATTACHMENT_MAX_BYTES } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import type { StoredMessage } from '../state/messages.ts';
import { botPermissionsIn } from '../state/permissions.ts';

export interface Dispatch {
  type: InteractionType;
  member: GuildMember;
  channelId: string;
  label: string;
  commandType?: number;
  /** The message that a message command was run on. */
  targetMessageId?: string | undefined;
  data: JsonObject;
  /** The message whose component was pressed, or from which the form was opened. */
  source?: StoredMessage | null;
  /** Of the interaction that opened the form. */
  triggering?: JsonObject;
}

/** What came of a member's act: an interaction under way, or a sentence why the client would not have sent it. */
export type ActOutcome = { kind: 'sent'; interaction: Interaction } | { kind: 'refused'; reason: string };

/** Why nobody can reach the bot; null while it is a member. */
const ABSENCES: Readonly<Record<BotPresence, string | null>> = {
  joined: null,
  removed: 'The bot is not in this server any more.',
  outage: 'Discord has an outage: the server cannot be reached.',
};

export function dispatchInteraction(state: LocalState, dispatch: Dispatch): ActOutcome {
  const reason = ABSENCES[state.guild.botPresence];
  if (reason !== null) return { kind: 'refused', reason };
  const id = state.newId();
  const interaction = state.interactions.open({
    id,
    type: dispatch.type,
    memberId: dispatch.member.wire.user.id,
    channelId: dispatch.channelId,
    label: dispatch.label,
    commandType: dispatch.commandType ?? null,
    sourceMessageId: dispatch.source?.wire.id ?? null,
    metadata: metadataOf(state, id, dispatch),
  });
  state.sessions.dispatch('INTERACTION_CREATE', payloadOf(state, interaction, dispatch));
  return { kind: 'sent', interaction };
}

function ownersOf(state: LocalState): JsonObject {
  return { '0': state.guild.id };
}

function metadataOf(state: LocalState, id: string, dispatch: Dispatch): JsonObject {
  const interacted = dispatch.type === INTERACTION.component && dispatch.source;
  return {
    id,
    type: dispatch.type,
    user: dispatch.member.wire.user,
    authorizing_integration_owners: ownersOf(state),
    ...(dispatch.targetMessageId === undefined ? {} : { target_message_id: dispatch.targetMessageId }),
    ...(interacted ? { interacted_message_id: interacted.wire.id } : {}),
    ...(dispatch.triggering ? { triggering_interaction_metadata: dispatch.triggering } : {}),
  };
}

function payloadOf(state: LocalState, interaction: Interaction, dispatch: Dispatch): JsonObject {
  const { guild } = state;
  const { member, channelId, data, source, type } = dispatch;
  const channel = guild.channels.get(channelId);
  return {
    id: interaction.record.id,
    application_id: guild.applicationId,
    type,
    data,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_id: guild.id,
    ...(channel ? { channel: partialChannelPayload(guild, channel, member) } : {}),
    channel_id: channelId,
    member: actingMemberPayload(guild, channelId, member),
    token: interaction.record.token,
    version: 1,
    ...(source ? { message: source.wire } : {}),
    app_permissions: botPermissionsIn(guild, channelId).toString(),
    locale: member.locale,
    guild_locale: guild.locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(state),
    context: 0,
    attachment_size_limit: ATTACHMENT_MAX_BYTES,
  };
}
