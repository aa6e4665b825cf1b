// The sending of digests step by step, and what channels have been told, the same for both engines.
import type { Kysely, Selectable } from 'kysely';
import { SENDING_MAX_MS } from '../../limits/store.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, DeliveryId, DigestCorrection } from '../../news/digest.ts';
import type {
  BeginDelivery,
  DeliveryStep,
  DeliveryStore,
  PostedPart,
  SkipSlot,
} from '../../news/ports-digests.ts';
import type { SubscriptionId } from '../../news/subscription.ts';
import { deliveryOf, OPEN_STATES, withPart } from './delivery-rows.ts';
import { rowOfId } from './row-ids.ts';
import type { SubscriptionTable, Tables } from './tables.ts';
import { findTold, listCiting, tell, unsay } from './told.ts';
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
    listCiting: (articles, since) => listCiting(tables, articles, since),
    recordCorrections: (id, corrections) => transact(recordCorrections(tables, id, corrections)),
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
  const telling = { channel: row.channel, guild: row.guild, delivery: row.id };
  yield* tell(tables, telling, begun.digest.stories);
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

function slotColumns({ id, guild, channel, posting }: SubscriptionRow, slot: EpochMs) {
  return { subscription: id, guild, channel, posting, slot, attempts: 0 };
}

function* moveOn(
  tables: Kysely<Tables>,
  { id }: SubscriptionRow,
  { slot, nextRunAt, coveredUntil }: Pick<SkipSlot, 'slot' | 'nextRunAt' | 'coveredUntil'>,
): Steps<void> {
  const moved = { next_run_at: nextRunAt, covered_until: coveredUntil, last_slot: slot };
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
  if (step.state === 'posted') {
    yield* recordPart(tables, row, step.part);
    return;
  }
  if (step.state === 'sent') {
    yield* recordPart(tables, row, { kind: 'message', message: step.message });
    yield* rowsOf(delivery.set({ state: step.state, reason: step.reason ?? null, next_attempt_at: null }));
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

/** What stands in the channel stands there however the delivery ends. */
function* recordPart(tables: Kysely<Tables>, row: number, part: PostedPart): Steps<void> {
  const delivery = yield* findDelivery(tables, row);
  if (delivery === null) return;
  const posted = JSON.stringify(withPart(delivery.posted, part));
  yield* rowsOf(tables.updateTable('deliveries').where('id', '=', row).set({ posted }));
}

/** Adds to those that it shows; one that is recorded again stays as it is. */
function* recordCorrections(
  tables: Kysely<Tables>,
  id: DeliveryId,
  corrections: readonly DigestCorrection[],
): Steps<void> {
  const row = rowOfId(id);
  const delivery = yield* findDelivery(tables, row);
  if (delivery === null) return;
  const shown = new Map<string, DigestCorrection>();
  for (const correction of [...delivery.corrections, ...corrections]) {
    const { article, told, now } = correction;
    const key = JSON.stringify([article, told, now]);
    if (!shown.has(key)) shown.set(key, correction);
  }
  const written = JSON.stringify([...shown.values()]);
  yield* rowsOf(tables.updateTable('deliveries').where('id', '=', row).set({ corrections: written }));
}

function* findDelivery(tables: Kysely<Tables>, row: number): Steps<Delivery | null> {
  const [found] = yield* rowsOf(tables.selectFrom('deliveries').where('id', '=', row).selectAll());
  return found === undefined ? null : deliveryOf(found);
}
