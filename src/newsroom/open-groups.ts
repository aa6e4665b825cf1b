// The stories that a rebuild has found so far and that articles can still join: their articles, by which each is found.
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';

/** An article of a group: what is held in memory of it. */
export interface PlacedArticle {
  id: ArticleId;
  eventTime: EpochMs;
}

export interface OpenGroup {
  /** Its earliest article, ties by id. */
  id: ArticleId;
  /** The latest last. */
  articles: readonly PlacedArticle[];
}

export interface OpenGroups {
  add(articles: readonly PlacedArticle[]): void;
  remove(group: OpenGroup): void;
  /** By its earliest article. */
  get(id: ArticleId): OpenGroup | null;
  /** The group that an article is in. */
  find(article: ArticleId): OpenGroup | null;
  /** Those whose latest article came before a moment, the earliest first. */
  listBefore(moment: EpochMs): OpenGroup[];
}

export function createOpenGroups(): OpenGroups {
  const groups = new Map<ArticleId, OpenGroup>();
  const byArticle = new Map<ArticleId, OpenGroup>();
  return {
    add(given) {
      const articles = given
        .map(({ id, eventTime }) => ({ id, eventTime }))
        .sort((one, other) => one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1));
      const [first] = articles;
      if (first === undefined) return;
      const group = { id: first.id, articles };
      groups.set(group.id, group);
      for (const { id } of articles) byArticle.set(id, group);
    },
    remove(group) {
      groups.delete(group.id);
      for (const { id } of group.articles) byArticle.delete(id);
    },
    get: (id) => groups.get(id) ?? null,
    find: (article) => byArticle.get(article) ?? null,
    listBefore: (moment) =>
      [...groups.values()]
        .filter(({ articles }) => (articles.at(-1)?.eventTime ?? 0) < moment)
        .sort((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1)),
  };
}

function startOf({ articles }: OpenGroup): EpochMs {
  return articles[0]?.eventTime ?? 0;
}
