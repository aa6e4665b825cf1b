// Shows on the page that the bot did not answer in time.
import { INTERACTION } from './discord-numbers.ts';
import type { Interaction } from './interactions.ts';
import type { LocalState } from './local-state.ts';
import { writeMessage } from '../rest/message-writing.ts';

/** A command leaves a failed message, which only the page shows; a press or form is said to have failed. */
export function showMissed(state: LocalState, interaction: Interaction): void {
  const { memberId, channelId, sourceMessageId, label } = interaction;
  if (interaction.type !== INTERACTION.command) {
    const reason = 'The bot did not answer within three seconds.';
    state.changes.emit({ kind: 'interaction-failed', memberId, messageId: sourceMessageId, reason });
    return;
  }
  const memberName = state.guild.members.get(memberId)?.name ?? memberId;
  const message = writeMessage(state, {
    channelId,
    author: state.guild.bot,
    payload: {},
    onlyFor: memberId,
    answers: { memberId, memberName, command: label },
  });
  state.messages.add({ ...message, state: 'failed', isReal: false });
}
