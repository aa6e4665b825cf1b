// A member presses a button or chooses in a select: the checks of the client, then the interaction.
import { componentLabel, findComponent, isSelect } from '../state/components.ts';
import { COMPONENT, INTERACTION } from '../state/discord-numbers.ts';
import { dispatchInteraction, type ActOutcome } from './dispatch.ts';
import type { Guild, GuildMember } from '../state/guild.ts';
import { resolvedPayload } from '../state/guild-payloads.ts';
import { numberOf, objectsOf, type JsonObject } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';

export interface ComponentAct {
  messageId: string;
  customId: string;
  values: readonly string[];
}

export function pressComponent(state: LocalState, member: GuildMember, act: ComponentAct): ActOutcome {
  const message = state.messages.get(act.messageId);
  const memberId = member.wire.user.id;
  if (!message?.isReal || (message.onlyFor ?? memberId) !== memberId)
    return refused(`${member.name} does not see such a message.`);
  const component = findComponent(message.wire.components, act.customId);
  if (!component) return refused(`The message has no component ${act.customId}.`);
  if (component['disabled'] === true) return refused(`The component ${act.customId} is disabled.`);
  const problem = pressProblem(component, act.values, state.guild);
  if (problem) return refused(problem);
  const resolved = isEntitySelect(component)
    ? resolvedPayload(act.values, { guild: state.guild, actor: member, channelId: message.wire.channel_id })
    : null;
  return dispatchInteraction(state, {
    type: INTERACTION.component,
    member,
    channelId: message.wire.channel_id,
    label: componentLabel(component),
    source: message,
    data: {
      custom_id: act.customId,
      component_type: component['type'],
      id: component['id'],
      ...(isSelect(component) ? { values: act.values } : {}),
      ...(resolved ? { resolved } : {}),
    },
  });
}

function refused(reason: string): ActOutcome {
  return { kind: 'refused', reason };
}

function pressProblem(component: JsonObject, values: readonly string[], guild: Guild): string | null {
  if (isSelect(component)) return selectProblem(component, values, guild);
  if (component['type'] !== COMPONENT.button) return 'Only buttons and selects can be used on a message.';
  return values.length === 0 ? null : 'A button takes no values.';
}

function isEntitySelect(component: JsonObject): boolean {
  return isSelect(component) && component['type'] !== COMPONENT.stringSelect;
}

/** What is wrong with the chosen values, in messages and forms alike; null when nothing is. */
export function selectProblem(component: JsonObject, values: readonly string[], guild: Guild): string | null {
  const name = componentLabel(component);
  const min = numberOf(component['min_values'], 1);
  const max = numberOf(component['max_values'], 1);
  if (values.length < min || values.length > max)
    return `${name} takes ${min} to ${max} values; these are ${values.length}.`;
  if (new Set(values).size < values.length) return `${name} takes each value once.`;
  const unknown = values.find((value) => !isOffered(component, value, guild));
  return unknown === undefined ? null : `${name} does not offer ${unknown}.`;
}

function isOffered(component: JsonObject, value: string, guild: Guild): boolean {
  const isMember = guild.members.has(value) || value === guild.bot.id;
  const isRole = guild.roles.some((role) => role.id === value);
  switch (component['type']) {
    case COMPONENT.userSelect:
      return isMember;
    case COMPONENT.roleSelect:
      return isRole;
    case COMPONENT.mentionableSelect:
      return isMember || isRole;
    case COMPONENT.channelSelect:
      return isChannelOffered(component, value, guild);
    default:
      return objectsOf(component['options']).some((option) => option['value'] === value);
  }
}

function isChannelOffered(component: JsonObject, value: string, guild: Guild): boolean {
  const kinds = component['channel_types'];
  const channel = guild.channels.get(value);
  return (
    channel !== undefined && (!Array.isArray(kinds) || kinds.length === 0 || kinds.includes(channel.type))
  );
}
