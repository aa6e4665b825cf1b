// The moment that an answer speaks of: the same for all who ask between two changes of the index.
import { ANSWER_BUCKET_MS } from '../limits/cache.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Newsroom } from './newsroom.ts';

/** The last change of the index or the last five-minute mark, whichever is later. */
export async function answerMoment(newsroom: Newsroom): Promise<EpochMs> {
  const { changedAt } = await newsroom.store.articles.getState();
  const mark = Math.floor(newsroom.clock() / ANSWER_BUCKET_MS) * ANSWER_BUCKET_MS;
  return Math.max(changedAt, mark);
}
