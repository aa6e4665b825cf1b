// Other names of tags, the same for both engines.
import type { Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { TagStore } from '../../news/ports-tags.ts';
import type { Tag, TagAlias, TagSlug } from '../../news/tag.ts';
import { recordChangeQuery } from './index-changes.ts';
import { subscriptionOf, writeTopic } from './subscription-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

type TagAliases = Pick<TagStore, 'listAliases' | 'keepAlias' | 'removeAlias'>;

export function createTagAliases(tables: Kysely<Tables>, transact: Transact): TagAliases {
  return {
    listAliases: () => listAliases(tables),
    keepAlias: (alias, at) => transact(() => keepAlias(tables, alias, at)),
    removeAlias: (alias, at) => transact(() => removeAlias(tables, alias, at)),
  };
}

export async function listAliases(tables: Kysely<Tables>): Promise<TagAlias[]> {
  const rows = await tables.selectFrom('tag_aliases').selectAll().orderBy('alias').execute();
  return rows.map((row) => ({
    alias: { slug: row.alias as TagSlug, name: row.name },
    tag: { slug: row.tag as TagSlug, name: row.tag_name },
  }));
}

function* keepAlias(tables: Kysely<Tables>, { alias, tag }: TagAlias, at: EpochMs): Steps<void> {
  const target = { tag: tag.slug, tag_name: tag.name };
  // No chains: what led to the alias leads to the tag.
  yield* rowsOf(tables.updateTable('tag_aliases').set(target).where('tag', '=', alias.slug));
  yield* rowsOf(
    tables
      .insertInto('tag_aliases')
      .values({ alias: alias.slug, name: alias.name, ...target })
      .onConflict((conflict) => conflict.column('alias').doUpdateSet({ name: alias.name, ...target })),
  );
  yield* retopic(tables, alias.slug, tag);
  yield recordChangeQuery(tables, at);
}

/** What subscribed to one tag is subscribed to another. */
function* retopic(tables: Kysely<Tables>, from: TagSlug, tag: Tag): Steps<void> {
  // By the beginning of its text, as a stretch of the order of bytes: what "like" takes for alike is not the same everywhere.
  const begun = writeTopic({ kind: 'tag', tag: { slug: from, name: '' } }).replace('"name":""}}', '');
  const beginning = tables.selectFrom('subscriptions').where('topic', '>=', begun);
  const found = yield* rowsOf(beginning.where('topic', '<', `${begun}\uFFFF`).selectAll());
  const topic = writeTopic({ kind: 'tag', tag });
  for (const row of found) {
    const { topic: before } = subscriptionOf(row);
    if (before.kind !== 'tag' || before.tag.slug !== from) continue;
    yield* rowsOf(tables.updateTable('subscriptions').set({ topic }).where('id', '=', row.id));
  }
}

function* removeAlias(tables: Kysely<Tables>, alias: TagSlug, at: EpochMs): Steps<boolean> {
  const removed = yield* rowsOf(
    tables.deleteFrom('tag_aliases').where('alias', '=', alias).returning('alias'),
  );
  if (removed.length > 0) yield recordChangeQuery(tables, at);
  return removed.length > 0;
}
