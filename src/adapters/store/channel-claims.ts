// Who sends to a channel, the same for both engines: one process at a time, until its hold runs out.
import { sql, type Kysely } from 'kysely';
import { DIGEST_OVERLAP_MS, SUBSCRIPTIONS_PER_SERVER_MAX } from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { ChannelId } from '../../news/places.ts';
import type { ChannelClaim, ChannelsWanted, HoldId } from '../../news/ports-digests.ts';
import type { Shards } from '../../news/shards.ts';
import { deliveryOf } from './delivery-rows.ts';
import { subscriptionOf } from './subscription-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

export interface ClaimAsked extends ChannelsWanted {
  hold: HoldId;
  at: EpochMs;
  /** The channels are held until then. */
  until: EpochMs;
  leaseMs: number;
}

/** Takes the channels in which something is due that nobody holds, longest due first. */
export function* claimDueChannels(tables: Kysely<Tables>, asked: ClaimAsked): Steps<ChannelClaim[]> {
  // Nobody holds a channel for longer than a lease: a hold that seems to was made before the clock was set back.
  const unheard = asked.until + asked.leaseMs;
  yield* rowsOf(
    tables
      .deleteFrom('channel_holds')
      .where((hold) => hold.or([hold('held_until', '<=', asked.at), hold('held_until', '>', unheard)])),
  );
  const channels = yield* findFreeChannels(tables, asked);
  if (channels.length === 0) return [];
  const holds = channels.map((channel) => ({ channel, hold: asked.hold, held_until: asked.until }));
  yield* rowsOf(tables.insertInto('channel_holds').values(holds));
  const subscriptions = yield* rowsOf(
    dueSubscriptions(tables, asked.at)
      .where('channel', 'in', channels)
      .selectAll()
      .union(aheadOfClock(tables, asked.at).where('channel', 'in', channels).selectAll())
      .orderBy('id'),
  );
  const deliveries = yield* rowsOf(
    dueDeliveries(tables, asked.at)
      .where('channel', 'in', channels)
      .selectAll()
      .orderBy('slot')
      .orderBy('id'),
  );
  return channels.map((channel) => ({
    channel: channel as ChannelId,
    hold: asked.hold,
    subscriptions: subscriptions.filter((row) => row.channel === channel).map(subscriptionOf),
    deliveries: deliveries.filter((row) => row.channel === channel).map(deliveryOf),
  }));
}

/**
 * Reads what is due from the longest due on, and no more of it than may be of so many channels: in the minute in which a
 * hundred thousand are due, each claim would else read them all.
 */
function* findFreeChannels(tables: Kysely<Tables>, { at, limit, among }: ClaimAsked): Steps<string[]> {
  if (limit <= 0 || among?.ids.length === 0) return [];
  const rows = limit * SUBSCRIPTIONS_PER_SERVER_MAX;
  const isReached = isOnShards(among);
  const held = tables.selectFrom('channel_holds').select('channel');
  const due = [
    ...(yield* rowsOf(
      dueSubscriptions(tables, at)
        .where('channel', 'not in', held)
        .where(isReached)
        .select(['channel', 'next_run_at as due_at'])
        .orderBy('next_run_at')
        .orderBy('id')
        .limit(rows),
    )),
    ...(yield* rowsOf(
      dueDeliveries(tables, at)
        .where('channel', 'not in', held)
        .where(isReached)
        .select(['channel', sql<number>`next_attempt_at`.as('due_at')])
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(rows),
    )),
    ...(yield* rowsOf(
      aheadOfClock(tables, at)
        .where('channel', 'not in', held)
        .where(isReached)
        .select(['channel', 'covered_until as due_at'])
        .limit(rows),
    )),
  ];
  const inOrder = due.toSorted((one, other) => one.due_at - other.due_at);
  return [...new Set(inOrder.map(({ channel }) => channel))].slice(0, limit);
}

/** Discord's rule, as news/shards.ts has it. */
function isOnShards(among: Shards | undefined) {
  if (among === undefined || among.count === 1) return sql<boolean>`1 = 1`;
  return sql<boolean>`(cast(guild as bigint) >> 22) % ${among.count} in (${sql.join(among.ids)})`;
}

function dueSubscriptions(tables: Kysely<Tables>, at: EpochMs) {
  return tables
    .selectFrom('subscriptions')
    .where('paused_because', 'is', null)
    .where('next_run_at', '<=', at);
}

/** Those whose last slot is to come: the clock was set back since, and they would wait for what it showed. */
function aheadOfClock(tables: Kysely<Tables>, at: EpochMs) {
  return tables
    .selectFrom('subscriptions')
    .where('paused_because', 'is', null)
    .where('last_slot', '>', at + DIGEST_OVERLAP_MS);
}

function dueDeliveries(tables: Kysely<Tables>, at: EpochMs) {
  return tables.selectFrom('deliveries').where('next_attempt_at', '<=', at);
}
