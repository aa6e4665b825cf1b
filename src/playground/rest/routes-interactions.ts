// REST routes of interactions: the first answer, and the webhook through which it is edited and followed up.
import { FLAG } from '../state/discord-numbers.ts';
import { noContent, ok, REFUSED, type HttpAnswer } from './http-answers.ts';
import { answerInteraction, writeInteractionMessage } from './interaction-answers.ts';
import type { Interaction } from '../state/interactions.ts';
import { numberOf, objectOf, type JsonObject } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import { announceMessage, announceRemoval } from '../gateway/message-events.ts';
import { editContext, newContext } from './message-context.ts';
import { rewriteMessage } from './message-writing.ts';
import { toPageMessage, type StoredMessage } from '../state/messages.ts';
import type { RestCall, Route } from './rest-router.ts';
import { validateMessage, type MessageContext } from '../validate/message.ts';

const WEBHOOK = '/webhooks/:applicationId/:token';
const WEBHOOK_MESSAGE = `${WEBHOOK}/messages/:messageId`;

export const INTERACTION_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interactionId/:token/callback', isOpen: true, respond: callback },
  { method: 'POST', path: WEBHOOK, isOpen: true, respond: onWebhook(followUp) },
  {
    method: 'GET',
    path: WEBHOOK_MESSAGE,
    isOpen: true,
    respond: onWebhookMessage(({ message }) => ok(message.wire)),
  },
  { method: 'PATCH', path: WEBHOOK_MESSAGE, isOpen: true, respond: onWebhookMessage(edit) },
  { method: 'DELETE', path: WEBHOOK_MESSAGE, isOpen: true, respond: onWebhookMessage(remove) },
];

function callback(call: RestCall, state: LocalState): HttpAnswer {
  const interaction = state.interactions.withToken(call.part('token'));
  if (interaction?.record.id !== call.part('interactionId')) return REFUSED.interaction();
  if (interaction.record.state === 'failed') return REFUSED.interaction();
  if (interaction.record.acknowledgedAt !== null) return REFUSED.alreadyAcknowledged();
  const outcome = answerInteraction(state, interaction, call);
  if (outcome.kind === 'refused') return outcome.answer;
  if (call.query.get('with_response') !== 'true') return noContent();
  return ok(callbackPayload(interaction, outcome.message, numberOf(objectOf(call.body)['type'])));
}

function callbackPayload(interaction: Interaction, message: StoredMessage | null, type: number): JsonObject {
  const { record } = interaction;
  return {
    interaction: {
      id: record.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.wire.id,
            response_message_loading: interaction.isThinking,
            response_message_ephemeral: interaction.isEphemeral,
            channel_id: interaction.channelId,
          }
        : {}),
    },
    resource: { type, ...(message ? { message: message.wire } : {}) },
  };
}

interface WebhookCall {
  call: RestCall;
  state: LocalState;
  interaction: Interaction;
}

function onWebhook(respond: (webhook: WebhookCall) => HttpAnswer): Route['respond'] {
  return (call, state) => {
    const interaction = state.interactions.withToken(call.part('token'));
    if (!interaction) return REFUSED.webhookToken();
    const isOpened = interaction.record.acknowledgedAt !== null;
    if (!isOpened || call.part('applicationId') !== state.guild.applicationId) return REFUSED.webhook();
    return respond({ call, state, interaction });
  };
}

function onWebhookMessage(
  respond: (webhook: WebhookCall & { message: StoredMessage }) => HttpAnswer,
): Route['respond'] {
  return onWebhook((webhook) => {
    const { call, state, interaction } = webhook;
    const named = call.part('messageId');
    const id = named === '@original' ? interaction.originalId : named;
    const message = id !== null && interaction.messageIds.has(id) ? state.messages.get(id) : null;
    return message ? respond({ ...webhook, message }) : REFUSED.message();
  });
}

function followUp(webhook: WebhookCall): HttpAnswer {
  const { call, state, interaction } = webhook;
  const original = interaction.isThinking ? state.messages.get(interaction.originalId ?? '') : null;
  // As Discord does it: the first follow-up to a deferred answer becomes that answer.
  if (original) return edit({ ...webhook, message: original });
  const refused = refuseMessage(webhook, newContext(call, true));
  if (refused) return refused;
  const { originalId, channelId, metadata } = interaction;
  const message = writeInteractionMessage(
    { state, interaction, payload: objectOf(call.body), files: call.files },
    originalId === null
      ? {}
      : {
          type: 19,
          message_reference: { type: 0, channel_id: channelId, message_id: originalId },
          interaction_metadata: { ...metadata, original_response_message_id: originalId },
        },
  );
  state.messages.add(message);
  state.interactions.answer(interaction, toPageMessage(message));
  announceMessage(state, 'MESSAGE_CREATE', message);
  return ok(message.wire);
}

function refuseMessage(
  { call, state, interaction }: WebhookCall,
  context: MessageContext,
): HttpAnswer | null {
  const found = validateMessage(call.body, context);
  const refused = state.violations.refuse(found, { label: `later answer to ${interaction.label}` });
  if (!refused) return null;
  const { memberId, originalId, sourceMessageId } = interaction;
  const reason = `The bot's answer was refused. ${found[0]?.message ?? ''}`;
  state.changes.emit({
    kind: 'interaction-failed',
    memberId,
    messageId: originalId ?? sourceMessageId,
    reason,
  });
  return refused;
}

function edit(webhook: WebhookCall & { message: StoredMessage }): HttpAnswer {
  const { call, state, interaction, message } = webhook;
  const isFirstContent = (message.wire.flags & FLAG.loading) !== 0;
  const refused = refuseMessage(webhook, editContext(message, call, true));
  if (refused) return refused;
  rewriteMessage(state, message, { payload: objectOf(call.body), files: call.files, isFirstContent });
  if (message.wire.id === interaction.originalId) interaction.isThinking = false;
  state.interactions.answer(interaction, toPageMessage(message));
  state.messages.touch(message);
  announceMessage(state, isFirstContent ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', message);
  return ok(message.wire);
}

function remove({ state, interaction, message }: WebhookCall & { message: StoredMessage }): HttpAnswer {
  if (message.wire.id === interaction.originalId) {
    interaction.isThinking = false;
    interaction.reject('The bot deleted its answer.');
  }
  state.messages.remove(message.wire.id);
  announceRemoval(state, message);
  return noContent();
}
