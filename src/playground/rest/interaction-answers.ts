// Carries out the bot's first answer to an interaction: message, deferral, update, choices or form.
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { settleComponents } from '../state/components.ts';
import { CALLBACK, COMMAND, FLAG, INTERACTION } from '../state/discord-numbers.ts';
import { REFUSED, type HttpAnswer } from './http-answers.ts';
import { numberOf, objectOf, objectsOf, type JsonObject } from '../state/json-values.ts';
import type { Choice, Interaction } from '../state/interactions.ts';
import type { LocalState } from '../state/local-state.ts';
import { announceMessage } from '../gateway/message-events.ts';
import { editContext, newContext } from './message-context.ts';
import { rewriteMessage, writeMessage } from './message-writing.ts';
import { toPageMessage, type StoredMessage } from '../state/messages.ts';
import type { UploadedFile } from './attachments.ts';
import type { WireMessage } from '../state/wire.ts';
import { validateChoices } from '../validate/choices.ts';
import { validateMessage } from '../validate/message.ts';
import { validateModal } from '../validate/modal.ts';
import type { Violation } from '../validate/violation.ts';
import { violation } from './violations.ts';

export type AnswerOutcome =
  { kind: 'accepted'; message: StoredMessage | null } | { kind: 'refused'; answer: HttpAnswer };

interface Answering {
  state: LocalState;
  interaction: Interaction;
  payload: JsonObject;
  files: readonly UploadedFile[];
}

type Answerer = (answering: Answering) => AnswerOutcome;

const ANSWERERS: Readonly<Record<number, Answerer>> = {
  [CALLBACK.message]: answerWithMessage,
  [CALLBACK.deferredMessage]: deferMessage,
  [CALLBACK.deferredUpdate]: deferUpdate,
  [CALLBACK.update]: updateSource,
  [CALLBACK.choices]: offerChoices,
  [CALLBACK.modal]: openModal,
};

const WITH_MESSAGES: readonly number[] = [CALLBACK.message, CALLBACK.deferredMessage];
const ON_SOURCE: readonly number[] = [CALLBACK.deferredUpdate, CALLBACK.update];

function allowedCallbacks({ type, sourceMessageId }: Interaction): readonly number[] {
  if (type === INTERACTION.autocomplete) return [CALLBACK.choices];
  const onSource = sourceMessageId === null ? [] : ON_SOURCE;
  if (type === INTERACTION.modalSubmit) return [...WITH_MESSAGES, ...onSource];
  return [...WITH_MESSAGES, ...onSource, CALLBACK.modal];
}

/** Takes `{type, data}` as the bot sent it. */
export function answerInteraction(
  state: LocalState,
  interaction: Interaction,
  request: { body: unknown; files: readonly UploadedFile[] },
): AnswerOutcome {
  const body = objectOf(request.body);
  const type = numberOf(body['type']);
  const answering = { state, interaction, payload: objectOf(body['data']), files: request.files };
  const answerer = ANSWERERS[type];
  if (!answerer || !allowedCallbacks(interaction).includes(type)) {
    const choices = allowedCallbacks(interaction).join(', ');
    const message = `Value must be one of {${choices}} for this kind of interaction.`;
    return (
      refuse(answering, violation('type', 'BASE_TYPE_CHOICES', message), '') ?? refusedAs(REFUSED.json())
    );
  }
  return answerer(answering);
}

function refusedAs(answer: HttpAnswer): AnswerOutcome {
  return { kind: 'refused', answer };
}

/** Says the refusal to the log and to the page; null when there is nothing to refuse. */
function refuse({ state, interaction }: Answering, found: Violation[], under = 'data'): AnswerOutcome | null {
  const answer = state.violations.refuse(found, { label: `answer to ${interaction.label}`, under });
  if (!answer) return null;
  state.changes.emit({
    kind: 'interaction-failed',
    memberId: interaction.memberId,
    messageId: interaction.sourceMessageId,
    reason: `The bot's answer was refused. ${found[0]?.message ?? ''}`.trim(),
  });
  return refusedAs(answer);
}

/** A message that belongs to an interaction: a first answer or a follow-up. */
export function writeInteractionMessage(
  { state, interaction, payload, files }: Answering,
  added: Partial<WireMessage>,
): StoredMessage {
  const flags = numberOf(payload['flags']) | (added.flags ?? 0);
  const member = state.guild.members.get(interaction.memberId);
  const message = writeMessage(state, {
    channelId: interaction.channelId,
    author: state.guild.bot,
    payload,
    files,
    onlyFor: flags & FLAG.ephemeral ? interaction.memberId : null,
    answers: {
      memberId: interaction.memberId,
      memberName: member?.name ?? interaction.memberId,
      command: interaction.label,
    },
    added: {
      application_id: state.guild.applicationId,
      webhook_id: state.guild.applicationId,
      interaction_metadata: interaction.metadata,
      ...added,
    },
  });
  interaction.messageIds.add(message.wire.id);
  return message;
}

function firstMessageFields({ sourceMessageId, channelId, commandType }: Interaction): Partial<WireMessage> {
  if (sourceMessageId !== null) {
    return { type: 19, message_reference: { type: 0, channel_id: channelId, message_id: sourceMessageId } };
  }
  if (commandType === null) return {};
  return { type: commandType === COMMAND.chatInput ? 20 : 23 };
}

function answerWithMessage(answering: Answering): AnswerOutcome {
  const { state, interaction, payload, files } = answering;
  const found = validateMessage(payload, newContext({ body: payload, files }, true));
  const refused = refuse(answering, found);
  if (refused) return refused;
  const message = writeInteractionMessage(answering, firstMessageFields(interaction));
  interaction.originalId = message.wire.id;
  interaction.isEphemeral = message.onlyFor !== null;
  state.interactions.acknowledge(interaction, 'answered');
  state.interactions.answer(interaction, toPageMessage(message));
  state.messages.add(message);
  announceMessage(state, 'MESSAGE_CREATE', message);
  return { kind: 'accepted', message };
}

function deferMessage(answering: Answering): AnswerOutcome {
  const { state, interaction, payload } = answering;
  const flags = numberOf(payload['flags']);
  if ((flags & ~FLAG.ephemeral) !== 0) {
    const message = 'A deferred answer takes the EPHEMERAL flag only.';
    return refuse(answering, violation('flags', 'INVALID_FLAGS', message)) ?? refusedAs(REFUSED.json());
  }
  const fields = { ...firstMessageFields(interaction), flags: FLAG.loading };
  const message = writeInteractionMessage({ ...answering, payload: { flags } }, fields);
  interaction.originalId = message.wire.id;
  interaction.isEphemeral = message.onlyFor !== null;
  interaction.isThinking = true;
  interaction.record.messageId = message.wire.id;
  state.interactions.acknowledge(interaction, 'deferred');
  state.messages.add(message);
  return { kind: 'accepted', message };
}

function deferUpdate({ state, interaction }: Answering): AnswerOutcome {
  const message = takeSource(state, interaction);
  if (!message) return refusedAs(REFUSED.message());
  state.interactions.acknowledge(interaction, 'deferred');
  return { kind: 'accepted', message };
}

function updateSource(answering: Answering): AnswerOutcome {
  const { state, interaction, payload, files } = answering;
  const message = state.messages.get(interaction.sourceMessageId ?? '');
  if (!message) return refusedAs(REFUSED.message());
  const found = validateMessage(payload, editContext(message, { body: payload, files }, true));
  const refused = refuse(answering, found);
  if (refused) return refused;
  takeSource(state, interaction);
  rewriteMessage(state, message, { payload, files, isFirstContent: false });
  state.interactions.acknowledge(interaction, 'answered');
  state.interactions.answer(interaction, toPageMessage(message));
  state.messages.touch(message);
  announceMessage(state, 'MESSAGE_UPDATE', message);
  return { kind: 'accepted', message };
}

/** From now on `@original` is the message that the component is on. */
function takeSource(state: LocalState, interaction: Interaction): StoredMessage | null {
  const message = state.messages.get(interaction.sourceMessageId ?? '');
  if (!message) return null;
  interaction.originalId = message.wire.id;
  interaction.isEphemeral = message.onlyFor !== null;
  interaction.messageIds.add(message.wire.id);
  interaction.record.messageId = message.wire.id;
  return message;
}

function offerChoices(answering: Answering): AnswerOutcome {
  const { state, interaction, payload } = answering;
  const refused = refuse(answering, validateChoices(payload));
  if (refused) return refused;
  interaction.record.choices = objectsOf(payload['choices']) as unknown as Choice[];
  state.interactions.acknowledge(interaction, 'answered');
  interaction.reject('An autocomplete is answered with choices, not with a message.');
  return { kind: 'accepted', message: null };
}

function openModal(answering: Answering): AnswerOutcome {
  const { state, interaction, payload } = answering;
  const refused = refuse(answering, validateModal(payload));
  if (refused) return refused;
  const components = settleComponents(objectsOf(payload['components']), []);
  const modal = { ...payload, components } as unknown as APIModalInteractionResponseCallbackData;
  interaction.record.modal = modal;
  state.interactions.acknowledge(interaction, 'answered');
  interaction.reject('The bot opened a form, not a message.');
  const { memberId, record } = interaction;
  state.changes.emit({ kind: 'modal', interactionId: record.id, memberId, modal });
  return { kind: 'accepted', message: null };
}
