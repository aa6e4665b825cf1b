// Who sends to a channel, the same for both engines: one process at a time, until its hold runs out.
import { sql, type Kysely } from 'kysely';
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
  limit: number;
}

/** Takes the channels in which something is due that nobody holds, longest due first. */
export function* claimDueChannels(tables: Kysely<Tables>, asked: ClaimAsked): Steps<ChannelClaim[]> {
  yield* rowsOf(tables.deleteFrom('channel_holds').where('held_until', '<=', asked.at));
  const free = yield* rowsOf(freeChannels(tables, asked));
  if (free.length === 0) return [];
  const channels = free.map(({ channel }) => channel);
  const holds = channels.map((channel) => ({ channel, held_until: asked.until }));
  yield* rowsOf(tables.insertInto('channel_holds').values(holds));
  const subscriptions = yield* rowsOf(
    dueSubscriptions(tables, asked.at).where('channel', 'in', channels).selectAll().orderBy('id'),
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

function freeChannels(tables: Kysely<Tables>, { at, limit }: ClaimAsked) {
  const due = dueSubscriptions(tables, at)
    .select(['channel', 'next_run_at as due_at'])
    .unionAll(dueDeliveries(tables, at).select(['channel', sql<number>`next_attempt_at`.as('due_at')]));
  return tables
    .selectFrom(due.as('due'))
    .leftJoin('channel_holds', 'channel_holds.channel', 'due.channel')
    .where('channel_holds.channel', 'is', null)
    .groupBy('due.channel')
    .select('due.channel')
    .orderBy(({ fn }) => fn.min('due.due_at'))
    .orderBy('due.channel')
    .limit(limit);
}

function dueSubscriptions(tables: Kysely<Tables>, at: EpochMs) {
  return tables
    .selectFrom('subscriptions')
    .where('paused_because', 'is', null)
    .where('next_run_at', '<=', at);
}

function dueDeliveries(tables: Kysely<Tables>, at: EpochMs) {
  return tables.selectFrom('deliveries').where('next_attempt_at', '<=', at);
}
