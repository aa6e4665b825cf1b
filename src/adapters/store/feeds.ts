// What is read regularly, the same for both engines: which feeds there are, and who reads one next.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import {
  feedIdOf,
  NO_VALIDATORS,
  type Feed,
  type FeedId,
  type FeedSettings,
  type NewFeed,
} from '../../news/feed.ts';
import type { FeedStore } from '../../news/ports-feeds.ts';
import { chunksOf } from './chunks.ts';
import { takeNotices } from './feed-notices.ts';
import { recordReading } from './feed-readings.ts';
import { feedOf, newFeedRow, settingColumns, validatorColumns } from './feed-rows.ts';
import type { FeedTable, Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

/** When nobody holds a feed any more and it is due, as its index has it: the engine finds the first without a look at the others. */
const FREE_AT = sql<number>`case when claimed_until > next_read_at then claimed_until else next_read_at end`;

export function createFeedStore(tables: Kysely<Tables>, transact: Transact): FeedStore {
  return {
    addFeed: (feed, at) => transact(() => addFeed(tables, feed, at)),
    getFeed: async (id) => {
      const row = await tables.selectFrom('feeds').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : feedOf(row);
    },
    listFeeds: async (addedIn) => {
      const all = tables.selectFrom('feeds').selectAll().orderBy('url');
      const rows = await (addedIn === undefined ? all : all.where('added_in', '=', addedIn)).execute();
      return rows.map(feedOf);
    },
    changeFeed: (id, settings, at) => transact(() => changeFeed(tables, { id, settings, at })),
    removeFeed: (id) => transact(() => removeFeed(tables, id)),
    nextDueAt: async () => {
      const free = tables.selectFrom('feeds').where('is_paused', '=', 0).select(FREE_AT.as('at'));
      const first = await free.orderBy(FREE_AT).limit(1).executeTakeFirst();
      return first?.at ?? null;
    },
    claimDueFeeds: (at, leaseMs, limit) =>
      transact(() => claimDue(tables, { at, until: at + leaseMs, limit })),
    giveBackFeeds: (ids) => transact(() => giveBack(tables, ids)),
    recordReading: (id, at, result) => transact(() => recordReading(tables, { id, at, result })),
    takeNotices: (limit) => transact(() => takeNotices(tables, limit)),
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

interface Change {
  id: FeedId;
  settings: Partial<FeedSettings>;
  at: EpochMs;
}

function* changeFeed(tables: Kysely<Tables>, { id, settings, at }: Change): Steps<Feed | null> {
  const [known] = yield* rowsOf(tables.selectFrom('feeds').where('id', '=', id).selectAll());
  if (known === undefined) return null;
  const isReadForPages = settings.readsPages === true && known.reads_pages === 0;
  // Its validators are forgotten: asked whether it has changed it would say no, and no page would be read.
  const dueAtOnce = { ...validatorColumns(NO_VALIDATORS), next_read_at: Math.min(known.next_read_at, at) };
  const columns = { ...settingColumns(settings), ...(isReadForPages ? dueAtOnce : {}) };
  if (Object.keys(columns).length === 0) return feedOf(known);
  const [changed] = yield* rowsOf(
    tables.updateTable('feeds').set(columns).where('id', '=', id).returningAll(),
  );
  return changed === undefined ? null : feedOf(changed);
}

function* removeFeed(tables: Kysely<Tables>, id: FeedId): Steps<boolean> {
  yield* rowsOf(tables.deleteFrom('feed_notices').where('feed', '=', id));
  const removed = yield* rowsOf(tables.deleteFrom('feeds').where('id', '=', id).returning('id'));
  return removed.length > 0;
}

function* giveBack(tables: Kysely<Tables>, ids: readonly FeedId[]): Steps<void> {
  for (const chunk of chunksOf(ids)) {
    yield* rowsOf(tables.updateTable('feeds').set({ claimed_until: null }).where('id', 'in', chunk));
  }
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
