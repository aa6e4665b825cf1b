// Answers interactions in time: at once where the answer is ready, else acknowledged first and filled in later.
import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { ACKNOWLEDGE_WITHIN_MS } from '../limits/discord.ts';
import type { ActionAnswer, MessageView } from './door.ts';
import type { Replacements } from './replacements.ts';
import type { Timing } from './timing.ts';

const NOBODY = { parse: [] as const };

export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** What is answered with a message of its own. */
type RepliedInteraction = CommandInteraction | ModalSubmitInteraction;
type AnsweredInteraction = RepliedInteraction | MessageComponentInteraction;

/** How one interaction is answered. */
export interface Answering<Answer> {
  /** Where the answer goes if it is not ready in time; a command's is never `here`. */
  place: ActionAnswer['place'];
  pending: Promise<Answer>;
  replacements: Replacements;
  timing: Timing;
}

/** Answers a command, or a form, with a view that may take its time. */
export async function answerCommand(
  interaction: RepliedInteraction,
  { place, pending, replacements, timing }: Answering<MessageView>,
): Promise<void> {
  const isPrivate = place === 'private';
  const ready = await inTime(pending);
  if (ready !== null) {
    const id = await reply(interaction, ready, isPrivate || ready.isForAsker === true);
    timing.answered();
    return replaceLater(interaction, { view: ready, replacements }, id);
  }
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  timing.acknowledged();
  const view = await pending;
  const { id } = await interaction.editReply(editOf(view));
  timing.answered();
  return replaceLater(interaction, { view, replacements }, id);
}

/** Answers a press. */
export async function answerPress(
  interaction: MessageComponentInteraction,
  { place, pending, replacements, timing }: Answering<ActionAnswer>,
): Promise<void> {
  const answer = await inTime(pending);
  if (answer === null) return answerPressSlowly(interaction, { place, pending, replacements, timing });
  const { view } = answer;
  const at = view.isForAsker === true ? 'private' : placeFor(interaction, answer.place);
  if (at !== 'here') {
    const id = await reply(interaction, view, at === 'private');
    timing.answered();
    return replaceLater(interaction, { view, replacements }, id);
  }
  replacements.forget(interaction.message.id);
  await interaction.update(editOf(view));
  timing.answered();
  return replaceLater(interaction, { view, replacements }, interaction.message.id);
}

async function answerPressSlowly(
  interaction: MessageComponentInteraction,
  { place, pending, replacements, timing }: Answering<ActionAnswer>,
): Promise<void> {
  const at = placeFor(interaction, place);
  if (at === 'here') await interaction.deferUpdate();
  else await interaction.deferReply(at === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  timing.acknowledged();
  const { view } = await pending;
  if (at === 'here' && view.isForAsker === true) {
    // What all see stays; who pressed is told.
    await interaction.followUp(replyOf(view, true));
    timing.answered();
    return;
  }
  if (at === 'here') replacements.forget(interaction.message.id);
  const { id } = await interaction.editReply(editOf(view));
  timing.answered();
  return replaceLater(interaction, { view, replacements }, id);
}

/** Answers the id of the message, where something is to take its place; Discord tells it when it is asked to. */
async function reply(
  interaction: AnsweredInteraction,
  view: MessageView,
  isPrivate: boolean,
): Promise<string | null> {
  if (view.later === undefined) {
    await interaction.reply(replyOf(view, isPrivate));
    return null;
  }
  const { resource } = await interaction.reply({ ...replyOf(view, isPrivate), withResponse: true });
  return resource?.message?.id ?? null;
}

async function replaceLater(
  interaction: AnsweredInteraction,
  { view: { later }, replacements }: { view: MessageView; replacements: Replacements },
  messageId: string | null,
): Promise<void> {
  if (later === undefined || messageId === null) return;
  await replacements.replace(messageId, later, async (view) => interaction.editReply(editOf(view)));
}

/** A message that everybody sees is changed only by who asked for it; others get a copy of their own. */
function placeFor(
  interaction: MessageComponentInteraction,
  place: ActionAnswer['place'],
): ActionAnswer['place'] {
  return place === 'here' && isOthersMessage(interaction) ? 'private' : place;
}

/** All see the message, and another member asked for it. */
export function isOthersMessage({ message, user }: MessageComponentInteraction): boolean {
  if (message.flags.has(MessageFlags.Ephemeral)) return false;
  return message.interactionMetadata?.user.id !== user.id;
}

/** The value, if it comes before an acknowledgement is due; null after that. An error passes through. */
async function inTime<Value>(pending: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const due = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ACKNOWLEDGE_WITHIN_MS);
  });
  try {
    return await Promise.race([pending, due]);
  } finally {
    clearTimeout(timer);
  }
}

function replyOf(view: MessageView, isPrivate: boolean): InteractionReplyOptions {
  const flags = [
    MessageFlags.IsComponentsV2 as const,
    ...(isPrivate ? [MessageFlags.Ephemeral as const] : []),
  ];
  return { components: view.components, flags, allowedMentions: NOBODY, ...filesOf(view) };
}

function editOf(view: MessageView): InteractionEditReplyOptions & { flags: MessageFlags.IsComponentsV2 } {
  const flags = MessageFlags.IsComponentsV2;
  // No attachments but the new ones: what the message showed before would stay in it unseen.
  return { components: view.components, flags, allowedMentions: NOBODY, attachments: [], ...filesOf(view) };
}

function filesOf({ files = [] }: MessageView): Pick<InteractionReplyOptions, 'files'> {
  if (files.length === 0) return {};
  return { files: files.map(({ name, content }) => ({ name, attachment: bytesOf(content) })) };
}

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}

/** Tells who asked that something failed, in whatever way the interaction still allows. */
export async function answerFailure(interaction: AnsweredInteraction, view: MessageView): Promise<void> {
  if (!interaction.replied && !interaction.deferred) await interaction.reply(replyOf(view, true));
  else if (interaction.deferred && !interaction.isMessageComponent())
    await interaction.editReply(editOf(view));
  else await interaction.followUp(replyOf(view, true));
}
