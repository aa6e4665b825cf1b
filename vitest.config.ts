// How `npm test` runs: one pool of threads without isolation, because 40 isolated files cost 6 s on two cores.
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The threads that tests start compile the same modules again and again: what was compiled once is kept.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');

/** Thousands of tests make an index each, and closing one writes to the disk: in memory nobody waits for that. */
const MEMORY_FOLDER = '/dev/shm';
const MEMORY_WANTED_BYTES = 4e9;
if (process.env['TMPDIR'] === undefined && existsSync(MEMORY_FOLDER)) {
  const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
  if (bavail * bsize > MEMORY_WANTED_BYTES) process.env['TMPDIR'] = MEMORY_FOLDER;
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/first-undici.ts', 'test/property-seed.ts'],
    globalSetup: ['test/postgres-folder.ts'],
    pool: 'threads',
    isolate: false,
    // Many tests wait for a process that they started: two workers would leave two cores idle at times.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
