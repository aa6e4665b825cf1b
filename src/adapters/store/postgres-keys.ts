// Identities and the keys that lead to them in PostgreSQL: those of a batch together.
import { KEYS_PER_ARTICLE_MAX } from '../../limits/store.ts';
import type { ArticleId } from '../../news/article.ts';
import type { IdentityKey } from '../../news/identity.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import { SEVERAL } from './article-keys.ts';
import type { ReadRows } from './postgres-reading.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

/** Keeps that articles were seen; answers their numbers by their ids. */
export function* keepIdentities(articles: readonly AnalysedArticle[]): Steps<Map<string, number>> {
  const kept = yield* stepOf<{ id: string; number: number }>(
    `insert into identities (id, version, first_seen_at) select * from unnest($1::text[], $2::text[], $3::bigint[])
     on conflict (id) do update set version = excluded.version,
       first_seen_at = least(identities.first_seen_at, excluded.first_seen_at)
     returning id, number`,
    [
      articles.map(({ article }) => article.id),
      articles.map(({ article }) => article.version),
      articles.map(({ article }) => article.firstSeenAt),
    ],
  );
  return new Map(kept.map(({ id, number }) => [id, number]));
}

/** Makes keys lead to articles, in this order, and not more than an article may have. */
export function* keepKeys(wished: readonly (readonly [IdentityKey, bigint])[]): Steps<void> {
  if (wished.length === 0) return;
  const counts = yield* countKeys([...new Set(wished.map(([, article]) => article))]);
  const ledTo = yield* findLeads(wished.map(([key]) => key));
  const kept = new Map<IdentityKey, bigint>();
  for (const [key, article] of wished) {
    const count = counts.get(article) ?? 0;
    if (article !== SEVERAL && count >= KEYS_PER_ARTICLE_MAX) continue;
    const before = ledTo.get(key);
    if (before !== undefined) counts.set(before, (counts.get(before) ?? 0) - 1);
    counts.set(article, (counts.get(article) ?? 0) + 1);
    ledTo.set(key, article);
    kept.set(key, article);
  }
  yield* stepOf(
    `insert into article_keys select * from unnest($1::bigint[], $2::bigint[])
     on conflict (key) do update set article = excluded.article`,
    [[...kept.keys()].map(String), [...kept.values()].map(String)],
  );
}

function* countKeys(articles: readonly bigint[]): Steps<Map<bigint, number>> {
  const counted = yield* stepOf<{ article: string; count: number }>(
    `select article::text, count(*) as count from article_keys
     where article = any($1::bigint[]) and article <> ${SEVERAL} group by article`,
    [articles.map(String)],
  );
  return new Map(counted.map(({ article, count }) => [BigInt(article), count]));
}

function* findLeads(keys: readonly IdentityKey[]): Steps<Map<IdentityKey, bigint>> {
  const found = yield* stepOf<{ key: string; article: string }>(
    'select key::text, article::text from article_keys where key = any($1::bigint[])',
    [keys.map(String)],
  );
  return new Map(found.map(({ key, article }) => [BigInt(key) as IdentityKey, BigInt(article)]));
}

/** Keeps keys of articles by their ids, outside of a take-in. */
export function* keepKeysOf(keys: ReadonlyMap<IdentityKey, ArticleId | null>): Steps<void> {
  const ids = [...keys.values()].filter((id) => id !== null);
  const found = yield* stepOf<{ id: string; number: string }>(
    'select id, number::text from identities where id = any($1::text[])',
    [ids],
  );
  const numbers = new Map<string, bigint>(found.map(({ id, number }) => [id, BigInt(number)]));
  const wished = [...keys].flatMap(([key, id]) => {
    const number = id === null ? SEVERAL : numbers.get(id);
    return number === undefined ? [] : [[key, number] as const];
  });
  yield* keepKeys(wished);
}

/** Answers where keys lead. */
export function createPostgresIdentityFinder(
  readRows: ReadRows,
): (keys: readonly IdentityKey[]) => Promise<Map<IdentityKey, ArticleId | null>> {
  return async (keys) => {
    if (keys.length === 0) return new Map();
    const rows = await readRows<{ key: string; id: ArticleId | null }>(
      `select k.key::text, i.id from article_keys k left join identities i on i.number = k.article
       where k.key = any($1::bigint[])`,
      [keys.map(String)],
    );
    const found = new Map(rows.map(({ key, id }) => [BigInt(key) as IdentityKey, id]));
    // In the order asked for, as they are found one by one.
    return new Map(keys.flatMap((key) => (found.has(key) ? [[key, found.get(key) ?? null] as const] : [])));
  };
}
