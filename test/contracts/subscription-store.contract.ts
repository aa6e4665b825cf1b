// What every SubscriptionStore does: subscriptions are kept, paused, resumed, and claimed with their channel.
import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { RoleId } from '../../src/news/places.ts';
import type { ChannelClaim, SubscriptionChange } from '../../src/news/ports-digests.ts';
import type { Store } from '../../src/news/ports.ts';
import {
  isSubscriptionId,
  PLAIN_POSTING,
  type NewSubscription,
  type SubscriptionId,
} from '../../src/news/subscription.ts';
import { idOf, NOW } from '../nouns.ts';
import { toldAmong } from './begun-delivery.ts';
import { aNewSubscription, aTopic, begin, channelOf, guildOf, messageOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const LEASE_MS = 5 * MINUTE_MS;

const add = (store: Store, given: Partial<NewSubscription> = {}) =>
  store.subscriptions.addSubscription(aNewSubscription(given));

const claim = (store: Store, at: number, limit = 10) =>
  store.subscriptions.claimDueChannels(at, LEASE_MS, { limit });

const release = async (store: Store, claims: readonly ChannelClaim[]) => {
  for (const { channel, hold } of claims) await store.subscriptions.releaseChannel(channel, hold);
};

const channelsClaimed = async (store: Store, at: number, limit = 10) =>
  (await claim(store, at, limit)).map(({ channel }) => channel);

export function subscriptionStoreContract(open: OpenStore): void {
  describe('subscriptions', () => {
    it('are added under an id of their own and read back as given', async () => {
      const { store, reopen } = await openForTest(open);
      const posting = { ...PLAIN_POSTING, mention: '300000000000000001' as RoleId, isThreaded: true };
      const asked = aNewSubscription({ posting, topic: aTopic('Große Fähre'), language: 'de' });
      const added = await store.subscriptions.addSubscription(asked);
      expect(isSubscriptionId(added.id)).toBe(true);
      expect(added).toEqual({ ...asked, id: added.id, pausedBecause: null });
      const same = await store.subscriptions.addSubscription({ ...asked, createdBy: null });
      expect(same.id).not.toBe(added.id);
      const { subscriptions } = await reopen();
      expect(await subscriptions.getSubscription(added.id)).toEqual(added);
      expect(await subscriptions.getSubscription(same.id)).toMatchObject({ createdBy: null });
    });

    it.each(['', '0', '01', '-1', 'zzzzzzzzz', '1 ', 'A', '1.0', 'zzzzzzzzzzzzzz'])(
      'are not found by an id that names none: %j',
      async (id) => {
        const { store } = await openForTest(open);
        await add(store);
        expect(await store.subscriptions.getSubscription(id as SubscriptionId)).toBeNull();
        expect(await store.subscriptions.removeSubscription(id as SubscriptionId)).toBe(false);
        expect(await store.subscriptions.listSubscriptions()).toHaveLength(1);
      },
    );

    it('tell when the next of them is due, those that wait for somebody left out', async () => {
      const { store } = await openForTest(open);
      expect(await store.subscriptions.nextDueAt()).toBeNull();
      const first = await add(store, { nextRunAt: NOW - 5 });
      await add(store, { nextRunAt: NOW + 9 });
      expect(await store.subscriptions.nextDueAt()).toBe(NOW - 5);
      await store.subscriptions.pauseSubscription(first.id, 'asked');
      expect(await store.subscriptions.nextDueAt()).toBe(NOW + 9);
    });

    it('are listed oldest first, all or those of a server', async () => {
      const { store } = await openForTest(open);
      const [first, second, third] = [
        await add(store),
        await add(store, { guild: guildOf(2) }),
        await add(store),
      ];
      expect(await store.subscriptions.listSubscriptions()).toEqual([first, second, third]);
      expect(await store.subscriptions.listSubscriptions(guildOf(1))).toEqual([first, third]);
      expect(await store.subscriptions.listSubscriptions(guildOf(3))).toEqual([]);
    });

    it('never get the id of one that was removed', async () => {
      const { store } = await openForTest(open);
      const first = await add(store);
      expect(await store.subscriptions.removeSubscription(first.id)).toBe(true);
      expect(await store.subscriptions.removeSubscription(first.id)).toBe(false);
      expect((await add(store)).id).not.toBe(first.id);
    });

    it('are paused with a reason and resumed from a moment', async () => {
      const { store } = await openForTest(open);
      const { id } = await add(store);
      await store.subscriptions.pauseSubscription(id, 'no-permission');
      expect(await store.subscriptions.getSubscription(id)).toMatchObject({ pausedBecause: 'no-permission' });
      expect(await claim(store, NOW + DAY_MS)).toEqual([]);
      await store.subscriptions.resumeSubscription(id, NOW + DAY_MS, NOW + 1);
      const resumed = { pausedBecause: null, nextRunAt: NOW + DAY_MS, coveredUntil: NOW + 1 };
      expect(await store.subscriptions.getSubscription(id)).toMatchObject(resumed);
      expect(await claim(store, NOW + DAY_MS - 1)).toEqual([]);
      expect(await channelsClaimed(store, NOW + DAY_MS)).toEqual([channelOf(1)]);
    });

    it('are edited: what is given changes, the rest stays', async () => {
      const { store, reopen } = await openForTest(open);
      const [before, other] = [await add(store), await add(store)];
      const changes: readonly SubscriptionChange[] = [
        { topic: { kind: 'words', words: '"tram line" or ferry -sport' } },
        { language: 'de' },
        { language: null, stories: 8 },
        { posting: { ...PLAIN_POSTING, isQuiet: true, forumTag: '7' }, channel: channelOf(5) },
        { schedule: { weekdays: [2], times: [{ hour: 7, minute: 5 }], zone: 'UTC' }, nextRunAt: NOW + 9 },
        {},
      ];
      let expected = before;
      for (const change of changes) {
        expected = { ...expected, ...change };
        expect(await store.subscriptions.editSubscription(before.id, change)).toEqual(expected);
      }
      expect(await store.subscriptions.editSubscription('zzz' as SubscriptionId, { stories: 4 })).toBeNull();
      expect(await (await reopen()).subscriptions.listSubscriptions()).toEqual([expected, other]);
    });

    it('close what they had yet to send when they are removed, and what was told stays told', async () => {
      const { store } = await openForTest(open);
      const { subscription, delivery } = await begin(store);
      const other = await begin(store, { places: [2] });
      const sent = await begin(store, { places: [3] });
      await store.deliveries.recordStep(sent.delivery.id, { state: 'sent', message: messageOf(1), at: NOW });
      for (const { id } of [subscription, sent.subscription])
        await store.subscriptions.removeSubscription(id);
      const closed = await store.deliveries.getDelivery(delivery.id);
      expect(closed).toMatchObject({ state: 'rejected', nextAttemptAt: null });
      expect(closed?.reason).not.toBeNull();
      expect(await store.deliveries.getDelivery(sent.delivery.id)).toMatchObject({ state: 'sent' });
      expect(await toldAmong(store, 1, 2, 3, 4)).toEqual([1, 2, 3].map(idOf));
      const [claimed] = await claim(store, NOW + DAY_MS);
      expect(claimed?.deliveries.map(({ id }) => id)).toEqual([other.delivery.id]);
    });
  });

  describe('a claim of channels', () => {
    it('holds all due subscriptions of a channel together, longest due channel first', async () => {
      const { store } = await openForTest(open);
      const one = await add(store, { channel: channelOf(1) });
      const two = await add(store, { channel: channelOf(2), nextRunAt: NOW - 2 });
      await add(store, { channel: channelOf(1), nextRunAt: NOW + 1 });
      const three = await add(store, { channel: channelOf(1), nextRunAt: NOW - 1 });
      expect(await claim(store, NOW - 3)).toEqual([]);
      expect(await claim(store, NOW)).toMatchObject([
        { channel: channelOf(2), subscriptions: [two], deliveries: [] },
        { channel: channelOf(1), subscriptions: [one, three], deliveries: [] },
      ]);
    });

    it('takes no more channels than asked for, and none that is held', async () => {
      const { store } = await openForTest(open);
      for (const place of [1, 2, 3]) await add(store, { channel: channelOf(place), nextRunAt: NOW - place });
      expect(await channelsClaimed(store, NOW, 2)).toEqual([3, 2].map(channelOf));
      // What falls due in a held channel waits for its holder.
      await add(store, { channel: channelOf(3) });
      expect(await channelsClaimed(store, NOW)).toEqual([channelOf(1)]);
      expect(await channelsClaimed(store, NOW + LEASE_MS - 1)).toEqual([]);
      expect((await channelsClaimed(store, NOW + LEASE_MS)).toSorted()).toEqual([1, 2, 3].map(channelOf));
    });

    it('is given back early', async () => {
      const { store } = await openForTest(open);
      await add(store);
      const claims = await claim(store, NOW);
      await release(store, claims);
      await release(store, claims);
      expect(await channelsClaimed(store, NOW)).toEqual([channelOf(1)]);
    });

    it('brings what the clock has left behind: a slot that it showed and shows no more', async () => {
      const { store } = await openForTest(open);
      const ahead = await begin(store, { channel: channelOf(1) });
      const paused = await begin(store, { channel: channelOf(2) });
      for (const { delivery } of [ahead, paused])
        await store.deliveries.recordStep(delivery.id, { state: 'sent', message: messageOf(1), at: NOW });
      await store.subscriptions.pauseSubscription(paused.subscription.id, 'asked');
      expect(await claim(store, NOW - MINUTE_MS)).toEqual([]);
      const before = NOW - MINUTE_MS - 1;
      const claims = await claim(store, before);
      expect(claims.map(({ channel }) => channel)).toEqual([channelOf(1)]);
      await release(store, claims);
      // Counted anew, it is as good as any.
      await store.subscriptions.resumeSubscription(ahead.subscription.id, NOW, before);
      expect(await claim(store, before)).toEqual([]);
    });

    it('that was made by a clock that is set back since holds nobody up', async () => {
      const { store, openAnother } = await openForTest(open);
      await add(store, { nextRunAt: NOW - DAY_MS });
      await claim(await openAnother(), NOW + DAY_MS);
      expect(await channelsClaimed(store, NOW)).toEqual([channelOf(1)]);
    });

    it('takes no more of many that are due at once than it was asked for', async () => {
      const { store } = await openForTest(open);
      for (let place = 0; place < 60; place += 1) await add(store, { channel: channelOf(place % 30) });
      const claimed = await claim(store, NOW, 2);
      expect(claimed.map(({ subscriptions }) => subscriptions.length)).toEqual([2, 2]);
      expect(await channelsClaimed(store, NOW, 30)).toHaveLength(28);
    });

    it('gives each channel to one of two processes', async () => {
      const { store, openAnother } = await openForTest(open);
      for (let place = 0; place < 12; place += 1) await add(store, { channel: channelOf(place % 6) });
      const other = await openAnother();
      const claims = await Promise.all(
        Array.from({ length: 8 }, (_, turn) => claim(turn % 2 === 0 ? store : other, NOW, 1)),
      );
      const claimed = claims.flat();
      expect(claimed.map(({ channel }) => channel).toSorted()).toEqual([0, 1, 2, 3, 4, 5].map(channelOf));
      expect(claimed.every(({ subscriptions }) => subscriptions.length === 2)).toBe(true);
    });

    it('survives a restart', async () => {
      const { store, reopen } = await openForTest(open);
      await add(store);
      await claim(store, NOW);
      const reopened = await reopen();
      expect(await claim(reopened, NOW + 1)).toEqual([]);
      expect(await channelsClaimed(reopened, NOW + LEASE_MS)).toEqual([channelOf(1)]);
    });

    it('brings the deliveries that are due again, of paused subscriptions too, by their slots', async () => {
      const { store } = await openForTest(open);
      const late = await begin(store);
      const again = await begin(store, { nextRunAt: NOW - 1 });
      await store.deliveries.recordStep(late.delivery.id, {
        state: 'failed',
        reason: 'busy',
        nextAttemptAt: NOW + 5,
      });
      await store.subscriptions.pauseSubscription(again.subscription.id, 'failing');
      const claims = await claim(store, NOW);
      expect(claims).toMatchObject([
        { channel: channelOf(1), subscriptions: [], deliveries: [again.delivery] },
      ]);
      await release(store, claims);
      const [both] = await claim(store, NOW + 5);
      expect(both?.deliveries.map(({ id }) => id)).toEqual([late.delivery.id, again.delivery.id]);
    });
  });
}
