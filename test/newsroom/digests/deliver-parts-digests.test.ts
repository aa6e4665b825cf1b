// The parts of a delivery on record: what stands is never told twice, given back, or waited for without end.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import type { MessageId } from '../../../src/news/places.ts';
import type { DigestSender, SendOutcome } from '../../../src/news/ports-digests.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { isTold, lastOf, openDue, tickFor, type Due } from './due-digests.ts';

const MESSAGE = '900000000000000007' as MessageId;

/** Posts, and then does not come further than this. */
function stuck(due: Due, outcome: SendOutcome): DigestSender & { zones: (string | undefined)[] } {
  const zones: (string | undefined)[] = [];
  return {
    ...due.sender,
    zones,
    send: async ({ posted }, record, options) => {
      zones.push(options?.zone);
      if (posted.message === null) await record({ kind: 'message', message: MESSAGE });
      return outcome;
    },
  };
}

const BUSY: SendOutcome = { kind: 'retry', reason: 'no thread yet', afterMs: null };

async function pausedBecause({ newsroom, subscription }: Due) {
  const kept = await newsroom.store.subscriptions.getSubscription(subscription.id);
  return kept === null ? 'removed' : kept.pausedBecause;
}

describe('a message that stands', () => {
  it('while a later step waits is on record, and is not looked for', async () => {
    const due = await openDue();
    expect(await deliverDigests(due.newsroom, stuck(due, BUSY))).toMatchObject({ failed: 1 });
    expect(await lastOf(due)).toMatchObject({ state: 'failed', posted: { message: MESSAGE } });
    due.wait(HOUR_MS);
    expect(await due.tick()).toMatchObject({ sent: 1 });
    expect(due.sender.asked).toEqual({ send: 1, look: 0 });
    expect(due.sender.posts).toEqual([]);
  });

  it('is sent without its later steps when these have been tried enough', async () => {
    const due = await openDue();
    for (let tick = 0; tick < 10; tick += 1) {
      await deliverDigests(due.newsroom, stuck(due, BUSY));
      due.wait(HOUR_MS);
    }
    expect(await lastOf(due)).toMatchObject({ state: 'sent', reason: 'no thread yet' });
    expect(await isTold(due)).toBe(true);
  });

  it.each([
    { kind: 'rejected', because: 'no-permission', reason: 'may not' },
    { kind: 'gone', reason: 'may not' },
    { kind: 'unknown', reason: 'may not' },
  ] as const)('is sent where a later step is $kind', async (outcome) => {
    const due = await openDue();
    expect(await deliverDigests(due.newsroom, stuck(due, outcome))).toMatchObject({ sent: 1 });
    expect(await lastOf(due)).toMatchObject({ state: 'sent', reason: 'may not' });
    expect(await pausedBecause(due)).toBeNull();
  });

  it('of a subscription that is paused meanwhile is sent as it is', async () => {
    const due = await openDue();
    await deliverDigests(due.newsroom, stuck(due, BUSY));
    await due.newsroom.store.subscriptions.pauseSubscription(due.subscription.id, 'asked');
    due.wait(HOUR_MS);
    expect(await due.tick()).toMatchObject({ sent: 1 });
    expect(await isTold(due)).toBe(true);
  });

  it('says what was left undone', async () => {
    const due = await openDue();
    const sender = stuck(due, { kind: 'sent', message: MESSAGE, reason: 'it is not published' });
    await deliverDigests(due.newsroom, sender);
    expect(await lastOf(due)).toMatchObject({ state: 'sent', reason: 'it is not published' });
    expect(sender.zones).toEqual(['UTC']);
  });
});

describe('a channel that is gone', () => {
  it('takes its subscription with it', async () => {
    const due = await openDue();
    due.sender.troubles.push({ kind: 'answers', outcome: { kind: 'gone', reason: 'Unknown Channel' } });
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    expect(await pausedBecause(due)).toBe('removed');
  });
});

describe('a server’s filters', () => {
  it('pause a subscription at the third digest in a row that they refuse', async () => {
    const due = await openDue();
    const outcome = { kind: 'rejected', because: 'filtered', reason: 'Message was blocked' } as const;
    for (const paused of [null, null, 'filtered']) {
      due.sender.troubles.push({ kind: 'answers', outcome });
      expect(await due.tick()).toMatchObject({ rejected: 1 });
      expect(await pausedBecause(due)).toBe(paused);
      due.wait(DAY_MS);
    }
    await tickFor(due, DAY_MS);
    expect(due.sender.posts).toEqual([]);
  });
});
