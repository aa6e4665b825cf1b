// How the reading of a feed ended, the same for both engines.
import { sql, type Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { FeedId } from '../../news/feed.ts';
import type { FeedResult } from '../../news/ports-feeds.ts';
import { addNotice } from './feed-notices.ts';
import { validatorColumns } from './feed-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

interface Reading<Result extends FeedResult = FeedResult> {
  id: FeedId;
  at: EpochMs;
  result: Result;
}

export function* recordReading(tables: Kysely<Tables>, reading: Reading): Steps<void> {
  const { id, at, result } = reading;
  if (result.kind === 'failed') {
    yield* rowsOf(
      updateOf(tables, reading).set(({ eb }) => ({
        failures: eb('failures', '+', 1),
        problem: result.problem,
        is_paused: result.isPaused ? 1 : 0,
      })),
    );
  } else if (result.kind === 'unchanged') {
    yield* rowsOf(successOf(tables, { id, at, result }));
  } else {
    yield* recordRead(tables, { id, at, result });
  }
  if (result.kind !== 'unchanged' && result.tell !== null) {
    yield* addNotice(tables, { feed: id, sentence: result.tell, at });
  }
}

function updateOf(tables: Kysely<Tables>, { id, at, result }: Reading) {
  return tables
    .updateTable('feeds')
    .where('id', '=', id)
    .set({ asked_at: at, next_read_at: result.nextReadAt, claimed_until: null });
}

function successOf(
  tables: Kysely<Tables>,
  reading: Reading<Extract<FeedResult, { kind: 'read' | 'unchanged' }>>,
) {
  const { at, result } = reading;
  return updateOf(tables, reading)
    .set({ ...validatorColumns(result.validators), failures: 0, problem: null, read_at: at })
    .set({ pace_per_day: result.pacePerDay, first_read_at: sql`coalesce(first_read_at, ${at})` });
}

function* recordRead(
  tables: Kysely<Tables>,
  reading: Reading<Extract<FeedResult, { kind: 'read' }>>,
): Steps<void> {
  const { format, wishes, usualItems, notice, added, outlet, movedTo } = reading.result;
  yield* rowsOf(
    successOf(tables, reading)
      .set({ format, wishes: JSON.stringify(wishes), usual_items: usualItems, notice })
      .set(({ eb }) => ({
        articles: eb('articles', '+', added),
        outlet: sql`coalesce(outlet, ${outlet})`,
      })),
  );
  if (movedTo !== null) yield* moveFeed(tables, reading.id, movedTo);
}

/** The id stays, so that buttons and lists go on; two feeds never share an address. */
function* moveFeed(tables: Kysely<Tables>, id: FeedId, url: string): Steps<void> {
  const [taken] = yield* rowsOf(tables.selectFrom('feeds').where('url', '=', url).select('id'));
  if (taken === undefined) yield* rowsOf(tables.updateTable('feeds').set({ url }).where('id', '=', id));
}
