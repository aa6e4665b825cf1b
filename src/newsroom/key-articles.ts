// Gives the articles of an index that an earlier release made the keys that they are known by, once.
import { TAKE_IN_BATCH } from '../limits/store.ts';
import type { Article, ArticleId } from '../news/article.ts';
import { articleKeysOf, urlIdentityKeyOf, type IdentityKey } from '../news/identity.ts';
import type { Newsroom } from './newsroom.ts';

/** Where the index keeps that its articles have keys, and of which making. */
export const KEYS_NOTE = 'identity-keys';
const KEYS_VERSION = '1';

/** Makes what is missing; answers how many articles were looked at. What is pruned is known by its address alone. */
export async function keyArticles({ store, log }: Newsroom): Promise<number> {
  const { articles, notes } = store;
  if ((await notes.getNote(KEYS_NOTE)) === KEYS_VERSION) return 0;
  let keyed = 0;
  let last: ArticleId | null = null;
  for (;;) {
    const ids: ArticleId[] = await articles.listEverSeen(last, TAKE_IN_BATCH);
    if (ids.length === 0) break;
    const kept = new Map((await articles.getArticles(ids)).map((article) => [article.id, article]));
    const made = new Map(ids.flatMap((id) => keysOf(id, kept.get(id)).map((key) => [key, id] as const)));
    // Another program may have begun to take articles in: what it learnt is newer.
    const learnt = await articles.findIdentities([...made.keys()]);
    await articles.keepKeys(new Map([...made].filter(([key]) => !learnt.has(key))));
    keyed += ids.length;
    last = ids.at(-1) ?? null;
  }
  await notes.setNote(KEYS_NOTE, KEYS_VERSION);
  if (keyed > 0) log.info({ articles: keyed }, 'all articles were given keys to be known by');
  return keyed;
}

function keysOf(id: ArticleId, article: Article | undefined): IdentityKey[] {
  const url = urlIdentityKeyOf(id);
  const { guid, content } = article === undefined ? { guid: null, content: null } : articleKeysOf(article);
  return [url, guid, content].filter((key) => key !== null);
}
