// Lists the files that a path names: the file itself, or all files of a folder in a fixed order.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER_DEPTH_MAX } from '../../limits/reading.ts';

/** A file to read, or why a path cannot be. */
export type FoundFile = { kind: 'file'; path: string } | { kind: 'rejected'; path: string; reason: string };

/** Walks depth first, by name (code units); hidden files and linked folders are left out. */
export async function* walkFiles(path: string, depth = 0): AsyncGenerator<FoundFile> {
  try {
    const state = await stat(path);
    if (state.isDirectory()) yield* walkFolder(path, depth);
    else if (state.isFile() || state.isFIFO()) yield { kind: 'file', path };
    else yield { kind: 'rejected', path, reason: 'this is neither a file nor a folder' };
  } catch (error) {
    yield { kind: 'rejected', path, reason: reasonOf(error) };
  }
}

async function* walkFolder(folder: string, depth: number): AsyncGenerator<FoundFile> {
  if (depth > FOLDER_DEPTH_MAX) {
    yield {
      kind: 'rejected',
      path: folder,
      reason: `folders are read ${FOLDER_DEPTH_MAX} levels deep at most`,
    };
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink() && (await isFolder(path))) continue;
    yield* walkFiles(path, depth + 1);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder: check the path',
  EACCES: 'the file may not be read: check its permissions',
  EPERM: 'the file may not be read: check its permissions',
  ELOOP: 'the link leads back to itself',
  EISDIR: 'this is a folder',
};

/** What a person can do about an error of the file system. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_')) return 'the compressed file is damaged: fetch or pack it again';
  return REASONS[code] ?? `the file could not be read (${code === '' ? String(error) : code})`;
}
