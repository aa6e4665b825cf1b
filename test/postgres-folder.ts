// Where the test files of one run share a PostgreSQL: named before the first, gone with its server after the last.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string;
  }
}

/** A server of the run, as its first user writes it down for the others. */
export interface SharedServer {
  pid: number;
  port: number;
  folder: string;
}

export const SERVER_FILE = 'server.json';

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-run-'));
  project.provide('postgresFolder', folder);
  return () => {
    const file = join(folder, SERVER_FILE);
    if (existsSync(file)) stopServer(JSON.parse(readFileSync(file, 'utf8')) as SharedServer);
    rmSync(folder, { recursive: true, force: true });
  };
}

function stopServer({ pid, folder }: SharedServer): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It has ended by itself.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
