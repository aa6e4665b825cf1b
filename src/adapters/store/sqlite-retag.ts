// Changes the tags of articles that are in SQLite: their rows, and the terms that stand for tags in the full-text index.
import type { DatabaseSync } from 'node:sqlite';
import type { EpochMs } from '../../news/branded.ts';
import type { Retagging, TagChange, TagStore } from '../../news/ports-tags.ts';
import { createTagKeeper } from './article-tags.ts';
import { indexedTerms } from './filter-terms.ts';
import type { Upkeep } from './index-upkeep.ts';
import { inTransaction } from './sqlite-transaction.ts';

export function createRetag(database: DatabaseSync, upkeep: Upkeep): TagStore['retag'] {
  const retagOne = createRetagOne(database);
  const recordChange = database.prepare(
    `update totals set value = case name when 'revision' then value + 1 else max(value + 1, ?) end
     where name in ('revision', 'changed_at')`,
  );
  return async (articles, change, at: EpochMs) => {
    if (articles.length === 0) return 0;
    const changed = inTransaction(database, () => {
      const count = articles.filter((article) => retagOne(article, change)).length;
      if (count > 0) recordChange.run(BigInt(Math.round(at)));
      return count;
    });
    await upkeep();
    return changed;
  };
}

function createRetagOne(database: DatabaseSync): (article: Retagging, change: TagChange) => boolean {
  const keepTag = createTagKeeper(database);
  const prepare = (text: string) => database.prepare(text);
  const find = prepare('select row, outlet, language from articles where id = ? and version = ?');
  const remove = prepare(
    'delete from article_tags where row = ? and tag = (select tag from tags where slug = ?) and by_rule >= ?',
  );
  // What a publisher gives is a publisher's from now on; what was news for the tag stays it.
  const add = prepare(
    `insert into article_tags (tag, row, by_rule, is_late) values (?, ?, ?, 1)
     on conflict do update set by_rule = 0 where by_rule > excluded.by_rule`,
  );
  const slugs = prepare('select slug from article_tags join tags using (tag) where row = ?');
  const removeTerms = prepare('delete from article_terms where rowid = ?');
  const addTerms = prepare('insert into article_terms (rowid, terms) values (?, ?)');

  return ({ id, version, terms, shingleKeys }, change) => {
    const found = find.get(id, version);
    if (found === undefined) return false;
    const row = BigInt(Number(found['row']));
    const isByRule = change.isByRule ? 1n : 0n;
    const removed = change.remove === null ? 0 : remove.run(row, change.remove, isByRule).changes;
    const added = change.add === null ? 0 : add.run(keepTag(change.add), row, isByRule).changes;
    if (Number(removed) + Number(added) === 0) return false;
    const article = {
      outlet: String(found['outlet']),
      language: typeof found['language'] === 'string' ? found['language'] : null,
      tags: slugs.all(row).map((tag) => String(tag['slug'])),
      shingleKeys,
    };
    removeTerms.run(row);
    addTerms.run(row, indexedTerms(article, terms));
    return true;
  };
}
