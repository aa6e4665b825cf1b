// When feeds are read next: bounds that hold for every feed, and the days that a broken one is tried.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACK_OFF_MAX_MS,
  FAILING_BEFORE_PAUSE_MS,
  FAILURES_BEFORE_PAUSE,
  JITTER_SHARE,
  QUIET_INTERVAL_MAX_MS,
} from '../../../src/limits/feeds.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { feedIdOf, NO_WISHES, type FeedWishes } from '../../../src/news/feed.ts';
import { isFailingForGood, nextReadAt, nextTryAt } from '../../../src/newsroom/feeds/feed-timing.ts';
import { NOW } from '../../nouns.ts';

const REFRESH_MS = 15 * MINUTE_MS;
const time = { now: NOW, refreshMs: REFRESH_MS, retryAfterMs: null };
const anId = fc.webUrl().map(feedIdOf);
const ID = feedIdOf('https://a.example/feed');
/** Read for long enough to have a pace. */
const LONG_AGO = NOW - 30 * DAY_MS;

const aFeed = (given: Partial<Parameters<typeof nextReadAt>[0]> = {}) => ({
  ...{ id: ID, firstReadAt: LONG_AGO, pacePerDay: 10_000, wishes: NO_WISHES },
  ...given,
});
const someWishes: fc.Arbitrary<FeedWishes> = fc.record({
  restMs: fc.option(fc.nat(2 * DAY_MS)),
  skipHours: fc.uniqueArray(fc.integer({ min: -1, max: 25 })),
  skipDays: fc.uniqueArray(fc.integer({ min: -1, max: 8 })),
});
const someFeed = fc.record({
  id: anId,
  firstReadAt: fc.option(fc.integer({ min: LONG_AGO, max: NOW })),
  pacePerDay: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  wishes: someWishes,
});
const someTime = fc.record({
  now: fc.integer({ min: NOW, max: NOW + 400 * DAY_MS }),
  refreshMs: fc.integer({ min: 5 * MINUTE_MS, max: DAY_MS }),
  retryAfterMs: fc.option(fc.nat(3 * DAY_MS)),
});

/** What is left of hours or days that are skipped: nothing, where all are. */
function meant(skipped: readonly number[], count: number): number[] {
  const possible = skipped.filter((one) => one >= 0 && one < count);
  return possible.length === count ? [] : possible;
}

function expectOutsideSkipped(at: number, { skipHours, skipDays }: FeedWishes): void {
  const date = new Date(at);
  expect(meant(skipHours, 24)).not.toContain(date.getUTCHours());
  expect(meant(skipDays, 7)).not.toContain(date.getUTCDay());
}

/** The longest time that wishes can keep a feed waiting in vain. */
function skippedMaxMs({ skipHours, skipDays }: FeedWishes): number {
  return meant(skipDays, 7).length * DAY_MS + (meant(skipHours, 24).length > 0 ? DAY_MS : 0);
}

describe('nextReadAt', () => {
  it('is about an interval away where a feed brings much, the same for a feed each time', () => {
    fc.assert(
      fc.property(anId, (id) => {
        const waitMs = nextReadAt(aFeed({ id }), time) - NOW;
        expect(Math.abs(waitMs - REFRESH_MS)).toBeLessThanOrEqual(REFRESH_MS * JITTER_SHARE);
        expect(nextReadAt(aFeed({ id }), time)).toBe(NOW + waitMs);
      }),
    );
  });

  it('spreads feeds that were added together', () => {
    const times = Array.from({ length: 100 }, (_, place) =>
      nextReadAt(aFeed({ id: feedIdOf(`https://a.example/${place}`) }), time),
    );
    expect(new Set(times).size).toBeGreaterThan(90);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(MINUTE_MS);
  });

  it.each([
    ['half an hour for two an hour', 48 / 2, 30 * MINUTE_MS],
    ['three hours for four a day', 4, 3 * HOUR_MS],
    ['no longer than six hours for one a day', 1, QUIET_INTERVAL_MAX_MS],
    ['no longer than six hours for one a year', 1 / 365, QUIET_INTERVAL_MAX_MS],
    ['no longer than six hours for none', 0, QUIET_INTERVAL_MAX_MS],
    ['no shorter than the setting for a hundred an hour', 2_400, REFRESH_MS],
  ])('is %s', (_name, pacePerDay, intervalMs) => {
    const share = (nextReadAt(aFeed(), time) - NOW) / REFRESH_MS;
    const waitMs = nextReadAt(aFeed({ pacePerDay }), time) - NOW;
    expect(waitMs / intervalMs).toBeCloseTo(share, 3);
  });

  it('goes by the setting until a pace is that of a day', () => {
    const usual = nextReadAt(aFeed(), time);
    for (const feed of [{ pacePerDay: null }, { firstReadAt: null }, { firstReadAt: NOW - DAY_MS + 1 }])
      expect(nextReadAt(aFeed({ pacePerDay: 0, ...feed }), time)).toBe(usual);
    expect(nextReadAt(aFeed({ pacePerDay: 0, firstReadAt: NOW - DAY_MS }), time)).toBeGreaterThan(usual);
  });

  it('is never sooner than the setting, the feed and its server allow, and never in a skipped hour', () => {
    fc.assert(
      fc.property(someFeed, someTime, (feed, at) => {
        const waitMs = nextReadAt(feed, at) - at.now;
        expect(waitMs).toBeGreaterThanOrEqual(Math.floor(at.refreshMs * (1 - JITTER_SHARE)));
        for (const restMs of [at.retryAfterMs, feed.wishes.restMs])
          expect(waitMs).toBeGreaterThanOrEqual(Math.min(restMs ?? 0, DAY_MS));
        expectOutsideSkipped(at.now + waitMs, feed.wishes);
      }),
    );
  });

  it('is never later than its bounds, and what is skipped', () => {
    fc.assert(
      fc.property(someFeed, someTime, (feed, at) => {
        const intervalMs = Math.max(at.refreshMs, QUIET_INTERVAL_MAX_MS) * (1 + JITTER_SHARE);
        const restMs = Math.min(Math.max(at.retryAfterMs ?? 0, feed.wishes.restMs ?? 0), DAY_MS);
        const latest = at.now + Math.max(intervalMs, restMs) + skippedMaxMs(feed.wishes) + 1;
        expect(nextReadAt(feed, at)).toBeLessThanOrEqual(latest);
      }),
    );
  });

  it('is no sooner where less comes, where more rest is wished, and from a later moment on', () => {
    fc.assert(
      fc.property(someFeed, someTime, fc.double({ min: 0, max: 1, noNaN: true }), (feed, at, share) => {
        const asItIs = nextReadAt(feed, at);
        const { pacePerDay, wishes } = feed;
        const slower = { ...feed, pacePerDay: pacePerDay === null ? null : pacePerDay * share };
        expect(nextReadAt(slower, at)).toBeGreaterThanOrEqual(asItIs);
        const wishing = { ...feed, wishes: { ...wishes, restMs: (wishes.restMs ?? 0) + HOUR_MS } };
        expect(nextReadAt(wishing, at)).toBeGreaterThanOrEqual(asItIs);
        const asking = { ...at, retryAfterMs: (at.retryAfterMs ?? 0) + HOUR_MS };
        expect(nextReadAt(feed, asking)).toBeGreaterThanOrEqual(asItIs);
        if (feed.firstReadAt !== null && at.now - feed.firstReadAt < DAY_MS) return;
        const later = { ...at, now: at.now + Math.round(share * DAY_MS) };
        expect(nextReadAt(feed, later)).toBeGreaterThanOrEqual(asItIs);
      }),
    );
  });

  it('waits for the first hour after those that are skipped, over midnight and the weekend', () => {
    // NOW is a Friday, at noon.
    const skipHours = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5];
    const morning = Date.UTC(2026, 10, 21, 6);
    expect(nextReadAt(aFeed({ wishes: { ...NO_WISHES, skipHours } }), time)).toBe(morning);
    const wishes = { ...NO_WISHES, skipHours, skipDays: [6, 0] };
    expect(nextReadAt(aFeed({ wishes }), time)).toBe(morning + 2 * DAY_MS);
  });

  it('does not heed who skips everything', () => {
    const skipHours = Array.from({ length: 24 }, (_, hour) => hour);
    const wishes = { ...NO_WISHES, skipHours, skipDays: [0, 1, 2, 3, 4, 5, 6] };
    expect(nextReadAt(aFeed({ wishes }), time)).toBe(nextReadAt(aFeed(), time));
  });
});

describe('nextTryAt', () => {
  const waitMs = (failures: number, more = {}) =>
    nextTryAt({ id: ID, failures, wishes: NO_WISHES }, { ...time, ...more }) - NOW;

  it('waits an interval after the first failure, then twice as long each time, up to a day', () => {
    const first = waitMs(0);
    expect(first).toBe(nextReadAt(aFeed(), time) - NOW);
    expect(waitMs(1) / first).toBeCloseTo(2, 3);
    expect(waitMs(4) / first).toBeCloseTo(16, 3);
    for (const failures of [7, 20, 1_000, Number.MAX_SAFE_INTEGER])
      expect(waitMs(failures) / BACK_OFF_MAX_MS).toBeCloseTo(first / REFRESH_MS, 3);
  });

  it('is never sooner than the interval, nor than the server asks, nor in a skipped hour', () => {
    expect(waitMs(9, { refreshMs: 3 * DAY_MS })).toBeGreaterThan(2 * DAY_MS);
    expect(waitMs(0, { retryAfterMs: 5 * HOUR_MS })).toBe(5 * HOUR_MS);
    fc.assert(
      fc.property(someFeed, someTime, fc.nat(100), (feed, at, failures) => {
        const next = nextTryAt({ ...feed, failures }, at);
        expect(next - at.now).toBeGreaterThanOrEqual(Math.floor(at.refreshMs * (1 - JITTER_SHARE)));
        expect(next - at.now).toBeGreaterThanOrEqual(Math.min(at.retryAfterMs ?? 0, DAY_MS));
        expect(nextTryAt({ ...feed, failures: failures + 1 }, at)).toBeGreaterThanOrEqual(next);
        expectOutsideSkipped(next, feed.wishes);
      }),
    );
  });
});

describe('isFailingForGood', () => {
  const long = { addedAt: NOW - FAILING_BEFORE_PAUSE_MS - DAY_MS };
  it.each([
    ['often and for long', { failures: FAILURES_BEFORE_PAUSE - 1, readAt: null }, true],
    ['often, but read lately', { failures: 100, readAt: NOW - HOUR_MS }, false],
    ['for long, but not often', { failures: FAILURES_BEFORE_PAUSE - 2, readAt: null }, false],
    ['often, since it was read long ago', { failures: 100, readAt: NOW - FAILING_BEFORE_PAUSE_MS }, true],
  ])('judges one that failed %s', (_name, feed, isForGood) => {
    expect(isFailingForGood({ ...long, ...feed }, NOW)).toBe(isForGood);
  });

  it('gives a new feed its time', () => {
    expect(isFailingForGood({ failures: 1_000, readAt: null, addedAt: NOW - DAY_MS }, NOW)).toBe(false);
  });
});
