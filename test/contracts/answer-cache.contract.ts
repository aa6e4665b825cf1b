// What every AnswerCache does: answers by fingerprint; what goes wrong is a miss, never an error.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AnswerCache } from '../../src/news/ports.ts';

/** An empty cache of an implementation, and what can happen to it. */
export interface OpenedCache {
  cache: AnswerCache;
  /** Closes it and opens the same one again. */
  reopen: () => Promise<AnswerCache>;
  /** Makes its storage fail from now on. */
  breakStorage: () => Promise<void>;
  /** The log lines written so far. */
  logged: () => readonly string[];
  close: () => Promise<void>;
}

export function answerCacheContract(open: () => Promise<OpenedCache>): void {
  const openForTest = async () => {
    const opened = await open();
    onTestFinished(() => opened.close());
    return opened;
  };

  describe('answers', () => {
    it('are absent until set, then the latest', async () => {
      const { cache, logged } = await openForTest();
      expect(await cache.get('stories:a')).toBeNull();
      await cache.set('stories:a', { stories: [1] });
      await cache.set('stories:a', { stories: [2] });
      expect(await cache.get('stories:a')).toEqual({ stories: [2] });
      expect(await cache.get('stories:A')).toBeNull();
      expect(logged()).toEqual([]);
    });

    it('come back as they went in', async () => {
      const { cache } = await openForTest();
      const answer = {
        kind: 'found',
        list: {
          stories: [{ lead: { gist: null, headline: '“東京” 👩‍🚒\n\u2028' } }],
          total: 0,
          isBounded: false,
        },
        period: { from: null, until: 1_795_000_000_123 },
        none: [],
      };
      for (const [place, value] of [answer, [], '', 0, false, 'text'].entries()) {
        await cache.set(`key ${place}`, value);
        expect(await cache.get(`key ${place}`)).toEqual(value);
      }
    });

    it('are kept under any fingerprint', async () => {
      const { cache } = await openForTest();
      const fingerprints = ['', ' ', "'; drop table answers; --", 'é', '東京', 'x'.repeat(10_000), 'a'];
      for (const fingerprint of fingerprints) await cache.set(fingerprint, { fingerprint });
      for (const fingerprint of fingerprints) expect(await cache.get(fingerprint)).toEqual({ fingerprint });
    });

    it('survive', async () => {
      const { cache, reopen } = await openForTest();
      await cache.set('kept', { answer: 1 });
      expect(await (await reopen()).get('kept')).toEqual({ answer: 1 });
    });

    it('are set by many at once', async () => {
      const { cache } = await openForTest();
      const places = Array.from({ length: 300 }, (_, place) => place);
      await Promise.all(places.map((place) => cache.set(`answer ${place % 100}`, place % 100)));
      const found = await Promise.all(places.slice(0, 100).map((place) => cache.get(`answer ${place}`)));
      expect(found).toEqual(places.slice(0, 100));
    });
  });

  describe('a cache whose storage fails', () => {
    it('misses, keeps nobody from an answer, and says so in the log', async () => {
      const { cache, breakStorage, logged } = await openForTest();
      await breakStorage();
      expect(await cache.get('answer')).toBeNull();
      expect(logged()).toEqual(['the cache failed; the answer is computed']);
      await cache.set('answer', 1);
      // Once a minute: a full disk stays full for longer than one question.
      expect(logged()).toHaveLength(1);
      // It may be remembered; what it never is, is wrong.
      expect([1, null]).toContain(await cache.get('answer'));
    });
  });
}
