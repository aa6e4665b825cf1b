// All stories page by page, the same for both engines: walked along the articles' rows, so that no page costs more than
// another and nothing is held between them.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type { StoryCursor, StoryListing, StoryPage } from '../../news/ports-stories.ts';
import type { StoryId } from '../../news/story.ts';
import type { Tables } from './tables.ts';

/** A story stands where the newest of its articles that are asked for stands. */
export async function listStories(tables: Kysely<Tables>, asked: StoryListing): Promise<StoryPage> {
  const rows = await tables
    .selectFrom('articles as standing')
    .$if(asked.after !== null, (query) => query.where('standing.row', '<', Number(asked.after)))
    .where(isAsked('standing', asked))
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom('articles as newer')
            .whereRef('newer.story', '=', 'standing.story')
            .whereRef('newer.row', '>', 'standing.row')
            .where(isAsked('newer', asked))
            .select('newer.row'),
        ),
      ),
    )
    .select(['standing.row', 'standing.story'])
    .orderBy('standing.row', 'desc')
    .limit(asked.limit)
    .execute();
  const last = rows.at(-1);
  return {
    stories: rows.map(({ story }) => story as StoryId),
    next: last === undefined || rows.length < asked.limit ? null : (String(last.row) as StoryCursor),
  };
}

function isAsked(articles: 'standing' | 'newer', { tag, period }: StoryListing): RawBuilder<boolean> {
  const time = sql.ref(`${articles}.event_time`);
  const isInPeriod = sql`${time} >= ${period.from ?? Number.MIN_SAFE_INTEGER}
    and ${time} < ${period.until ?? Number.MAX_SAFE_INTEGER}`;
  if (tag === null) return sql<boolean>`(${isInPeriod})`;
  return sql<boolean>`(${isInPeriod} and exists (
    select 1 from article_tags join tags on tags.tag = article_tags.tag
    where article_tags.row = ${sql.ref(`${articles}.row`)} and tags.slug = ${tag}))`;
}

/** All articles of a story, newest first. */
export async function listMembers(tables: Kysely<Tables>, id: StoryId): Promise<ArticleId[]> {
  const rows = await tables
    .selectFrom('articles')
    .where('story', '=', id)
    .select('id')
    .orderBy('row', 'desc')
    .execute();
  return rows.map((row) => row.id as ArticleId);
}
