// What every DeliveryStore does step by step: attempts are counted, and conclusions stay.
import { describe, expect, it } from 'vitest';
import { SENDING_MAX_MS } from '../../src/limits/store.ts';
import { MINUTE_MS } from '../../src/limits/units.ts';
import type { DeliveryId, PostedPart } from '../../src/news/digest.ts';
import type { DeliveryStep } from '../../src/news/ports-digests.ts';
import { idOf, NOW } from '../nouns.ts';
import { openBegun, toldAmong } from './begun-delivery.ts';
import { begin, channelOf, messageOf, NOTHING_POSTED } from './digest-nouns.ts';
import type { OpenStore } from './store.contract.ts';

const SENT: DeliveryStep = { state: 'sent', message: messageOf(1), at: NOW };
const FAILED: DeliveryStep = { state: 'failed', reason: 'busy', nextAttemptAt: NOW + MINUTE_MS };
const REJECTED: DeliveryStep = { state: 'rejected', reason: 'refused' };
const UNKNOWN: DeliveryStep = { state: 'unknown', reason: 'broken off' };
const SENDING: DeliveryStep = { state: 'sending', at: NOW };

export function deliveryStepsContract(open: OpenStore): void {
  describe('a step of a delivery', () => {
    it('counts an attempt, which is looked into when nobody concludes it', async () => {
      const { store, record } = await openBegun(open, 1);
      const sending = {
        state: 'sending',
        attempts: 1,
        attemptedAt: NOW,
        nextAttemptAt: NOW + SENDING_MAX_MS,
      };
      expect(await record(SENDING)).toMatchObject(sending);
      expect(
        await store.subscriptions.claimDueChannels(NOW + SENDING_MAX_MS - 1, MINUTE_MS, { limit: 9 }),
      ).toEqual([]);
      const [found] = await store.subscriptions.claimDueChannels(NOW + SENDING_MAX_MS, MINUTE_MS, {
        limit: 9,
      });
      expect(found?.deliveries).toMatchObject([sending]);
      expect(await record({ state: 'sending', at: NOW + 7 })).toMatchObject({
        attempts: 2,
        attemptedAt: NOW + 7,
      });
    });

    it('sent: nothing is left to do, nothing went wrong', async () => {
      const { store, record } = await openBegun(open, 1);
      const posted = { ...NOTHING_POSTED, message: messageOf(1) };
      const sent = { state: 'sent', posted, reason: null, nextAttemptAt: null, attempts: 1 };
      expect(await record(FAILED, SENDING, SENT)).toMatchObject(sent);
      expect(await toldAmong(store, 1)).toEqual([idOf(1)]);
      expect(await store.subscriptions.claimDueChannels(NOW + MINUTE_MS, MINUTE_MS, { limit: 9 })).toEqual(
        [],
      );
    });

    it('failed: it is tried again at its time, and what it tells stays claimed', async () => {
      const { store, record } = await openBegun(open, 1);
      const failed = { state: 'failed', reason: 'busy', nextAttemptAt: NOW + MINUTE_MS };
      expect(await record(SENDING, FAILED)).toMatchObject(failed);
      expect(await toldAmong(store, 1)).toEqual([idOf(1)]);
      expect(
        await store.subscriptions.claimDueChannels(NOW + MINUTE_MS, MINUTE_MS, { limit: 9 }),
      ).toHaveLength(1);
    });

    it('rejected: what it told is taken back, but not what another delivery told too', async () => {
      const { store, record } = await openBegun(open, 1, 2);
      await begin(store, { places: [2, 3] });
      expect(await record(REJECTED)).toMatchObject({
        state: 'rejected',
        reason: 'refused',
        nextAttemptAt: null,
      });
      expect(await toldAmong(store, 1, 2, 3)).toEqual([2, 3].map(idOf));
    });

    it('unknown: never tried again, and told', async () => {
      const { store, record } = await openBegun(open, 1);
      const unknown = { state: 'unknown', reason: 'broken off', nextAttemptAt: null };
      expect(await record(SENDING, UNKNOWN)).toMatchObject(unknown);
      expect(await toldAmong(store, 1)).toEqual([idOf(1)]);
    });

    it.each([
      ['sent', SENT],
      ['rejected', REJECTED],
      ['unknown', UNKNOWN],
    ])('leaves a conclusion as it is: %s', async (state, conclusion) => {
      const { store, record } = await openBegun(open, 1);
      const concluded = await record(conclusion);
      expect(concluded).toMatchObject({ state });
      const told = await toldAmong(store, 1);
      expect(await record(SENDING, FAILED, UNKNOWN, REJECTED)).toEqual(concluded);
      expect(await toldAmong(store, 1)).toEqual(told);
    });

    it('says of an unknown one that it was sent after all', async () => {
      const { record } = await openBegun(open, 1);
      expect(await record(UNKNOWN, SENT)).toMatchObject({
        state: 'sent',
        posted: { message: messageOf(1) },
        reason: null,
      });
    });

    it('posted: each part is known as soon as it stands, and nothing is concluded', async () => {
      const { record, delivery, reopen } = await openBegun(open, 1);
      const parts: readonly PostedPart[] = [
        { kind: 'message', message: messageOf(1) },
        { kind: 'complete' },
        { kind: 'thread', thread: channelOf(8) },
        { kind: 'published' },
      ];
      await record(SENDING);
      for (const [place, part] of parts.entries()) {
        const recorded = await record({ state: 'posted', part });
        const posted = {
          message: messageOf(1),
          isComplete: place >= 1,
          thread: place >= 2 ? channelOf(8) : null,
          isPublished: place >= 3,
        };
        expect(recorded).toMatchObject({ state: 'sending', attempts: 1, posted });
      }
      const all = { message: messageOf(1), isComplete: true, thread: channelOf(8), isPublished: true };
      expect(await (await reopen()).deliveries.getDelivery(delivery.id)).toMatchObject({ posted: all });
    });

    it('posted stands however the delivery ended', async () => {
      const { record } = await openBegun(open, 1);
      const posted: DeliveryStep = { state: 'posted', part: { kind: 'message', message: messageOf(7) } };
      expect(await record(UNKNOWN, posted)).toMatchObject({
        ...{ state: 'unknown', posted: { message: messageOf(7) } },
      });
    });

    it('of a delivery that is not there changes nothing', async () => {
      const { store, delivery } = await openBegun(open, 1);
      const posted: DeliveryStep = { state: 'posted', part: { kind: 'complete' } };
      for (const step of [SENDING, posted, SENT, REJECTED]) {
        await store.deliveries.recordStep('zzz' as DeliveryId, step);
      }
      expect(await store.deliveries.getDelivery(delivery.id)).toEqual(delivery);
    });
  });
}
