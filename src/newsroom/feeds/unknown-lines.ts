// Which lines of a reading the index does not have yet, before they are taken in.
import type { Article, ArticleLine } from '../../news/article.ts';
import type { Newsroom } from '../newsroom.ts';
import { articleFromLine } from '../article-from-line.ts';

/** A line, and the article that it would be. */
export interface UnknownLine {
  line: ArticleLine;
  article: Article;
}

/** The lines that would be new, in their order, and the number of those that would not. What is no article is neither. */
export async function findUnknown(
  { store, clock }: Pick<Newsroom, 'store' | 'clock'>,
  lines: readonly ArticleLine[],
): Promise<{ unknown: UnknownLine[]; known: number }> {
  const now = clock();
  const articles = lines.flatMap((line): UnknownLine[] => {
    const outcome = articleFromLine(line, now);
    return outcome.kind === 'article' ? [{ line, article: outcome.article }] : [];
  });
  const known = await store.articles.findKnown(articles.map(({ article }) => article.id));
  const unknown = articles.filter(({ article }) => !known.has(article.id));
  return { unknown, known: articles.length - unknown.length };
}
