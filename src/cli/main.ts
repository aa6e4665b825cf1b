#!/usr/bin/env node
// The operator's command line: the bot's verbs, printed. Results on standard output, the rest on standard error.
import '../require-node.js';
import { createProgram } from './program.ts';
import { endQuietlyWhenClosed } from './print.ts';
import { reportFailure } from './report-failure.ts';

endQuietlyWhenClosed();
try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
// What was begun and is not needed any more (a read of standard input) must not keep the program alive.
process.stdout.write('', () => process.exit());
