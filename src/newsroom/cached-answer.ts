// One computation for all who ask for an answer at once, and for all who ask later.
import type { EpochMs } from '../news/branded.ts';
import type { ObservedAnswer } from '../news/observed.ts';
import type { StoryId } from '../news/story.ts';
import type { Newsroom } from './newsroom.ts';

/** Answers from the cache, else computes and keeps; `key` names all that the answer depends on. */
export async function cachedAnswer<Answer>(
  newsroom: Pick<Newsroom, 'cache' | 'pending' | 'observe'>,
  key: string,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  let from: ObservedAnswer['from'] = 'joined';
  const answer = await newsroom.pending(key, async () => {
    const known = await newsroom.cache.get<Answer>(key);
    from = known === null ? 'made' : 'cache';
    if (known !== null) return known;
    const made = await compute();
    await newsroom.cache.set(key, made);
    return made;
  });
  newsroom.observe?.({ kind: 'answer', from });
  return answer;
}

/**
 * What is said of a story as of a moment, until the index changes: who asks again is answered without a look at its texts.
 * `name` says what it is. Beneath it what is made of texts is kept by the texts themselves.
 */
export async function answerOfStory<Answer>(
  newsroom: Pick<Newsroom, 'cache' | 'pending' | 'store' | 'observe'>,
  { name, id, asOf }: { name: string; id: StoryId; asOf: EpochMs | undefined },
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const { changedAt } = await newsroom.store.articles.getState();
  return cachedAnswer(newsroom, `${name}:${id}:${asOf ?? 'now'}:${changedAt}`, compute);
}
