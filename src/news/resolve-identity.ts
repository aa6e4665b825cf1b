// Decides which article each item of a batch is: one that is known, by address, guid or words; or a new one.
import { articleIdOf, type Article, type ArticleId, type ArticleText } from './article.ts';
import type { EpochMs } from './branded.ts';
import { isTellingGuid, type ArticleKeys, type IdentityKey } from './identity.ts';
import { sharedUrlsOf } from './shared-address.ts';
import { wordsAgree } from './wording.ts';

/** An item with its keys. */
export interface KeyedArticle {
  article: Article;
  keys: ArticleKeys;
}

/** What is known of the keys of a batch. */
export interface KnownIdentities {
  /** The article that each key leads to; null for an address that several articles share; absent where unknown. */
  leads: ReadonlyMap<IdentityKey, ArticleId | null>;
  /** Where a guid, or an address that turns out to be shared, leads: the words, as far as they are kept. */
  texts: ReadonlyMap<ArticleId, ArticleText>;
  /** Where a headline alone leads: when that was first seen. */
  firstSeen: ReadonlyMap<ArticleId, EpochMs>;
}

export interface ResolvedIdentities {
  /** The items in their order, each with the id of the article that it is. */
  articles: Article[];
  /** The keys that lead elsewhere than before. */
  learnt: ReadonlyMap<IdentityKey, ArticleId | null>;
}

/** The same headline without a text is the same article for this long: "Markets close lower" comes every week. */
export const BRIEF_SAME_MS = 3 * 24 * 60 * 60 * 1000;

export function resolveIdentities(
  batch: readonly KeyedArticle[],
  known: KnownIdentities,
): ResolvedIdentities {
  const now: Now = {
    leads: new Map(known.leads),
    texts: new Map(known.texts),
    firstSeen: new Map(known.firstSeen),
  };
  for (const key of sharedUrlsOf(batch)) now.leads.set(key, null);
  const formerly = known.leads;
  const articles = batch.map((item) => {
    const id = knownIdOf(item, now, formerly) ?? newIdOf(item, now);
    learn(item, id, now);
    // The address is the first one's: people, receipts and links know the article by it.
    return { ...item.article, id, url: id.startsWith('urn:') ? item.article.url : id };
  });
  const learnt = new Map([...now.leads].filter(([key, id]) => known.leads.get(key) !== id));
  return { articles, learnt };
}

interface Now {
  leads: Map<IdentityKey, ArticleId | null>;
  texts: Map<ArticleId, ArticleText>;
  firstSeen: Map<ArticleId, EpochMs>;
}

/** Address, guid, words, in this order: a feed gives ids away anew sooner than a site gives away an address. */
function knownIdOf(
  { article, keys }: KeyedArticle,
  { leads, texts, firstSeen }: Now,
  formerly: KnownIdentities['leads'],
): ArticleId | null {
  const at = (key: IdentityKey | null, map: KnownIdentities['leads'] = leads) =>
    key === null ? null : (map.get(key) ?? null);
  const agrees = (id: ArticleId) => {
    const text = texts.get(id);
    return text === undefined ? isTellingGuid(article.guid) : wordsAgree(text, article);
  };
  const byUrl = at(keys.url);
  if (byUrl !== null) return byUrl;
  const byGuid = at(keys.guid);
  if (byGuid !== null && agrees(byGuid)) return byGuid;
  const byContent = at(keys.content);
  const isLate =
    byContent !== null &&
    keys.isBrief &&
    article.firstSeenAt - (firstSeen.get(byContent) ?? article.firstSeenAt) > BRIEF_SAME_MS;
  if (byContent !== null && !isLate) return byContent;
  // The first of those that share an address was taken for its only one.
  const first = at(keys.url, formerly);
  return first !== null && texts.has(first) && agrees(first) ? first : null;
}

/** An address that is shared names nobody: the words do. */
function newIdOf({ article, keys }: KeyedArticle, { leads }: Now): ArticleId {
  const isShared = keys.url !== null && leads.get(keys.url) === null;
  return isShared ? articleIdOf({ ...article, url: null }) : article.id;
}

/** Keys lead to the article that bore them last; a shared address stays shared. */
function learn({ article, keys }: KeyedArticle, id: ArticleId, now: Now): void {
  const { leads, texts, firstSeen } = now;
  if (keys.url !== null && leads.get(keys.url) !== null) leads.set(keys.url, id);
  if (keys.guid !== null) leads.set(keys.guid, id);
  if (keys.content !== null) leads.set(keys.content, id);
  texts.set(id, article);
  if (!firstSeen.has(id)) firstSeen.set(id, article.firstSeenAt);
}
