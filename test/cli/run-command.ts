// Runs the command line as an operator does: a process of its own on a data folder of its own.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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

export function startCommand(
  args: readonly string[],
  { dataDir, env }: RunOptions,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...AS_STARTED, 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    // Nothing of who runs the tests: their token or their settings would decide what is seen.
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      DISCORD_TOKEN: '',
      ...env,
    },
  });
}

export async function runCommand(args: readonly string[], options: RunOptions): Promise<Ran> {
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
