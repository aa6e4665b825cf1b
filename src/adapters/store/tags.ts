// Tags and outlets out of the store, the same for both engines.
import { sql, type Kysely } from 'kysely';
import { DAY_MS } from '../../limits/units.ts';
import { UNKNOWN_OUTLET, type ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Period } from '../../news/question.ts';
import type { TagDaysAsked, TaggedSearch } from '../../news/ports-tags.ts';
import type { TagDay } from '../../news/tag-trend.ts';
import type { Tag, TagActivity, TagSlug } from '../../news/tag.ts';
import type { Tables } from './tables.ts';
import { ROWS_PER_DAY, timeOfRow } from './article-rows.ts';
import { listAliases } from './tag-aliases.ts';

/** Tags with their articles as of a moment whose event time is in the period. Busiest first. */
export async function listTags(
  tables: Kysely<Tables>,
  period: Period,
  asOf: EpochMs,
): Promise<TagActivity[]> {
  const isUnbounded = period.from === null && period.until === null && asOf === Number.MAX_SAFE_INTEGER;
  const rows = await (isUnbounded ? countAll(tables) : countWithin(tables, period, asOf)).execute();
  const [aliases, rules] = await Promise.all([aliasesByTag(tables), questionsByTag(tables)]);
  return rows.map(({ slug, name, articles, newest }) => {
    const [named, rule] = [aliases.get(slug), rules.get(slug)];
    return {
      ...{ slug: slug as TagSlug, name, articles, newestAt: timeOfRow(newest) },
      ...(named === undefined ? {} : { aliases: named }),
      ...(rule === undefined ? {} : { rule }),
    };
  });
}

async function aliasesByTag(tables: Kysely<Tables>): Promise<ReadonlyMap<string, Tag[]>> {
  const byTag = new Map<string, Tag[]>();
  for (const { alias, tag } of await listAliases(tables))
    byTag.set(tag.slug, [...(byTag.get(tag.slug) ?? []), alias]);
  return byTag;
}

async function questionsByTag(tables: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rules = await tables.selectFrom('tag_rules').select(['tag', 'question']).execute();
  return new Map(rules.map(({ tag, question }) => [tag, question]));
}

/**
 * By rows, which grow with event time: where very many articles are of one second, some count for the next day. Each day is
 * a stretch of the key that is counted by itself: grouping the rows of all days takes ten times as long (measured).
 */
export async function countByDay(
  tables: Kysely<Tables>,
  tags: readonly TagSlug[],
  { from, until, most }: TagDaysAsked,
): Promise<TagDay[]> {
  if (tags.length === 0) return [];
  const day = sql.lit(ROWS_PER_DAY);
  const counted = sql<number>`(select count(*) from (select 1 from article_tags
    where article_tags.tag = tags.tag and article_tags.row >= article_days.day * ${day}
      and article_tags.row < (article_days.day + 1) * ${day} limit ${most}) as few)`;
  const rows = await tables
    .selectFrom('article_days')
    .innerJoin('tags', (join) => join.onTrue())
    .where('tags.slug', 'in', tags)
    .where('article_days.articles', '>', 0)
    .where('article_days.day', '>=', Math.floor(from / DAY_MS))
    .where('article_days.day', '<', Math.ceil(until / DAY_MS))
    .select(['tags.slug', 'article_days.day', counted.as('articles')])
    .orderBy('tags.slug')
    .orderBy('article_days.day')
    .execute();
  return rows.map(({ slug, day: number, articles }) => ({
    ...{ tag: slug as TagSlug, day: number * DAY_MS, articles },
  }));
}

/** Articles of a tag, newest first. */
export async function findTagged(
  tables: Kysely<Tables>,
  { tag, isByRule, limit }: TaggedSearch,
): Promise<ArticleId[]> {
  const rows = await tables
    .selectFrom('tags')
    .innerJoin('article_tags', 'article_tags.tag', 'tags.tag')
    .innerJoin('articles', 'articles.row', 'article_tags.row')
    .where('tags.slug', '=', tag)
    .$if(isByRule, (query) => query.where('article_tags.by_rule', '=', 1))
    .select('articles.id')
    .orderBy('article_tags.row', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as ArticleId);
}

/** Over everything, what is counted already: the bot asks this at its start and again and again. */
function countAll(tables: Kysely<Tables>) {
  return tables
    .selectFrom('tags')
    .where('articles', '>', 0)
    .select(['slug', 'name', 'articles', 'newest'])
    .orderBy('articles', 'desc')
    .orderBy('slug');
}

function countWithin(tables: Kysely<Tables>, { from, until }: Period, asOf: EpochMs) {
  const counted = tables
    .selectFrom('article_tags')
    .innerJoin('articles as counted_articles', 'counted_articles.row', 'article_tags.row')
    .where('counted_articles.first_seen_at', '<=', asOf)
    .$if(from !== null, (query) => query.where('counted_articles.event_time', '>=', from))
    .$if(until !== null, (query) => query.where('counted_articles.event_time', '<', until))
    .groupBy('tag')
    .select(({ fn }) => [
      'tag',
      fn.countAll<number>().as('articles'),
      fn.max('article_tags.row').as('newest'),
    ]);
  return tables
    .selectFrom(counted.as('counted'))
    .innerJoin('tags', 'tags.tag', 'counted.tag')
    .select(['tags.slug', 'tags.name', 'counted.articles', 'counted.newest'])
    .orderBy('counted.articles', 'desc')
    .orderBy('tags.slug');
}

export async function listOutlets(tables: Kysely<Tables>): Promise<{ name: string; articles: number }[]> {
  const rows = await tables
    .selectFrom('outlets')
    .where('name', '!=', UNKNOWN_OUTLET)
    .where('articles', '>', 0)
    .selectAll()
    .orderBy('articles', 'desc')
    .orderBy('name')
    .execute();
  return rows;
}
