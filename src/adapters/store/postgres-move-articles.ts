// Moves articles between stories in PostgreSQL: the columns that name the story and where old ids lead, nothing else.
import type { Kysely } from 'kysely';
import { MOVES_PER_TRANSACTION } from '../../limits/stories.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { StoryChanges } from '../../news/ports-stories.ts';
import { storyIdOf, type StoryId } from '../../news/story.ts';
import { recordChangeQuery } from './index-changes.ts';
import { stepOf } from './postgres-steps.ts';
import { mostFrequent } from './sqlite-move-articles.ts';
import type { Tables } from './tables.ts';
import type { Steps, Transact } from './transaction-steps.ts';

type Move = readonly [ArticleId, StoryId];

export function createPostgresMover(
  tables: Kysely<Tables>,
  transact: Transact,
): StoryChanges['moveArticles'] {
  return async (moves, at) => {
    const all = [...moves];
    let moved = 0;
    for (let start = 0; start < all.length; start += MOVES_PER_TRANSACTION) {
      const some = all.slice(start, start + MOVES_PER_TRANSACTION);
      moved += await transact(() => moveSome(tables, some, at));
    }
    return moved;
  };
}

function* moveSome(tables: Kysely<Tables>, moves: readonly Move[], at: EpochMs): Steps<number> {
  const found = yield* stepOf<{ id: ArticleId; row: number; story: StoryId }>(
    'select id, row, story from articles where id = any($1::text[])',
    [moves.map(([id]) => id)],
  );
  const wished = new Map(moves);
  const leaving = found.flatMap((article) => {
    const to = wished.get(article.id);
    return to === undefined || to === article.story ? [] : [{ ...article, to }];
  });
  if (leaving.length === 0) return 0;
  const target = [leaving.map(({ row }) => row), leaving.map(({ to }) => to)];
  for (const table of ['articles', 'candidates'])
    yield* stepOf(
      `update ${table} set story = moved.story from unnest($1::bigint[], $2::text[]) as moved (row, story)
       where ${table}.row = moved.row`,
      target,
    );
  yield* stepOf(
    `update story_leads set leads_to = moved.story from unnest($1::text[], $2::text[]) as moved (founded, story)
     where story_leads.id = moved.founded`,
    [leaving.map(({ id }) => storyIdOf(id)), leaving.map(({ to }) => to)],
  );
  // In the order of the moves, as they are told.
  const order = new Map(moves.map(([id], place) => [id, place]));
  leaving.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  const targets = Map.groupBy(leaving, ({ story }) => story);
  yield* concludeMoves(new Map([...targets].map(([story, left]) => [story, left.map(({ to }) => to)])));
  yield recordChangeQuery(tables, at);
  return leaving.length;
}

/** Lets stories that have no article left lead on, and those that have one again lead nowhere. */
function* concludeMoves(targets: ReadonlyMap<StoryId, readonly StoryId[]>): Steps<void> {
  const [sources, reached] = [[...targets.keys()], [...new Set([...targets.values()].flat())]];
  yield* stepOf('delete from story_leads where id = any($1::text[])', [reached]);
  const living = yield* stepOf<{ story: StoryId }>(
    'select story from unnest($1::text[]) as story where exists (select 1 from articles where articles.story = story.story)',
    [sources],
  );
  const isLiving = new Set(living.map(({ story }) => story));
  for (const [story, others] of targets) {
    const target = mostFrequent(others);
    if (target === undefined || isLiving.has(story)) continue;
    yield* stepOf('update story_leads set leads_to = $1 where leads_to = $2', [target, story]);
    yield* stepOf(
      'insert into story_leads (id, leads_to) values ($1, $2) on conflict (id) do update set leads_to = excluded.leads_to',
      [story, target],
    );
  }
}
