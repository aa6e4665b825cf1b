// Where ids lead that were stories once, and what is still to be settled, the same for both engines.
import type { Kysely } from 'kysely';
import type { StoryChanges, StoryLink } from '../../news/ports-stories.ts';
import type { StoryId } from '../../news/story.ts';
import { chunksOf } from './chunks.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export async function findLeads(
  tables: Kysely<Tables>,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, StoryId>> {
  const leads = new Map<StoryId, StoryId>();
  for (const chunk of chunksOf(ids)) {
    const rows = await tables.selectFrom('story_leads').where('id', 'in', chunk).selectAll().execute();
    for (const row of rows) leads.set(row.id as StoryId, row.leads_to as StoryId);
  }
  return leads;
}

type Unsettled = Pick<
  StoryChanges,
  'findLeads' | 'listLeadsTo' | 'keepUnsettled' | 'listUnsettled' | 'removeUnsettled'
>;

export function createStoryLeads(tables: Kysely<Tables>, transact: Transact): Unsettled {
  return {
    findLeads: (ids) => findLeads(tables, ids),
    listLeadsTo: async (id) => {
      const leads = tables.selectFrom('story_leads').where('leads_to', '=', id).select('id').orderBy('id');
      return (await leads.execute()).map((row) => row.id as StoryId);
    },
    keepUnsettled: async (links) => {
      if (links.length > 0) await transact(() => keepUnsettled(tables, links));
    },
    listUnsettled: async (limit) => {
      const rows = await tables.selectFrom('unsettled_stories').selectAll().limit(limit).execute();
      return rows.map(({ story, other }) => ({ one: story as StoryId, other: other as StoryId }));
    },
    removeUnsettled: async (links) => {
      for (const chunk of chunksOf(links)) await transact(() => removeUnsettled(tables, chunk));
    },
  };
}

function* keepUnsettled(tables: Kysely<Tables>, links: readonly StoryLink[]): Steps<void> {
  for (const chunk of chunksOf(links)) {
    const rows = chunk.map(({ one, other }) => ({ story: one, other }));
    yield* rowsOf(
      tables
        .insertInto('unsettled_stories')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
}

function* removeUnsettled(tables: Kysely<Tables>, links: readonly StoryLink[]): Steps<void> {
  for (const [one, some] of Map.groupBy(links, (link) => link.one)) {
    const others = some.map(({ other }) => other);
    yield* rowsOf(
      tables.deleteFrom('unsettled_stories').where('story', '=', one).where('other', 'in', others),
    );
  }
}
