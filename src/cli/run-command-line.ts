// Runs what was typed: one command on one terminal, and the one catch around it.
import { createProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';
import { onTerminal, type Terminal } from './terminal.ts';

/** Answers the exit code. Throws nothing: what goes wrong is said on standard error. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  return onTerminal(terminal, async () => {
    try {
      const program = await createProgram(args, {
        writeOut: (text) => void terminal.stdout.write(text),
        writeErr: (text) => void terminal.stderr.write(text),
      });
      await program.parseAsync(args, { from: 'user' });
      return terminal.exitCode;
    } catch (error) {
      return reportFailure(error);
    }
  });
}
