// The words that articles had before: kept when they are replaced, gone with the article.
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { VERSIONS_KEPT_MAX } from '../../limits/store.ts';
import type { ArticleId, TextState, VersionHash } from '../../news/article.ts';
import type { ArticleVersion } from '../../news/article-version.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Tables } from './tables.ts';

/** Keeps the words of an article's row, which are about to be replaced by those of the version `by`. */
export type VersionKeeper = (
  row: bigint,
  replaced: { identity: bigint; at: EpochMs; by: VersionHash },
) => void;

export function createVersionKeeper(database: DatabaseSync): VersionKeeper {
  const keep = database.prepare(
    `insert into article_versions
       (article, version, replaced_at, language, published_at, text_state, headline, abstract, body)
     select ?, version, ?, language, published_at, text_state, headline, abstract, body
     from articles where row = ? and version <> ?`,
  );
  const countOf = database.prepare('select count(*) as count from article_versions where article = ?');
  // The first stays: it is what everybody else has quoted.
  const removeSecond = database.prepare(
    `delete from article_versions where number =
       (select number from article_versions where article = ? order by number limit 1 offset 1)`,
  );
  return (row, { identity, at, by }) => {
    const { changes } = keep.run(identity, BigInt(at), row, by);
    if (Number(changes) === 0) return;
    if (Number(countOf.get(identity)?.['count']) > VERSIONS_KEPT_MAX) removeSecond.run(identity);
  };
}

export async function listVersions(tables: Kysely<Tables>, id: ArticleId): Promise<ArticleVersion[]> {
  const rows = await tables
    .selectFrom('article_versions')
    .innerJoin('identities', 'identities.number', 'article_versions.article')
    .where('identities.id', '=', id)
    .selectAll('article_versions')
    .orderBy('article_versions.number', 'desc')
    .execute();
  return rows.map(({ headline, abstract, body, language, ...row }) => ({
    ...{ headline, abstract, body, language },
    version: row.version as VersionHash,
    replacedAt: row.replaced_at,
    textState: row.text_state as TextState,
    publishedAt: row.published_at,
  }));
}

/** Numbers grow with time: the last are looked at, and no index by time is kept. */
export async function listReplaced(
  tables: Kysely<Tables>,
  since: EpochMs,
  limit: number,
): Promise<ArticleId[]> {
  const rows = await tables
    .selectFrom('article_versions')
    .innerJoin('identities', 'identities.number', 'article_versions.article')
    .select(['identities.id', 'article_versions.replaced_at'])
    .orderBy('article_versions.number', 'desc')
    .limit(limit)
    .execute();
  const replaced = rows.filter((row) => row.replaced_at >= since);
  return [...new Set(replaced.map((row) => row.id as ArticleId))];
}
