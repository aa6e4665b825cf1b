// Changes the tags of articles that the index has, a few in a transaction, so that others write in between.
import { shingleKeysOf } from '../../analysis/reuse/near-duplicates.ts';
import { termsOf } from '../../analysis/terms.ts';
import { RETAG_BATCH, RETAG_PAGE, RETAG_TRIES_MAX } from '../../limits/tags.ts';
import type { Article, ArticleId } from '../../news/article.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import type { TagChange, TaggedSearch } from '../../news/ports-tags.ts';
import type { Newsroom } from '../newsroom.ts';

export interface RetagOptions {
  /** Stops after the batch that is being written; what is done stays. */
  signal?: AbortSignal | undefined;
  /** Called after each batch with how many have been changed. */
  onProgress?: ((changed: number) => void) | undefined;
}

/** One change of tags, and which of the articles it is for. */
export interface Retagged {
  change: TagChange;
  /** Looks at an article as it is now; all where it is absent. */
  isMeant?: (article: Pick<AnalysedArticle, 'article' | 'terms'>) => boolean;
}

/** Answers how many of the articles changed. */
export async function retagArticles(
  newsroom: Pick<Newsroom, 'store' | 'clock'>,
  ids: readonly ArticleId[],
  { change, isMeant = () => true, signal, onProgress }: Retagged & RetagOptions,
): Promise<number> {
  const { articles, tags } = newsroom.store;
  let changed = 0;
  for (let start = 0; start < ids.length && signal?.aborted !== true; start += RETAG_BATCH) {
    const batch = await articles.getArticles(ids.slice(start, start + RETAG_BATCH));
    const meant = batch.map(withTerms).filter(isMeant);
    const written = meant.map(({ article, terms }) => ({
      ...{ id: article.id, version: article.version },
      terms: terms.keys(),
      shingleKeys: shingleKeysOf(article),
    }));
    changed += await tags.retag(written, change, newsroom.clock());
    onProgress?.(changed);
  }
  return changed;
}

/** How far a change of all articles of a tag came; where it was stopped, the next call goes on. */
export interface RetagReport {
  isDone: boolean;
  changed: number;
}

/** Makes a change that takes articles out of a search, until the search finds none. */
export async function retagAll(
  newsroom: Pick<Newsroom, 'store' | 'clock'>,
  search: Omit<TaggedSearch, 'limit'>,
  { change, signal, onProgress }: Pick<Retagged, 'change'> & RetagOptions,
): Promise<RetagReport> {
  let changed = 0;
  for (let tries = 0; tries < RETAG_TRIES_MAX && signal?.aborted !== true;) {
    const ids = await newsroom.store.tags.findTagged({ ...search, limit: RETAG_PAGE });
    if (ids.length === 0) return { isDone: true, changed };
    const before = changed;
    changed += await retagArticles(newsroom, ids, {
      ...{ change, signal },
      onProgress: (more) => onProgress?.(before + more),
    });
    tries = changed === before ? tries + 1 : 0;
  }
  return { isDone: false, changed };
}

function withTerms(article: Article): Pick<AnalysedArticle, 'article' | 'terms'> {
  return { article, terms: termsOf(article, article.language) };
}
