// The newest articles out of the store, as autocomplete reads them, the same for both engines.
import type { Kysely } from 'kysely';
import type { RecentArticle } from '../../news/ports-stories.ts';
import type { StoryId } from '../../news/story.ts';
import type { Tables } from './tables.ts';

export async function listRecentArticles(tables: Kysely<Tables>, limit: number): Promise<RecentArticle[]> {
  const rows = await tables
    .selectFrom('articles')
    .select(['story', 'headline', 'outlet', 'event_time'])
    .orderBy('row', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ story, event_time: eventTime, ...article }) => ({
    ...article,
    eventTime,
    story: story as StoryId,
  }));
}
