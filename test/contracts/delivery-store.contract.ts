// What every DeliveryStore does: a slot is delivered once, step by step, and what a channel was told is known.
import { describe, expect, it } from 'vitest';
import { ROWS_PER_STATEMENT } from '../../src/limits/store.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import type { DeliveryId } from '../../src/news/digest.ts';
import { PLAIN_POSTING } from '../../src/news/subscription.ts';
import { anAnalysed, idOf, NOW, urlOf } from '../nouns.ts';
import {
  aBeginning,
  aDigest,
  aDigestStory,
  aNewSubscription,
  begin,
  channelOf,
  guildOf,
  NOTHING_POSTED,
} from './digest-nouns.ts';
import { openBegun, toldAmong } from './begun-delivery.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

export function deliveryStoreContract(open: OpenStore): void {
  describe('a delivery', () => {
    it('begins planned, with its digest as compiled, and moves its subscription on', async () => {
      const { store, subscription, delivery, reopen } = await openBegun(open, 1, 2);
      expect(delivery).toEqual({
        id: delivery.id,
        subscription: subscription.id,
        ...{ guild: guildOf(1), channel: channelOf(1), posting: PLAIN_POSTING, slot: NOW, state: 'planned' },
        digest: aDigest(subscription, 1, 2),
        ...{ posted: NOTHING_POSTED, attempts: 0, attemptedAt: null, nextAttemptAt: NOW, reason: null },
        corrections: [],
      });
      expect(await store.deliveries.getDelivery('zzz' as DeliveryId)).toBeNull();
      const reopened = await reopen();
      expect(await reopened.deliveries.getDelivery(delivery.id)).toEqual(delivery);
      expect(await reopened.subscriptions.getSubscription(subscription.id)).toEqual({
        ...subscription,
        nextRunAt: NOW + DAY_MS,
        coveredUntil: NOW,
      });
      expect(await toldAmong(reopened, 1, 2, 3)).toEqual([1, 2].map(idOf));
    });

    it('begins once for a slot: what comes second changes nothing', async () => {
      const { store, subscription, delivery } = await openBegun(open, 1);
      const second = aBeginning(aDigest(subscription, 7), { nextRunAt: NOW + 9, coveredUntil: NOW + 9 });
      expect(await store.deliveries.beginDelivery(second)).toBeNull();
      expect(await store.deliveries.getDelivery(delivery.id)).toEqual(delivery);
      expect(await toldAmong(store, 7)).toEqual([]);
      const moved = { nextRunAt: NOW + DAY_MS, coveredUntil: NOW };
      expect(await store.subscriptions.getSubscription(subscription.id)).toMatchObject(moved);
      const next = aBeginning(aDigest(subscription, 7), { slot: NOW + DAY_MS });
      expect(await store.deliveries.beginDelivery(next)).toMatchObject({ slot: NOW + DAY_MS });
    });

    it('of a slot that is due again has its subscription leave the slot, and cover no more than it did', async () => {
      const { store, subscription } = await openBegun(open, 1);
      await store.subscriptions.resumeSubscription(subscription.id, NOW, NOW - 5);
      expect(await store.deliveries.beginDelivery(aBeginning(aDigest(subscription, 7)))).toBeNull();
      const left = { nextRunAt: NOW + DAY_MS, coveredUntil: NOW - 5 };
      expect(await store.subscriptions.getSubscription(subscription.id)).toMatchObject(left);
    });

    it('does not begin for a subscription that was removed', async () => {
      const { store, subscription } = await openBegun(open, 1);
      await store.subscriptions.removeSubscription(subscription.id);
      const late = aBeginning(aDigest(subscription, 7), { slot: NOW + 1 });
      expect(await store.deliveries.beginDelivery(late)).toBeNull();
      expect(await toldAmong(store, 7)).toEqual([]);
      expect(await store.deliveries.listDeliveries(subscription.id, 9)).toHaveLength(1);
    });

    it('begins in one of two processes', async () => {
      const { store, openAnother } = await openForTest(open);
      const other = await openAnother();
      const subscription = await store.subscriptions.addSubscription(aNewSubscription());
      const begun = await Promise.all(
        [store, other, store, other].map((one) =>
          one.deliveries.beginDelivery(aBeginning(aDigest(subscription, 1))),
        ),
      );
      expect(begun.filter((delivery) => delivery !== null)).toHaveLength(1);
    });
  });

  describe('a slot that is skipped', () => {
    it.each(['nothing-new', 'missed'] as const)(
      'is recorded (%s) and moves its subscription on',
      async (reason) => {
        const { store } = await openForTest(open);
        const { id } = await store.subscriptions.addSubscription(aNewSubscription());
        const moved = { nextRunAt: NOW + DAY_MS, coveredUntil: NOW - 5 };
        await store.deliveries.skipSlot({ subscription: id, slot: NOW, reason, ...moved });
        const [skipped, ...others] = await store.deliveries.listDeliveries(id, 9);
        expect(others).toEqual([]);
        const expected = {
          state: 'skipped',
          reason,
          digest: null,
          slot: NOW,
          attempts: 0,
          nextAttemptAt: null,
        };
        expect(skipped).toMatchObject(expected);
        expect(await store.subscriptions.getSubscription(id)).toMatchObject(moved);
        expect(await store.subscriptions.claimDueChannels(NOW, 1, { limit: 9 })).toEqual([]);
      },
    );

    it('keeps the delivery that it has, and one of nobody is nothing', async () => {
      const { store, subscription, delivery } = await openBegun(open, 1);
      const skipped = { slot: NOW, reason: 'missed', nextRunAt: NOW + 2, coveredUntil: NOW + 1 } as const;
      await store.deliveries.skipSlot({ subscription: subscription.id, ...skipped });
      expect(await store.deliveries.listDeliveries(subscription.id, 9)).toEqual([delivery]);
      await store.subscriptions.removeSubscription(subscription.id);
      await store.deliveries.skipSlot({ subscription: subscription.id, ...skipped, slot: NOW + 1 });
      expect(await store.deliveries.listDeliveries(subscription.id, 9)).toHaveLength(1);
    });
  });

  describe('how many deliveries are in which state', () => {
    it('is counted among the newest, by slots since a moment', async () => {
      const { store, subscription, delivery } = await openBegun(open, 1);
      const moved = { reason: 'missed', nextRunAt: NOW + DAY_MS, coveredUntil: NOW } as const;
      const skip = (slot: number) =>
        store.deliveries.skipSlot({ subscription: subscription.id, slot, ...moved });
      await skip(NOW + 1);
      await skip(NOW + 2);
      expect(delivery.state).toBe('planned');
      const states = (since: number, among: number) => store.deliveries.countStates(since, among);
      expect(await states(NOW, 9)).toEqual(
        new Map([
          ['planned', 1],
          ['skipped', 2],
        ]),
      );
      expect(await states(NOW + 2, 9)).toEqual(new Map([['skipped', 1]]));
      expect(await states(NOW, 2)).toEqual(new Map([['skipped', 2]]));
      expect(await states(NOW + 3, 9)).toEqual(new Map());
    });
  });

  describe('what a channel was told', () => {
    it('is known channel by channel, of more articles than one statement takes', async () => {
      const { store } = await openForTest(open);
      const subscription = await store.subscriptions.addSubscription(aNewSubscription());
      const articles = Array.from({ length: ROWS_PER_STATEMENT + 3 }, (_, place) => idOf(place));
      // One article may stand in two stories of a digest.
      const stories = [aDigestStory(articles), aDigestStory(articles.slice(0, 2))];
      await store.deliveries.beginDelivery(aBeginning({ ...aDigest(subscription), stories }));
      const asked = [idOf('new'), ...articles];
      const told = stories.map(({ articles: all }) => ({
        ...{ articles: all, claims: [], independent: 1, toldAt: NOW },
      }));
      expect(await store.deliveries.findTold(channelOf(1), asked)).toEqual(told);
      expect(await store.deliveries.findTold(channelOf(1), [idOf(2)])).toEqual(told.slice(0, 1));
      expect(await store.deliveries.findTold(channelOf(2), asked)).toEqual([]);
      expect(await store.deliveries.findTold(channelOf(1), [])).toEqual([]);
    });

    it('outlives the articles', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn(
        [1, 2].map((place) => anAnalysed({ url: urlOf(place) })),
        NOW,
      );
      const { delivery } = await begin(store, { places: [1, 2] });
      expect(await store.articles.remove([idOf(1)], NOW)).toBe(1);
      expect(await store.articles.prune(NOW + DAY_MS, NOW + DAY_MS)).toBe(1);
      expect(await toldAmong(store, 1, 2)).toEqual([1, 2].map(idOf));
      expect(await store.deliveries.getDelivery(delivery.id)).toEqual(delivery);
    });
  });

  it('deliveries are listed newest first, up to a number', async () => {
    const { store } = await openForTest(open);
    const { id } = await store.subscriptions.addSubscription(aNewSubscription());
    for (const days of [2, 1, 3]) {
      const slot = NOW + days * DAY_MS;
      const moved = { nextRunAt: slot + DAY_MS, coveredUntil: slot };
      await store.deliveries.skipSlot({ subscription: id, slot, reason: 'nothing-new', ...moved });
    }
    const slots = (await store.deliveries.listDeliveries(id, 2)).map(({ slot }) => slot);
    expect(slots).toEqual([NOW + 3 * DAY_MS, NOW + 2 * DAY_MS]);
  });
}
