#!/usr/bin/env node
// The operator's command line: the bot's verbs, printed. Results on standard output, the rest on standard error.
import '../require-node.js';
import { endQuietlyWhenClosed } from './print.ts';
import { runCommandLine } from './run-command-line.ts';
import { terminalOfProcess } from './terminal.ts';

endQuietlyWhenClosed();
process.exitCode = await runCommandLine(process.argv.slice(2), terminalOfProcess());
// What was begun and is not needed any more (a read of standard input) must not keep the program alive.
process.stdout.write('', () => process.exit());
