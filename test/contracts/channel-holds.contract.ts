// What every store does for who holds a channel: what the holder alone may write is refused to whoever held it before.
import { describe, expect, it } from 'vitest';
import { CHANNEL_LEASE_MS } from '../../src/limits/digests.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import type { ChannelClaim, DeliveryStep, Held } from '../../src/news/ports-digests.ts';
import type { GuildId } from '../../src/news/places.ts';
import type { Store } from '../../src/news/ports.ts';
import { shardOf } from '../../src/news/shards.ts';
import { NOW } from '../nouns.ts';
import { toldAmong } from './begun-delivery.ts';
import {
  aBeginning,
  aDigest,
  aNewSubscription,
  begin,
  channelOf,
  guildOf,
  messageOf,
} from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const LATER = NOW + CHANNEL_LEASE_MS;

async function claimOne(store: Store, at: number): Promise<ChannelClaim> {
  const [claim] = await store.subscriptions.claimDueChannels(at, CHANNEL_LEASE_MS, { limit: 1 });
  if (claim === undefined) throw new Error('nothing was due');
  return claim;
}

const heldBy = ({ hold }: ChannelClaim, at: number): Held => ({ hold, until: at + CHANNEL_LEASE_MS });

/** One subscription, claimed by a process that slept over its lease, and then by another. */
async function openOvertaken(open: OpenStore) {
  const opened = await openForTest(open);
  const { store } = opened;
  const subscription = await store.subscriptions.addSubscription(aNewSubscription());
  const other = await opened.openAnother();
  const slept = heldBy(await claimOne(store, NOW), LATER);
  const holding = heldBy(await claimOne(other, LATER), LATER);
  return { store, other, subscription, slept, holding };
}

const FENCED: readonly DeliveryStep[] = [
  { state: 'sending', at: LATER },
  { state: 'failed', reason: 'busy', nextAttemptAt: LATER },
  { state: 'rejected', reason: 'refused' },
  { state: 'unknown', reason: 'broken off' },
];

export function channelHoldsContract(open: OpenStore): void {
  describe('a hold of a channel', () => {
    it('has another name at each claim', async () => {
      const { slept, holding } = await openOvertaken(open);
      expect(slept.hold).not.toBe(holding.hold);
    });

    it('that another took over begins no delivery and skips no slot', async () => {
      const { store, subscription, slept, holding } = await openOvertaken(open);
      const beginning = aBeginning(aDigest(subscription, 1));
      const skipped = { subscription: subscription.id, slot: NOW, reason: 'missed' } as const;
      const moved = { nextRunAt: NOW + DAY_MS, coveredUntil: NOW };
      expect(await store.deliveries.beginDelivery(beginning, slept)).toBe('not-held');
      expect(await store.deliveries.skipSlot({ ...skipped, ...moved }, slept)).toBe('not-held');
      expect(await store.deliveries.listDeliveries(subscription.id, 9)).toEqual([]);
      expect(await toldAmong(store, 1)).toEqual([]);
      expect(await store.subscriptions.getSubscription(subscription.id)).toEqual(subscription);
      expect(await store.deliveries.beginDelivery(beginning, holding)).toMatchObject({ state: 'planned' });
      expect(await store.deliveries.skipSlot({ ...skipped, ...moved, slot: NOW + 1 }, holding)).toBe(
        'written',
      );
    });

    it.each(FENCED)('that another took over records nothing that may be wrong: $state', async (step) => {
      const { store, subscription, slept, holding } = await openOvertaken(open);
      const begun = await store.deliveries.beginDelivery(aBeginning(aDigest(subscription, 1)), holding);
      if (begun === null || begun === 'not-held') throw new Error('it was not begun');
      expect(await store.deliveries.recordStep(begun.id, step, slept)).toBe('not-held');
      expect(await store.deliveries.getDelivery(begun.id)).toEqual(begun);
      expect(await toldAmong(store, 1)).toHaveLength(1);
      expect(await store.deliveries.recordStep(begun.id, step, holding)).toBe('written');
      expect(await store.deliveries.getDelivery(begun.id)).toMatchObject({ state: step.state });
    });

    it('that another took over still says what stands in the channel', async () => {
      const { store, subscription, slept, holding } = await openOvertaken(open);
      const begun = await store.deliveries.beginDelivery(aBeginning(aDigest(subscription, 1)), holding);
      if (begun === null || begun === 'not-held') throw new Error('it was not begun');
      const sent = { state: 'sent', message: messageOf(1), at: LATER } as const;
      expect(await store.deliveries.recordStep(begun.id, sent, slept)).toBe('written');
      expect(await store.deliveries.getDelivery(begun.id)).toMatchObject({ state: 'sent' });
    });

    it('is taken of servers on some shards alone, for subscriptions and deliveries', async () => {
      const { store } = await openForTest(open);
      const [one, two] = ['1084000000000000000', '1084000000008388608'] as GuildId[];
      if (one === undefined || two === undefined) throw new Error('there are no servers');
      expect([one, two].map((guild) => shardOf(guild, 3))).toEqual([
        shardOf(one, 3),
        (shardOf(one, 3) + 2) % 3,
      ]);
      await store.subscriptions.addSubscription(aNewSubscription({ guild: one, channel: channelOf(1) }));
      await begin(store, { guild: two, channel: channelOf(2) });
      const claimed = async (ids: readonly number[], count: number) => {
        const wanted = { limit: 9, among: { ids, count } };
        const claims = await store.subscriptions.claimDueChannels(NOW, CHANNEL_LEASE_MS, wanted);
        for (const { channel, hold } of claims) await store.subscriptions.releaseChannel(channel, hold);
        return claims.map(({ channel }) => channel).toSorted();
      };
      expect(await claimed([], 3)).toEqual([]);
      expect(await claimed([shardOf(one, 3)], 3)).toEqual([channelOf(1)]);
      expect(await claimed([shardOf(two, 3)], 3)).toEqual([channelOf(2)]);
      expect(await claimed([0, 1, 2], 3)).toEqual([1, 2].map(channelOf));
      expect(await claimed([0], 1)).toEqual([1, 2].map(channelOf));
    });

    it('is lengthened by what its holder writes', async () => {
      const { other, store, subscription, holding } = await openOvertaken(open);
      const begun = await other.deliveries.beginDelivery(aBeginning(aDigest(subscription, 1)), holding);
      if (begun === null || begun === 'not-held') throw new Error('it was not begun');
      const at = LATER + CHANNEL_LEASE_MS - 1;
      const lengthened = { ...holding, until: at + CHANNEL_LEASE_MS };
      await other.deliveries.recordStep(begun.id, { state: 'sending', at: NOW }, lengthened);
      const claim = (moment: number) =>
        store.subscriptions.claimDueChannels(moment, CHANNEL_LEASE_MS, { limit: 9 });
      expect(await claim(lengthened.until - 1)).toEqual([]);
      expect(await claim(lengthened.until)).toHaveLength(1);
    });

    it('goes on past its lease where nobody else took the channel', async () => {
      const { store } = await openForTest(open);
      const subscription = await store.subscriptions.addSubscription(aNewSubscription());
      const held = heldBy(await claimOne(store, NOW), NOW + DAY_MS);
      const begun = await store.deliveries.beginDelivery(aBeginning(aDigest(subscription, 1)), held);
      expect(begun).toMatchObject({ state: 'planned' });
    });

    it('begins no attempt at a delivery that was concluded meanwhile', async () => {
      const { store, delivery } = await begun(open);
      const held = heldBy(await claimOne(store, NOW), NOW);
      await store.subscriptions.removeSubscription(delivery.subscription);
      expect(await store.deliveries.recordStep(delivery.id, { state: 'sending', at: NOW }, held)).toBe(
        'not-held',
      );
      expect(await store.deliveries.getDelivery(delivery.id)).toMatchObject({
        state: 'rejected',
        attempts: 0,
      });
    });

    it('says nothing for another channel, as where a digest was moved', async () => {
      const { store } = await openForTest(open);
      const { id } = await store.subscriptions.addSubscription(aNewSubscription());
      const held = heldBy(await claimOne(store, NOW), NOW);
      const moved = await store.subscriptions.editSubscription(id, { channel: channelOf(2) });
      if (moved === null) throw new Error('it is gone');
      expect(await store.deliveries.beginDelivery(aBeginning(aDigest(moved, 1)), held)).toBe('not-held');
    });

    it('is no more where the server was forgotten', async () => {
      const { store, delivery } = await begun(open);
      const held = heldBy(await claimOne(store, NOW), NOW);
      await store.privacy.forgetGuild(guildOf(1));
      const { id } = delivery;
      expect(await store.deliveries.recordStep(id, { state: 'sending', at: NOW }, held)).toBe('written');
      expect(await store.deliveries.getDelivery(id)).toBeNull();
    });

    it('is not given back in the name of the next holder', async () => {
      const { store, other, slept, holding } = await openOvertaken(open);
      const claim = () => store.subscriptions.claimDueChannels(LATER + 1, CHANNEL_LEASE_MS, { limit: 9 });
      await store.subscriptions.releaseChannel(channelOf(1), slept.hold);
      expect(await claim()).toEqual([]);
      await other.subscriptions.releaseChannel(channelOf(1), holding.hold);
      expect(await claim()).toHaveLength(1);
    });
  });
}

async function begun(open: OpenStore) {
  const { store } = await openForTest(open);
  return { store, ...(await begin(store)) };
}
