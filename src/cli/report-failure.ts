// The command line's one catch: what went wrong, in a sentence, and the exit code of it.
import { CommanderError } from 'commander';
import { isDebugging } from '../config.ts';
import { UsageError } from './command-context.ts';
import { printNotice } from './print.ts';
import { terminal } from './terminal.ts';

/** Errors whose message is a sentence for the operator. */
const EXPECTED: ReadonlySet<string> = new Set(['StoreError', 'ConfigError']);

/** The one catch: says what went wrong and answers the exit code. */
export function reportFailure(error: unknown): number {
  // Commander has said by itself what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    printNotice(`error: ${message}`);
    return 2;
  }
  if (error instanceof Error && EXPECTED.has(error.name)) {
    printNotice(message);
    return 1;
  }
  const { environment, stderr } = terminal();
  const isDebugged = isDebugging(environment ?? undefined);
  printNotice(`Something went wrong: ${message}`);
  if (isDebugged && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  if (!isDebugged) printNotice('Run it again with LOG_LEVEL=debug to see where.');
  return 1;
}
