// Who sends to a channel, the same for both engines: one process at a time, until its hold runs out.
import { sql, type Kysely } from 'kysely';
import { DIGEST_OVERLAP_MS, SUBSCRIPTIONS_PER_SERVER_MAX } from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { ChannelId } from '../../news/places.ts';
import type { ChannelClaim } from '../../news/ports-digests.ts';
import { deliveryOf } from './delivery-rows.ts';
import { subscriptionOf } from './subscription-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

export interface ClaimAsked {
  at: EpochMs;
  /** The channels are held until then. */
  until: EpochMs;
  leaseMs: number;
  limit: number;
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
  const holds = channels.map((channel) => ({ channel, held_until: asked.until }));
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
    subscriptions: subscriptions.filter((row) => row.channel === channel).map(subscriptionOf),
    deliveries: deliveries.filter((row) => row.channel === channel).map(deliveryOf),
  }));
}

/**
 * Reads what is due from the longest due on, and no more of it than may be of so many channels: in the minute in which a
 * hundred thousand are due, each claim would else read them all.
 */
function* findFreeChannels(tables: Kysely<Tables>, { at, limit }: ClaimAsked): Steps<string[]> {
  const rows = limit * SUBSCRIPTIONS_PER_SERVER_MAX;
  const held = tables.selectFrom('channel_holds').select('channel');
  const due = [
    ...(yield* rowsOf(
      dueSubscriptions(tables, at)
        .where('channel', 'not in', held)
        .select(['channel', 'next_run_at as due_at'])
        .orderBy('next_run_at')
        .orderBy('id')
        .limit(rows),
    )),
    ...(yield* rowsOf(
      dueDeliveries(tables, at)
        .where('channel', 'not in', held)
        .select(['channel', sql<number>`next_attempt_at`.as('due_at')])
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(rows),
    )),
    ...(yield* rowsOf(
      aheadOfClock(tables, at)
        .where('channel', 'not in', held)
        .select(['channel', 'covered_until as due_at'])
        .limit(rows),
    )),
  ];
  const inOrder = due.toSorted((one, other) => one.due_at - other.due_at);
  return [...new Set(inOrder.map(({ channel }) => channel))].slice(0, limit);
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
