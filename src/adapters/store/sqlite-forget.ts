// Retention in SQLite: texts go, identities stay, in steps short enough to let others write in between.
import type { DatabaseSync } from 'node:sqlite';
import { FORGET_BATCH, QUESTIONS_KEPT_MS } from '../../limits/store.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { createRoomGiver } from './index-room.ts';
import type { Upkeep } from './index-upkeep.ts';
import { createSignatureKeeper } from './signatures.ts';
import { inTransaction } from './sqlite-transaction.ts';

interface Doomed {
  row: bigint;
  length: bigint;
}

export function createForget(database: DatabaseSync, upkeep: Upkeep) {
  const selectDoomed = (rows: string) => {
    const select = database.prepare(`select row, length from candidates where row in (${rows})`);
    select.setReadBigInts(true);
    return (...inputs: (bigint | string)[]) => select.all(...inputs) as unknown as Doomed[];
  };
  const firstSeenBefore = selectDoomed('select row from articles where first_seen_at < ? limit ?');
  const firstSeenFirst = selectDoomed('select row from articles order by first_seen_at limit ?');
  const byId = selectDoomed('select row from articles where id = ?');
  const removeKeys = database.prepare(
    'delete from article_keys where article = (select number from identities where id = ?)',
  );
  const removeIdentity = database.prepare('delete from identities where id = ?');
  const removeQuestions = database.prepare('delete from questions where kept_at < ?');
  const forgetRows = createRowForgetter(database);
  const forgetAll = createPruner(database, { forgetRows, upkeep });

  return {
    /** Forgets what was first seen before a moment; answers how many articles went. */
    async prune(before: EpochMs, at: EpochMs): Promise<number> {
      removeQuestions.run(BigInt(Math.floor(at - QUESTIONS_KEPT_MS)));
      const moment = BigInt(Math.floor(before));
      return forgetAll(() => firstSeenBefore(moment, BigInt(FORGET_BATCH)), at);
    },
    /** Forgets so many articles, those first seen earliest; answers how many went. */
    async pruneOldest(count: number, at: EpochMs): Promise<number> {
      return forgetAll((pruned) => firstSeenFirst(BigInt(Math.min(FORGET_BATCH, count - pruned))), at);
    },
    /** Forgets the articles with these ids and that they were ever seen; answers how many there were. */
    async remove(ids: readonly ArticleId[], at: EpochMs): Promise<number> {
      let removed = 0;
      for (let start = 0; start < ids.length; start += FORGET_BATCH) {
        inTransaction(database, () => {
          for (const id of ids.slice(start, start + FORGET_BATCH)) {
            const doomed = byId(id);
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

/** Answers what forgets batch after batch until there is none, and says how many articles went. */
function createPruner(
  database: DatabaseSync,
  { forgetRows, upkeep }: { forgetRows: ReturnType<typeof createRowForgetter>; upkeep: Upkeep },
): (next: (pruned: number) => Doomed[], at: EpochMs) => Promise<number> {
  const giveRoomBack = createRoomGiver(database);
  return async (next, at) => {
    let pruned = 0;
    for (let batch = next(0); batch.length > 0; batch = next(pruned)) {
      const doomed = batch;
      inTransaction(database, () => forgetRows(doomed, at));
      pruned += doomed.length;
      await upkeep();
    }
    await giveRoomBack();
    return pruned;
  };
}

function createRowForgetter(database: DatabaseSync): (doomed: readonly Doomed[], at: EpochMs) => void {
  const removals = [
    `delete from article_versions where article =
      (select i.number from identities i join articles a on a.id = i.id where a.row = ?)`,
    'delete from article_terms where rowid = ?',
    'delete from article_tags where row = ?',
    'delete from candidates where row = ?',
    'delete from profiles where row = ?',
    'delete from articles where row = ?',
  ].map((text) => database.prepare(text));
  const subtract = database.prepare(
    `update totals set value = value - case name when 'articles' then ? else ? end where name in ('articles', 'terms')`,
  );
  const recordChange =
    database.prepare(`update totals set value = case name when 'revision' then value + 1 else max(value, ?) end
     where name in ('revision', 'changed_at')`);
  const signatures = createSignatureKeeper(database);
  return (doomed, at) => {
    for (const { row } of doomed) {
      signatures.remove(row);
      for (const removal of removals) removal.run(row);
    }
    subtract.run(
      BigInt(doomed.length),
      doomed.reduce((sum, { length }) => sum + length, 0n),
    );
    recordChange.run(BigInt(at));
  };
}
