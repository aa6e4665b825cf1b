// What digests ask of the articles, the same for both engines: what arrived of a tag, and which story each is in.
import type { Kysely } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type { NewsArticle, NewsSearch } from '../../news/ports-digests.ts';
import type { StoryId } from '../../news/story.ts';
import { firstRowAt } from './article-rows.ts';
import { chunksOf } from './chunks.ts';
import type { Tables } from './tables.ts';

/** Walks the tag's own rows from the newest, so that neither other tags nor older articles are read, and nothing sorted. */
export async function findNews(tables: Kysely<Tables>, search: NewsSearch): Promise<NewsArticle[]> {
  const rows = await newsQuery(tables, search).execute();
  return rows.map((row) => ({
    id: row.id as ArticleId,
    story: row.story as StoryId,
    outlet: row.outlet,
    eventTime: row.event_time,
  }));
}

/** The query by itself, for its plan to be looked at. */
export function newsQuery(tables: Kysely<Tables>, { tag, period, eventSince, limit }: NewsSearch) {
  return tables
    .selectFrom('tags')
    .innerJoin('article_tags', 'article_tags.tag', 'tags.tag')
    .innerJoin('articles', 'articles.row', 'article_tags.row')
    .where('tags.slug', '=', tag)
    .where('article_tags.row', '>=', firstRowAt(eventSince))
    .where('articles.first_seen_at', '>=', period.from)
    .where('articles.first_seen_at', '<', period.until)
    .where('articles.event_time', '>=', eventSince)
    .where('articles.is_backfill', '=', 0)
    .where('article_tags.is_late', '=', 0)
    .select(['articles.id', 'articles.story', 'articles.outlet', 'articles.event_time'])
    .orderBy('article_tags.row', 'desc')
    .limit(limit);
}

export async function findStoriesOf(
  tables: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, StoryId>> {
  const found = new Map<ArticleId, StoryId>();
  for (const chunk of chunksOf(ids)) {
    const rows = await tables
      .selectFrom('articles')
      .where('id', 'in', chunk)
      .select(['id', 'story'])
      .execute();
    for (const { id, story } of rows) found.set(id as ArticleId, story as StoryId);
  }
  return found;
}
