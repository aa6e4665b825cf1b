// Brings each interaction to its door and its answer back; the one place where what goes wrong in a door is caught.
import {
  DiscordAPIError,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { AUTOCOMPLETE_WITHIN_MS } from '../limits/discord.ts';
import type { Log } from '../log.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { answerCommand, answerFailure, type CommandInteraction } from './answering.ts';
import { textsOf, type Audience } from './audience.ts';
import { openDesk } from './desk.ts';
import type { Action, Command, Desk, FeedDesk, MessageCommand, ModalAction, OperatorDesk } from './door.ts';
import { runAction, runModal } from './press.ts';
import { createReplacements, type Replacements } from './replacements.ts';
import { startTiming, type Timing } from './timing.ts';
import { createTurns, type Turns } from './turns.ts';
import { failureView, unforeseenView } from './views/notices.ts';

export interface DispatchParts {
  newsroom: Newsroom;
  feeds: FeedDesk;
  operator: OperatorDesk;
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  actions: readonly (Action | ModalAction)[];
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

/**
 * Answers that Discord gives when an interaction was answered already or too late, or its message was deleted: nobody is
 * left to be told.
 */
const TOO_LATE: ReadonlySet<number | string> = new Set([10_008, 10_062, 40_060]);

/** The doors by name, who may begin behind them, and what their answers lead to. */
interface Doors {
  commands: ReadonlyMap<string, Command>;
  messageCommands: ReadonlyMap<string, MessageCommand>;
  actions: ReadonlyMap<string, Action | ModalAction>;
  turns: Turns;
  replacements: Replacements;
}

export function createDispatch(parts: DispatchParts): Dispatch {
  const doors: Doors = {
    commands: new Map(parts.commands.map((command) => [command.data.name, command])),
    messageCommands: new Map(parts.messageCommands.map((command) => [command.data.name, command])),
    actions: new Map(parts.actions.map((action) => [action.id, action])),
    turns: createTurns(),
    replacements: createReplacements(parts.log),
  };
  const running = new Set<Promise<void>>();
  let isStopping = false;

  const answer = async (received: Interaction, timing: Timing): Promise<void> => {
    const timed = { ...doors, timing };
    if (received.isAutocomplete()) return complete(received, timed, await openDesk(parts, received));
    const interaction = answerableOf(received);
    if (interaction === null) return;
    const texts = textsOf(received, 'asker');
    if (isStopping) return answerFailure(interaction, failureView(texts.failure.restarting, null, texts));
    const desk = await openDesk(parts, received);
    if (interaction.isChatInputCommand()) return runCommand(interaction, timed, desk);
    if (interaction.isMessageContextMenuCommand()) return runMessageCommand(interaction, timed, desk);
    if (interaction.isModalSubmit()) return runModal(interaction, timed, desk);
    return runAction(interaction, timed, desk);
  };
  const receive = async (interaction: Interaction): Promise<void> => {
    const timing = startTiming(countedName(interaction, doors), parts.newsroom.observe);
    try {
      await answer(interaction, timing);
      timing.ended('refused');
    } catch (error) {
      timing.ended(isTooLate(error) ? 'too-late' : 'failed');
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
      doors.replacements.stop();
      const limit = new Promise((resolve) => setTimeout(resolve, withinMs).unref());
      await Promise.race([Promise.allSettled(running), limit]);
    },
  };
}

/** Doors, and the time that the interaction at one of them takes. */
type TimedDoors = Doors & { timing: Timing };

/** What an interaction is counted as: a name that we registered, or one word for all others of its kind. */
function countedName(interaction: Interaction, { commands, messageCommands }: Doors): string {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isMessageComponent()) return 'button';
  if (interaction.isModalSubmit()) return 'modal';
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) return 'unknown';
  const { commandName } = interaction;
  return commands.has(commandName) || messageCommands.has(commandName) ? commandName : 'unknown';
}

/** The desk, with its texts for whoever reads the answer. */
function deskFor(
  desk: Desk,
  interaction: Pick<Interaction, 'locale' | 'guildLocale'>,
  audience: Audience,
): Desk {
  return { ...desk, texts: textsOf(interaction, audience, desk.settings.language) };
}

/** The interactions that are answered with a message. */
type Answerable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

function answerableOf(interaction: Interaction): Answerable | null {
  const isAnswerable =
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit();
  return isAnswerable ? interaction : null;
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  { commands, turns, replacements, timing }: TimedDoors,
  desk: Desk,
): Promise<void> {
  const command = commands.get(interaction.commandName);
  if (command === undefined) return refuseCommand(interaction, desk);
  const place = command.isPrivate(interaction, desk.settings) ? 'private' : 'public';
  const read = deskFor(desk, interaction, place === 'private' ? 'asker' : 'everybody');
  const pending = turns.begin(() => command.execute(interaction, read));
  await answerCommand(interaction, { place, pending, replacements, timing });
}

async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  { messageCommands, turns, replacements, timing }: TimedDoors,
  desk: Desk,
): Promise<void> {
  const command = messageCommands.get(interaction.commandName);
  if (command === undefined) return refuseCommand(interaction, desk);
  const pending = turns.begin(() => command.execute(interaction, desk));
  await answerCommand(interaction, { place: 'private', pending, replacements, timing });
}

async function refuseCommand(interaction: CommandInteraction, { texts }: Desk): Promise<void> {
  await answerFailure(interaction, failureView(texts.failure.unknownCommand, null, texts));
}

async function complete(
  interaction: AutocompleteInteraction,
  { commands, timing }: TimedDoors,
  desk: Desk,
): Promise<void> {
  const command = commands.get(interaction.commandName);
  const choices = command?.complete?.(interaction, desk) ?? Promise.resolve([]);
  const late = new Promise<[]>((resolve) => setTimeout(() => resolve([]), AUTOCOMPLETE_WITHIN_MS).unref());
  await interaction.respond(await Promise.race([choices, late]));
  timing.answered();
}

function isTooLate(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && TOO_LATE.has(error.code);
}

async function reportFailure(parts: DispatchParts, interaction: Interaction, error: unknown): Promise<void> {
  const ageMs = Date.now() - interaction.createdTimestamp;
  if (isTooLate(error)) {
    parts.log.warn({ code: error.code, ageMs }, 'an interaction was answered too late or twice');
    return;
  }
  const reference = parts.makeReference();
  parts.log.error({ err: error, reference, ageMs }, 'an interaction failed');
  const texts = textsOf(interaction, 'asker');
  try {
    // A member who types is told nothing; without an answer their client would go on waiting.
    if (interaction.isAutocomplete()) await interaction.respond([]);
    const answerable = answerableOf(interaction);
    if (answerable === null) return;
    await answerFailure(answerable, unforeseenView(error, reference, texts));
  } catch (err) {
    parts.log.warn({ err, reference }, 'the failure could not be told');
  }
}
