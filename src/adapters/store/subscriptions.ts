// Which channel wants which tag when, the same for both engines.
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { ChannelClaim, HoldId, SubscriptionStore } from '../../news/ports-digests.ts';
import type { SubscriptionId } from '../../news/subscription.ts';
import { claimDueChannels } from './channel-claims.ts';
import { rowOfId } from './row-ids.ts';
import { changedColumns, newSubscriptionRow, subscriptionOf } from './subscription-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

type Claims = Pick<SubscriptionStore, 'claimDueChannels' | 'releaseChannel'>;

export function createSubscriptionStore(tables: Kysely<Tables>, transact: Transact): SubscriptionStore {
  const update = (id: SubscriptionId) => tables.updateTable('subscriptions').where('id', '=', rowOfId(id));
  return {
    addSubscription: async (subscription) => {
      const added = tables.insertInto('subscriptions').values(newSubscriptionRow(subscription));
      const [row] = await transact(() => rowsOf(added.returningAll()));
      if (row === undefined) throw new Error('an added subscription was not given back');
      return subscriptionOf(row);
    },
    getSubscription: async (id) => {
      const found = tables.selectFrom('subscriptions').where('id', '=', rowOfId(id)).selectAll();
      const row = await found.executeTakeFirst();
      return row === undefined ? null : subscriptionOf(row);
    },
    listSubscriptions: async (guild) => {
      const all = tables.selectFrom('subscriptions').selectAll().orderBy('id');
      const rows = await (guild === undefined ? all : all.where('guild', '=', guild)).execute();
      return rows.map(subscriptionOf);
    },
    editSubscription: async (id, changed) => {
      // No columns would be no statement: then it only is read.
      const columns = { ...changedColumns(changed), id: rowOfId(id) };
      const [row] = await transact(() => rowsOf(update(id).set(columns).returningAll()));
      return row === undefined ? null : subscriptionOf(row);
    },
    removeSubscription: (id) => transact(() => removeSubscription(tables, id)),
    pauseSubscription: async (id, because) => {
      await transact(() => rowsOf(update(id).set({ paused_because: because })));
    },
    resumeSubscription: async (id, nextRunAt, coveredUntil) => {
      const resumed = { paused_because: null, next_run_at: nextRunAt, covered_until: coveredUntil };
      // Another next run was counted by the clock of now, whatever the clock was before.
      const resume = update(id).set((row) => ({
        ...resumed,
        last_slot: row
          .case()
          .when('next_run_at', '=', nextRunAt)
          .then(row.ref('last_slot'))
          .else(coveredUntil)
          .end(),
      }));
      await transact(() => rowsOf(resume));
    },
    nextDueAt: () => nextDueAt(tables),
    ...createClaims(tables, transact),
  };
}

async function nextDueAt(tables: Kysely<Tables>): Promise<EpochMs | null> {
  const waiting = tables.selectFrom('subscriptions').where('paused_because', 'is', null);
  const next = await waiting.select('next_run_at').orderBy('next_run_at').limit(1).executeTakeFirst();
  return next?.next_run_at ?? null;
}

function* removeSubscription(tables: Kysely<Tables>, id: SubscriptionId): Steps<boolean> {
  const row = rowOfId(id);
  const removed = yield* rowsOf(tables.deleteFrom('subscriptions').where('id', '=', row).returning('id'));
  // One that is being sent is left to whoever sends it. What was told stays told: the channel is still there.
  yield* rowsOf(
    tables
      .updateTable('deliveries')
      .where('subscription', '=', row)
      .where('state', 'in', ['planned', 'failed'])
      .set({ state: 'rejected', reason: 'the subscription was removed', next_attempt_at: null }),
  );
  return removed.length > 0;
}

function createClaims(tables: Kysely<Tables>, transact: Transact): Claims {
  return {
    claimDueChannels: async (at, leaseMs, wanted) => {
      const hold = randomUUID() as HoldId;
      const startedAt = performance.now();
      const asked = { ...wanted, hold, at, until: at + leaseMs, leaseMs };
      // One that waited for so long asks for a time that is gone: to it the holds of others were made in time to come.
      return transact(() =>
        performance.now() - startedAt < leaseMs ? claimDueChannels(tables, asked) : takeNone(),
      );
    },
    releaseChannel: async (channel, hold) => {
      const held = tables.deleteFrom('channel_holds').where('channel', '=', channel);
      await transact(() => rowsOf(held.where('hold', '=', hold)));
    },
  };
}

function* takeNone(): Steps<ChannelClaim[]> {
  return [];
}
