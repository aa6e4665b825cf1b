// The axis of time: every moment inside it, a few round ticks in order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeAxisOf } from '../../../src/adapters/pictures/time-axis.ts';
import { NOON } from './charts.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function labelsOf(...moments: readonly number[]): string[] {
  return timeAxisOf(moments).ticks.map(({ time, day }) =>
    [time, day].filter((part) => part !== '').join(' '),
  );
}

describe('ticks', () => {
  test('are hours of a day, the day told once', () => {
    expect(labelsOf(NOON, NOON + 5 * HOUR_MS)).toEqual([
      '12:00 12 May 2026',
      '13:00',
      '14:00',
      '15:00',
      '16:00',
      '17:00',
    ]);
  });

  test('are days of a week', () => {
    expect(labelsOf(NOON, NOON + 4 * DAY_MS)).toEqual([
      '13 May 2026',
      '14 May 2026',
      '15 May 2026',
      '16 May 2026',
    ]);
  });

  test('stand around one moment', () => {
    expect(labelsOf(NOON).some((label) => label.startsWith('12:00'))).toBe(true);
  });
});

describe('any moments', () => {
  test('stand inside the axis in their order, with one to six ticks inside it', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), (moments) => {
        const axis = timeAxisOf(moments);
        const shares = moments.toSorted((one, other) => one - other).map((at) => axis.shareOf(at));
        expect(shares).toEqual(shares.toSorted((one, other) => one - other));
        for (const share of [...shares, ...axis.ticks.map(({ at }) => axis.shareOf(at))]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(axis.ticks.length).toBeGreaterThanOrEqual(1);
        expect(axis.ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
