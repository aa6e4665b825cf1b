// Reads what a story says, write-up by write-up, for the ledger of what a channel was told.
import { readArticleClaims, type SaidSentence } from '../../analysis/claims/article-claims.ts';
import { storyClaimsOf } from '../../analysis/claims/story-claims.ts';
import { reprintPairsOf } from '../../analysis/comparison/reprints.ts';
import { byTimeAndId } from '../../analysis/reuse/write-ups.ts';
import { TOLD_ARTICLES_MAX, TOLD_READ_AT_ONCE } from '../../limits/told.ts';
import type { Article, ArticleId } from '../../news/article.ts';
import type { Newsroom } from '../newsroom.ts';
import type { NewStory, ReadStory } from './candidate-stories.ts';
import { remember, shelfOf, type CompileMemo } from './compile-memo.ts';

/** Reads a story; what arrived is read before what was there. */
export async function readStoryClaims(
  { store }: Newsroom,
  { id, arrived, members }: NewStory,
  memo: CompileMemo,
): Promise<ReadStory> {
  const ids = [...new Set([...arrived.map((article) => article.id), ...members])].slice(0, TOLD_ARTICLES_MAX);
  return remember(shelfOf(memo, 'read'), `${id} ${members.length} ${ids[0] ?? ''}`, async () => {
    const articles = await store.articles.getArticles(ids);
    const said = await readInTurns(articles);
    let reprints: ReadonlySet<ArticleId> | null = null;
    return {
      articles: new Map(articles.map((article) => [article.id, article])),
      said,
      findReprints: () => (reprints ??= reprintsAmong(articles)),
      claims: storyClaimsOf([...said.values()]),
    };
  });
}

/** Others who wait for an answer get it in between. */
async function readInTurns(
  articles: readonly Article[],
): Promise<ReadonlyMap<ArticleId, readonly SaidSentence[]>> {
  const said = new Map<ArticleId, readonly SaidSentence[]>();
  for (const article of articles) {
    if (said.size > 0 && said.size % TOLD_READ_AT_ONCE === 0) await nextTurn();
    said.set(article.id, readArticleClaims(article));
  }
  return said;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function reprintsAmong(articles: readonly Article[]): ReadonlySet<ArticleId> {
  return new Set(reprintPairsOf(articles.toSorted(byTimeAndId)).map(([, later]) => later));
}
