// Keeps every interaction with its token, its deadline and its answer, for as long as Discord's token lives.
import { randomBytes } from 'node:crypto';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { InteractionType } from './discord-numbers.ts';
import type { JsonObject } from './json-values.ts';
import { INTERACTIONS_KEPT_MAX, TOKEN_LIVES_MS } from '../local-limits.ts';
import type { PageMessage } from '../page-protocol.ts';

export interface Choice {
  name: string;
  value: string | number;
}

/** What a test or a bench reads of an interaction. Times are milliseconds of `performance.now()`. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly sentAt: number;
  readonly acknowledgedAt: number | null;
  /** From dispatch to acknowledgement. */
  readonly acknowledgedAfterMs: number | null;
  /** From dispatch to the first real content. */
  readonly answeredAfterMs: number | null;
  readonly state: 'waiting' | 'deferred' | 'answered' | 'failed';
  /** The message that the answer is; for an update the message that was updated. */
  readonly messageId: string | null;
  /** The form that the bot opened; null for other answers. */
  readonly modal: APIModalInteractionResponseCallbackData | null;
  /** What an autocomplete was answered with. */
  readonly choices: readonly Choice[] | null;
  /** Rejects with a sentence when the bot takes longer than three seconds. */
  readonly acknowledged: Promise<void>;
  /** The first real content; a deferred answer counts once it is edited. Rejects with a sentence when there will be none. */
  readonly answered: Promise<PageMessage>;
}

export interface Interaction {
  record: { -readonly [Key in keyof InteractionRecord]: InteractionRecord[Key] };
  type: InteractionType;
  memberId: string;
  channelId: string;
  /** What the member ran or pressed, as the page says it. */
  label: string;
  /** Slash, user or message command; null for presses and forms. */
  commandType: number | null;
  /** The message whose component was pressed. */
  sourceMessageId: string | null;
  /** As messages carry it. */
  metadata: JsonObject;
  /** What `@original` means; null before the acknowledgement and after an answer without a message. */
  originalId: string | null;
  /** Every message that this token may edit. */
  messageIds: Set<string>;
  /** The first answer is still "thinking". */
  isThinking: boolean;
  isEphemeral: boolean;
  openedAtMs: number;
  resolveAcknowledged: () => void;
  resolveAnswered: (message: PageMessage) => void;
  reject: (reason: string) => void;
  deadline: NodeJS.Timeout | null;
}

export type InteractionSeed = Pick<
  Interaction,
  'type' | 'memberId' | 'channelId' | 'label' | 'commandType' | 'sourceMessageId' | 'metadata'
> & { id: string };

export interface Interactions {
  open(seed: InteractionSeed): Interaction;
  get(id: string): Interaction | null;
  /** Null for an unknown or expired token. */
  withToken(token: string): Interaction | null;
  acknowledge(interaction: Interaction, state: 'deferred' | 'answered'): void;
  answer(interaction: Interaction, message: PageMessage): void;
  close(): void;
}

export interface InteractionsOptions {
  now: () => number;
  /** Discord's bound is 3,000. */
  acknowledgeWithinMs: number;
  onMissed: (interaction: Interaction) => void;
}

export function createInteractions({
  now,
  acknowledgeWithinMs,
  onMissed,
}: InteractionsOptions): Interactions {
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();
  const isExpired = (interaction: Interaction): boolean => now() - interaction.openedAtMs > TOKEN_LIVES_MS;
  const forgetOld = (): void => {
    for (const interaction of byId.values()) {
      if (!isExpired(interaction) && byId.size <= INTERACTIONS_KEPT_MAX) break;
      byId.delete(interaction.record.id);
      byToken.delete(interaction.record.token);
    }
  };
  return {
    open(seed) {
      forgetOld();
      const interaction = createInteraction(seed, now());
      interaction.deadline = setTimeout(() => {
        fail(interaction, 'The bot did not answer within three seconds.');
        onMissed(interaction);
      }, acknowledgeWithinMs).unref();
      byId.set(interaction.record.id, interaction);
      byToken.set(interaction.record.token, interaction);
      return interaction;
    },
    get: (id) => byId.get(id) ?? null,
    withToken(token) {
      const interaction = byToken.get(token);
      return interaction && !isExpired(interaction) ? interaction : null;
    },
    acknowledge: recordAcknowledgement,
    answer: recordAnswer,
    close() {
      for (const interaction of byId.values()) {
        clearDeadline(interaction);
        interaction.reject('The local Discord was closed before the bot had answered.');
      }
      byId.clear();
      byToken.clear();
    },
  };
}

function createInteraction(seed: InteractionSeed, openedAtMs: number): Interaction {
  const acknowledged = Promise.withResolvers<undefined>();
  const answered = Promise.withResolvers<PageMessage>();
  // A caller who never looks at a promise must not be ended by its rejection.
  acknowledged.promise.catch(() => undefined);
  answered.promise.catch(() => undefined);
  return {
    ...seed,
    record: {
      id: seed.id,
      token: randomBytes(48).toString('base64url'),
      sentAt: performance.now(),
      acknowledgedAt: null,
      acknowledgedAfterMs: null,
      answeredAfterMs: null,
      state: 'waiting',
      messageId: null,
      modal: null,
      choices: null,
      acknowledged: acknowledged.promise,
      answered: answered.promise,
    },
    originalId: null,
    messageIds: new Set(),
    isThinking: false,
    isEphemeral: false,
    openedAtMs,
    resolveAcknowledged: () => acknowledged.resolve(undefined),
    resolveAnswered: answered.resolve,
    reject(reason) {
      acknowledged.reject(new Error(reason));
      answered.reject(new Error(reason));
    },
    deadline: null,
  };
}

function clearDeadline(interaction: Interaction): void {
  if (interaction.deadline) clearTimeout(interaction.deadline);
  interaction.deadline = null;
}

function fail(interaction: Interaction, reason: string): void {
  clearDeadline(interaction);
  interaction.record.state = 'failed';
  interaction.reject(reason);
}

function recordAcknowledgement(interaction: Interaction, state: 'deferred' | 'answered'): void {
  clearDeadline(interaction);
  const { record } = interaction;
  record.acknowledgedAt = performance.now();
  record.acknowledgedAfterMs = record.acknowledgedAt - record.sentAt;
  record.state = state;
  interaction.resolveAcknowledged();
}

function recordAnswer(interaction: Interaction, message: PageMessage): void {
  const { record } = interaction;
  if (record.answeredAfterMs !== null) return;
  record.answeredAfterMs = performance.now() - record.sentAt;
  record.state = 'answered';
  record.messageId = message.id;
  interaction.resolveAnswered(message);
}
