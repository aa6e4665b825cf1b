// Retention in PostgreSQL: texts go, identities stay, in steps short enough to let others write in between.
import { FORGET_BATCH, QUESTIONS_KEPT_MS } from '../../limits/store.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { countRows, writeFrequencies, type TermChanges } from './postgres-frequencies.ts';
import { removeRows } from './postgres-remove-rows.ts';
import { removeSignatures } from './postgres-signatures.ts';
import { stepOf } from './postgres-steps.ts';
import { recordChange } from './postgres-totals.ts';
import type { Steps, Transact } from './transaction-steps.ts';

interface Doomed {
  row: number;
  length: number;
  signature: Uint8Array;
}

/** Forgets what was first seen before a moment; answers how many articles went. */
export async function prune(transact: Transact, before: EpochMs, at: EpochMs): Promise<number> {
  const old = Math.floor(at - QUESTIONS_KEPT_MS);
  await transact(() => stepOf('delete from questions where kept_at < $1', [old]));
  const which = `select row from articles where first_seen_at < ${Math.floor(before)} limit ${FORGET_BATCH}`;
  return forgetBatches(transact, () => which, at);
}

/** Forgets so many articles, those first seen earliest; answers how many went. */
export async function pruneOldest(transact: Transact, count: number, at: EpochMs): Promise<number> {
  const next = (pruned: number) =>
    `select row from articles order by first_seen_at limit ${Math.max(0, Math.min(FORGET_BATCH, Math.floor(count - pruned)))}`;
  return forgetBatches(transact, next, at);
}

/** Forgets the articles with these ids and that they were ever seen; answers how many there were. */
export async function remove(transact: Transact, ids: readonly ArticleId[], at: EpochMs): Promise<number> {
  let removed = 0;
  for (let start = 0; start < ids.length; start += FORGET_BATCH) {
    const some = ids.slice(start, start + FORGET_BATCH);
    removed += await transact(() => removeSome(some, at));
  }
  return removed;
}

async function forgetBatches(
  transact: Transact,
  next: (pruned: number) => string,
  at: EpochMs,
): Promise<number> {
  let pruned = 0;
  for (;;) {
    const which = next(pruned);
    const batch = await transact(() => forgetBatch(which, at));
    if (batch === 0) return pruned;
    pruned += batch;
  }
}

function* forgetBatch(which: string, at: EpochMs): Steps<number> {
  const doomed = yield* findDoomed(which);
  if (doomed.length > 0) yield* forgetRows(doomed, at);
  return doomed.length;
}

function* removeSome(ids: readonly ArticleId[], at: EpochMs): Steps<number> {
  const doomed = yield* findDoomed('select row from articles where id = any($1::text[])', [ids]);
  yield* forgetRows(doomed, at);
  yield* stepOf(
    'delete from article_keys using identities where identities.number = article_keys.article and identities.id = any($1::text[])',
    [ids],
  );
  yield* stepOf('delete from identities where id = any($1::text[])', [ids]);
  return doomed.length;
}

/** `which` selects rows. */
function* findDoomed(which: string, values: readonly unknown[] = []): Steps<Doomed[]> {
  return yield* stepOf<Doomed>(
    `select c.row, c.length, p.signature from (${which}) doomed
       join candidates c on c.row = doomed.row join profiles p on p.row = doomed.row`,
    values,
  );
}

function* forgetRows(doomed: readonly Doomed[], at: EpochMs): Steps<void> {
  const rows = doomed.map(({ row }) => row);
  const changes: TermChanges = new Map();
  yield* countRows(changes, rows, -1);
  yield* writeFrequencies(changes);
  yield* stepOf(
    `delete from article_versions using identities, articles
     where identities.number = article_versions.article and articles.id = identities.id and articles.row = any($1::bigint[])`,
    [rows],
  );
  yield* removeSignatures(doomed);
  yield* stepOf('delete from article_tags where row = any($1::bigint[])', [rows]);
  yield* removeRows(rows);
  const terms = doomed.reduce((sum, { length }) => sum + length, 0);
  yield* recordChange({ articles: -doomed.length, terms: -terms, at });
}
