// Articles out of the store, the same for both engines.
import type { Kysely, Selectable } from 'kysely';
import type { Article, ArticleId, TextState, VersionHash } from '../../news/article.ts';
import type { KnownArticle } from '../../news/ports.ts';
import type { TextInLanguage } from '../../news/ports-search.ts';
import type { StoryId } from '../../news/story.ts';
import type { Tag, TagSlug } from '../../news/tag.ts';
import type { ArticleTable } from './article-tables.ts';
import type { Tables } from './tables.ts';

export async function findKnown(
  tables: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, KnownArticle>> {
  if (ids.length === 0) return new Map();
  const rows = await tables
    .selectFrom('identities')
    .leftJoin('articles', 'articles.id', 'identities.id')
    .where('identities.id', 'in', ids)
    .select([
      'identities.id',
      'identities.version',
      'identities.first_seen_at',
      'articles.story',
      'articles.row',
      'articles.text_state',
    ])
    .execute();
  const tags = await tagsOfRows(
    tables,
    rows.map((row) => row.row).filter((row) => row !== null),
    'given',
  );
  return new Map(
    rows.map((row) => [
      row.id as ArticleId,
      {
        version: row.version as VersionHash,
        firstSeenAt: row.first_seen_at,
        story: row.story as StoryId | null,
        tags: row.row === null ? [] : (tags.get(row.row) ?? []),
        textState: row.text_state as TextState | null,
      },
    ]),
  );
}

export async function getArticle(tables: Kysely<Tables>, id: ArticleId): Promise<Article | null> {
  const row = await tables.selectFrom('articles').where('id', '=', id).selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const tags = await tagsOfRows(tables, [row.row]);
  return articleOf(row, tags.get(row.row) ?? []);
}

export async function getArticles(tables: Kysely<Tables>, ids: readonly ArticleId[]): Promise<Article[]> {
  if (ids.length === 0) return [];
  const rows = await tables.selectFrom('articles').where('id', 'in', ids).selectAll().execute();
  const tags = await tagsOfRows(
    tables,
    rows.map((row) => row.row),
  );
  const byId = new Map(rows.map((row) => [row.id, articleOf(row, tags.get(row.row) ?? [])]));
  return ids.map((id) => byId.get(id)).filter((article) => article !== undefined);
}

export async function getTexts(
  tables: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, TextInLanguage>> {
  if (ids.length === 0) return new Map();
  const rows = await tables
    .selectFrom('articles')
    .where('id', 'in', ids)
    .select(['id', 'headline', 'abstract', 'body', 'language'])
    .execute();
  return new Map(rows.map(({ id, ...text }) => [id as ArticleId, text]));
}

export async function listAfter(
  tables: Kysely<Tables>,
  id: ArticleId | null,
  limit: number,
): Promise<Article[]> {
  const after = tables
    .selectFrom('articles')
    .where('id', '=', id ?? '')
    .select('row');
  const rows = await tables
    .selectFrom('articles')
    .$if(id !== null, (query) => query.where('row', '>', after))
    .selectAll()
    .orderBy('row')
    .limit(limit)
    .execute();
  const tags = await tagsOfRows(
    tables,
    rows.map((row) => row.row),
  );
  return rows.map((row) => articleOf(row, tags.get(row.row) ?? []));
}

export async function listEverSeen(
  tables: Kysely<Tables>,
  after: ArticleId | null,
  limit: number,
): Promise<ArticleId[]> {
  const rows = await tables
    .selectFrom('identities')
    .$if(after !== null, (query) => query.where('id', '>', after))
    .select('id')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as ArticleId);
}

async function tagsOfRows(
  tables: Kysely<Tables>,
  rows: readonly number[],
  which: 'all' | 'given' = 'all',
): Promise<ReadonlyMap<number, Tag[]>> {
  if (rows.length === 0) return new Map();
  const found = await tables
    .selectFrom('article_tags')
    .innerJoin('tags', 'tags.tag', 'article_tags.tag')
    .where('article_tags.row', 'in', rows)
    .$if(which === 'given', (query) => query.where('article_tags.by_rule', '=', 0))
    .select(['article_tags.row', 'tags.slug', 'tags.name'])
    .orderBy('tags.tag')
    .execute();
  return Map.groupBy(
    found.map(({ row, slug, name }) => ({ row, slug: slug as TagSlug, name })),
    (tag) => tag.row,
  );
}

function articleOf(row: Selectable<ArticleTable>, tags: readonly Tag[]): Article {
  return {
    id: row.id as ArticleId,
    url: row.url,
    guid: row.guid,
    headline: row.headline,
    abstract: row.abstract,
    body: row.body,
    byline: row.byline,
    outlet: row.outlet,
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    firstSeenAt: row.first_seen_at,
    eventTime: row.event_time,
    tags: tags.map(({ slug, name }) => ({ slug, name })),
    language: row.language,
    textState: row.text_state as TextState,
    version: row.version as VersionHash,
    image: row.image,
  };
}
