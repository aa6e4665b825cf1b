// Digests on the days when clocks are set forward or back.
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../src/limits/units.ts';
import { toldIn } from './memory-sender.ts';
import { AT_NOON, openDigests } from './open-digests.ts';

describe('when clocks are set', () => {
  const at = (text: string) => Date.parse(`${text}Z`);

  async function daysOf(zone: string, time: { hour: number; minute: number }, begin: number) {
    const opened = openDigests();
    opened.setNow(begin);
    const subscription = await opened.subscribe({ schedule: { ...AT_NOON, times: [time], zone } });
    for (let hour = 0; hour < 72; hour += 1) {
      await opened.arrive(hour, { eventTime: opened.now() });
      opened.wait(30 * MINUTE_MS);
      await opened.tick();
      opened.wait(30 * MINUTE_MS);
      await opened.tick();
    }
    return (await opened.newsroom.store.deliveries.listDeliveries(subscription.id, 10))
      .map(({ slot }) => new Date(slot).toISOString().slice(0, 16))
      .reverse();
  }

  it('forward, the digest of the hour that is skipped comes at its end', async () => {
    const time = { hour: 2, minute: 30 };
    expect(await daysOf('America/New_York', time, at('2027-03-13T00:00'))).toEqual([
      ...['2027-03-13T07:30', '2027-03-14T07:00', '2027-03-15T06:30'],
    ]);
  });

  it('back, the digest of the hour that comes twice comes once', async () => {
    const time = { hour: 1, minute: 30 };
    expect(await daysOf('America/New_York', time, at('2026-10-31T00:00'))).toEqual([
      ...['2026-10-31T05:30', '2026-11-01T05:30', '2026-11-02T06:30'],
    ]);
  });

  it('back, a weekly digest tells of all the hours of its week', async () => {
    const opened = openDigests();
    opened.setNow(at('2026-10-29T00:00'));
    const schedule = { weekdays: [5 as const], times: [{ hour: 8, minute: 0 }], zone: 'America/New_York' };
    const subscription = await opened.subscribe({ schedule });
    opened.setNow(at('2026-10-30T12:00'));
    await opened.tick();
    opened.wait(MINUTE_MS);
    await opened.arrive('in the first hour');
    opened.setNow(at('2026-11-06T13:00'));
    await opened.tick();
    expect(toldIn(opened.sender)).toEqual([['Story in the first hour']]);
    const { deliveries } = opened.newsroom.store;
    expect(await deliveries.listDeliveries(subscription.id, 10)).toHaveLength(2);
  });
});
