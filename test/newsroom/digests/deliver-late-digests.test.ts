// Digests of a bot that was away, or whose clock was wrong.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { Subscription } from '../../../src/news/subscription.ts';
import { NOW } from '../../nouns.ts';
import { toldIn } from './memory-sender.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

const NOTHING = { sent: 0, failed: 0, rejected: 0, unknown: 0, overtaken: 0, skipped: 0, broken: 0 };

async function reread({ newsroom }: OpenedDigests, { id }: Subscription): Promise<Subscription | null> {
  return newsroom.store.subscriptions.getSubscription(id);
}

async function deliveriesOf({ newsroom }: OpenedDigests, { id }: Subscription) {
  return newsroom.store.deliveries.listDeliveries(id, 10);
}

describe('after the bot was away', () => {
  it('for two days one digest comes, of all that arrived', async () => {
    const opened = openDigests();
    await opened.subscribe();
    for (const day of [0, 1, 2]) {
      opened.setNow(NOW + day * DAY_MS + HOUR_MS);
      await opened.arrive(`day ${day}`);
    }
    opened.setNow(NOW + 3 * DAY_MS + 3 * HOUR_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 1 });
    expect(toldIn(opened.sender)).toEqual([['Story day 2', 'Story day 1', 'Story day 0']]);
    expect(opened.sender.posts[0]?.delivery.digest?.period).toEqual({ from: NOW, until: NOW + 3 * DAY_MS });
    expect(await opened.tick()).toEqual(NOTHING);
  });

  it('past three hours none comes, and the next tells what it would have', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    await opened.arrive('ferry');
    opened.setNow(NOW + DAY_MS + 3 * HOUR_MS + 1);
    expect(await opened.tick()).toEqual({ ...NOTHING, skipped: 1 });
    expect(await deliveriesOf(opened, subscription)).toMatchObject([{ state: 'skipped', reason: 'missed' }]);
    expect(await reread(opened, subscription)).toMatchObject({ coveredUntil: NOW });
    opened.setNow(NOW + 2 * DAY_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 1 });
    expect(toldIn(opened.sender)).toEqual([['Story ferry']]);
  });

  it('for a month the digest tells of the last week', async () => {
    const opened = openDigests();
    await opened.subscribe();
    await opened.arrive('long ago');
    opened.setNow(NOW + 25 * DAY_MS);
    await opened.arrive('last week', { eventTime: opened.now() });
    opened.setNow(NOW + 30 * DAY_MS);
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story last week']]);
  });

  it('a clock that was ahead for a year is followed back, and tells nothing of before the subscription', async () => {
    const opened = openDigests();
    const ahead = NOW + 365 * DAY_MS;
    const subscription = await opened.subscribe({ nextRunAt: NOW, coveredUntil: ahead });
    await opened.arrive('ferry');
    expect(await opened.tick()).toEqual({ ...NOTHING, skipped: 1 });
    expect(await reread(opened, subscription)).toMatchObject({ coveredUntil: NOW });
  });

  it('a clock set back by seconds brings no digest whose end is before its begin', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe({ stories: 1, createdAt: NOW - DAY_MS });
    opened.setNow(NOW + DAY_MS - 40_000);
    await opened.arrive('one');
    await opened.arrive('no room');
    opened.setNow(NOW + DAY_MS);
    await opened.tick();
    opened.wait(-20_000);
    await opened.newsroom.store.subscriptions.resumeSubscription(subscription.id, opened.now(), NOW + DAY_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, skipped: 1 });
  });

  it('a clock that went ahead for a while and came back makes nothing come twice', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    await opened.arrive('ferry');
    opened.setNow(NOW + DAY_MS);
    await opened.tick();
    const { subscriptions } = opened.newsroom.store;
    opened.setNow(NOW + HOUR_MS);
    await subscriptions.resumeSubscription(subscription.id, NOW + HOUR_MS, NOW + HOUR_MS);
    await opened.arrive('ferry', { textState: 'excerpt' });
    await opened.tick();
    opened.setNow(NOW + DAY_MS + MINUTE_MS);
    await opened.tick();
    expect(opened.sender.posts).toHaveLength(1);
    expect(await reread(opened, subscription)).toMatchObject({ nextRunAt: NOW + 2 * DAY_MS });
  });
});
