// A line of the composer as a test writes it, with the caret in it.
import { readCommandLine, type CommandLine } from '../../../src/playground/page/command-line.ts';
import { COMMANDS } from './sample-commands.ts';

/** Reads a line whose caret is marked with `|`; without a mark it stands at the end. */
export function read(marked: string): CommandLine {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return readCommandLine(text, caret === -1 ? text.length : caret, COMMANDS);
}
