// Runs the program as an operator does: a process of its own, in a group of its own, that cannot outlive its test.
import { spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';

const ROOT = new URL('../', import.meta.url);

/** What package.json gives Node before a program: it checks Node's version and keeps what was compiled. */
export const AS_STARTED = ['--import', './src/require-node.js'];

/** A busy machine takes a few seconds for what takes one. */
const PATIENCE_MS = 25_000;

export interface Ended {
  code: number | null;
  /** All that it wrote, to standard output and standard error. */
  output: string;
  /** From the asking to the end. */
  tookMs: number;
}

export interface Program {
  pid: number;
  output: () => string;
  /** Resolves with the match once the output has it; rejects with the output where it ends or takes too long. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** The address of its local Discord, once it is ready. */
  address: () => Promise<string>;
  /** Tells the process alone, not its group. */
  send: (signal: NodeJS.Signals) => void;
  /** Resolves when it and all that it started have ended. */
  ended: () => Promise<Ended>;
  /** Ends it and all that it started, at once. */
  kill: () => void;
}

export type Settings = Readonly<Record<string, string>>;

/** Starts `src/main.ts`; gone at the end of the running test. */
export function startProgram(settings: Settings): Program {
  const program = launchProgram([process.execPath, ...AS_STARTED, 'src/main.ts'], settings);
  onTestFinished(program.kill);
  return program;
}

/** Starts a command in the folder of the program; whoever calls this also calls `kill`. */
export function launchProgram([command = '', ...args]: readonly string[], settings: Settings): Program {
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of who runs the tests: their token or their settings would decide what is seen. Set and empty, they also
    // win over a file .env.
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      npm_config_update_notifier: 'false',
      DISCORD_TOKEN: '',
      DISCORD_TOKEN_FILE: '',
      DISCORD_API_URL: '',
      DISCORD_GUILD_ID: '',
      KEEP_DAYS: '',
      LOG_LEVEL: 'info',
      BIND: '',
      HTTP_PORT: '0',
      METRICS_PORT: '',
      ...settings,
    },
  });
  const watched = watchOutput(child);
  return {
    pid: child.pid ?? 0,
    output: watched.output,
    says: watched.says,
    address: async () => (await watched.says(/^Open (http:\S+) and type \/news\.$/m))[1] ?? '',
    send: (signal) => void child.kill(signal),
    ended: watched.ended,
    kill: () => {
      if (!watched.isOver()) killGroup(child);
    },
  };
}

/** The group has its leader's number for as long as anybody is in it. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

function watchOutput(
  child: ChildProcess,
): Pick<Program, 'output' | 'says' | 'ended'> & { isOver: () => boolean } {
  let written = '';
  let code: number | null | undefined;
  const lookers = new Set<() => void>();
  const tell = () => {
    for (const look of lookers) look();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      tell();
    });
  }
  child.once('close', (exitCode) => {
    code = exitCode;
    tell();
  });
  const waitFor = async <Found>(sought: string, find: () => Found | null): Promise<Found> => {
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const timer = setTimeout(() => reject(unmet(sought, written)), PATIENCE_MS);
    const look = () => {
      const found = find();
      if (found !== null) resolve(found);
      else if (code !== undefined) reject(unmet(sought, written));
    };
    lookers.add(look);
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      lookers.delete(look);
    });
  };
  return {
    isOver: () => code !== undefined,
    output: () => written,
    says: (pattern) => waitFor(String(pattern), () => pattern.exec(written)),
    ended: async () => {
      const since = performance.now();
      const exitCode = await waitFor('its end', () => (code === undefined ? null : { code }));
      return { ...exitCode, output: written, tookMs: performance.now() - since };
    },
  };
}

function unmet(sought: string, written: string): Error {
  return new Error(`The program has not come to ${sought}. It wrote:\n${written}`);
}
