// A member as tests, benches and the page use one: run a command, type, press, submit, say.
import { CHANNEL, COMMAND } from '../state/discord-numbers.ts';
import type { ActOutcome } from './dispatch.ts';
import type { GuildMember } from '../state/guild.ts';
import type { Choice, InteractionRecord } from '../state/interactions.ts';
import { CONTENT_MAX_LENGTH } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import { findByName, runCommand, wrapOptions, type CommandAct } from './member-commands.ts';
import { pressComponent } from './member-components.ts';
import { submitModal, type ModalValues } from './member-modals.ts';
import { announceMessage } from '../gateway/message-events.ts';
import { bringBack } from '../gateway/thread-events.ts';
import { writeMessage } from '../rest/message-writing.ts';
import { toPageMessage } from '../state/messages.ts';
import type { PageMessage, PageOption } from '../page-protocol.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>> | readonly PageOption[];

/** What Discord's client or server would not have taken from a member; the message is a sentence for people. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
}

export interface CommandPlace {
  /** The first channel when left out. */
  channelId?: string;
  /** The message or member of a context menu command. */
  targetId?: string;
}

/**
 * Acts as one member. Every act resolves when the interaction is sent, not when it is answered,
 * and rejects with a sentence when Discord's client would not have sent it.
 */
export interface Member {
  /** `digest add` names a subcommand; options are then the subcommand's. */
  command(name: string, options?: OptionValues, where?: CommandPlace): Promise<InteractionRecord>;
  /** A message's menu, "Apps": the command of that name, run on the message. */
  messageCommand(messageId: string, commandName: string): Promise<InteractionRecord>;
  /** The suggestions for the option at the path `focused`, such as `['add', 'tag']`. */
  complete(name: string, focused: readonly string[], options?: OptionValues): Promise<readonly Choice[]>;
  component(messageId: string, customId: string, values?: readonly string[]): Promise<InteractionRecord>;
  modal(interactionId: string, values: ModalValues): Promise<InteractionRecord>;
  say(channelId: string, content: string): Promise<PageMessage>;
}

export function createMember(state: LocalState, member: GuildMember): Member {
  const firstChannelId = [...state.guild.channels.keys()][0] ?? '';
  const actOf = (name: string, options: OptionValues, where: CommandPlace): CommandAct => {
    const found = findByName(state, name);
    if (!found) throw new ActRefused(`No command named ${name} is registered.`);
    return {
      command: found.command,
      options: wrapOptions(found.subcommands, listOptions(options)),
      channelId: where.channelId ?? firstChannelId,
      targetId: where.targetId,
    };
  };
  return {
    command: async (name, options = {}, where = {}) =>
      recordOf(runCommand(state, member, actOf(name, options, where))),
    messageCommand: async (messageId, commandName) =>
      recordOf(runCommand(state, member, messageActOf(state, messageId, commandName))),
    complete: async (name, focused, options = {}) =>
      completeCommand(state, member, { ...actOf(name, options, {}), focused }),
    component: async (messageId, customId, values = []) =>
      recordOf(pressComponent(state, member, { messageId, customId, values })),
    modal: async (interactionId, values) => recordOf(submitModal(state, member, { interactionId, values })),
    say: async (channelId, content) => writeAsMember(state, member, { channelId, content }),
  };
}

function messageActOf(state: LocalState, messageId: string, commandName: string): CommandAct {
  const command = state.commands
    .all()
    .find(({ type, name }) => type === COMMAND.message && name === commandName);
  if (!command) throw new ActRefused(`No message command named ${commandName} is registered.`);
  const message = state.messages.get(messageId);
  if (!message) throw new ActRefused('There is no such message.');
  return { command, options: [], channelId: message.wire.channel_id, targetId: messageId };
}

function listOptions(options: OptionValues): readonly PageOption[] {
  if (isList(options)) return options;
  return Object.entries(options).map(([name, value]) => ({ name, value }));
}

function isList(options: OptionValues): options is readonly PageOption[] {
  return Array.isArray(options);
}

export function recordOf(outcome: ActOutcome): InteractionRecord {
  if (outcome.kind === 'refused') throw new ActRefused(outcome.reason);
  return outcome.interaction.record;
}

/** Waits for the bot's choices; rejects with a sentence when it takes too long. */
export async function completeCommand(
  state: LocalState,
  member: GuildMember,
  act: CommandAct & { focused: readonly string[] },
): Promise<readonly Choice[]> {
  const record = recordOf(runCommand(state, member, act));
  await record.acknowledged.catch((cause: unknown) => {
    throw new ActRefused('The bot suggested nothing in time.', { cause });
  });
  return record.choices ?? [];
}

export function writeAsMember(
  state: LocalState,
  member: GuildMember,
  words: { channelId: string; content: string },
): PageMessage {
  const { channelId, content } = words;
  const channel = state.guild.channels.get(channelId);
  if (state.directChannels.get(channelId))
    throw new ActRefused('What the bot writes directly can be read here, but it reads no answer.');
  if (!channel) throw new ActRefused('There is no such channel.');
  if (channel.type === CHANNEL.forum)
    throw new ActRefused('A forum takes no messages: write in one of its posts.');
  if (channel.thread_metadata?.locked === true) throw new ActRefused('A moderator has closed this thread.');
  if (content.trim() === '' || content.length > CONTENT_MAX_LENGTH)
    throw new ActRefused(`A message has 1 to ${CONTENT_MAX_LENGTH} characters.`);
  const message = writeMessage(state, { channelId, author: member.wire.user, payload: { content } });
  bringBack(state, channel);
  channel.last_message_id = message.wire.id;
  state.messages.add(message);
  announceMessage(state, 'MESSAGE_CREATE', message);
  return toPageMessage(message);
}
