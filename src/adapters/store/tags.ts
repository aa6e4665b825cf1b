// Tags and outlets out of the store, the same for both engines.
import type { Kysely } from 'kysely';
import { UNKNOWN_OUTLET } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Period } from '../../news/question.ts';
import type { TagActivity, TagSlug } from '../../news/tag.ts';
import type { Tables } from './tables.ts';

export async function listTags(
  tables: Kysely<Tables>,
  period: Period,
  asOf: EpochMs,
): Promise<TagActivity[]> {
  const { from, until } = period;
  const rows = await tables
    .selectFrom('article_tags')
    .innerJoin('tags', 'tags.tag', 'article_tags.tag')
    .innerJoin('articles', 'articles.row', 'article_tags.row')
    .where('articles.first_seen_at', '<=', asOf)
    .$if(from !== null, (query) => query.where('articles.event_time', '>=', from))
    .$if(until !== null, (query) => query.where('articles.event_time', '<', until))
    .groupBy(['tags.slug', 'tags.name'])
    .select(({ fn }) => [
      'tags.slug',
      'tags.name',
      fn.countAll<number>().as('articles'),
      fn.max('articles.event_time').as('newest_at'),
    ])
    .orderBy('articles', 'desc')
    .orderBy('tags.slug')
    .execute();
  return rows.map((row) => ({
    slug: row.slug as TagSlug,
    name: row.name,
    articles: row.articles,
    newestAt: row.newest_at,
  }));
}

export async function listOutlets(tables: Kysely<Tables>): Promise<{ name: string; articles: number }[]> {
  const rows = await tables
    .selectFrom('candidates')
    .where('outlet', '!=', UNKNOWN_OUTLET)
    .groupBy('outlet')
    .select(({ fn }) => ['outlet', fn.countAll<number>().as('articles')])
    .orderBy('articles', 'desc')
    .orderBy('outlet')
    .execute();
  return rows.map((row) => ({ name: row.outlet, articles: row.articles }));
}
