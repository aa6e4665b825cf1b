// The pace of a feed: right from its second day on, forgetful after that, never of the first reading.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { paceAfter } from '../../../src/newsroom/feeds/feed-pace.ts';
import { NOW } from '../../nouns.ts';

interface Watched {
  firstReadAt: number | null;
  readAt: number | null;
  pacePerDay: number | null;
  articles: number;
}

const NEW: Watched = { firstReadAt: null, readAt: null, pacePerDay: null, articles: 0 };

/** Readings one after another, each with the time since the last and the news that it brought; the paces after each. */
function pacesOf(readings: readonly (readonly [waitMs: number, added: number])[], began = NOW): number[] {
  let now = began;
  let feed: Watched = { ...NEW, firstReadAt: began, readAt: began };
  return readings.map(([waitMs, added]) => {
    now += waitMs;
    const pacePerDay = paceAfter(feed, now, added);
    feed = { ...feed, readAt: now, pacePerDay, articles: feed.articles + added };
    return pacePerDay ?? NaN;
  });
}

const every = (waitMs: number, added: number, forMs: number) =>
  Array.from({ length: forMs / waitMs }, () => [waitMs, added] as const);

describe('paceAfter', () => {
  it('is unknown after the first reading, whatever that brought', () => {
    expect(paceAfter(NEW, NOW, 200)).toBeNull();
  });

  it('is what came, from the end of the first day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.constantFrom(10, 20, 30), (added, minutes) => {
        const paces = pacesOf(every(minutes * MINUTE_MS, added, 3 * DAY_MS));
        const afterADay = paces.slice(DAY_MS / (minutes * MINUTE_MS) - 1);
        const real = (added * DAY_MS) / (minutes * MINUTE_MS);
        for (const pace of afterADay) expect(pace / real).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is the news so far on the first day, and no rate of a minute', () => {
    expect(pacesOf([[MINUTE_MS, 3]])[0]).toBeCloseTo(3.5, 0);
    expect(pacesOf([[HOUR_MS, 0]])[0]).toBe(0);
  });

  it('is the same for readings in small steps and in large ones', () => {
    const small = pacesOf(every(HOUR_MS, 2, 6 * DAY_MS)).at(-1);
    const large = pacesOf(every(6 * HOUR_MS, 12, 6 * DAY_MS)).at(-1);
    expect((small ?? 0) / (large ?? 1)).toBeCloseTo(1, 6);
  });

  it('forgets: a feed that falls silent is half as fast after two days, and all but still after a fortnight', () => {
    const busy = every(HOUR_MS, 1, 10 * DAY_MS);
    const silent = pacesOf([...busy, ...every(HOUR_MS, 0, 14 * DAY_MS)]).slice(busy.length);
    expect(silent[2 * 24 - 1]).toBeGreaterThan(11);
    expect(silent[2 * 24 - 1]).toBeLessThan(13);
    expect(silent.at(-1)).toBeLessThan(0.3);
  });

  it('spreads what came while a feed could not be read over that time', () => {
    const [pace = 0] = pacesOf([...every(HOUR_MS, 1, 4 * DAY_MS), [4 * DAY_MS, 96]]).slice(-1);
    expect(pace).toBeCloseTo(24, 6);
  });

  it('is finite and not negative for all that can be kept, also where the clock went back', () => {
    const moment = fc.integer({ min: NOW - 400 * DAY_MS, max: NOW + DAY_MS });
    const kept = fc.record({
      firstReadAt: moment,
      readAt: moment,
      pacePerDay: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
      articles: fc.nat(),
    });
    fc.assert(
      fc.property(kept, fc.nat(2_000), (feed, added) => {
        const pace = paceAfter(feed, NOW, added) ?? NaN;
        expect(Number.isFinite(pace)).toBe(true);
        expect(pace).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('begins with what a feed has brought in all where nobody counted its days', () => {
    const feed = { firstReadAt: NOW - 10 * DAY_MS, readAt: NOW, pacePerDay: null, articles: 500 };
    expect(paceAfter(feed, NOW, 0)).toBeCloseTo(50, 6);
  });
});
