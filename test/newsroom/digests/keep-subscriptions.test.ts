// Keeping subscriptions: what is typed becomes a schedule, or the answer says what may have been meant.
import { describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS_PER_SERVER_MAX } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import type { SubscriptionId } from '../../../src/news/subscription.ts';
import {
  addSubscription,
  getSubscription,
  listSubscriptions,
  removeSubscription,
  resumeSubscription,
  runSubscription,
  type TypedSubscription,
} from '../../../src/newsroom/digests/keep-subscriptions.ts';
import { channelOf, guildOf, userOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { toldIn } from './memory-sender.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

function typed(given: Partial<TypedSubscription> = {}): TypedSubscription {
  return {
    ...{ guild: guildOf(1), channel: channelOf(1), tagName: 'sea', every: 'daily', time: '8:00' },
    ...{ zone: 'Europe/Berlin', stories: 5, mention: null, createdBy: userOf(1) },
    ...given,
  };
}

/** A newsroom that knows the tags Sea and Season. */
async function openWithTags(): Promise<OpenedDigests> {
  const opened = openDigests();
  await opened.arrive('old', { tags: ['Sea', 'Season'], isBackfill: true });
  return opened;
}

async function added({ newsroom }: OpenedDigests, given: Partial<TypedSubscription> = {}) {
  const outcome = await addSubscription(newsroom, typed(given));
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.subscription;
}

describe('adding a subscription', () => {
  it('takes it from now on, at the next time of its schedule', async () => {
    const opened = await openWithTags();
    expect(await added(opened)).toMatchObject({
      ...{ guild: guildOf(1), channel: channelOf(1), tag: { slug: 'sea', name: 'Sea' }, stories: 5 },
      schedule: { weekdays: [1, 2, 3, 4, 5, 6, 7], time: { hour: 8, minute: 0 }, zone: 'Europe/Berlin' },
      ...{ createdAt: NOW, coveredUntil: NOW, nextRunAt: NOW + 19 * HOUR_MS, pausedBecause: null },
    });
  });

  it('takes a weekday, Monday where none is said', async () => {
    const opened = await openWithTags();
    const friday = await added(opened, { every: 'weekly', weekday: 5 });
    const monday = await added(opened, { every: 'weekly' });
    expect([friday.schedule.weekdays, monday.schedule.weekdays]).toEqual([[5], [1]]);
    expect(new Date(monday.nextRunAt).toISOString()).toBe('2026-11-23T07:00:00.000Z');
  });

  it('takes a city for its zone', async () => {
    const opened = await openWithTags();
    expect((await added(opened, { zone: 'new york' })).schedule.zone).toBe('America/New_York');
  });

  it.each([
    [0, 1],
    [2.4, 2],
    [99, 10],
    [Number.NaN, 10],
  ])('brings %s stories within bounds: %s', async (stories, kept) => {
    expect((await added(await openWithTags(), { stories })).stories).toBe(kept);
  });

  it('names what may have been meant', async () => {
    const { newsroom } = await openWithTags();
    const outcome = async (given: Partial<TypedSubscription>) => addSubscription(newsroom, typed(given));
    expect(await outcome({ tagName: 'seasn' })).toMatchObject({
      ...{ kind: 'unknown-tag', asked: 'seasn', near: [{ name: 'Season' }, { name: 'Sea' }] },
    });
    expect(await outcome({ tagName: '???' })).toMatchObject({ kind: 'unknown-tag' });
    expect(await outcome({ time: 'noon' })).toEqual({ kind: 'bad-time', asked: 'noon' });
    const zone = await outcome({ zone: 'Europe/Berln' });
    expect(zone).toMatchObject({ kind: 'bad-zone', asked: 'Europe/Berln' });
    expect(zone.kind === 'bad-zone' && zone.near[0]).toBe('Europe/Berlin');
    expect(await newsroom.store.subscriptions.listSubscriptions()).toEqual([]);
  });

  it('says that the same exists; another time, tag or channel is another', async () => {
    const opened = await openWithTags();
    const first = await added(opened);
    expect(await addSubscription(opened.newsroom, typed({ stories: 9 }))).toEqual({
      ...{ kind: 'exists', subscription: first },
    });
    await added(opened, { time: '9:00' });
    await added(opened, { tagName: 'season' });
    await added(opened, { channel: channelOf(2) });
    await added(opened, { every: 'weekly' });
  });

  it('adds one to who presses twice', async () => {
    const { newsroom } = await openWithTags();
    await Promise.all([addSubscription(newsroom, typed()), addSubscription(newsroom, typed())]);
    expect(await newsroom.store.subscriptions.listSubscriptions()).toHaveLength(1);
  });

  it('stops at what a server may have; another server may still add', async () => {
    const opened = await openWithTags();
    for (let n = 0; n < SUBSCRIPTIONS_PER_SERVER_MAX; n += 1) await added(opened, { channel: channelOf(n) });
    expect(await addSubscription(opened.newsroom, typed({ channel: channelOf(99) }))).toEqual({
      ...{ kind: 'too-many', max: SUBSCRIPTIONS_PER_SERVER_MAX },
    });
    await added(opened, { guild: guildOf(2), channel: channelOf(100) });
  });
});

describe('the subscriptions of a server', () => {
  it('are listed with their newest delivery', async () => {
    const opened = await openWithTags();
    const [one, other] = [await added(opened), await added(opened, { time: '23:00' })];
    await added(opened, { guild: guildOf(2) });
    opened.wait(1);
    await opened.arrive('ferry');
    opened.wait(20 * HOUR_MS);
    await opened.tick();
    expect(await listSubscriptions(opened.newsroom, guildOf(1))).toMatchObject([
      { subscription: { id: one.id }, last: { state: 'sent' } },
      { subscription: { id: other.id }, last: { state: 'skipped', reason: 'missed' } },
    ]);
  });

  it('are nobody else’s', async () => {
    const opened = await openWithTags();
    const { newsroom } = opened;
    const { id } = await added(opened);
    for (const asked of [id, 'zzz', '', '../1', '99999999999999']) {
      expect(await getSubscription(newsroom, guildOf(2), asked)).toBeNull();
      expect(await removeSubscription(newsroom, guildOf(2), asked)).toEqual({ kind: 'unknown' });
      expect(await resumeSubscription(newsroom, guildOf(2), asked)).toEqual({ kind: 'unknown' });
    }
    expect(await removeSubscription(newsroom, guildOf(1), id)).toMatchObject({ kind: 'removed' });
    expect(await removeSubscription(newsroom, guildOf(1), id)).toEqual({ kind: 'unknown' });
  });

  it('go on from now when they are resumed: no backlog comes', async () => {
    const opened = await openWithTags();
    const { id } = await added(opened);
    await opened.newsroom.store.subscriptions.pauseSubscription(id, 'no-permission');
    opened.wait(HOUR_MS);
    await opened.arrive('while paused');
    opened.wait(5 * DAY_MS);
    expect(await opened.tick()).toMatchObject({ sent: 0, skipped: 0 });
    const resumed = await resumeSubscription(opened.newsroom, guildOf(1), id);
    expect(resumed).toMatchObject({ subscription: { pausedBecause: null, coveredUntil: opened.now() } });
    opened.wait(HOUR_MS);
    await opened.arrive('since then', { eventTime: opened.now() });
    opened.wait(18 * HOUR_MS);
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story since then']]);
  });

  it('that run are not moved by resuming', async () => {
    const opened = await openWithTags();
    const before = await added(opened);
    opened.wait(HOUR_MS);
    const resumed = await resumeSubscription(opened.newsroom, guildOf(1), before.id);
    expect(resumed).toEqual({ kind: 'resumed', subscription: before });
  });
});

describe('running a subscription out of turn', () => {
  it('sends what is new now, and its schedule stays', async () => {
    const opened = await openWithTags();
    const { id, nextRunAt } = await added(opened);
    opened.wait(1);
    await opened.arrive('ferry');
    opened.wait(HOUR_MS);
    expect(await runSubscription(opened.newsroom, id)).toBe(true);
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story ferry']]);
    expect(await getSubscription(opened.newsroom, guildOf(1), id)).toMatchObject({ nextRunAt });
  });

  it('does nothing to one that is paused or gone', async () => {
    const opened = await openWithTags();
    const { id } = await added(opened);
    await opened.newsroom.store.subscriptions.pauseSubscription(id, 'failing');
    expect(await runSubscription(opened.newsroom, id)).toBe(false);
    expect(await runSubscription(opened.newsroom, 'zz' as SubscriptionId)).toBe(false);
    expect(await getSubscription(opened.newsroom, guildOf(1), id)).toMatchObject({
      pausedBecause: 'failing',
    });
  });
});
