// Finds out which articles the items of a batch are: asks the index where their keys lead, and has it decided.
import type { Article, ArticleId, ArticleText } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { articleKeysOf, type IdentityKey } from '../news/identity.ts';
import { resolveIdentities, type KeyedArticle } from '../news/resolve-identity.ts';
import type { ArticleStore } from '../news/ports.ts';
import type { Newsroom } from './newsroom.ts';

export interface IdentifiedArticles {
  /** The items in their order, each with the id of the article that it is. */
  articles: readonly Article[];
  /** Keys to be kept: they lead elsewhere than the index knows. */
  learnt: ReadonlyMap<IdentityKey, ArticleId | null>;
  /** Articles of which the index has had one of these wordings before. */
  familiar: ReadonlySet<ArticleId>;
}

type Leads = ReadonlyMap<IdentityKey, ArticleId | null>;

export async function identifyArticles(
  { store }: Newsroom,
  batch: readonly Article[],
): Promise<IdentifiedArticles> {
  const items = batch.map((article) => ({ article, keys: articleKeysOf(article) }));
  const leads = await store.articles.findIdentities(
    items.flatMap(({ keys }) => [keys.url, keys.guid, keys.content].filter((key) => key !== null)),
  );
  const texts = await textsToCompare(store.articles, items, leads);
  const firstSeen = await firstSightsOfBriefs(store.articles, items, leads);
  const { articles, learnt } = resolveIdentities(items, { leads, texts, firstSeen });
  const familiar = items.flatMap(({ keys }, at) => {
    const id = articles[at]?.id;
    return id !== undefined && keys.content !== null && leads.get(keys.content) === id ? [id] : [];
  });
  return { articles, learnt, familiar: new Set(familiar) };
}

/** Words decide where a guid leads elsewhere than the address, and where items share an address. */
async function textsToCompare(
  articles: ArticleStore,
  items: readonly KeyedArticle[],
  leads: Leads,
): Promise<ReadonlyMap<ArticleId, ArticleText>> {
  const urls = items.map(({ keys }) => keys.url);
  const ids = items.flatMap(({ keys }) => {
    const byUrl = leadOf(keys.url, leads);
    const byGuid = leadOf(keys.guid, leads);
    const isAlone = urls.indexOf(keys.url) === urls.lastIndexOf(keys.url);
    return [byGuid === byUrl ? null : byGuid, isAlone ? null : byUrl].filter((id) => id !== null);
  });
  return articles.getTexts([...new Set(ids)]);
}

async function firstSightsOfBriefs(
  articles: ArticleStore,
  items: readonly KeyedArticle[],
  leads: Leads,
): Promise<ReadonlyMap<ArticleId, EpochMs>> {
  const briefs = items.filter(({ keys }) => keys.isBrief).map(({ keys }) => leadOf(keys.content, leads));
  const known = await articles.findKnown([...new Set(briefs.filter((id) => id !== null))]);
  return new Map([...known].map(([id, { firstSeenAt }]) => [id, firstSeenAt]));
}

function leadOf(key: IdentityKey | null, leads: Leads): ArticleId | null {
  return key === null ? null : (leads.get(key) ?? null);
}
