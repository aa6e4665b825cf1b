// One computation for all who ask for an answer at once, and for all who ask later.
import type { EpochMs } from '../news/branded.ts';
import type { StoryId } from '../news/story.ts';
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

/**
 * What is said of a story as of a moment, until the index changes: who asks again is answered without a look at its texts.
 * `name` says what it is. Beneath it what is made of texts is kept by the texts themselves.
 */
export async function answerOfStory<Answer>(
  newsroom: Pick<Newsroom, 'cache' | 'pending' | 'store'>,
  { name, id, asOf }: { name: string; id: StoryId; asOf: EpochMs | undefined },
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const { changedAt } = await newsroom.store.articles.getState();
  return cachedAnswer(newsroom, `${name}:${id}:${asOf ?? 'now'}:${changedAt}`, compute);
}
