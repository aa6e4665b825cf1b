// The questions that give tags, the same for both engines.
import type { Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { TagStore } from '../../news/ports-tags.ts';
import type { TagRule, TagSlug } from '../../news/tag.ts';
import { recordChangeQuery } from './index-changes.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

type TagRules = Pick<TagStore, 'listRules' | 'countByRule' | 'keepRule' | 'removeRule'>;

export function createTagRules(tables: Kysely<Tables>, transact: Transact): TagRules {
  return {
    listRules: () => listRules(tables),
    countByRule: () => countByRule(tables),
    keepRule: (rule, at) => transact(() => keepRule(tables, rule, at)),
    removeRule: (tag, at) => transact(() => removeRule(tables, tag, at)),
  };
}

async function listRules(tables: Kysely<Tables>): Promise<TagRule[]> {
  const rows = await tables.selectFrom('tag_rules').selectAll().orderBy('tag').execute();
  return rows.map((row) => ({
    tag: { slug: row.tag as TagSlug, name: row.name },
    question: row.question,
    madeAt: row.made_at,
    appliedAt: row.applied_at,
  }));
}

async function countByRule(tables: Kysely<Tables>): Promise<ReadonlyMap<TagSlug, number>> {
  const rows = await tables
    .selectFrom('article_tags')
    .innerJoin('tags', 'tags.tag', 'article_tags.tag')
    .where('article_tags.by_rule', '=', 1)
    .groupBy('tags.slug')
    .select(({ fn }) => ['tags.slug', fn.countAll<number>().as('articles')])
    .execute();
  return new Map(rows.map(({ slug, articles }) => [slug as TagSlug, articles]));
}

function* keepRule(tables: Kysely<Tables>, rule: TagRule, at: EpochMs): Steps<void> {
  const { slug, name } = rule.tag;
  const kept = { name, question: rule.question, made_at: rule.madeAt, applied_at: rule.appliedAt };
  yield* rowsOf(
    tables
      .insertInto('tag_rules')
      .values({ tag: slug, ...kept })
      .onConflict((conflict) => conflict.column('tag').doUpdateSet(kept)),
  );
  yield* rowsOf(
    tables
      .insertInto('tags')
      .values({ slug, name })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet({ name })),
  );
  yield recordChangeQuery(tables, at);
}

function* removeRule(tables: Kysely<Tables>, tag: TagSlug, at: EpochMs): Steps<boolean> {
  const removed = yield* rowsOf(tables.deleteFrom('tag_rules').where('tag', '=', tag).returning('tag'));
  if (removed.length > 0) yield recordChangeQuery(tables, at);
  return removed.length > 0;
}
