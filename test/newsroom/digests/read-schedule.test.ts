// Schedules as typed: every rhythm becomes weekdays and times in their order, or the answer says what is wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRunAfter, WEEKDAYS, writeLocalTime } from '../../../src/news/schedule.ts';
import {
  readRhythm,
  readZone,
  type Rhythm,
  type TypedSchedule,
} from '../../../src/newsroom/digests/read-schedule.ts';

/** Weekdays and times in a few letters: `12345 08:00 18:00`; a refusal by its kind. */
function readAs(typed: TypedSchedule): string {
  const read = readRhythm(typed);
  return read.kind === 'read'
    ? [read.weekdays.join(''), ...read.times.map(writeLocalTime)].join(' ')
    : read.kind;
}

describe('a rhythm', () => {
  it.each<[TypedSchedule, string]>([
    [{ every: 'daily', time: '8:00' }, '1234567 08:00'],
    // What belongs to another rhythm does not count.
    [{ every: 'daily', time: '8:00', days: [2], time2: 'x' }, '1234567 08:00'],
    [{ every: 'weekdays', time: '7.30' }, '12345 07:30'],
    [{ every: 'weekly', time: '8:00' }, '1 08:00'],
    [{ every: 'weekly', time: '8:00', days: [5, 2] }, '5 08:00'],
    [{ every: 'chosen-days', time: '8:00', days: [5, 2, 5] }, '25 08:00'],
    [{ every: 'chosen-days', time: '8:00', days: [] }, '1234567 08:00'],
    [{ every: 'twice-daily', time: '8:00', time2: '18:00' }, '1234567 08:00 18:00'],
    [{ every: 'twice-daily', time: '18:00', time2: '8:00' }, '1234567 08:00 18:00'],
    [{ every: 'hourly', time: '9:15', time2: '12:00' }, '1234567 09:15 10:15 11:15'],
    [{ every: 'hourly', time: '9:00', time2: '10:00' }, '1234567 09:00 10:00'],
  ])('%j is %s', (typed, read) => {
    expect(readAs(typed)).toBe(read);
  });

  it.each<[TypedSchedule, string]>([
    [{ every: 'daily', time: 'noon' }, 'bad-time'],
    [{ every: 'hourly', time: '8:00', time2: '25:00' }, 'bad-time'],
    [{ every: 'twice-daily', time: '8:00' }, 'bad-hours'],
    [{ every: 'twice-daily', time: '8:00', time2: '08:00' }, 'bad-hours'],
    [{ every: 'hourly', time: '8:00' }, 'bad-hours'],
    [{ every: 'hourly', time: '18:00', time2: '8:00' }, 'bad-hours'],
    [{ every: 'hourly', time: '8:00', time2: '8:59' }, 'bad-hours'],
  ])('%j is refused: %s', (typed, kind) => {
    expect(readAs(typed)).toBe(kind);
  });

  it('that is read has each time once, in the order of the day, and comes', () => {
    const time = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([hour, minute]) => writeLocalTime({ hour, minute }));
    const typed = fc.record({
      every: fc.constantFrom<Rhythm>('daily', 'weekdays', 'weekly', 'chosen-days', 'twice-daily', 'hourly'),
      days: fc.subarray([...WEEKDAYS]),
      time,
      time2: time,
    });
    fc.assert(
      fc.property(typed, (asked) => {
        const read = readRhythm(asked);
        if (read.kind !== 'read') return;
        const times = read.times.map(writeLocalTime);
        expect(times).toEqual([...new Set(times)].toSorted());
        expect(nextRunAfter({ ...read, zone: 'UTC' }, 0)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a zone as typed', () => {
  it('is its canonical name, or what may have been meant', () => {
    expect(readZone('tokyo')).toEqual({ kind: 'read', zone: 'Asia/Tokyo' });
    expect(readZone('Tokio')).toMatchObject({ kind: 'bad-zone', asked: 'Tokio' });
  });
});
