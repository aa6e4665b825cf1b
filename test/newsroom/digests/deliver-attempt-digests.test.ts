// When sending a digest goes wrong: it is tried again, given up, refused, or left where it may have been sent.
import { describe, expect, it } from 'vitest';
import { SEND_AGAIN_AFTER_MS } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { NOW } from '../../nouns.ts';
import { toldIn, type Trouble } from './memory-sender.ts';
import { isTold, lastOf, openDue, SLOT, tickFor, topicOf } from './due-digests.ts';
import { openDigests } from './open-digests.ts';

const BUSY: Trouble = { kind: 'answers', outcome: { kind: 'retry', reason: 'busy', afterMs: null } };
const BROKEN_OFF: Trouble = { kind: 'answers', outcome: { kind: 'unknown', reason: 'timed out' } };

describe('where Discord is busy', () => {
  it('it is tried again after ever longer waits', async () => {
    const due = await openDue();
    due.sender.troubles.push(BUSY, BUSY, BUSY);
    await due.tick();
    for (const waitMs of SEND_AGAIN_AFTER_MS.slice(0, 3)) {
      expect(await lastOf(due)).toMatchObject({ state: 'failed', nextAttemptAt: due.now() + waitMs });
      due.wait(waitMs - 1);
      expect(await due.tick()).toMatchObject({ sent: 0, failed: 0 });
      due.wait(1);
      await due.tick();
    }
    expect(await lastOf(due)).toMatchObject({ state: 'sent', attempts: 4, reason: null });
    expect(toldIn(due.sender)).toEqual([['Story ferry']]);
  });

  it('it is not tried before Discord says', async () => {
    const due = await openDue();
    const outcome = { kind: 'retry', reason: 'slow down', afterMs: HOUR_MS } as const;
    due.sender.troubles.push({ kind: 'answers', outcome });
    await due.tick();
    expect(await lastOf(due)).toMatchObject({ nextAttemptAt: SLOT + HOUR_MS, reason: 'slow down' });
  });

  it('for longer than the digest may be late, the slot is given up at once', async () => {
    const due = await openDue();
    const outcome = { kind: 'retry', reason: 'slow down', afterMs: 4 * HOUR_MS } as const;
    due.sender.troubles.push({ kind: 'answers', outcome });
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    const kept = await due.newsroom.store.subscriptions.getSubscription(due.subscription.id);
    expect(kept).toMatchObject({ pausedBecause: null, coveredUntil: NOW });
  });

  it('and the subscription is paused meanwhile, it is not tried again', async () => {
    const due = await openDue();
    due.sender.troubles.push(BUSY);
    await due.tick();
    await due.newsroom.store.subscriptions.pauseSubscription(due.subscription.id, 'refused');
    due.wait(5_000);
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    expect(due.sender.posts).toEqual([]);
    expect(await isTold(due)).toBe(false);
  });

  it('for hours, the slot is given up, and the next digest tells its stories', async () => {
    const due = await openDue();
    due.sender.troubles.push(...SEND_AGAIN_AFTER_MS.map(() => BUSY), BUSY);
    await due.tick();
    await tickFor(due, 6 * HOUR_MS);
    expect(await lastOf(due)).toMatchObject({
      state: 'rejected',
      attempts: 6,
    });
    expect(await isTold(due)).toBe(false);
    due.sender.troubles = [];
    await due.arrive('tram', { eventTime: due.now() });
    await tickFor(due, DAY_MS);
    expect(toldIn(due.sender)).toEqual([['Story tram', 'Story ferry']]);
  });

  it('at three slots in a row, the subscription is paused', async () => {
    const due = await openDue();
    for (let n = 0; n < 40; n += 1) due.sender.troubles.push(BUSY);
    for (const paused of [null, null, 'failing']) {
      await due.tick();
      await tickFor(due, 6 * HOUR_MS);
      const kept = await due.newsroom.store.subscriptions.getSubscription(due.subscription.id);
      expect(kept?.pausedBecause).toBe(paused);
      due.wait(18 * HOUR_MS);
    }
    const asked = due.sender.asked.send;
    await tickFor(due, 2 * DAY_MS);
    expect(due.sender.asked.send).toBe(asked);
  });

  it('what was begun and is late is not sent any more', async () => {
    const due = await openDue();
    due.sender.troubles.push(BUSY);
    await due.tick();
    due.wait(3 * HOUR_MS + 1);
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    expect(await isTold(due)).toBe(false);
    expect(due.sender.posts).toEqual([]);
  });
});

describe('where Discord does not answer', () => {
  it('what broke off is looked for until it answers, and not sent twice', async () => {
    const due = await openDue();
    due.sender.troubles.push({ ...BROKEN_OFF, isPosted: true });
    due.sender.isSilent = true;
    expect(await due.tick()).toMatchObject({ failed: 1 });
    await tickFor(due, HOUR_MS);
    expect(due.sender.asked.send).toBe(1);
    due.sender.isSilent = false;
    await tickFor(due, HOUR_MS);
    expect(await lastOf(due)).toMatchObject({ state: 'sent' });
    expect(toldIn(due.sender)).toEqual([['Story ferry']]);
  });

  it('what did not come through is sent when it answers', async () => {
    const due = await openDue();
    due.sender.troubles.push(BROKEN_OFF);
    due.sender.isSilent = true;
    await due.tick();
    due.sender.isSilent = false;
    await tickFor(due, HOUR_MS);
    expect(await lastOf(due)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(toldIn(due.sender)).toEqual([['Story ferry']]);
  });

  it('for as long as the digest may be late, it is left unknown', async () => {
    const due = await openDue();
    due.sender.troubles.push(BROKEN_OFF);
    due.sender.isSilent = true;
    await due.tick();
    await tickFor(due, 6 * HOUR_MS);
    expect(await lastOf(due)).toMatchObject({ state: 'unknown' });
    expect(await isTold(due)).toBe(true);
  });
});

describe('where Discord refuses', () => {
  it('the subscription is paused with the reason, and nothing was told', async () => {
    const due = await openDue();
    const outcome = { kind: 'rejected', because: 'no-permission', reason: 'may not send here' } as const;
    due.sender.troubles.push({ kind: 'answers', outcome });
    expect(await due.tick()).toMatchObject({ rejected: 1 });
    expect(await lastOf(due)).toMatchObject({ state: 'rejected', reason: 'may not send here' });
    const kept = await due.newsroom.store.subscriptions.getSubscription(due.subscription.id);
    expect(kept?.pausedBecause).toBe('no-permission');
    expect(await isTold(due)).toBe(false);
  });

  it('one tag, another in the channel may tell the story', async () => {
    const opened = openDigests();
    await opened.subscribe();
    await opened.subscribe({ topic: topicOf('Trade') });
    await opened.arrive('ferry', { tags: ['Sea', 'Trade'] });
    opened.setNow(SLOT);
    const outcome = { kind: 'rejected', because: 'refused', reason: 'no' } as const;
    opened.sender.troubles.push({ kind: 'answers', outcome });
    expect(await opened.tick()).toMatchObject({ rejected: 1, sent: 1 });
    expect(toldIn(opened.sender)).toEqual([['Story ferry']]);
  });
});

describe('where the request breaks off', () => {
  it('and the message stands in the channel, it is sent', async () => {
    const due = await openDue();
    due.sender.troubles.push({ ...BROKEN_OFF, isPosted: true });
    expect(await due.tick()).toMatchObject({ sent: 1 });
    expect(await lastOf(due)).toMatchObject({
      state: 'sent',
      posted: { message: due.sender.posts[0]?.message },
    });
    expect(due.sender.posts).toHaveLength(1);
  });

  it('and it does not stand there, it is tried again after another look', async () => {
    const due = await openDue();
    due.sender.troubles.push(BROKEN_OFF);
    expect(await due.tick()).toMatchObject({ failed: 1 });
    due.wait(5_000);
    expect(await due.tick()).toMatchObject({ sent: 1 });
    expect(due.sender.asked).toEqual({ send: 2, look: 2 });
  });

  it('and it turns up before the second attempt, there is none', async () => {
    const due = await openDue();
    due.sender.troubles.push(BROKEN_OFF);
    await due.tick();
    const delivery = await lastOf(due);
    if (delivery === undefined) throw new Error('there is no delivery');
    await due.sender.send(delivery, () => Promise.resolve());
    due.wait(5_000);
    expect(await due.tick()).toMatchObject({ sent: 1 });
    expect(due.sender.posts).toHaveLength(1);
  });

  it.each([true, false])('and nobody can look (posted: %s), it is never sent again', async (isPosted) => {
    const due = await openDue();
    due.sender.troubles.push({ ...BROKEN_OFF, isPosted });
    due.sender.isBlind = true;
    expect(await due.tick()).toMatchObject({ unknown: 1 });
    await tickFor(due, 4 * HOUR_MS);
    expect(await lastOf(due)).toMatchObject({ state: 'unknown', reason: 'timed out' });
    expect(due.sender.asked.send).toBe(1);
    expect(await isTold(due)).toBe(true);
  });

  it('at the last attempt, it may still turn up: it counts as told', async () => {
    const due = await openDue();
    due.sender.troubles.push(...SEND_AGAIN_AFTER_MS.map(() => BROKEN_OFF), BROKEN_OFF);
    await due.tick();
    for (const waitMs of SEND_AGAIN_AFTER_MS) {
      due.wait(waitMs);
      await due.tick();
    }
    expect(await lastOf(due)).toMatchObject({ state: 'unknown' });
    expect(await isTold(due)).toBe(true);
  });

  it('nobody need look where it was only busy, unless that was a while ago', async () => {
    const due = await openDue();
    due.sender.troubles.push(BUSY, BUSY);
    due.sender.isBlind = true;
    await due.tick();
    due.wait(5_000);
    await due.tick();
    expect(due.sender.asked.look).toBe(0);
    due.wait(2 * MINUTE_MS);
    expect(await due.tick()).toMatchObject({ sent: 1 });
    expect(due.sender.asked.look).toBe(1);
  });
});
