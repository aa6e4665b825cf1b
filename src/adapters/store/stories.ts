// Stories out of the store, the same for both engines.
import { sql, type Kysely } from 'kysely';
import { UNKNOWN_OUTLET, type ArticleId, type VersionHash } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { WRITE_UPS_MAX, type Story, type StoryId, type WriteUp } from '../../news/story.ts';
import type { Citation } from '../../news/summary.ts';
import { findLeads } from './story-leads.ts';
import type { Tables } from './tables.ts';

/** An id that leads to another story gives that one; each story once. */
export async function getStories(
  tables: Kysely<Tables>,
  asked: readonly StoryId[],
  asOf: EpochMs,
): Promise<Story[]> {
  if (asked.length === 0) return [];
  const stories = await readStories(tables, asked, asOf);
  const known = new Set(stories.map(({ id }) => id));
  const missing = asked.filter((id) => !known.has(id));
  const leads = missing.length === 0 ? new Map<StoryId, StoryId>() : await findLeads(tables, missing);
  if (leads.size === 0) return stories;
  const led = await readStories(tables, [...new Set(leads.values())], asOf);
  const byId = new Map([...stories, ...led].map((story) => [story.id, story]));
  const living = new Set(asked.map((id) => (known.has(id) ? id : (leads.get(id) ?? id))));
  return [...living].flatMap((id) => byId.get(id) ?? []);
}

async function readStories(tables: Kysely<Tables>, ids: readonly StoryId[], asOf: EpochMs): Promise<Story[]> {
  const [counts, outlets, writeUps] = await Promise.all([
    countArticles(tables, ids, asOf),
    listOutlets(tables, ids, asOf),
    listWriteUps(tables, ids, asOf),
  ]);
  return ids.flatMap((id) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    return [{ id, ...count, outlets: outlets.get(id) ?? [], writeUps: writeUps.get(id) ?? [] }];
  });
}

type Counts = Pick<Story, 'firstSeenAt' | 'latestAt' | 'articles'>;

async function countArticles(
  tables: Kysely<Tables>,
  ids: readonly StoryId[],
  asOf: EpochMs,
): Promise<Map<StoryId, Counts>> {
  const rows = await tables
    .selectFrom('articles')
    .where('story', 'in', ids)
    .where('first_seen_at', '<=', asOf)
    .groupBy('story')
    .select(({ fn }) => [
      'story',
      fn.countAll<number>().as('articles'),
      fn.min('first_seen_at').as('first_seen_at'),
      fn.max('event_time').as('latest_at'),
    ])
    .execute();
  return new Map(
    rows.map((row) => [
      row.story as StoryId,
      {
        firstSeenAt: row.first_seen_at,
        latestAt: row.latest_at,
        articles: row.articles,
      },
    ]),
  );
}

async function listOutlets(
  tables: Kysely<Tables>,
  ids: readonly StoryId[],
  asOf: EpochMs,
): Promise<Map<StoryId, string[]>> {
  const rows = await tables
    .selectFrom('articles')
    .where('story', 'in', ids)
    .where('first_seen_at', '<=', asOf)
    .where('outlet', '!=', UNKNOWN_OUTLET)
    .groupBy(['story', 'outlet'])
    .select(['story', 'outlet'])
    .orderBy(({ fn }) => fn.min('event_time'))
    .orderBy('outlet')
    .execute();
  const byStory = Map.groupBy(rows, (row) => row.story as StoryId);
  return new Map([...byStory].map(([story, found]) => [story, found.map((row) => row.outlet)]));
}

async function listWriteUps(
  tables: Kysely<Tables>,
  ids: readonly StoryId[],
  asOf: EpochMs,
): Promise<Map<StoryId, WriteUp[]>> {
  const numbered = tables
    .selectFrom('articles')
    .where('story', 'in', ids)
    .where('first_seen_at', '<=', asOf)
    .select([
      'row',
      'story',
      'id',
      'url',
      'headline',
      'outlet',
      'event_time',
      'published_at',
      'language',
      'text_state',
      'version',
    ])
    .select(['gist_start', 'gist_end', 'gist'])
    .select(sql<number>`row_number() over (partition by story order by row desc)`.as('place'));
  const rows = await tables
    .selectFrom(numbered.as('numbered'))
    .where('place', '<=', WRITE_UPS_MAX)
    .selectAll()
    .orderBy('row', 'desc')
    .execute();
  const byStory = Map.groupBy(rows, (row) => row.story as StoryId);
  return new Map([...byStory].map(([story, found]) => [story, found.map(writeUpOf)]));
}

interface WriteUpRow {
  id: string;
  url: string | null;
  headline: string | null;
  outlet: string;
  event_time: number;
  published_at: number | null;
  language: string | null;
  text_state: string;
  version: string;
  gist_start: number | null;
  gist_end: number | null;
  gist: string | null;
}

function writeUpOf(row: WriteUpRow): WriteUp {
  return {
    article: row.id as ArticleId,
    url: row.url,
    headline: row.headline,
    outlet: row.outlet,
    eventTime: row.event_time,
    isDated: row.published_at === row.event_time,
    language: row.language,
    gist: gistOf(row),
    isTruncated: row.text_state === 'truncated',
  };
}

function gistOf(row: WriteUpRow): Citation | null {
  const { gist_start: start, gist_end: end, gist: quote } = row;
  if (start === null || end === null || quote === null) return null;
  return { article: row.id as ArticleId, version: row.version as VersionHash, start, end, quote };
}
