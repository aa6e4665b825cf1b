// What is kept with the id of a member or a server, the same for both engines: shown, and forgotten.
import { sql, type Kysely } from 'kysely';
import { FORGET_BATCH } from '../../limits/store.ts';
import type { GuildId, UserId } from '../../news/places.ts';
import type { KeptOfGuild, PrivacyStore } from '../../news/ports-privacy.ts';
import { feedOf } from './feed-rows.ts';
import { listGuildsLeftBefore, recordGuildLeft, recordGuilds } from './guilds.ts';
import { subscriptionOf } from './subscription-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createPrivacyStore(tables: Kysely<Tables>, transact: Transact): PrivacyStore {
  return {
    listKeptOfUser: async (user) => {
      const subscriptions = tables.selectFrom('subscriptions').where('created_by', '=', user);
      const feeds = tables.selectFrom('feeds').where('added_by', '=', user);
      return {
        subscriptions: (await subscriptions.selectAll().orderBy('id').execute()).map(subscriptionOf),
        feeds: (await feeds.selectAll().orderBy('url').execute()).map(feedOf),
      };
    },
    forgetUser: (user) => transact(() => forgetUser(tables, user)),
    listKeptOfGuild: (guild) => listKeptOfGuild(tables, guild),
    forgetGuild: (guild) => forgetGuild(tables, transact, guild),
    recordGuilds: (present, at, among) => transact(() => recordGuilds(tables, { present, at, among })),
    recordGuildLeft: (guild, at) => transact(() => recordGuildLeft(tables, guild, at)),
    recordGuildJoined: async (guild) => {
      await transact(() => rowsOf(tables.deleteFrom('guilds').where('guild', '=', guild)));
    },
    listGuildsLeftBefore: (before) => listGuildsLeftBefore(tables, before),
  };
}

function* forgetUser(tables: Kysely<Tables>, user: UserId): Steps<number> {
  const subscriptions = yield* rowsOf(
    tables
      .updateTable('subscriptions')
      .set({ created_by: null })
      .where('created_by', '=', user)
      .returning('id'),
  );
  const feeds = yield* rowsOf(
    tables.updateTable('feeds').set({ added_by: null }).where('added_by', '=', user).returning('id'),
  );
  // What is still to be told is the server's and the operator's to know.
  yield* rowsOf(tables.updateTable('feed_notices').set({ added_by: null }).where('added_by', '=', user));
  return subscriptions.length + feeds.length;
}

async function listKeptOfGuild(tables: Kysely<Tables>, guild: GuildId): Promise<KeptOfGuild> {
  const of = (table: 'subscriptions' | 'deliveries' | 'token_days' | 'told') =>
    tables.selectFrom(table).where('guild', '=', guild);
  const subscriptions = await of('subscriptions').selectAll('subscriptions').orderBy('id').execute();
  const feeds = await tables
    .selectFrom('feeds')
    .where('added_in', '=', guild)
    .selectAll()
    .orderBy('url')
    .execute();
  const articles = tables.selectFrom('told').where('guild', '=', guild).select(['channel', 'article']);
  const count = sql<number>`count(*)`.as('count');
  const [deliveries, tokenDays, told] = await Promise.all([
    of('deliveries').select(count).executeTakeFirst(),
    of('token_days').select(count).executeTakeFirst(),
    tables.selectFrom(articles.distinct().as('articles')).select(count).executeTakeFirst(),
  ]);
  return {
    subscriptions: subscriptions.map(subscriptionOf),
    feeds: feeds.map(feedOf),
    deliveries: deliveries?.count ?? 0,
    told: told?.count ?? 0,
    tokenDays: tokenDays?.count ?? 0,
  };
}

/**
 * In steps short enough to let others write in between. Subscriptions go first, so that no delivery begins meanwhile;
 * the server itself goes last, so that what is broken off is found again among those that were left.
 */
async function forgetGuild(tables: Kysely<Tables>, transact: Transact, guild: GuildId): Promise<void> {
  const channels = tables.selectFrom('subscriptions').where('guild', '=', guild).select('channel');
  await transact(() => rowsOf(tables.deleteFrom('channel_holds').where('channel', 'in', channels)));
  await transact(() => rowsOf(tables.deleteFrom('subscriptions').where('guild', '=', guild)));
  for (const table of ['told', 'deliveries'] as const) {
    const some = tables.selectFrom(table).where('guild', '=', guild).select('id').limit(FORGET_BATCH);
    let removed: unknown[];
    do {
      removed = await transact(() =>
        rowsOf(tables.deleteFrom(table).where('id', 'in', some).returning('id')),
      );
    } while (removed.length > 0);
  }
  await transact(() => forgetRest(tables, guild));
}

function* forgetRest(tables: Kysely<Tables>, guild: GuildId): Steps<void> {
  yield* rowsOf(tables.deleteFrom('token_days').where('guild', '=', guild));
  yield* rowsOf(tables.deleteFrom('feed_notices').where('added_in', '=', guild));
  yield* rowsOf(
    tables.updateTable('feeds').set({ added_in: null, added_by: null }).where('added_in', '=', guild),
  );
  yield* rowsOf(tables.deleteFrom('guilds').where('guild', '=', guild));
}
