// Finds the articles that answer a question as if some outlets had never been read, and says which of them had a part in it.
import type { Question } from '../news/question.ts';
import { findArticles, type FindArticlesOptions, type FoundArticles } from './find-articles.ts';
import type { Newsroom } from './newsroom.ts';

export interface UnmutedArticles extends FoundArticles {
  /** The muted outlets that something was found of. */
  leftOut: readonly string[];
}

/** Only where an outlet that is muted has a part in what is found, it is searched once more without them. */
export async function findUnmuted(
  newsroom: Newsroom,
  question: Question,
  { muted, ...options }: FindArticlesOptions & { muted: readonly string[] },
): Promise<UnmutedArticles> {
  const found = await findArticles(newsroom, question, options);
  const isMuted = new Set(muted);
  const met = new Set(found.articles.map(({ outlet }) => outlet).filter((outlet) => isMuted.has(outlet)));
  if (met.size === 0) return { ...found, leftOut: [] };
  const unmuted = await findArticles(newsroom, question, { ...options, withoutOutlets: muted });
  return { ...unmuted, leftOut: [...met].sort() };
}
