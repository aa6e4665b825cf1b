// A process that dies while it delivers: whatever step it dies in, the digest comes once.
import { describe, expect, it } from 'vitest';
import { CHANNEL_LEASE_MS } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { isTold, lastOf, openDue, tickFor, type Due } from './due-digests.ts';
import { toldIn } from './memory-sender.ts';
import { mortal, type Death } from './mortal-digests.ts';

describe('where the process dies', () => {
  /** Lets a process die at a step, and another go on when the hold has run out. */
  async function dieAndGoOn(due: Due, death: Death): Promise<boolean> {
    const dying = mortal(due, death);
    const report = await deliverDigests(dying.newsroom, dying.sender).catch(() => null);
    const isDead = report?.broken !== 0;
    due.wait(CHANNEL_LEASE_MS);
    await deliverDigests(due.openAnother(), due.sender);
    return isDead;
  }

  it.each([true, false])(
    'at any step (which comes through: %s), it comes once all the same',
    async (isDone) => {
      let after = 0;
      for (let isDead = true; isDead; after += 1) {
        const due = await openDue();
        isDead = await dieAndGoOn(due, { after, isDone });
        expect(toldIn(due.sender), `dead after ${after} steps`).toEqual([['Story ferry']]);
        expect(await lastOf(due)).toMatchObject({ state: 'sent' });
        expect(await isTold(due)).toBe(true);
        expect(await due.newsroom.store.receipts.listReceipts(null, 10)).toHaveLength(1);
      }
      expect(after).toBeGreaterThan(7);
    },
  );

  it('while sending, and nobody can look, it is not sent again', async () => {
    for (let after = 0; after < 8; after += 1) {
      const due = await openDue();
      due.sender.isBlind = true;
      await dieAndGoOn(due, { after, isDone: true });
      await tickFor(due, HOUR_MS);
      expect(due.sender.posts.length, `dead after ${after} steps`).toBeLessThanOrEqual(1);
      expect(['sent', 'unknown']).toContain((await lastOf(due))?.state);
    }
  });

  it('before sending, and it is late when another goes on, the next digest tells it', async () => {
    const due = await openDue();
    const dying = mortal(due, { after: 5, isDone: false });
    await deliverDigests(dying.newsroom, dying.sender);
    expect(await lastOf(due)).toMatchObject({ state: 'planned' });
    due.wait(4 * HOUR_MS);
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    await tickFor(due, DAY_MS);
    expect(toldIn(due.sender)).toEqual([['Story ferry']]);
  });

  it('and the subscription is removed meanwhile, nothing is sent', async () => {
    const due = await openDue();
    const dying = mortal(due, { after: 7, isDone: false });
    await deliverDigests(dying.newsroom, dying.sender);
    expect(await lastOf(due)).toMatchObject({ state: 'sending' });
    await due.newsroom.store.subscriptions.removeSubscription(due.subscription.id);
    due.wait(CHANNEL_LEASE_MS);
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    expect(due.sender.posts).toEqual([]);
  });
});
