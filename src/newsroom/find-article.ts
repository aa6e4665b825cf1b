// Finds the article that somebody means by an address, in whatever spelling it stands, or by an id.
import { canonicalUrl } from '../news/address.ts';
import type { Article, ArticleId } from '../news/article.ts';
import { urlIdentityKeyOf } from '../news/identity.ts';
import type { Newsroom } from './newsroom.ts';

export type FoundArticle =
  | { kind: 'article'; article: Article }
  /** It was seen, and its text has been forgotten since. */
  | { kind: 'pruned'; id: ArticleId }
  | { kind: 'unknown' };

export async function findArticle(newsroom: Newsroom, typed: string): Promise<FoundArticle> {
  const { articles } = newsroom.store;
  const id = await findArticleId(newsroom, typed);
  if (id === null) return { kind: 'unknown' };
  const article = await articles.getArticle(id);
  if (article !== null) return { kind: 'article', article };
  const known = await articles.findKnown([id]);
  return known.has(id) ? { kind: 'pruned', id } : { kind: 'unknown' };
}

/** The id of the article that a link leads to, by its address or another spelling of it; null for what is no link. */
export async function findArticleId(newsroom: Newsroom, link: string): Promise<ArticleId | null> {
  const [id = null] = await findArticleIds(newsroom, [link]);
  return id;
}

/** The same for several links, in their order, whether the index has the articles or not. */
export async function findArticleIds(
  { store }: Newsroom,
  links: readonly string[],
): Promise<(ArticleId | null)[]> {
  const keys = links.map(urlIdentityKeyOf);
  const leads = await store.articles.findIdentities(keys.filter((key) => key !== null));
  return links.map((link, place) => {
    const key = keys[place] ?? null;
    const known = key === null ? null : (leads.get(key) ?? null);
    return known ?? articleIdOfLink(link);
  });
}

/** The id that an article of this address would have; null for what can be the address of none. */
function articleIdOfLink(link: string): ArticleId | null {
  if (/^urn:broadsheet:[0-9a-f]{32}$/.test(link)) return link as ArticleId;
  return canonicalUrl(link) as ArticleId | null;
}
