// Brings an index that an earlier release made up to date: keys, and terms anew; stories stay as they are.
import { TERMS_VERSION } from '../analysis/terms.ts';
import { TAKE_IN_BATCH } from '../limits/store.ts';
import type { ArticleId } from '../news/article.ts';
import type { StoryId } from '../news/story.ts';
import { analyseArticles } from './analyse-articles.ts';
import { keyArticles } from './key-articles.ts';
import type { Newsroom } from './newsroom.ts';

/** Where the index keeps which version of the terms it was made with. */
export const TERMS_VERSION_NOTE = 'terms-version';

/** Gives articles their keys, and re-indexes where the terms are of another version; answers how many were. */
export async function reindexArticles(newsroom: Newsroom): Promise<number> {
  await keyArticles(newsroom);
  const { articles, notes } = newsroom.store;
  const made = await notes.getNote(TERMS_VERSION_NOTE);
  if (made === String(TERMS_VERSION)) return 0;
  let reindexed = 0;
  let last: ArticleId | null = null;
  for (;;) {
    const batch = await articles.listAfter(last, TAKE_IN_BATCH);
    const known = await articles.findKnown(batch.map(({ id }) => id));
    const stories = new Map(
      [...known].flatMap(([id, { story }]): [ArticleId, StoryId][] => (story === null ? [] : [[id, story]])),
    );
    if (batch.length === 0) break;
    const { changedAt } = await articles.getState();
    const analysed = await analyseArticles(newsroom, batch, stories);
    await articles.takeIn(analysed.articles, changedAt);
    reindexed += batch.length;
    last = batch.at(-1)?.id ?? null;
  }
  await notes.setNote(TERMS_VERSION_NOTE, String(TERMS_VERSION));
  return reindexed;
}
