// Turns the line in the composer into what the server is asked: to run a command, or for an option's choices.
import type { CommandRequest, CompleteRequest } from '../page-protocol.ts';
import type { CommandLine, GivenOption } from './command-line.ts';
import { commandOptions, partialOptions, type PickedValues } from './command-values.ts';
import type { Places } from './places.ts';

/** Who types where, and what is known about values. */
export interface Asker {
  memberId: string;
  channelId: string;
  picked: PickedValues;
  places: Places;
}

/** The problem is a sentence; `option` is the one to look at, null where the command itself is wrong. */
export type RequestOutcome =
  { kind: 'request'; request: CommandRequest } | { kind: 'problem'; option: string | null; sentence: string };

export function commandRequest(line: CommandLine, asker: Asker): RequestOutcome {
  if (line.command === null) {
    const word = line.text.split(/\s/)[0] ?? '';
    const sentence = `There is no command “${word}”. Type a slash to see what there is.`;
    return { kind: 'problem', option: null, sentence };
  }
  const outcome = commandOptions(line, asker.picked, asker.places);
  if (outcome.kind === 'problem') return outcome;
  const { memberId, channelId } = asker;
  const { commandId } = line.command;
  return { kind: 'request', request: { memberId, channelId, commandId, options: outcome.options } };
}

/** The question for the choices of the option being typed; null where there is nothing to ask. */
export function completeRequest(
  line: CommandLine,
  asked: GivenOption | null,
  asker: Asker,
): CompleteRequest | null {
  if (line.command === null || asked === null) return null;
  const { memberId, channelId } = asker;
  const partial = partialOptions(line, asked, asker);
  return { memberId, channelId, commandId: line.command.commandId, ...partial };
}
