// Keeping subscriptions: they are added, edited, paused, resumed and removed by the server that has them.
import { describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS_PER_SERVER_MAX } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { PLAIN_POSTING, type SubscriptionId } from '../../../src/news/subscription.ts';
import {
  addSubscription,
  editSubscription,
  getSubscription,
  listSubscriptions,
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  runSubscription,
  type TypedEdit,
} from '../../../src/newsroom/digests/keep-subscriptions.ts';
import { planSubscription } from '../../../src/newsroom/digests/plan-subscription.ts';
import { aTopic, channelOf, guildOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { toldIn } from './memory-sender.ts';
import type { OpenedDigests } from './open-digests.ts';
import { added, openWithTags, typed } from './typed-digests.ts';

async function plannedIn({ newsroom }: OpenedDigests) {
  const planned = await planSubscription(newsroom, typed());
  if (planned.kind !== 'planned') throw new Error(planned.kind);
  return planned.subscription;
}

describe('adding what was planned', () => {
  it('counts from the moment of adding, not of planning', async () => {
    const opened = await openWithTags();
    const planned = await plannedIn(opened);
    opened.wait(20 * HOUR_MS);
    expect(await addSubscription(opened.newsroom, planned)).toMatchObject({
      kind: 'added',
      subscription: {
        ...{ createdAt: opened.now(), coveredUntil: opened.now(), pausedBecause: null },
        nextRunAt: NOW + DAY_MS + 19 * HOUR_MS,
      },
    });
  });

  it('adds one to who presses twice', async () => {
    const opened = await openWithTags();
    const planned = await plannedIn(opened);
    const outcomes = await Promise.all([1, 2].map(() => addSubscription(opened.newsroom, planned)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(await opened.newsroom.store.subscriptions.listSubscriptions()).toHaveLength(1);
    expect(await addSubscription(opened.newsroom, planned)).toMatchObject({ kind: 'exists' });
  });

  it('stops at what a server may have, however many were planned before', async () => {
    const opened = await openWithTags();
    const planned = await plannedIn(opened);
    for (let n = 1; n <= SUBSCRIPTIONS_PER_SERVER_MAX; n += 1)
      await added(opened, { channel: channelOf(n + 1) });
    expect(await addSubscription(opened.newsroom, planned)).toEqual({
      ...{ kind: 'too-many', max: SUBSCRIPTIONS_PER_SERVER_MAX },
    });
  });
});

describe('editing a subscription', () => {
  const edit = ({ newsroom }: OpenedDigests, id: string, change: TypedEdit) =>
    editSubscription(newsroom, guildOf(1), { id, typed: change });

  it('changes what was typed and leaves the rest, and what it covered', async () => {
    const opened = await openWithTags();
    const before = await added(opened);
    opened.wait(MINUTE_MS);
    const posting = { ...PLAIN_POSTING, isQuiet: true };
    const changed = { stories: 7, topic: aTopic('Season'), channel: channelOf(9), language: 'de', posting };
    const typedAnew = { ...changed, topic: { tagName: 'Season' }, language: 'de-CH' };
    expect(await edit(opened, before.id, typedAnew)).toEqual({
      ...{ kind: 'edited', subscription: { ...before, ...changed } },
    });
    expect(await edit(opened, before.id, {})).toMatchObject({ subscription: changed });
    expect(await getSubscription(opened.newsroom, guildOf(1), before.id)).toMatchObject(changed);
  });

  it('moves the next run with the times, in the zone that it had', async () => {
    const opened = await openWithTags();
    const { id } = await added(opened);
    expect(await edit(opened, id, { schedule: { every: 'daily', time: '14:00' } })).toMatchObject({
      subscription: { nextRunAt: NOW + HOUR_MS, schedule: { zone: 'Europe/Berlin' }, coveredUntil: NOW },
    });
    expect(await edit(opened, id, { zone: 'London' })).toMatchObject({
      subscription: {
        nextRunAt: NOW + 2 * HOUR_MS,
        schedule: { times: [{ hour: 14, minute: 0 }], zone: 'Europe/London' },
      },
    });
  });

  it('refuses what cannot be, and changes nothing then', async () => {
    const opened = await openWithTags();
    const before = await added(opened);
    const other = await added(opened, { channel: channelOf(2) });
    const kindOf = async (change: TypedEdit) =>
      (await edit(opened, before.id, { stories: 8, ...change })).kind;
    expect(await kindOf({ topic: { tagName: 'nothing' } })).toBe('unknown-tag');
    expect(await kindOf({ topic: { words: 'the' } })).toBe('bad-words');
    expect(await kindOf({ zone: 'Atlantis' })).toBe('bad-zone');
    expect(await kindOf({ schedule: { every: 'daily', time: 'x' } })).toBe('bad-time');
    expect(await kindOf({ schedule: { every: 'hourly', time: '9:00' } })).toBe('bad-hours');
    expect(await edit(opened, before.id, { stories: 8, channel: channelOf(2) })).toEqual({
      ...{ kind: 'exists', subscription: other },
    });
    expect(await getSubscription(opened.newsroom, guildOf(1), before.id)).toEqual(before);
  });

  it('of what is told once stays told once: another topic or time is the same channel', async () => {
    const opened = await openWithTags();
    const { id } = await added(opened);
    opened.wait(1);
    await opened.arrive('ferry', { tags: ['Sea', 'Season'] });
    opened.wait(19 * HOUR_MS);
    await opened.tick();
    await edit(opened, id, { topic: { tagName: 'Season' }, schedule: { every: 'daily', time: '9:00' } });
    opened.wait(HOUR_MS);
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story ferry']]);
  });
});

describe('the subscriptions of a server', () => {
  it('are listed with their newest delivery', async () => {
    const opened = await openWithTags();
    const [one, other] = [
      await added(opened),
      await added(opened, { schedule: { every: 'daily', time: '23:00' } }),
    ];
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
      expect(await pauseSubscription(newsroom, guildOf(2), asked)).toEqual({ kind: 'unknown' });
      const edit = { id: asked, typed: { stories: 3 } };
      expect(await editSubscription(newsroom, guildOf(2), edit)).toEqual({ kind: 'unknown' });
      expect(await resumeSubscription(newsroom, guildOf(2), asked)).toEqual({ kind: 'unknown' });
    }
    expect(await removeSubscription(newsroom, guildOf(1), id)).toMatchObject({ kind: 'removed' });
    expect(await removeSubscription(newsroom, guildOf(1), id)).toEqual({ kind: 'unknown' });
  });

  it('go on from now when they are resumed: no backlog comes', async () => {
    const opened = await openWithTags();
    const { id } = await added(opened);
    expect(await pauseSubscription(opened.newsroom, guildOf(1), id)).toMatchObject({
      ...{ kind: 'paused', subscription: { id, pausedBecause: 'asked' } },
    });
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

  it('that are paused already keep the reason', async () => {
    const opened = await openWithTags();
    const { id } = await added(opened);
    await opened.newsroom.store.subscriptions.pauseSubscription(id, 'no-permission');
    await pauseSubscription(opened.newsroom, guildOf(1), id);
    const [listed] = await listSubscriptions(opened.newsroom, guildOf(1));
    expect(listed?.subscription.pausedBecause).toBe('no-permission');
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
