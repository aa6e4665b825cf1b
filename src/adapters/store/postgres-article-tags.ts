// Writes the tags of articles that come into PostgreSQL: who gave each, and whether it is news for the tag's digests.
import type { AnalysedArticle } from '../../news/ports.ts';
import { isMoreReadable, type Tag } from '../../news/tag.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

/** An article at its row, and at the row that it had before. */
export interface TaggedArticle {
  taken: Pick<AnalysedArticle, 'article' | 'ruleTags'>;
  row: number;
  before: number | null;
}

interface Tagged {
  isByRule: boolean;
  isLate: boolean;
}

/** Tags articles, and takes their tags off the rows that they had before. */
export function* tagArticles(articles: readonly TaggedArticle[]): Steps<void> {
  const before = articles.map((article) => article.before).filter((row) => row !== null);
  const had = yield* findTagsOf(before);
  const numbers = yield* keepTags(articles.flatMap(({ taken }) => tagsOf(taken)));
  if (before.length > 0) yield* stepOf('delete from article_tags where row = any($1::bigint[])', [before]);
  const rows = articles.flatMap((article) =>
    [...taggedBy(article, had.get(article.before ?? -1) ?? new Map<string, Tagged>())].map(
      ([slug, { isByRule, isLate }]) => ({
        tag: numbers.get(slug),
        row: article.row,
        isByRule: isByRule ? 1 : 0,
        isLate: isLate ? 1 : 0,
      }),
    ),
  );
  if (rows.length === 0) return;
  yield* stepOf(
    `insert into article_tags (tag, row, by_rule, is_late)
     select * from unnest($1::bigint[], $2::bigint[], $3::integer[], $4::integer[])`,
    [
      ...[rows.map(({ tag }) => tag), rows.map(({ row }) => row)],
      ...[rows.map(({ isByRule }) => isByRule), rows.map(({ isLate }) => isLate)],
    ],
  );
}

export function tagsOf({ article, ruleTags }: TaggedArticle['taken']): Tag[] {
  return [...article.tags, ...(ruleTags ?? [])];
}

/** How an article has each of its tags; the first that gives one counts. */
function taggedBy(
  { taken, before }: TaggedArticle,
  had: ReadonlyMap<string, Tagged>,
): ReadonlyMap<string, Tagged> {
  const { article, ruleTags } = taken;
  const tagged = new Map<string, Tagged>();
  for (const { slug } of article.tags) {
    if (tagged.has(slug)) continue;
    const { isByRule = false, isLate = false } = had.get(slug) ?? {};
    // Where no rules were asked, what is written is what the index had, the tags of rules among it.
    tagged.set(slug, { isByRule: isByRule && ruleTags === undefined, isLate });
  }
  for (const { slug } of ruleTags ?? [])
    if (!tagged.has(slug))
      tagged.set(slug, { isByRule: true, isLate: had.get(slug)?.isLate ?? before !== null });
  return tagged;
}

function* findTagsOf(rows: readonly number[]): Steps<Map<number, Map<string, Tagged>>> {
  const had = new Map<number, Map<string, Tagged>>();
  if (rows.length === 0) return had;
  const found = yield* stepOf<{ row: number; slug: string; by_rule: number; is_late: number }>(
    `select row, slug, by_rule, is_late from article_tags join tags using (tag) where row = any($1::bigint[])`,
    [rows],
  );
  for (const [row, tags] of Map.groupBy(found, (tag) => tag.row))
    had.set(
      row,
      new Map(tags.map((tag) => [tag.slug, { isByRule: tag.by_rule === 1, isLate: tag.is_late === 1 }])),
    );
  return had;
}

interface KnownTag {
  slug: string;
  tag: number | null;
  name: string | null;
  is_ruled: boolean;
}

/** Answers the numbers of tags by slug; names become the more readable ones, unless an operator named the tag by a rule. */
export function* keepTags(tags: readonly Tag[]): Steps<Map<string, number>> {
  if (tags.length === 0) return new Map();
  const known = yield* stepOf<KnownTag>(
    `select wanted.slug, tag, name, exists (select 1 from tag_rules where tag_rules.tag = wanted.slug) as is_ruled
     from unnest($1::text[]) as wanted (slug) left join tags on tags.slug = wanted.slug`,
    [[...new Set(tags.map(({ slug }) => slug))]],
  );
  const numbers = new Map(known.flatMap(({ slug, tag }) => (tag === null ? [] : [[slug, tag] as const])));
  const names = new Map(known.map(({ slug, name }) => [slug, name]));
  const ruled = new Set(known.filter((tag) => tag.is_ruled).map(({ slug }) => slug));
  const [added, renamed] = [new Set<string>(), new Set<string>()];
  for (const { slug, name } of tags) {
    const before = names.get(slug) ?? null;
    if (before === null) added.add(slug);
    else if (ruled.has(slug) || !isMoreReadable(name, before)) continue;
    else if (!added.has(slug)) renamed.add(slug);
    names.set(slug, name);
  }
  for (const { slug, tag } of yield* addTags(added, names)) numbers.set(slug, tag);
  if (renamed.size > 0)
    yield* stepOf(
      `update tags set name = named.name from unnest($1::text[], $2::text[]) as named (slug, name)
       where tags.slug = named.slug`,
      [[...renamed], [...renamed].map((slug) => names.get(slug))],
    );
  return numbers;
}

/** New tags are numbered in the order in which they come: an article's are listed in it. */
function* addTags(
  slugs: ReadonlySet<string>,
  names: ReadonlyMap<string, string | null>,
): Steps<{ slug: string; tag: number }[]> {
  if (slugs.size === 0) return [];
  return yield* stepOf<{ slug: string; tag: number }>(
    `insert into tags (slug, name)
     select slug, name from unnest($1::text[], $2::text[]) with ordinality as added (slug, name, place) order by place
     returning slug, tag`,
    [[...slugs], [...slugs].map((slug) => names.get(slug))],
  );
}
