// How `npm test` runs: one pool of threads without isolation, because 40 isolated files cost 6 s on two cores.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The threads that tests start compile the same modules again and again: kept, that is half of what each costs (measured).
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/first-undici.ts'],
    pool: 'threads',
    isolate: false,
    // Many tests wait for a process that they started: on two cores one worker alone leaves one of them idle.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
