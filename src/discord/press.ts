// Brings a press to its action, and a submitted form to the action that opened it.
import { MessageFlags, type MessageComponentInteraction, type ModalSubmitInteraction } from 'discord.js';
import { answerCommand, answerFailure, answerPress, isOthersMessage } from './answering.ts';
import { textsOf } from './audience.ts';
import { parseCustomId } from './custom-id.ts';
import type { Action, ActionAnswer, Desk, MessageView, ModalAction } from './door.ts';
import type { Replacements } from './replacements.ts';
import type { Timing } from './timing.ts';
import type { Turns } from './turns.ts';
import { failureView } from './views/notices.ts';

/** What a press may come to. */
export interface PressDoors {
  actions: ReadonlyMap<string, Action | ModalAction>;
  turns: Turns;
  replacements: Replacements;
  timing: Timing;
}

type FoundAction<Found> = { kind: 'found'; action: Found; args: readonly string[] } | { kind: 'none' };

interface Sought {
  found: FoundAction<Action | ModalAction>;
  /** What is said where the id is none of ours. */
  unreadable: MessageView;
}

function seekAction(actions: PressDoors['actions'], customId: string, { texts }: Desk): Sought {
  const parsed = parseCustomId(customId);
  const action = parsed.kind === 'action' ? actions.get(parsed.action) : undefined;
  const { otherVersion, unreadable } = texts.failure;
  const sentence = parsed.kind === 'other-version' ? otherVersion : unreadable;
  return {
    found:
      parsed.kind === 'action' && action !== undefined
        ? { kind: 'found', action, args: parsed.args }
        : { kind: 'none' },
    unreadable: failureView(sentence, null, texts),
  };
}

export async function runAction(
  interaction: MessageComponentInteraction,
  doors: PressDoors,
  desk: Desk,
): Promise<void> {
  const { found, unreadable } = seekAction(doors.actions, interaction.customId, desk);
  if (found.kind === 'none') return answerFailure(interaction, unreadable);
  const { action, args } = found;
  if ('open' in action) return openModal(interaction, doors, action.open(args, desk) ?? { view: unreadable });
  const { turns, replacements, timing } = doors;
  const press = {
    ...{ interaction, args },
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    isPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
    isOthers: isOthersMessage(interaction),
  };
  const place = typeof action.place === 'function' ? action.place(args) : action.place;
  const isForAll = place === 'public' || (place === 'here' && !press.isPrivate && !press.isOthers);
  const texts = textsOf(interaction, isForAll ? 'everybody' : 'asker', desk.settings.language);
  const pending = turns.begin(
    async (): Promise<ActionAnswer> =>
      (await action.execute(press, { ...desk, texts })) ?? { place: 'private', view: unreadable },
  );
  await answerPress(interaction, { place, pending, replacements, timing });
}

/** Discord takes a form as the first answer only: nothing is waited for. */
async function openModal(
  interaction: MessageComponentInteraction,
  { replacements, timing }: PressDoors,
  opened: NonNullable<ReturnType<ModalAction['open']>>,
): Promise<void> {
  if ('modal' in opened) {
    await interaction.showModal(opened.modal);
    timing.answered();
    return;
  }
  const pending = Promise.resolve({ place: 'private' as const, view: opened.view });
  await answerPress(interaction, { place: 'private', pending, replacements, timing });
}

/** Answers who submitted alone. The id of a form is input as that of a button is. */
export async function runModal(
  interaction: ModalSubmitInteraction,
  { actions, turns, replacements, timing }: PressDoors,
  desk: Desk,
): Promise<void> {
  const { found, unreadable } = seekAction(actions, interaction.customId, desk);
  if (found.kind === 'none' || !('submit' in found.action)) return answerFailure(interaction, unreadable);
  const { action, args } = { ...found, action: found.action };
  const submitted = { args, values: valuesOf(interaction) };
  const pending = turns.begin(async () => (await action.submit(submitted, desk)) ?? unreadable);
  await answerCommand(interaction, { place: 'private', pending, replacements, timing });
}

/** What was written or chosen, by the id of its input. */
function valuesOf({ fields }: ModalSubmitInteraction): ReadonlyMap<string, readonly string[]> {
  return new Map(
    fields.fields.map((field) => {
      if ('values' in field) return [field.customId, field.values];
      return [field.customId, 'value' in field && typeof field.value === 'string' ? [field.value] : []];
    }),
  );
}
