// Runs the command line on a data folder of its own: in this process, or as an operator does in one of its own.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { AS_STARTED } from '../program.ts';

const ROOT = new URL('../../', import.meta.url);

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  dataDir: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Nothing of who runs the tests: their token or their settings would decide what is seen. */
function environmentOf({ dataDir, env }: RunOptions): Record<string, string> {
  return { DATA_DIR: dataDir, LOG_LEVEL: 'silent', DISCORD_TOKEN: '', ...env };
}

/** Runs a command on a terminal of its own in this process: what a process of its own adds is not looked at. */
export async function runCommand(args: readonly string[], options: RunOptions): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommandLine(args, {
    stdin: Readable.from(options.input === undefined ? [] : [Buffer.from(options.input)]),
    stdout,
    stderr,
    isRewritable: false,
    environment: environmentOf(options),
    onceInterrupted: () => undefined,
    exitCode: 0,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, signal: null, stdout: out, stderr: err };
}

/** Starts a command as an operator does, in a process of its own. */
export function startCommand(args: readonly string[], options: RunOptions): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...AS_STARTED, 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...environmentOf(options) },
  });
}

/** Runs a command as an operator does, in a process of its own. */
export async function runProcess(args: readonly string[], options: RunOptions): Promise<Ran> {
  const child = startCommand(args, options);
  // A command that does not read its input closes it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ended(child);
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const closed = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const [stdout, stderr, end] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { ...end, stdout, stderr };
}

export async function exitCodeOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** The JSON lines of a standard output; throws where a line is none. */
export function jsonLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'broadsheet-cli-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Article lines as a file has them. */
export function asLines(articles: readonly object[]): string {
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('');
}
