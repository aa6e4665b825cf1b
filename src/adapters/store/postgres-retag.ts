// Changes the tags of articles that are in PostgreSQL: their rows, and the terms that stand for tags in the full-text index.
import type { EpochMs } from '../../news/branded.ts';
import type { Retagging, TagChange } from '../../news/ports-tags.ts';
import { tagTerm } from './filter-terms.ts';
import { recordChangeQuery } from './index-changes.ts';
import { keepTags } from './postgres-article-tags.ts';
import { lexemesOf } from './postgres-match-text.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface Retag {
  articles: readonly Retagging[];
  change: TagChange;
  at: EpochMs;
}

/** The steps of one transaction on the index; answers how many articles changed. */
export function* retag(tables: Kysely<Tables>, { articles, change, at }: Retag): Steps<number> {
  const found = yield* stepOf<{ row: number }>(
    `select a.row from articles a join unnest($1::text[], $2::text[]) as read (id, version)
       on a.id = read.id and a.version = read.version`,
    [articles.map(({ id }) => id), articles.map(({ version }) => version)],
  );
  const rows = [...new Set(found.map(({ row }) => row))];
  if (rows.length === 0) return 0;
  const changed = new Set([...(yield* takeTag(rows, change)), ...(yield* giveTag(rows, change))]);
  if (changed.size === 0) return 0;
  yield* rewriteTerms([...changed], change);
  yield recordChangeQuery(tables, at);
  return changed.size;
}

/** Answers the rows that had it. */
function* takeTag(rows: readonly number[], { remove, isByRule }: TagChange): Steps<number[]> {
  if (remove === null) return [];
  const removed = yield* stepOf<{ row: number }>(
    `delete from article_tags using tags
     where tags.tag = article_tags.tag and slug = $1 and row = any($2::bigint[]) and by_rule >= $3::integer
     returning row`,
    [remove, rows, isByRule ? 1 : 0],
  );
  return removed.map(({ row }) => row);
}

/** Answers the rows that had it not, or not from a publisher. */
function* giveTag(rows: readonly number[], { add, isByRule }: TagChange): Steps<number[]> {
  if (add === null) return [];
  const tag = (yield* keepTags([add])).get(add.slug);
  // What a publisher gives is a publisher's from now on; what was news for the tag stays it.
  const added = yield* stepOf<{ row: number }>(
    `insert into article_tags (tag, row, by_rule, is_late) select $1::bigint, row, $3::integer, 1 from unnest($2::bigint[]) as row
     on conflict (tag, row) do update set by_rule = 0 where article_tags.by_rule > excluded.by_rule returning row`,
    [tag, rows, isByRule ? 1 : 0],
  );
  return added.map(({ row }) => row);
}

/** Tags whose slugs differ in signs alone share a term: it stays while any of them does. */
function* rewriteTerms(rows: readonly number[], { add, remove }: TagChange): Steps<void> {
  const gone = remove === null ? [] : lexemesOf([tagTerm(remove)]);
  const tagged = yield* stepOf<{ row: number; slug: string }>(
    'select row, slug from article_tags join tags using (tag) where row = any($1::bigint[])',
    [rows],
  );
  const slugsOf = Map.groupBy(tagged, ({ row }) => row);
  const terms = rows.map((row) => {
    const kept = (slugsOf.get(row) ?? []).map(({ slug }) => slug);
    return lexemesOf([...kept, ...(add === null ? [] : [add.slug])].map(tagTerm)).join(' ');
  });
  yield* stepOf(
    `update article_terms set terms = ts_delete(article_terms.terms, $3::text[]) || array_to_tsvector(string_to_array(tagged.terms, ' '))
     from unnest($1::bigint[], $2::text[]) as tagged (row, terms) where article_terms.row = tagged.row`,
    [rows, terms, gone],
  );
}
