// The sending of digests step by step, and what channels have been told, the same for both engines.
import type { Kysely, Selectable } from 'kysely';
import { SENDING_MAX_MS } from '../../limits/store.ts';
import type { EpochMs } from '../../news/branded.ts';
import {
  type Delivery,
  type DeliveryId,
  type DeliveryState,
  type DigestCorrection,
  type PostedPart,
  withPart,
} from '../../news/digest.ts';
import type {
  BeginDelivery,
  DeliveryStep,
  DeliveryStore,
  Held,
  HeldWrite,
  SkipSlot,
} from '../../news/ports-digests.ts';
import type { SubscriptionId } from '../../news/subscription.ts';
import { holdOn } from './channel-holds.ts';
import { deliveryOf, OPEN_STATES } from './delivery-rows.ts';
import { rowOfId } from './row-ids.ts';
import type { SubscriptionTable, Tables } from './tables.ts';
import { findTold, findToldArticles, listCiting, tell, unsay } from './told.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createDeliveryStore(tables: Kysely<Tables>, transact: Transact): DeliveryStore {
  return {
    beginDelivery: (begun, held) => transact(() => beginDelivery(tables, begun, held)),
    skipSlot: (skipped, held) => transact(() => skipSlot(tables, skipped, held)),
    recordStep: (id, step, held) =>
      transact(() =>
        step.state === 'posted' || step.state === 'sent'
          ? recordStanding(tables, id, step)
          : recordHeld(tables, { row: rowOfId(id), held }, step),
      ),
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
    findToldArticles: (channel, articles) => findToldArticles(tables, channel, articles),
    findTold: (channel, articles) => findTold(tables, channel, articles),
    listCiting: (articles, since) => listCiting(tables, articles, since),
    countStates: (since, among) => countStates(tables, since, among),
    recordCorrections: (id, corrections) => transact(() => recordCorrections(tables, id, corrections)),
  };
}

/** Ids grow with time: what is older than the newest is not even looked at. */
async function countStates(
  tables: Kysely<Tables>,
  since: EpochMs,
  among: number,
): Promise<ReadonlyMap<DeliveryState, number>> {
  const newest = tables
    .selectFrom('deliveries')
    .select(['state', 'slot'])
    .orderBy('id', 'desc')
    .limit(among)
    .as('newest');
  const rows = await tables
    .selectFrom(newest)
    .where('slot', '>=', since)
    .groupBy('state')
    .select(({ fn }) => ['state', fn.countAll<number | string>().as('count')])
    .execute();
  return new Map(rows.map(({ state, count }) => [state as DeliveryState, Number(count)]));
}

function* beginDelivery(
  tables: Kysely<Tables>,
  begun: BeginDelivery,
  held: Held | undefined,
): Steps<Delivery | null | 'not-held'> {
  const subscription = yield* findSubscription(tables, begun.subscription);
  if (subscription === null) return null;
  if (!(yield* holdOn(tables, subscription.channel, held))) return 'not-held';
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

function* skipSlot(tables: Kysely<Tables>, skipped: SkipSlot, held: Held | undefined): Steps<HeldWrite> {
  const subscription = yield* findSubscription(tables, skipped.subscription);
  if (subscription === null) return 'written';
  if (!(yield* holdOn(tables, subscription.channel, held))) return 'not-held';
  yield* rowsOf(
    tables
      .insertInto('deliveries')
      .values({ ...slotColumns(subscription, skipped.slot), state: 'skipped', reason: skipped.reason })
      .onConflict((conflict) => conflict.columns(['subscription', 'slot']).doNothing()),
  );
  yield* moveOn(tables, subscription, skipped);
  return 'written';
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

type StandingStep = Extract<DeliveryStep, { state: 'posted' | 'sent' }>;

/** What stands in the channel is known whoever finds it there, and whatever was concluded before. */
function* recordStanding(tables: Kysely<Tables>, id: DeliveryId, step: StandingStep): Steps<HeldWrite> {
  const row = rowOfId(id);
  const part = step.state === 'sent' ? ({ kind: 'message', message: step.message } as const) : step.part;
  yield* recordPart(tables, row, part);
  if (step.state === 'sent') {
    const sent = { state: step.state, reason: step.reason ?? null, next_attempt_at: null };
    yield* rowsOf(tables.updateTable('deliveries').where('id', '=', row).set(sent));
  }
  return 'written';
}

/** What is concluded stays so. */
function* recordHeld(
  tables: Kysely<Tables>,
  { row, held }: { row: number; held: Held | undefined },
  step: Exclude<DeliveryStep, StandingStep>,
): Steps<HeldWrite> {
  const [channel] = yield* rowsOf(tables.selectFrom('deliveries').where('id', '=', row).select('channel'));
  if (channel === undefined) return 'written';
  if (!(yield* holdOn(tables, channel.channel, held))) return 'not-held';
  const open = tables.updateTable('deliveries').where('id', '=', row).where('state', 'in', OPEN_STATES);
  if (step.state === 'sending') {
    const sending = {
      state: step.state,
      attempted_at: step.at,
      // Found again after this, should its process die in it.
      next_attempt_at: step.at + SENDING_MAX_MS,
    };
    const begun = open.set(({ eb }) => ({ ...sending, attempts: eb('attempts', '+', 1) })).returning('id');
    return (yield* rowsOf(begun)).length > 0 ? 'written' : 'not-held';
  }
  const nextAttemptAt = step.state === 'failed' ? step.nextAttemptAt : null;
  const ended = { state: step.state, reason: step.reason, next_attempt_at: nextAttemptAt };
  const recorded = yield* rowsOf(open.set(ended).returning('id'));
  if (step.state === 'rejected' && recorded.length > 0) yield* unsay(tables, row);
  return 'written';
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
