// The extractive summary of some articles: the outlets' own sentences, each with where it stands.
import { summariseArticles } from '../../analysis/salience/salience.ts';
import type { Article, ArticleId } from '../../news/article.ts';
import { fingerprintOf, versionKeyOf } from '../../news/fingerprint.ts';
import { basisOf, type Summary } from '../../news/summary.ts';
import type { Newsroom } from '../newsroom.ts';
import { isOrder, withoutOrders } from './orders.ts';

/** Counted up with every change of src/analysis/salience/ that chooses other sentences. */
export const SUMMARY_VERSION = 3;

export function extractSummary(articles: readonly Article[], sentences: number): Summary {
  const first = summariseArticles(articles, { sentences });
  // Few articles speak to machines: only where one is heard are all looked through.
  const chosen = first.some(({ text }) => isOrder(text))
    ? summariseArticles(articles.map(withoutItsOrders), { sentences })
    : first;
  return {
    method: 'extractive',
    sentences: chosen.map(({ text, citation }) => ({ text, citations: [citation] })),
    basis: basisOf(articles),
  };
}

/** The article as its readers are meant to read it; what is left stands where it stood. */
function withoutItsOrders(article: Article): Article {
  const { abstract, body } = article;
  return {
    ...article,
    abstract: abstract === null ? null : withoutOrders(abstract),
    body: body === null ? null : withoutOrders(body),
  };
}

/** Names the extractive summary of articles; their order does not matter. */
export function summaryFingerprintOf(articles: readonly Article[], sentences: number): string {
  return fingerprintOf(['summary', SUMMARY_VERSION, sentences, articles.map(versionKeyOf).sort()]);
}

/** The articles of all the ids, or the first id that the index has no text of. */
export type ArticlesOutcome =
  { kind: 'articles'; articles: readonly Article[] } | { kind: 'unknown'; id: ArticleId };

export async function getAllArticles(
  { store }: Pick<Newsroom, 'store'>,
  ids: readonly ArticleId[],
): Promise<ArticlesOutcome> {
  const unique = [...new Set(ids)];
  const articles = await store.articles.getArticles(unique);
  const found = new Set(articles.map(({ id }) => id));
  const missing = unique.find((id) => !found.has(id));
  return missing === undefined ? { kind: 'articles', articles } : { kind: 'unknown', id: missing };
}

export type SummariseArticlesOutcome =
  { kind: 'summary'; summary: Summary } | { kind: 'unknown'; id: ArticleId };

/** Summarises articles that somebody names, in no story; nothing is cached, and no receipt is kept. */
export async function summariseArticlesByIds(
  newsroom: Pick<Newsroom, 'store'>,
  ids: readonly ArticleId[],
  { sentences }: { sentences: number },
): Promise<SummariseArticlesOutcome> {
  const found = await getAllArticles(newsroom, ids);
  if (found.kind === 'unknown') return found;
  return { kind: 'summary', summary: extractSummary(found.articles, sentences) };
}
