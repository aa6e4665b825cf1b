// What remains of two states of one article: the words that are fuller or newer, and what either knows besides.
import { isFuller, type Article, type ArticleId } from '../news/article.ts';
import { isSameWording } from '../news/wording.ts';

/** One article may stand twice in a batch, under two tags: it is taken once, with both. The later words win, if as full. */
export function mergeRepetitions(batch: readonly Article[]): Article[] {
  const byId = new Map<ArticleId, Article>();
  for (const article of batch) {
    const earlier = byId.get(article.id);
    byId.set(article.id, earlier === undefined ? article : mergeStates(earlier, article));
  }
  return [...byId.values()];
}

/**
 * The later state, or the earlier where that has more of the text: a feed in full and a tag page with excerpts may
 * bring an article by turns. Where only quotes, spaces or a link differ the earlier words stay: citations point into
 * them.
 */
export function mergeStates(earlier: Article, later: Article): Article {
  const isKept = isFuller(earlier.textState, later.textState) || isSameWording(earlier, later);
  const [kept, other] = isKept ? [earlier, later] : [later, earlier];
  return {
    ...kept,
    url: kept.url ?? other.url,
    guid: kept.guid ?? other.guid,
    byline: kept.byline ?? other.byline,
    publishedAt: kept.publishedAt ?? other.publishedAt,
    modifiedAt: kept.modifiedAt ?? other.modifiedAt,
    image: kept.image ?? other.image,
    tags: unionOfTags(earlier.tags, later.tags),
  };
}

export function unionOfTags(tags: Article['tags'], more: Article['tags']): Article['tags'] {
  const slugs = new Set(tags.map((tag) => tag.slug));
  return [...tags, ...more.filter((tag) => !slugs.has(tag.slug))];
}
