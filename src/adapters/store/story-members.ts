// Stories article by article, as settling sees them, the same for both engines.
import { sql, type Kysely } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type {
  StoryCursor,
  StoryMember,
  StoryMeasure,
  StoryMemberPage,
  StoryMemberStore,
} from '../../news/ports-stories.ts';
import type { StoryId } from '../../news/story.ts';
import { chunksOf } from './chunks.ts';
import { readProfile } from './profile-text.ts';
import type { Tables } from './tables.ts';

const COLUMNS = [
  'candidates.row',
  'candidates.id',
  'candidates.story',
  'candidates.event_time',
  'candidates.first_seen_at',
  'profiles.profile',
] as const;

interface MemberRow {
  row: number;
  id: string;
  story: string;
  event_time: number;
  first_seen_at: number;
  profile: string;
}

export function createStoryMembers(tables: Kysely<Tables>): StoryMemberStore {
  return {
    listStoryMembers: (stories, perStory) => listStoryMembers(tables, stories, perStory),
    findMembers: async (ids) => {
      const found = chunksOf(ids).map((chunk) =>
        tables
          .selectFrom('articles')
          .innerJoin('candidates', 'candidates.row', 'articles.row')
          .innerJoin('profiles', 'profiles.row', 'articles.row')
          .where('articles.id', 'in', chunk)
          .select(COLUMNS)
          .execute(),
      );
      return (await Promise.all(found)).flat().map(memberOf);
    },
    listMembersAfter: (after, limit) => listMembersAfter(tables, after, limit),
    measureStories: (ids) => measureStories(tables, ids),
  };
}

async function listStoryMembers(
  tables: Kysely<Tables>,
  stories: readonly StoryId[],
  perStory: number,
): Promise<StoryMember[]> {
  const found: StoryMember[] = [];
  for (const chunk of chunksOf(stories)) {
    const numbered = tables
      .selectFrom('articles')
      .where('story', 'in', chunk)
      .select('row')
      .select(sql<number>`row_number() over (partition by story order by row desc)`.as('place'));
    const rows = await tables
      .selectFrom(numbered.as('numbered'))
      .innerJoin('candidates', 'candidates.row', 'numbered.row')
      .innerJoin('profiles', 'profiles.row', 'numbered.row')
      .where('numbered.place', '<=', perStory)
      .select(COLUMNS)
      .execute();
    found.push(...rows.map(memberOf));
  }
  return found;
}

async function listMembersAfter(
  tables: Kysely<Tables>,
  after: StoryCursor | null,
  limit: number,
): Promise<StoryMemberPage> {
  const rows = await tables
    .selectFrom('candidates')
    .innerJoin('profiles', 'profiles.row', 'candidates.row')
    .$if(after !== null, (query) => query.where('candidates.row', '>', Number(after)))
    .select(COLUMNS)
    .orderBy('candidates.row')
    .limit(limit)
    .execute();
  const last = rows.at(-1);
  const next = last === undefined || rows.length < limit ? null : (String(last.row) as StoryCursor);
  return { members: rows.map(memberOf), next };
}

async function measureStories(
  tables: Kysely<Tables>,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, StoryMeasure>> {
  const measures = new Map<StoryId, StoryMeasure>();
  for (const chunk of chunksOf(ids)) {
    const rows = await tables
      .selectFrom('articles')
      .where('story', 'in', chunk)
      .groupBy('story')
      .select(({ fn }) => [
        'story',
        fn.countAll<number>().as('articles'),
        fn.min('first_seen_at').as('first_seen_at'),
      ])
      .execute();
    for (const { story, articles, first_seen_at: firstSeenAt } of rows)
      measures.set(story as StoryId, { articles, firstSeenAt });
  }
  return measures;
}

function memberOf(row: MemberRow): StoryMember {
  return {
    id: row.id as ArticleId,
    story: row.story as StoryId,
    eventTime: row.event_time,
    firstSeenAt: row.first_seen_at,
    profile: readProfile(row.profile),
  };
}
