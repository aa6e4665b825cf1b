// Slots under a clock that is wrong for a while: whatever it does, each story is told once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import { WEEKDAYS, type Schedule } from '../../../src/news/schedule.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { NOW } from '../../nouns.ts';
import { toldIn } from './memory-sender.ts';
import { openDigests } from './open-digests.ts';

/** What happens: time goes by, with the bot or without it; the clock is set so many hours off; a story arrives; a restart. */
type Event =
  | { kind: 'runs' | 'is away' | 'clock is off by'; hours: number }
  | { kind: 'story arrives' }
  | { kind: 'restarts' };

const TICK_EVERY_MS = 2 * HOUR_MS;

/** Replays events, sets the clock right and lets the bot run until every story can have been told. */
async function replay(schedule: Schedule, events: readonly Event[]) {
  const opened = openDigests();
  let [trueNow, offsetMs, newsroom] = [NOW, 0, opened.newsroom as Parameters<typeof deliverDigests>[0]];
  await opened.subscribe({ schedule, stories: 50, createdAt: NOW - 9 * DAY_MS });
  const pass = (ms: number) => {
    trueNow += ms;
    opened.setNow(trueNow + offsetMs);
  };
  const tick = () => deliverDigests(newsroom, opened.sender);
  const run = async (ms: number) => {
    for (const end = trueNow + ms; trueNow < end;) {
      pass(Math.min(TICK_EVERY_MS, end - trueNow));
      await tick();
    }
  };
  const arrived: string[] = [];
  for (const event of events) {
    if (event.kind === 'runs') await run(event.hours * HOUR_MS);
    if (event.kind === 'is away') pass(event.hours * HOUR_MS);
    if (event.kind === 'restarts') newsroom = opened.openAnother();
    if (event.kind === 'clock is off by') {
      offsetMs = event.hours * HOUR_MS;
      pass(1000);
      await tick();
    }
    if (event.kind !== 'story arrives') continue;
    pass(1000);
    const place = String(arrived.length);
    arrived.push(`Story ${place}`);
    await opened.arrive(place, { outlet: `Outlet ${place}`, eventTime: opened.now() });
  }
  offsetMs = 0;
  await run(12 * DAY_MS);
  return { arrived, told: toldIn(opened.sender).flat() };
}

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'story arrives' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('runs' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  fc.record({ kind: fc.constant('is away' as const), hours: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('clock is off by' as const), hours: fc.integer({ min: -60, max: 60 }) }),
  fc.constant({ kind: 'restarts' } as const),
);

const at = (...hours: number[]) => hours.map((hour) => ({ hour, minute: 0 }));

const schedules = fc.constantFrom<Schedule>(
  { weekdays: WEEKDAYS, times: at(12), zone: 'UTC' },
  { weekdays: WEEKDAYS, times: at(8, 18), zone: 'Asia/Tokyo' },
  { weekdays: [1, 2, 3, 4, 5], times: at(7), zone: 'America/New_York' },
  { weekdays: WEEKDAYS, times: at(9, 10, 11, 12, 13, 14, 15, 16, 17), zone: 'Europe/Berlin' },
);

describe('a clock that is wrong for a while', () => {
  it('neither repeats nor loses a story, however often it is set', async () => {
    await fc.assert(
      fc.asyncProperty(schedules, fc.array(events, { maxLength: 12 }), async (schedule, happened) => {
        const { arrived, told } = await replay(schedule, happened);
        expect(told.toSorted()).toEqual(arrived.toSorted());
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  const daily: Schedule = { weekdays: WEEKDAYS, times: at(12), zone: 'UTC' };

  it('that was weeks ahead does not keep the digest waiting for what it showed', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe({ schedule: daily });
    opened.setNow(NOW + 30 * DAY_MS + HOUR_MS);
    await opened.tick();
    opened.setNow(NOW + HOUR_MS);
    await opened.arrive('ferry', { eventTime: opened.now() });
    await opened.tick();
    const followed = await opened.newsroom.store.subscriptions.getSubscription(subscription.id);
    expect(followed).toMatchObject({ nextRunAt: NOW + DAY_MS, coveredUntil: NOW });
    opened.setNow(NOW + DAY_MS);
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story ferry']]);
  });

  it('that was minutes ahead of a slot tells at the slot what came in between', async () => {
    const opened = openDigests();
    await opened.subscribe({ schedule: daily });
    opened.wait(HOUR_MS);
    await opened.arrive('early', { eventTime: opened.now() });
    opened.setNow(NOW + DAY_MS);
    await opened.tick();
    opened.setNow(NOW + DAY_MS - HOUR_MS);
    await opened.arrive('late', { eventTime: opened.now() });
    await opened.tick();
    opened.setNow(NOW + DAY_MS + 1);
    await opened.tick();
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story early'], ['Story late']]);
  });
});

describe('slots that were missed', () => {
  const twice: Schedule = { weekdays: WEEKDAYS, times: at(8, 12), zone: 'UTC' };

  it('are one digest where the last is not three hours old', async () => {
    const opened = openDigests();
    const { id } = await opened.subscribe({ schedule: twice });
    opened.wait(HOUR_MS);
    await opened.arrive('ferry');
    opened.setNow(NOW + 2 * DAY_MS + 3 * HOUR_MS);
    expect(await opened.tick()).toMatchObject({ sent: 1, skipped: 0 });
    const [only, ...others] = await opened.newsroom.store.deliveries.listDeliveries(id, 9);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ slot: NOW + 2 * DAY_MS, digest: { period: { from: NOW } } });
  });

  it('are shown as missed where it is older, and the next tells of them', async () => {
    const opened = openDigests();
    const { id } = await opened.subscribe({ schedule: twice });
    opened.wait(HOUR_MS);
    await opened.arrive('ferry');
    opened.setNow(NOW + 2 * DAY_MS + 3 * HOUR_MS + 1);
    expect(await opened.tick()).toMatchObject({ sent: 0, skipped: 1 });
    const [missed] = await opened.newsroom.store.deliveries.listDeliveries(id, 9);
    expect(missed).toMatchObject({ slot: NOW + 2 * DAY_MS, state: 'skipped', reason: 'missed' });
    opened.setNow(NOW + 2 * DAY_MS + 20 * HOUR_MS);
    await opened.tick();
    const [next] = await opened.newsroom.store.deliveries.listDeliveries(id, 9);
    expect(next).toMatchObject({ slot: opened.now(), state: 'sent', digest: { period: { from: NOW } } });
  });
});
