// Keeps the full-text index and the write-ahead log in shape between writes, in steps of their own. Left to itself, FTS5
// merges its segments within whatever transaction comes next, and holds the write lock for it.
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  CHECKPOINT_EVERY_WRITES,
  MERGE_STEP_PAGES,
  MERGE_STEPS_MAX,
  SEGMENTS_PER_LEVEL_MAX,
} from '../../limits/store.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** To be awaited after each transaction that changed the terms of articles. */
export type Upkeep = () => Promise<void>;

/** FTS5's own names (https://www.sqlite.org/fts5.html, section 6.9): no merging but by `Upkeep`, unless it was left out for long. */
const MERGE_SETTINGS = { automerge: 0, crisismerge: SEGMENTS_PER_LEVEL_MAX } as const;

/** Sets how the index merges; an index of an earlier release too. What is set already is not written again. */
export function setMergeSettings(database: DatabaseSync): void {
  const known = database.prepare('select v from article_terms_config where k = ?');
  const set = database.prepare('insert into article_terms (article_terms, rank) values (?, ?)');
  for (const [name, value] of Object.entries(MERGE_SETTINGS))
    if (known.get(name)?.['v'] !== value) set.run(name, BigInt(value));
}

/** Merging is bounded each time, but is as much as a batch of articles needs in the long run. */
export function createUpkeep(database: DatabaseSync): Upkeep {
  const merge = database.prepare("insert into article_terms (article_terms, rank) values ('merge', ?)");
  const changes = database.prepare('select total_changes() as changes');
  const countChanges = () => Number(changes.get()?.['changes']);
  let writes = 0;

  /** Answers whether there was anything to merge: the statement itself counts as one change. */
  const mergeSome = (): boolean => {
    const before = countChanges();
    inTransaction(database, () => merge.run(BigInt(MERGE_STEP_PAGES)));
    return countChanges() - before > 1;
  };
  return async () => {
    for (let step = 0; step < MERGE_STEPS_MAX; step += 1) {
      // Whoever waits for the index, or to close it, is let in between.
      await othersTurn();
      if (!database.isOpen || !mergeSome()) break;
    }
    writes += 1;
    if (database.isOpen && writes % CHECKPOINT_EVERY_WRITES === 0)
      database.exec('pragma wal_checkpoint(passive)');
  };
}
