// What every DeliveryStore remembers of what was told: whole stories with their claims, and who quoted what, for corrections.
import { describe, expect, it } from 'vitest';
import { ROWS_PER_STATEMENT } from '../../src/limits/store.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleId, VersionHash } from '../../src/news/article.ts';
import type { Claim, Delivery, DeliveryId, DigestCorrection, DigestStory } from '../../src/news/digest.ts';
import type { Store } from '../../src/news/ports.ts';
import { idOf, NOW } from '../nouns.ts';
import { openBegun } from './begun-delivery.ts';
import { aBeginning, aDigest, aDigestStory, aNewSubscription, channelOf, messageOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const TOLL: Claim = { fingerprint: 'toll-12', matter: 'toll', value: '12' };

/** A story of some articles, of which it quotes the first. */
function quoting(places: readonly (string | number)[], given: Partial<DigestStory> = {}): DigestStory {
  const [first = ''] = places;
  const quote = 'The ferry runs again.';
  const span = { start: 0, end: quote.length };
  const sentence = { article: idOf(first), version: 'v1' as VersionHash, quote, ...span };
  return { ...aDigestStory(places.map(idOf)), sentence, ...given };
}

/** Begins a delivery that tells stories, in channel 1 where no other is given, and sends it where it is to be sent. */
async function tell(
  store: Store,
  stories: readonly DigestStory[],
  { slot = NOW, channel = channelOf(1), isSent = true } = {},
): Promise<DeliveryId> {
  const subscription = await store.subscriptions.addSubscription(aNewSubscription({ channel }));
  const digest = { ...aDigest(subscription), stories };
  const delivery = await store.deliveries.beginDelivery(aBeginning(digest, { slot }));
  if (delivery === null || delivery === 'not-held') throw new Error('the slot had a delivery');
  await store.deliveries.recordStep(delivery.id, { state: 'sending', at: slot + 5 });
  if (isSent)
    await store.deliveries.recordStep(delivery.id, { state: 'sent', message: messageOf(1), at: slot + 9 });
  return delivery.id;
}

const correction = (place: number, given: Partial<DigestCorrection> = {}): DigestCorrection => ({
  ...{ article: idOf(place), outlet: 'The Harbour Post', told: 'It costs 12.', now: 'It costs 34.' },
  correctedAt: NOW,
  ...given,
});

export function toldStoriesContract(open: OpenStore): void {
  describe('a told story', () => {
    it('is found by any of its articles, with its claims, each telling of it, oldest first', async () => {
      const { store, reopen } = await openForTest(open);
      const later = quoting([1, 3], { claims: [TOLL], independent: 3 });
      await tell(store, [later, quoting([9])], { slot: NOW + DAY_MS });
      await tell(store, [quoting([1, 2], { independent: 2 })]);
      const [first, second] = [
        { articles: [1, 2].map(idOf), claims: [], independent: 2, toldAt: NOW + 5 },
        { articles: [1, 3].map(idOf), claims: [TOLL], independent: 3, toldAt: NOW + DAY_MS + 5 },
      ];
      const { deliveries } = await reopen();
      expect(await deliveries.findTold(channelOf(1), [idOf(1)])).toEqual([first, second]);
      expect(await deliveries.findTold(channelOf(1), [2, 7].map(idOf))).toEqual([first]);
      expect(await deliveries.findTold(channelOf(1), [3, 1, 3].map(idOf))).toEqual([first, second]);
      expect(await deliveries.findTold(channelOf(2), [1, 2, 3].map(idOf))).toEqual([]);
    });

    it('is told from the moment of its claim, and no more where it is rejected', async () => {
      const { store, delivery } = await openBegun(open, 1);
      expect(await store.deliveries.findTold(channelOf(1), [idOf(1)])).toMatchObject([{ toldAt: NOW }]);
      await store.deliveries.recordStep(delivery.id, { state: 'rejected', reason: 'refused' });
      expect(await store.deliveries.findTold(channelOf(1), [idOf(1)])).toEqual([]);
    });
  });

  describe('told articles', () => {
    it('are those of all stories of the channel, with what these quote, however many are asked for', async () => {
      const { store } = await openForTest(open);
      const { sentence } = quoting([3]);
      await tell(store, [quoting([1, 2]), { ...quoting([4]), sentence }]);
      await tell(store, [quoting([1])], { slot: NOW + DAY_MS });
      await tell(store, [quoting([5])], { channel: channelOf(2) });
      const asked = Array.from({ length: ROWS_PER_STATEMENT + 9 }, (_, place) => idOf(place));
      const toldOf = (ids: readonly ArticleId[]) => store.deliveries.findToldArticles(channelOf(1), ids);
      const reversed = asked.toReversed();
      expect(await toldOf(reversed)).toEqual(new Set([1, 2, 3, 4].map(idOf)));
      expect(await toldOf([2, 5].map(idOf))).toEqual(new Set([idOf(2)]));
      expect(await toldOf([])).toEqual(new Set());
    });

    it('are told no more where their delivery is rejected', async () => {
      const { store, delivery } = await openBegun(open, 1);
      const { deliveries } = store;
      expect(await deliveries.findToldArticles(channelOf(1), [idOf(1)])).toEqual(new Set([idOf(1)]));
      await deliveries.recordStep(delivery.id, { state: 'rejected', reason: 'refused' });
      expect(await deliveries.findToldArticles(channelOf(1), [idOf(1)])).toEqual(new Set());
    });
  });

  describe('deliveries that cite an article', () => {
    const citing = async (store: Store, places: readonly (string | number)[], since = NOW) =>
      (await store.deliveries.listCiting(places.map(idOf), since)).map(({ id }) => id);

    it('are those that quote it and were sent since a moment, oldest first', async () => {
      const { store } = await openForTest(open);
      const later = await tell(store, [quoting([1]), quoting([4])], { slot: NOW + HOUR_MS });
      const first = await tell(store, [quoting([1, 2])], { channel: channelOf(2) });
      await tell(store, [aDigestStory([idOf(1)])]);
      expect(await citing(store, [1, 4])).toEqual([first, later]);
      expect(await citing(store, [2])).toEqual([]);
      expect(await citing(store, [1], NOW + HOUR_MS)).toEqual([later]);
      expect(await citing(store, [])).toEqual([]);
      const many = Array.from({ length: ROWS_PER_STATEMENT + 1 }, (_, place) => `x${place}`);
      expect(await citing(store, [...many, 4])).toEqual([later]);
    });

    it('are those whose message stands: of unknown ones too, of others not', async () => {
      const { store } = await openForTest(open);
      const [blind, posted, failed, refused] = [
        await tell(store, [quoting([1])], { isSent: false }),
        await tell(store, [quoting([1])], { isSent: false }),
        await tell(store, [quoting([1])], { isSent: false }),
        await tell(store, [quoting([1])], { isSent: false }),
      ];
      const { deliveries } = store;
      await deliveries.recordStep(posted, {
        ...{ state: 'posted', part: { kind: 'message', message: messageOf(3) } },
      });
      for (const id of [blind, posted]) await deliveries.recordStep(id, { state: 'unknown', reason: 'x' });
      await deliveries.recordStep(failed, { state: 'failed', reason: 'busy', nextAttemptAt: NOW + 1 });
      await deliveries.recordStep(refused, { state: 'rejected', reason: 'refused' });
      expect(await citing(store, [1])).toEqual([posted]);
    });
  });

  describe('corrections', () => {
    it('that a message shows are kept in their order, each once', async () => {
      const { store, delivery, reopen } = await openBegun(open, 1);
      const { deliveries } = store;
      const again = correction(1, { correctedAt: NOW + 7 });
      await deliveries.recordCorrections(delivery.id, [correction(1)]);
      await deliveries.recordCorrections(delivery.id, [again, correction(2, { now: null })]);
      await deliveries.recordCorrections('zzz' as DeliveryId, [correction(3)]);
      const kept: Delivery = { ...delivery, corrections: [correction(1), correction(2, { now: null })] };
      expect(await (await reopen()).deliveries.getDelivery(delivery.id)).toEqual(kept);
    });
  });
}
