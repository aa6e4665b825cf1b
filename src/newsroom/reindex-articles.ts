// Brings an index that an earlier release made up to date: keys, and terms anew; stories stay as they are.
import { TERMS_VERSION } from '../analysis/terms.ts';
import { TAKE_IN_BATCH } from '../limits/store.ts';
import type { ArticleId } from '../news/article.ts';
import type { StoryCursor } from '../news/ports-stories.ts';
import type { StoryId } from '../news/story.ts';
import { analyseArticles } from './analyse-articles.ts';
import { keyArticles } from './key-articles.ts';
import type { Newsroom } from './newsroom.ts';
import { areTermsOutdated, TERMS_VERSION_NOTE } from './terms-version.ts';

/** Where the index keeps how far this version's terms are made, so that who stops goes on there. */
const PROGRESS_NOTE = `terms-made-to-${TERMS_VERSION}`;

export interface ReindexOptions {
  signal?: AbortSignal;
  /** Is told how many articles each batch had. */
  onBatch?: (articles: number) => void;
}

/**
 * Gives articles their keys, and re-indexes where the terms are of another version, from where the last one stopped;
 * answers how many were. Meanwhile what is indexed anew is found, and of the rest what both versions have.
 */
export async function reindexArticles(
  newsroom: Newsroom,
  { signal, onBatch }: ReindexOptions = {},
): Promise<number> {
  await keyArticles(newsroom);
  if (!(await areTermsOutdated(newsroom))) return 0;
  const { stories, notes } = newsroom.store;
  let reindexed = 0;
  let after = (await notes.getNote(PROGRESS_NOTE)) as StoryCursor | null;
  do {
    if (signal?.aborted === true) return reindexed;
    const { members, next } = await stories.listMembersAfter(after, TAKE_IN_BATCH);
    const batch = await reindexSome(newsroom, new Map(members.map(({ id, story }) => [id, story])));
    reindexed += batch;
    onBatch?.(batch);
    after = next;
    if (after !== null) await notes.setNote(PROGRESS_NOTE, after);
  } while (after !== null);
  await notes.setNote(TERMS_VERSION_NOTE, String(TERMS_VERSION));
  await notes.removeNote(PROGRESS_NOTE);
  return reindexed;
}

async function reindexSome(newsroom: Newsroom, stories: ReadonlyMap<ArticleId, StoryId>): Promise<number> {
  const { articles } = newsroom.store;
  const batch = await articles.getArticles([...stories.keys()]);
  const { changedAt } = await articles.getState();
  const analysed = await analyseArticles(newsroom, batch, stories);
  await articles.takeIn(analysed.articles, changedAt);
  return batch.length;
}
