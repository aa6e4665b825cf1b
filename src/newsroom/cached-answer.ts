// One computation for all who ask for an answer at once, and for all who ask later.
import type { Newsroom } from './newsroom.ts';

/** Answers from the cache, else computes and keeps; `key` names all that the answer depends on. */
export async function cachedAnswer<Answer>(
  newsroom: Pick<Newsroom, 'cache' | 'pending'>,
  key: string,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  return newsroom.pending(key, async () => {
    const known = await newsroom.cache.get<Answer>(key);
    if (known !== null) return known;
    const answer = await compute();
    await newsroom.cache.set(key, answer);
    return answer;
  });
}
