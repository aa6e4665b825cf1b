// Reads the page's files once, its TypeScript as JavaScript, and serves them from memory.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface PageFile {
  type: string;
  body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** All files of a folder that a browser reads, by their path in it, such as `index.html`. */
export async function loadPageFiles(folder: string): Promise<Map<string, PageFile>> {
  const names = (await readdir(folder)).filter((name) => TYPES[extname(name)] !== undefined).sort();
  const bodies = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const typed = names.flatMap((name, index) => (extname(name) === '.ts' ? [index] : []));
  const stripped = await stripTypes(typed.map((index) => bodies[index]?.toString('utf8') ?? ''));
  typed.forEach((index, nth) => (bodies[index] = Buffer.from(stripped[nth] ?? '')));
  return new Map(
    names.map((name, index) => [
      name,
      { type: TYPES[extname(name)] ?? '', body: bodies[index] ?? Buffer.alloc(0) },
    ]),
  );
}

/** In a thread of its own, because the runtime's function warns on standard error and the warning can only be turned off per thread. */
async function stripTypes(sources: string[]): Promise<string[]> {
  if (sources.length === 0) return [];
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./type-stripper.${extension}`, import.meta.url), {
    workerData: sources,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  try {
    return await new Promise<string[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(
          new Error("The page's files could not be prepared: the thread that strips types ended early."),
        );
      });
    });
  } finally {
    await worker.terminate();
  }
}
