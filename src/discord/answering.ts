// Answers interactions in time: at once where the answer is ready, else acknowledged first and filled in later.
import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
} from 'discord.js';
import { ACKNOWLEDGE_WITHIN_MS } from '../limits/discord.ts';
import type { ActionAnswer, MessageView } from './door.ts';

const NOBODY = { parse: [] as const };

/** Answers a slash command with a view that may take its time. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  pending: Promise<MessageView>,
): Promise<void> {
  const ready = await inTime(pending);
  if (ready !== null) {
    await interaction.reply(replyOf(ready, isPrivate || ready.isForAsker === true));
    return;
  }
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(editOf(await pending));
}

/** Answers a press. `place` says where the answer goes if it is not ready in time. */
export async function answerPress(
  interaction: MessageComponentInteraction,
  place: ActionAnswer['place'],
  pending: Promise<ActionAnswer>,
): Promise<void> {
  const ready = await inTime(pending);
  if (ready === null) {
    await deferPress(interaction, placeFor(interaction, place));
    await interaction.editReply(editOf((await pending).view));
    return;
  }
  const at = ready.view.isForAsker === true ? 'private' : placeFor(interaction, ready.place);
  if (at === 'here') await interaction.update(editOf(ready.view));
  else await interaction.reply(replyOf(ready.view, at === 'private'));
}

/** A message that everybody sees is changed only by who asked for it; others get a copy of their own. */
function placeFor(
  interaction: MessageComponentInteraction,
  place: ActionAnswer['place'],
): ActionAnswer['place'] {
  if (place !== 'here' || interaction.message.flags.has(MessageFlags.Ephemeral)) return place;
  const askedBy = interaction.message.interactionMetadata?.user.id;
  return askedBy === interaction.user.id ? 'here' : 'private';
}

async function deferPress(
  interaction: MessageComponentInteraction,
  place: ActionAnswer['place'],
): Promise<void> {
  if (place === 'here') await interaction.deferUpdate();
  else await interaction.deferReply(place === 'private' ? { flags: MessageFlags.Ephemeral } : {});
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
  return { components: view.components, flags, allowedMentions: NOBODY };
}

function editOf(view: MessageView): InteractionEditReplyOptions & { flags: MessageFlags.IsComponentsV2 } {
  return { components: view.components, flags: MessageFlags.IsComponentsV2, allowedMentions: NOBODY };
}

/** Tells who asked that something failed, in whatever way the interaction still allows. */
export async function answerFailure(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  view: MessageView,
): Promise<void> {
  if (!interaction.replied && !interaction.deferred) await interaction.reply(replyOf(view, true));
  else if (interaction.deferred && !interaction.isMessageComponent())
    await interaction.editReply(editOf(view));
  else await interaction.followUp(replyOf(view, true));
}
