// An empty index that is ready for use: it is made once in a thread and copied, because making it costs 20 ms (measured).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnswerCache } from '../src/adapters/cache/answer-cache.ts';
import { INDEX_FILE, openIndexFile } from '../src/adapters/store/sqlite-open.ts';
import { createMemoryLog } from './memory-log.ts';

const FILES = [INDEX_FILE, 'cache.sqlite'];

/** What the files of a data folder hold, by name. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

let empty: FolderFiles | null = null;

/** Puts an index and a cache with nothing in them into a folder that has none; gives the folder. How they are made is not looked at then. */
export function withEmptyIndex(folder: string): string {
  return withFiles(folder, (empty ??= makeEmptyIndex()));
}

export function withFiles(folder: string, files: FolderFiles): string {
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** Reads a data folder that nobody has open any more. */
export function filesIn(folder: string): FolderFiles {
  return new Map(FILES.map((name) => [name, readFileSync(join(folder, name))]));
}

function makeEmptyIndex(): FolderFiles {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-empty-'));
  try {
    openIndexFile(folder).close();
    // Its file is closed before this returns.
    void openAnswerCache(folder, createMemoryLog()).close();
    return filesIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
