// A member runs a command or asks for suggestions: the checks of the client, then the interaction.
import { fitOptions, type FittedOptions } from './command-options.ts';
import { CHANNEL, COMMAND, INTERACTION, PERMISSION } from '../state/discord-numbers.ts';
import { dispatchInteraction, type ActOutcome } from './dispatch.ts';
import type { GuildMember } from '../state/guild.ts';
import { resolvedPayload, type Acting } from '../state/guild-payloads.ts';
import type { JsonObject } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import type { PageOption } from '../page-protocol.ts';
import type { WireCommand } from '../state/wire.ts';

export interface CommandAct {
  command: WireCommand;
  options: readonly PageOption[];
  channelId: string;
  /** The message or member of a context menu command. */
  targetId?: string | undefined;
  /** For suggestions: the path to the option being typed. */
  focused?: readonly string[];
}

/** Whether the member sees the command: in a server, for this install, with the permissions that it asks for. */
function mayUse(member: GuildMember, command: WireCommand): boolean {
  if (command.contexts && !command.contexts.includes(0)) return false;
  if (!command.integration_types.includes(0)) return false;
  if (command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  if ((member.permissions & PERMISSION.administrator) !== 0n) return true;
  return needed !== 0n && (member.permissions & needed) === needed;
}

/** A command by its whole name, and the subcommands that the rest of the words name. */
export function findByName(
  state: LocalState,
  name: string,
): { command: WireCommand; subcommands: string[] } | null {
  const all = state.commands.all();
  const whole = all.find((command) => command.name === name);
  if (whole) return { command: whole, subcommands: [] };
  const [first, ...subcommands] = name.split(' ');
  const command = all.find((known) => known.name === first && known.type === COMMAND.chatInput);
  return command ? { command, subcommands } : null;
}

/** Options of a subcommand, wrapped in its names: `add` and `{tag}` become `[{name: 'add', options: [{name: 'tag'}]}]`. */
export function wrapOptions(subcommands: readonly string[], options: readonly PageOption[]): PageOption[] {
  return subcommands.reduceRight<PageOption[]>((inner, name) => [{ name, options: inner }], [...options]);
}

export function runCommand(state: LocalState, member: GuildMember, act: CommandAct): ActOutcome {
  const { command, channelId, focused } = act;
  if (!mayUse(member, command)) return refused(`${member.name} does not see the command ${command.name}.`);
  if (state.directChannels.get(channelId)) return refused('Commands are for the channels of the server.');
  const channel = state.guild.channels.get(channelId);
  if (!channel) return refused('There is no such channel.');
  if (channel.type === CHANNEL.forum) return refused('A forum takes no commands: open one of its posts.');
  if (command.type !== COMMAND.chatInput) return runOnTarget(state, member, act);
  const fitted = fitOptions(command.options ?? [], act.options, {
    guild: state.guild,
    ...(focused ? { focused } : {}),
  });
  if (fitted.kind === 'refused') return fitted;
  return dispatchInteraction(state, {
    type: focused ? INTERACTION.autocomplete : INTERACTION.command,
    member,
    channelId,
    commandType: COMMAND.chatInput,
    label: ['/' + command.name, ...fitted.path].join(' '),
    data: commandPayload(command, fitted, { guild: state.guild, actor: member, channelId }),
  });
}

function refused(reason: string): ActOutcome {
  return { kind: 'refused', reason };
}

function commandPayload(
  { id, type, name, guild_id }: WireCommand,
  fitted: FittedOptions & { kind: 'fits' },
  acting: Acting,
): JsonObject {
  const resolved = resolvedPayload(fitted.references, acting);
  return {
    id,
    type,
    name,
    ...(guild_id === undefined ? {} : { guild_id }),
    ...(fitted.options.length > 0 ? { options: fitted.options } : {}),
    ...(resolved ? { resolved } : {}),
  };
}

function runOnTarget(state: LocalState, member: GuildMember, act: CommandAct): ActOutcome {
  const { command, channelId, targetId = '' } = act;
  const isUserCommand = command.type === COMMAND.user;
  const message = state.messages.get(targetId);
  const isSeen = message?.isReal && message.onlyFor === null && message.wire.channel_id === channelId;
  if (!isUserCommand && (!message || !isSeen)) return refused('Choose a message for this command.');
  if (isUserCommand && !state.guild.members.has(targetId))
    return refused('Choose a member for this command.');
  const resolved = isUserCommand
    ? resolvedPayload([targetId], { guild: state.guild, actor: member, channelId })
    : { messages: { [targetId]: message?.wire } };
  return dispatchInteraction(state, {
    type: INTERACTION.command,
    member,
    channelId,
    commandType: command.type,
    targetMessageId: isUserCommand ? undefined : targetId,
    label: command.name,
    data: {
      id: command.id,
      type: command.type,
      name: command.name,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      target_id: targetId,
      resolved,
    },
  });
}
