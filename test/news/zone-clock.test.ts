// The clocks of IANA zones: what they show at a moment, and the first moment at which they show a time.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { firstComingOf, localMsAt } from '../../src/news/zone-clock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Half hours, an hour and a half hour of summer time, a day that was left out, no changes at all. */
const ZONES = [
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
];

const zones = fc.constantFrom(...ZONES);
const moments = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('the clocks of a zone', () => {
  it('show what the calendar says, whenever they are asked and in whatever order', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
        expect(localMsAt(zone, moment)).toBe(moment + shown.offsetNanoseconds / 1e6);
      }),
    );
  });

  it('come to a time that they show first when they show it or, in a gap, one after it', () => {
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: -7 * DAY_MS, max: 7 * DAY_MS }), (zone, near, away) => {
        const local = localMsAt(zone, near) + away;
        const first = firstComingOf(zone, local, near);
        expect(localMsAt(zone, first)).toBeGreaterThanOrEqual(local);
        expect(localMsAt(zone, first - 1)).toBeLessThan(local);
      }),
    );
  });

  it('show a time that comes twice first in summer time', () => {
    const near = Date.UTC(2026, 9, 24);
    expect(firstComingOf('Europe/Berlin', Date.UTC(2026, 9, 25, 2, 30), near)).toBe(
      Date.UTC(2026, 9, 25, 0, 30),
    );
  });

  it('never show a time in a gap: its end is next', () => {
    const near = Date.UTC(2026, 2, 28);
    expect(firstComingOf('Europe/Berlin', Date.UTC(2026, 2, 29, 2, 30), near)).toBe(Date.UTC(2026, 2, 29, 1));
    // Samoa had no 30 December 2011.
    const skipped = firstComingOf('Pacific/Apia', Date.UTC(2011, 11, 30, 12), Date.UTC(2011, 11, 29));
    expect(new Date(localMsAt('Pacific/Apia', skipped)).toISOString()).toBe('2011-12-31T00:00:00.000Z');
  });

  it('refuse a zone that there is none of, and a time that is far away', () => {
    expect(() => localMsAt('Atlantis/Capital', 0)).toThrow(RangeError);
    const near = Date.UTC(2026, 0, 1);
    expect(() => firstComingOf('UTC', near + 400 * DAY_MS, near)).toThrow(
      'more than a fortnight from 2026-01-01',
    );
  });
});
