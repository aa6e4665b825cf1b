// Stories out of the store, the same for both engines.
import { sql, type Kysely } from 'kysely';
import { UNKNOWN_OUTLET, type ArticleId, type VersionHash } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { GroupedArticle, GroupingSearch } from '../../news/ports.ts';
import { WRITE_UPS_MAX, type Story, type StoryId, type WriteUp } from '../../news/story.ts';
import type { Citation } from '../../news/summary.ts';
import { firstRowAt, ROW_SPILL_MS } from './article-rows.ts';
import { readProfile } from './profile-text.ts';
import type { Tables } from './tables.ts';

/** Two heavy stems in common is the least that makes a look-alike worth comparing; one is any article on the subject. */
const SHARED_STEMS_MIN = 2;

export async function findLookAlikes(
  tables: Kysely<Tables>,
  search: GroupingSearch,
): Promise<GroupedArticle[]> {
  if (search.signature.length === 0) return [];
  const { from, until } = search.period;
  // The rows are chosen on the small table alone; only the chosen are read.
  const chosen = tables
    .selectFrom('signatures')
    .where('term', 'in', search.signature)
    .where('row', '>=', firstRowAt(from ?? 0))
    .where('row', '<', until === null ? Number.MAX_SAFE_INTEGER : firstRowAt(until + ROW_SPILL_MS))
    .groupBy('row')
    .having(({ fn }) => fn.countAll(), '>=', Math.min(SHARED_STEMS_MIN, search.signature.length))
    .select('row')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('row', 'desc')
    .limit(search.limit);
  const rows = await tables
    .selectFrom(chosen.as('chosen'))
    .innerJoin('candidates', 'candidates.row', 'chosen.row')
    .select(['id', 'story', 'outlet', 'event_time', 'profile'])
    .execute();
  return rows.map((row) => ({
    id: row.id as ArticleId,
    story: row.story as StoryId,
    eventTime: row.event_time,
    outlet: row.outlet,
    profile: readProfile(row.profile),
  }));
}

export async function getStories(
  tables: Kysely<Tables>,
  ids: readonly StoryId[],
  asOf: EpochMs,
): Promise<Story[]> {
  if (ids.length === 0) return [];
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
