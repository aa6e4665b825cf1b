// Keeps what robots.txt said in the cache of answers, so that it outlives the process that asked.
import type { AnswerCache } from '../../../news/ports.ts';
import type { RobotsMemory } from './robots.ts';

/** A cache that fails is a miss; so is what another version has left there. */
export function createRobotsMemory(cache: Pick<AnswerCache, 'get' | 'set'>): RobotsMemory {
  const keyOf = (origin: string) => `robots ${origin}`;
  return {
    async get(origin) {
      const kept = await cache.get<Partial<Record<'text' | 'at', unknown>>>(keyOf(origin));
      const { text, at } = kept ?? {};
      return typeof text === 'string' && typeof at === 'number' ? { text, at } : null;
    },
    set: (origin, robots) => cache.set(keyOf(origin), robots),
  };
}
