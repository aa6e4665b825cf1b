// The keys that lead to articles in SQLite: whole numbers of 64 bits, too large for Kysely's numbers, so by hand.
import type { DatabaseSync } from 'node:sqlite';
import { KEYS_PER_ARTICLE_MAX } from '../../limits/store.ts';
import type { ArticleId } from '../../news/article.ts';
import type { IdentityKey } from '../../news/identity.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** Makes a key lead to the article with this number. */
export type KeyKeeper = (key: IdentityKey, article: bigint) => void;

/** No article has this number: an address that leads here is shared by several. */
export const SEVERAL = 0n;

export function createKeyKeeper(database: DatabaseSync): KeyKeeper {
  const countOf = database.prepare('select count(*) as count from article_keys where article = ?');
  const keep = database.prepare(
    'insert into article_keys values (?, ?) on conflict (key) do update set article = excluded.article',
  );
  return (key, article) => {
    const isFull = article !== SEVERAL && Number(countOf.get(article)?.['count']) >= KEYS_PER_ARTICLE_MAX;
    if (!isFull) keep.run(key, article);
  };
}

/** Keeps keys of articles by their ids, outside of a take-in. */
export function createKeysKeeper(
  database: DatabaseSync,
): (keys: ReadonlyMap<IdentityKey, ArticleId | null>) => void {
  const keep = createKeyKeeper(database);
  const numberOf = database.prepare('select number from identities where id = ?');
  return (keys) => {
    if (keys.size === 0) return;
    inTransaction(database, () => {
      for (const [key, id] of keys) {
        const number = id === null ? SEVERAL : numberOf.get(id)?.['number'];
        if (number !== undefined) keep(key, BigInt(Number(number)));
      }
    });
  };
}

export function createIdentityFinder(
  database: DatabaseSync,
): (keys: readonly IdentityKey[]) => Map<IdentityKey, ArticleId | null> {
  const find = database.prepare(
    'select i.id from article_keys k left join identities i on i.number = k.article where k.key = ?',
  );
  return (keys) => {
    const found = new Map<IdentityKey, ArticleId | null>();
    for (const key of keys) {
      const row = find.get(key);
      if (row !== undefined) found.set(key, row['id'] as ArticleId | null);
    }
    return found;
  };
}
