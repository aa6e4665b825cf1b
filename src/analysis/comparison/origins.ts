// Which write-ups say what another says because it is the same text: two of one origin agree with nobody.
import type { Article, ArticleId } from '../../news/article.ts';
import { agenciesOf } from '../reuse/agencies.ts';
import type { ReprintPair } from '../reuse/near-duplicates.ts';
import { createUnions } from '../reuse/unions.ts';

/** For each write-up what stands for its text: reprints of one text, and texts that one agency carried, share it. */
export function originsOf(
  articles: readonly Article[],
  reprints: readonly ReprintPair[],
): ReadonlyMap<ArticleId, string> {
  const unions = createUnions();
  for (const [earlier, later] of reprints) unions.join(earlier, later);
  for (const article of articles)
    for (const agency of agenciesOf(article)) unions.join(article.id, `agency ${agency}`);
  return new Map(articles.map(({ id }) => [id, unions.leastOf(id)]));
}
