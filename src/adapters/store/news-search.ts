// What digests ask of the articles, the same for both engines: what arrived of a tag, and which story each is in.
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type { NewsAmong, NewsArticle, NewsSearch } from '../../news/ports-digests.ts';
import type { StoryId } from '../../news/story.ts';
import { firstRowAt } from './article-rows.ts';
import { chunksOf } from './chunks.ts';
import type { Tables } from './tables.ts';

interface Found {
  id: string;
  story: string;
  outlet: string;
  event_time: number;
}

function newsOf(row: Found): NewsArticle {
  const { id, story, outlet, event_time: eventTime } = row;
  return { id: id as ArticleId, story: story as StoryId, outlet, eventTime };
}

/** Walks the tag's own rows from the newest, so that neither other tags nor older articles are read, and nothing sorted. */
export async function findNews(tables: Kysely<Tables>, search: NewsSearch): Promise<NewsArticle[]> {
  return (await newsQuery(tables, search).execute()).map(newsOf);
}

/** The query by itself, for its plan to be looked at. */
export function newsQuery(tables: Kysely<Tables>, search: NewsSearch) {
  const { tag, eventSince, limit } = search;
  return tables
    .selectFrom('tags')
    .innerJoin('article_tags', 'article_tags.tag', 'tags.tag')
    .innerJoin('articles', 'articles.row', 'article_tags.row')
    .where('tags.slug', '=', tag)
    .where('article_tags.row', '>=', firstRowAt(eventSince))
    .where((news) => isNews(news, search))
    .where('article_tags.is_late', '=', 0)
    .select(['articles.id', 'articles.story', 'articles.outlet', 'articles.event_time'])
    .orderBy('article_tags.row', 'desc')
    .limit(limit);
}

/** The same rule for given articles, newest first. */
export async function findNewsAmong(tables: Kysely<Tables>, search: NewsAmong): Promise<NewsArticle[]> {
  const found: NewsArticle[] = [];
  for (const chunk of chunksOf([...new Set(search.articles)])) {
    const rows = await tables
      .selectFrom('articles')
      .where('articles.id', 'in', chunk)
      .where((news) => isNews(news, search))
      .select(['articles.id', 'articles.story', 'articles.outlet', 'articles.event_time'])
      .execute();
    found.push(...rows.map(newsOf));
  }
  return found.toSorted((one, other) => other.eventTime - one.eventTime);
}

/** A language is asked for without a country: `en` is that of `en-GB` too. */
function isNews(
  news: ExpressionBuilder<Tables, 'articles'>,
  { language, period, eventSince }: Pick<NewsSearch, 'language' | 'period' | 'eventSince'>,
) {
  return news.and([
    news('articles.first_seen_at', '>=', period.from),
    news('articles.first_seen_at', '<', period.until),
    news('articles.event_time', '>=', eventSince),
    news('articles.is_backfill', '=', 0),
    ...(language === null
      ? []
      : [
          news.or([
            news('articles.language', '=', language),
            news('articles.language', 'like', `${language}-%`),
          ]),
        ]),
  ]);
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
