// The sending of digests step by step, and what channels have been told, the same for both engines.
import type { Kysely, Selectable } from 'kysely';
import { SENDING_MAX_MS } from '../../limits/store.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, DeliveryId } from '../../news/digest.ts';
import type { BeginDelivery, DeliveryStep, DeliveryStore, SkipSlot } from '../../news/ports-digests.ts';
import type { SubscriptionId } from '../../news/subscription.ts';
import { deliveryOf, OPEN_STATES } from './delivery-rows.ts';
import { rowOfId } from './row-ids.ts';
import type { SubscriptionTable, Tables } from './tables.ts';
import { findTold, tell, unsay } from './told.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createDeliveryStore(tables: Kysely<Tables>, transact: Transact): DeliveryStore {
  return {
    beginDelivery: (begun) => transact(beginDelivery(tables, begun)),
    skipSlot: (skipped) => transact(skipSlot(tables, skipped)),
    recordStep: (id, step) => transact(recordStep(tables, id, step)),
    getDelivery: async (id) => {
      const found = tables.selectFrom('deliveries').where('id', '=', rowOfId(id)).selectAll();
      const row = await found.executeTakeFirst();
      return row === undefined ? null : deliveryOf(row);
    },
    listDeliveries: async (subscription, limit) => {
      const rows = await tables
        .selectFrom('deliveries')
        .where('subscription', '=', rowOfId(subscription))
        .selectAll()
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
    findTold: (channel, articles) => findTold(tables, channel, articles),
  };
}

function* beginDelivery(tables: Kysely<Tables>, begun: BeginDelivery): Steps<Delivery | null> {
  const subscription = yield* findSubscription(tables, begun.subscription);
  if (subscription === null) return null;
  const [row] = yield* rowsOf(
    tables
      .insertInto('deliveries')
      .values({
        ...slotColumns(subscription, begun.slot),
        state: 'planned',
        digest: JSON.stringify(begun.digest),
        next_attempt_at: begun.at,
      })
      .onConflict((conflict) => conflict.columns(['subscription', 'slot']).doNothing())
      .returningAll(),
  );
  if (row === undefined) {
    yield* leaveSlot(tables, subscription, begun);
    return null;
  }
  const articles = begun.digest.stories.flatMap((story) => story.articles);
  yield* tell(tables, { channel: row.channel, guild: row.guild, delivery: row.id }, articles);
  yield* moveOn(tables, subscription, begun);
  return deliveryOf(row);
}

function* skipSlot(tables: Kysely<Tables>, skipped: SkipSlot): Steps<void> {
  const subscription = yield* findSubscription(tables, skipped.subscription);
  if (subscription === null) return;
  yield* rowsOf(
    tables
      .insertInto('deliveries')
      .values({ ...slotColumns(subscription, skipped.slot), state: 'skipped', reason: skipped.reason })
      .onConflict((conflict) => conflict.columns(['subscription', 'slot']).doNothing()),
  );
  yield* moveOn(tables, subscription, skipped);
}

type SubscriptionRow = Selectable<SubscriptionTable>;

function* findSubscription(tables: Kysely<Tables>, id: SubscriptionId): Steps<SubscriptionRow | null> {
  const found = tables.selectFrom('subscriptions').where('id', '=', rowOfId(id)).selectAll();
  const [row] = yield* rowsOf(found);
  return row ?? null;
}

function slotColumns({ id, guild, channel, mention }: SubscriptionRow, slot: EpochMs) {
  return { subscription: id, guild, channel, mention, slot, attempts: 0 };
}

function* moveOn(
  tables: Kysely<Tables>,
  { id }: SubscriptionRow,
  { nextRunAt, coveredUntil }: { nextRunAt: EpochMs; coveredUntil: EpochMs },
): Steps<void> {
  const moved = { next_run_at: nextRunAt, covered_until: coveredUntil };
  yield* rowsOf(tables.updateTable('subscriptions').set(moved).where('id', '=', id));
}

/** A slot that has a delivery is never due again, else it would be claimed for ever. */
function* leaveSlot(
  tables: Kysely<Tables>,
  { id }: SubscriptionRow,
  { slot, nextRunAt }: BeginDelivery,
): Steps<void> {
  const subscription = tables.updateTable('subscriptions').where('id', '=', id);
  yield* rowsOf(subscription.where('next_run_at', '<=', slot).set({ next_run_at: nextRunAt }));
}

/** What is concluded stays so, except that it turns out to have been sent. */
function* recordStep(tables: Kysely<Tables>, id: DeliveryId, step: DeliveryStep): Steps<void> {
  const row = rowOfId(id);
  const delivery = tables.updateTable('deliveries').where('id', '=', row);
  if (step.state === 'sent') {
    const sent = { state: step.state, message: step.message, reason: null, next_attempt_at: null };
    yield* rowsOf(delivery.set(sent));
    return;
  }
  const open = delivery.where('state', 'in', OPEN_STATES);
  if (step.state === 'sending') {
    const sending = {
      state: step.state,
      attempted_at: step.at,
      // Found again after this, should its process die in it.
      next_attempt_at: step.at + SENDING_MAX_MS,
    };
    yield* rowsOf(open.set(({ eb }) => ({ ...sending, attempts: eb('attempts', '+', 1) })));
    return;
  }
  const nextAttemptAt = step.state === 'failed' ? step.nextAttemptAt : null;
  const ended = { state: step.state, reason: step.reason, next_attempt_at: nextAttemptAt };
  const recorded = yield* rowsOf(open.set(ended).returning('id'));
  if (step.state === 'rejected' && recorded.length > 0) yield* unsay(tables, row);
}
