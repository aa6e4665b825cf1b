// What is read regularly, the same for both engines: who reads a feed next, and how its last reading ended.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import { feedIdOf, type Feed, type FeedId, type NewFeed } from '../../news/feed.ts';
import type { FeedResult, FeedStore } from '../../news/ports-feeds.ts';
import { feedOf, newFeedRow, validatorColumns } from './feed-rows.ts';
import type { FeedTable, Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createFeedStore(tables: Kysely<Tables>, transact: Transact): FeedStore {
  return {
    addFeed: (feed, at) => transact(addFeed(tables, feed, at)),
    getFeed: async (id) => {
      const row = await tables.selectFrom('feeds').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : feedOf(row);
    },
    listFeeds: async (addedIn) => {
      const all = tables.selectFrom('feeds').selectAll().orderBy('url');
      const rows = await (addedIn === undefined ? all : all.where('added_in', '=', addedIn)).execute();
      return rows.map(feedOf);
    },
    removeFeed: async (id) => {
      const removed = await transact(rowsOf(tables.deleteFrom('feeds').where('id', '=', id).returning('id')));
      return removed.length > 0;
    },
    claimDueFeeds: (at, leaseMs, limit) => transact(claimDue(tables, { at, until: at + leaseMs, limit })),
    recordReading: (id, at, result) => transact(recordReading(tables, { id, at, result })),
  };
}

function* addFeed(tables: Kysely<Tables>, feed: NewFeed, at: EpochMs): Steps<{ feed: Feed; isNew: boolean }> {
  // By its id too: a feed that moved away for good is found at its old address.
  const [known] = yield* rowsOf(
    tables
      .selectFrom('feeds')
      .where(({ eb }) => eb.or([eb('url', '=', feed.url), eb('id', '=', feedIdOf(feed.url))]))
      .selectAll()
      .orderBy(sql`case when url = ${feed.url} then 0 else 1 end`),
  );
  if (known !== undefined) return { feed: yield* resumeFeed(tables, known, at), isNew: false };
  const row = newFeedRow(feed, at);
  yield* rowsOf(tables.insertInto('feeds').values(row));
  return { feed: feedOf(row), isNew: true };
}

function* resumeFeed(tables: Kysely<Tables>, known: Selectable<FeedTable>, at: EpochMs): Steps<Feed> {
  if (known.is_paused === 0) return feedOf(known);
  // Its failures are forgotten with the pause: the next one would pause it again at once.
  const fresh = { is_paused: 0, failures: 0, problem: null, next_read_at: at };
  yield* rowsOf(tables.updateTable('feeds').set(fresh).where('id', '=', known.id));
  return feedOf({ ...known, ...fresh });
}

function* claimDue(
  tables: Kysely<Tables>,
  { at, until, limit }: { at: EpochMs; until: EpochMs; limit: number },
): Steps<Feed[]> {
  const due = tables
    .selectFrom('feeds')
    .where('is_paused', '=', 0)
    .where('next_read_at', '<=', at)
    .where(({ eb }) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', at)]))
    .select('id')
    .orderBy('next_read_at')
    .orderBy('id')
    .limit(limit);
  const rows = yield* rowsOf(
    tables.updateTable('feeds').set({ claimed_until: until }).where('id', 'in', due).returningAll(),
  );
  // What an update returns has no order.
  return rows
    .map(feedOf)
    .sort((one, other) => one.nextReadAt - other.nextReadAt || (one.id < other.id ? -1 : 1));
}

interface Reading {
  id: FeedId;
  at: EpochMs;
  result: FeedResult;
}

function* recordReading(tables: Kysely<Tables>, { id, at, result }: Reading): Steps<void> {
  const update = tables
    .updateTable('feeds')
    .where('id', '=', id)
    .set({ next_read_at: result.nextReadAt, claimed_until: null });
  if (result.kind === 'failed') {
    const isPaused = result.isPaused ? 1 : 0;
    yield* rowsOf(
      update.set(({ eb }) => ({
        failures: eb('failures', '+', 1),
        problem: result.problem,
        is_paused: isPaused,
      })),
    );
    return;
  }
  const succeeded = update
    .set({ ...validatorColumns(result.validators), failures: 0, problem: null, read_at: at })
    .set({ first_read_at: sql`coalesce(first_read_at, ${at})` });
  if (result.kind === 'unchanged') {
    yield* rowsOf(succeeded);
    return;
  }
  yield* rowsOf(
    succeeded.set(({ eb }) => ({
      articles: eb('articles', '+', result.added),
      outlet: sql`coalesce(outlet, ${result.outlet})`,
    })),
  );
  if (result.movedTo !== null) yield* moveFeed(tables, id, result.movedTo);
}

/** The id stays, so that buttons and lists go on; two feeds never share an address. */
function* moveFeed(tables: Kysely<Tables>, id: FeedId, url: string): Steps<void> {
  const [taken] = yield* rowsOf(tables.selectFrom('feeds').where('url', '=', url).select('id'));
  if (taken === undefined) yield* rowsOf(tables.updateTable('feeds').set({ url }).where('id', '=', id));
}
