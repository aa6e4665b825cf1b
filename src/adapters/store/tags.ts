// Tags and outlets out of the store, the same for both engines.
import type { Kysely } from 'kysely';
import { UNKNOWN_OUTLET } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Period } from '../../news/question.ts';
import type { TagActivity, TagSlug } from '../../news/tag.ts';
import type { Tables } from './tables.ts';

/** Tags with their articles as of a moment whose event time is in the period. Busiest first. */
export async function listTags(
  tables: Kysely<Tables>,
  period: Period,
  asOf: EpochMs,
): Promise<TagActivity[]> {
  const isUnbounded = period.from === null && period.until === null && asOf === Number.MAX_SAFE_INTEGER;
  const counted = isUnbounded ? countAll(tables) : countWithin(tables, period, asOf);
  const rows = await tables
    .selectFrom(counted.as('counted'))
    .innerJoin('tags', 'tags.tag', 'counted.tag')
    .innerJoin('articles', 'articles.row', 'counted.newest')
    .select(['tags.slug', 'tags.name', 'counted.articles', 'articles.event_time'])
    .orderBy('counted.articles', 'desc')
    .orderBy('tags.slug')
    .execute();
  return rows.map((row) => ({
    slug: row.slug as TagSlug,
    name: row.name,
    articles: row.articles,
    newestAt: row.event_time,
  }));
}

/** Over everything, the tags' own index alone is read: the bot asks this at its start, however large the index. */
function countAll(tables: Kysely<Tables>) {
  return tables
    .selectFrom('article_tags')
    .groupBy('tag')
    .select(({ fn }) => [
      'tag',
      fn.countAll<number>().as('articles'),
      fn.max('article_tags.row').as('newest'),
    ]);
}

function countWithin(tables: Kysely<Tables>, { from, until }: Period, asOf: EpochMs) {
  return countAll(tables)
    .innerJoin('articles as counted_articles', 'counted_articles.row', 'article_tags.row')
    .where('counted_articles.first_seen_at', '<=', asOf)
    .$if(from !== null, (query) => query.where('counted_articles.event_time', '>=', from))
    .$if(until !== null, (query) => query.where('counted_articles.event_time', '<', until));
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
