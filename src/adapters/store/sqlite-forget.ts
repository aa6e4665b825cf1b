// Retention in SQLite: texts go, identities stay, in steps short enough to let others write in between.
import type { DatabaseSync } from 'node:sqlite';
import { FORGET_BATCH, QUESTIONS_KEPT_MS } from '../../limits/store.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Upkeep } from './index-upkeep.ts';
import { inTransaction } from './sqlite-transaction.ts';

interface Doomed {
  row: bigint;
  length: bigint;
}

export function createForget(database: DatabaseSync, upkeep: Upkeep) {
  const firstSeenBefore = database.prepare(
    'select row, length from candidates where row in (select row from articles where first_seen_at < ? limit ?)',
  );
  const byId = database.prepare(
    'select row, length from candidates where row = (select row from articles where id = ?)',
  );
  const removeKeys = database.prepare(
    'delete from article_keys where article = (select number from identities where id = ?)',
  );
  const removeIdentity = database.prepare('delete from identities where id = ?');
  const removeQuestions = database.prepare('delete from questions where kept_at < ?');
  firstSeenBefore.setReadBigInts(true);
  byId.setReadBigInts(true);
  const forgetRows = createRowForgetter(database);

  return {
    /** Forgets what was first seen before a moment; answers how many articles went. */
    async prune(before: EpochMs, at: EpochMs): Promise<number> {
      removeQuestions.run(BigInt(Math.floor(at - QUESTIONS_KEPT_MS)));
      for (let pruned = 0; ;) {
        const batch = firstSeenBefore.all(
          BigInt(Math.floor(before)),
          BigInt(FORGET_BATCH),
        ) as unknown as Doomed[];
        if (batch.length === 0) return pruned;
        inTransaction(database, () => forgetRows(batch, at));
        pruned += batch.length;
        await upkeep();
      }
    },
    /** Forgets the articles with these ids and that they were ever seen; answers how many there were. */
    async remove(ids: readonly ArticleId[], at: EpochMs): Promise<number> {
      let removed = 0;
      for (let start = 0; start < ids.length; start += FORGET_BATCH) {
        inTransaction(database, () => {
          for (const id of ids.slice(start, start + FORGET_BATCH)) {
            const doomed = byId.all(id) as unknown as Doomed[];
            forgetRows(doomed, at);
            removeKeys.run(id);
            removeIdentity.run(id);
            removed += doomed.length;
          }
        });
        await upkeep();
      }
      return removed;
    },
  };
}

function createRowForgetter(database: DatabaseSync): (doomed: readonly Doomed[], at: EpochMs) => void {
  const removals = [
    `delete from article_versions where article =
      (select i.number from identities i join articles a on a.id = i.id where a.row = ?)`,
    'delete from article_terms where rowid = ?',
    'delete from signatures where row = ?',
    'delete from article_tags where row = ?',
    'delete from candidates where row = ?',
    'delete from articles where row = ?',
  ].map((text) => database.prepare(text));
  const subtract = database.prepare(
    `update totals set value = value - case name when 'articles' then ? else ? end where name in ('articles', 'terms')`,
  );
  const recordChange =
    database.prepare(`update totals set value = case name when 'revision' then value + 1 else max(value, ?) end
     where name in ('revision', 'changed_at')`);
  return (doomed, at) => {
    for (const { row } of doomed) for (const removal of removals) removal.run(row);
    subtract.run(
      BigInt(doomed.length),
      doomed.reduce((sum, { length }) => sum + length, 0n),
    );
    recordChange.run(BigInt(at));
  };
}
