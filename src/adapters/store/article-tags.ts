// Writes the tags of an article that comes in: who gave each, and whether it is news for the tag's digests.
import type { DatabaseSync } from 'node:sqlite';
import type { AnalysedArticle } from '../../news/ports.ts';
import { isMoreReadable, type Tag } from '../../news/tag.ts';

/** Tags an article at its row, and takes its tags off the row that it had before; answers the slugs of all its tags. */
export type ArticleTagger = (
  taken: Pick<AnalysedArticle, 'article' | 'ruleTags'>,
  rows: { row: bigint; before: bigint | null },
) => string[];

/** How an article has a tag: from nothing but a rule, and later than it came. */
interface Tagged {
  isByRule: boolean;
  isLate: boolean;
}

export function createArticleTagger(database: DatabaseSync): ArticleTagger {
  const keepTag = createTagKeeper(database);
  const tagsBefore = database.prepare(
    'select slug, by_rule, is_late from article_tags join tags using (tag) where row = ?',
  );
  const removeTags = database.prepare('delete from article_tags where row = ?');
  const addArticleTag = database.prepare(
    'insert or ignore into article_tags (tag, row, by_rule, is_late) values (?, ?, ?, ?)',
  );
  return ({ article, ruleTags }, { row, before }) => {
    const had = new Map<unknown, Tagged>();
    for (const tag of before === null ? [] : tagsBefore.all(before))
      had.set(tag['slug'], { isByRule: tag['by_rule'] === 1, isLate: tag['is_late'] === 1 });
    if (before !== null) removeTags.run(before);
    const add = (tag: Tag, { isByRule, isLate }: Tagged) =>
      addArticleTag.run(keepTag(tag), row, isByRule ? 1n : 0n, isLate ? 1n : 0n);
    for (const tag of article.tags) {
      const { isByRule = false, isLate = false } = had.get(tag.slug) ?? {};
      // Where no rules were asked, what is written is what the index had, the tags of rules among it.
      add(tag, { isByRule: isByRule && ruleTags === undefined, isLate });
    }
    for (const tag of ruleTags ?? [])
      add(tag, { isByRule: true, isLate: had.get(tag.slug)?.isLate ?? before !== null });
    return [...new Set([...article.tags, ...(ruleTags ?? [])].map(({ slug }) => slug))];
  };
}

/** Answers the number of a tag; its name becomes the more readable one, unless an operator named it by a rule. */
export function createTagKeeper(database: DatabaseSync): (tag: Tag) => bigint {
  const find = database.prepare('select tag, name from tags where slug = ?');
  const add = database.prepare('insert into tags (slug, name) values (?, ?) returning tag');
  const rename = database.prepare(
    'update tags set name = ? where tag = ? and slug not in (select tag from tag_rules)',
  );
  return ({ slug, name }) => {
    const found = find.get(slug);
    if (found === undefined) return BigInt(Number(add.get(slug, name)?.['tag']));
    const tag = BigInt(Number(found['tag']));
    if (isMoreReadable(name, String(found['name']))) rename.run(name, tag);
    return tag;
  };
}
