// robots.txt in the cache of answers, from one process to the next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openAnswerCache } from '../../../../src/adapters/cache/answer-cache.ts';
import { createRobotsMemory } from '../../../../src/adapters/sources/http/robots-memory.ts';
import { createLog } from '../../../../src/log.ts';
import { aFetcher } from './fetching.ts';
import { servePaths } from './loopback-server.ts';

function aDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'robots-memory-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

describe('the memory of robots.txt', () => {
  it('is read by the next process: the host is asked once', async () => {
    const dataDir = aDataDir();
    const server = await servePaths({ '/robots.txt': 'User-agent: *\nDisallow: /closed' });
    for (const expected of [1, 1, 1]) {
      const cache = openAnswerCache(dataDir, createLog('silent'));
      const fetcher = aFetcher({ robotsMemory: createRobotsMemory(cache) });
      expect(await fetcher.fetchPage(`${server.origin}/closed`)).toMatchObject({ kind: 'disallowed' });
      await cache.close();
      expect(server.requests).toHaveLength(expected);
    }
  });

  it('takes nothing else for a robots.txt, and no origin for another', async () => {
    const cache = openAnswerCache(aDataDir(), createLog('silent'));
    onTestFinished(() => cache.close());
    const memory = createRobotsMemory(cache);
    await memory.set('https://a.example', { text: 'disallow: /', at: 1 });
    expect(await memory.get('https://a.example')).toEqual({ text: 'disallow: /', at: 1 });
    expect(await memory.get('http://a.example')).toBeNull();
    for (const other of ['text', 5, { text: 1, at: 1 }, { at: 1 }, { text: '' }, []]) {
      await cache.set('robots https://b.example', other);
      expect(await memory.get('https://b.example')).toBeNull();
    }
  });
});
