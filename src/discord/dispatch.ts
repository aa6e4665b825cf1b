// Brings each interaction to its door and its answer back; the one place where what goes wrong in a door is caught.
import {
  DiscordAPIError,
  MessageFlags,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
} from 'discord.js';
import { AUTOCOMPLETE_WITHIN_MS } from '../limits/discord.ts';
import type { Log } from '../log.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { answerCommand, answerFailure, answerPress } from './answering.ts';
import { parseCustomId } from './custom-id.ts';
import type { Action, ActionAnswer, Command, Desk } from './door.ts';
import { textsFor } from './texts/texts.ts';
import { failureView } from './views/notices.ts';

export interface DispatchParts {
  newsroom: Newsroom;
  commands: readonly Command[];
  actions: readonly Action[];
  log: Log;
  mention: (command: string) => string;
  /** A short reference that a member reads and the log carries. */
  makeReference: () => string;
}

export interface Dispatch {
  receive(interaction: Interaction): Promise<void>;
  /** Refuses new work from now on and waits for what is running. */
  stop(withinMs: number): Promise<void>;
}

/** Answers that Discord gives when an interaction was answered already or too late: nobody is left to be told. */
const TOO_LATE: ReadonlySet<number | string> = new Set([10_062, 40_060]);

export function createDispatch(parts: DispatchParts): Dispatch {
  const commands = new Map(parts.commands.map((command) => [command.data.name, command]));
  const actions = new Map(parts.actions.map((action) => [action.id, action]));
  const running = new Set<Promise<void>>();
  let isStopping = false;

  const deskFor = (locale: string): Desk => ({
    newsroom: parts.newsroom,
    texts: textsFor(locale),
    mention: parts.mention,
  });
  const answer = async (interaction: Interaction): Promise<void> => {
    const desk = deskFor(interaction.locale);
    if (interaction.isAutocomplete())
      return complete(interaction, commands.get(interaction.commandName), desk);
    if (!interaction.isChatInputCommand() && !interaction.isMessageComponent()) return;
    if (isStopping)
      return answerFailure(interaction, failureView(desk.texts.failure.restarting, null, desk.texts));
    if (interaction.isChatInputCommand())
      return runCommand(interaction, commands.get(interaction.commandName), desk);
    return runAction(interaction, actions, desk);
  };
  const receive = async (interaction: Interaction): Promise<void> => {
    try {
      await answer(interaction);
    } catch (error) {
      await reportFailure(parts, interaction, error);
    }
  };

  return {
    receive: async (interaction) => {
      const run = receive(interaction);
      running.add(run);
      await run.finally(() => running.delete(run));
    },
    stop: async (withinMs) => {
      isStopping = true;
      const limit = new Promise((resolve) => setTimeout(resolve, withinMs).unref());
      await Promise.race([Promise.allSettled(running), limit]);
    },
  };
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
  desk: Desk,
): Promise<void> {
  if (command === undefined) {
    return answerFailure(interaction, failureView(desk.texts.failure.unknownCommand, null, desk.texts));
  }
  await answerCommand(interaction, command.isPrivate(interaction), command.execute(interaction, desk));
}

async function runAction(
  interaction: MessageComponentInteraction,
  actions: ReadonlyMap<string, Action>,
  desk: Desk,
): Promise<void> {
  const { failure } = desk.texts;
  const parsed = parseCustomId(interaction.customId);
  const action = parsed.kind === 'action' ? actions.get(parsed.action) : undefined;
  const unreadable = failureView(
    parsed.kind === 'other-version' ? failure.otherVersion : failure.unreadable,
    null,
    desk.texts,
  );
  if (parsed.kind !== 'action' || action === undefined) return answerFailure(interaction, unreadable);
  const press = {
    interaction,
    args: parsed.args,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    isPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
  };
  const pending = action
    .execute(press, desk)
    .then((answer): ActionAnswer => answer ?? { place: 'private', view: unreadable });
  await answerPress(interaction, action.place, pending);
}

async function complete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  desk: Desk,
): Promise<void> {
  const choices = command?.complete?.(interaction, desk) ?? Promise.resolve([]);
  const late = new Promise<[]>((resolve) => setTimeout(() => resolve([]), AUTOCOMPLETE_WITHIN_MS).unref());
  await interaction.respond(await Promise.race([choices, late]));
}

async function reportFailure(parts: DispatchParts, interaction: Interaction, error: unknown): Promise<void> {
  const ageMs = Date.now() - interaction.createdTimestamp;
  if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) {
    parts.log.warn({ code: error.code, ageMs }, 'an interaction was answered too late or twice');
    return;
  }
  const reference = parts.makeReference();
  parts.log.error({ err: error, reference, ageMs }, 'an interaction failed');
  const texts = textsFor(interaction.locale);
  try {
    // A member who types is told nothing; without an answer their client would go on waiting.
    if (interaction.isAutocomplete()) await interaction.respond([]);
    if (!interaction.isChatInputCommand() && !interaction.isMessageComponent()) return;
    await answerFailure(interaction, failureView(texts.failure.unexpected, reference, texts));
  } catch (err) {
    parts.log.warn({ err, reference }, 'the failure could not be told');
  }
}
