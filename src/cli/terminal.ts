// Where a command reads, writes and what ends it: the process's own, or what it is run on.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable, Writable } from 'node:stream';

export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Whether a line of standard error can be written over, as a person's terminal can. */
  isRewritable: boolean;
  /** The settings; null for those of the process and its file .env. */
  environment: Readonly<Record<string, string>> | null;
  /** Tells once that Ctrl-C was pressed: who presses it again means it. */
  onceInterrupted: (listener: () => void) => void;
  /** What the command answers with unless it throws. */
  exitCode: number;
}

/** Carried along instead of handed on: each line that is printed would otherwise have to be given where to. */
const current = new AsyncLocalStorage<Terminal>();

/** Runs a command on a terminal. */
export async function onTerminal<Answer>(terminal: Terminal, run: () => Promise<Answer>): Promise<Answer> {
  return current.run(terminal, run);
}

/** The terminal of the command that is running. */
export function terminal(): Terminal {
  const given = current.getStore();
  if (given === undefined) throw new Error('No command is running.');
  return given;
}

/** The terminal of this process. */
export function terminalOfProcess(): Terminal {
  return {
    // Read when it is asked for: to look at standard input is to open it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    isRewritable: process.stderr.isTTY,
    environment: null,
    onceInterrupted: (listener) => void process.once('SIGINT', listener),
    exitCode: 0,
  };
}
