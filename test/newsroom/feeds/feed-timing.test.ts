// When feeds are read next: bounds that hold for every feed, and the days that a broken one is tried.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACK_OFF_MAX_MS,
  FAILING_BEFORE_PAUSE_MS,
  FAILURES_BEFORE_PAUSE,
} from '../../../src/limits/feeds.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { feedIdOf } from '../../../src/news/feed.ts';
import { isFailingForGood, nextReadAt, nextTryAt } from '../../../src/newsroom/feeds/feed-timing.ts';
import { NOW } from '../../nouns.ts';

const REFRESH_MS = 15 * MINUTE_MS;
const time = { now: NOW, refreshMs: REFRESH_MS, retryAfterMs: null };
const anId = fc.webUrl().map(feedIdOf);

describe('nextReadAt', () => {
  it('is about an interval away, the same for a feed each time', () => {
    fc.assert(
      fc.property(anId, (id) => {
        const waitMs = nextReadAt(id, time) - NOW;
        expect(Math.abs(waitMs - REFRESH_MS)).toBeLessThanOrEqual(REFRESH_MS / 10);
        expect(nextReadAt(id, time)).toBe(NOW + waitMs);
      }),
    );
  });

  it('spreads feeds that were added together', () => {
    const times = Array.from({ length: 100 }, (_, place) =>
      nextReadAt(feedIdOf(`https://a.example/${place}`), time),
    );
    expect(new Set(times).size).toBeGreaterThan(90);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(MINUTE_MS);
  });

  it('leaves a server alone for as long as it asks for', () => {
    fc.assert(
      fc.property(anId, fc.nat(DAY_MS), (id, retryAfterMs) => {
        const asked = nextReadAt(id, { ...time, retryAfterMs });
        expect(asked).toBe(Math.max(nextReadAt(id, time), NOW + retryAfterMs));
      }),
    );
  });
});

describe('nextTryAt', () => {
  const id = feedIdOf('https://a.example/feed');
  const waitMs = (failures: number, more = {}) => nextTryAt({ id, failures }, { ...time, ...more }) - NOW;

  it('waits an interval after the first failure, then twice as long each time, up to a day', () => {
    const first = waitMs(0);
    expect(first).toBe(nextReadAt(id, time) - NOW);
    expect(waitMs(1) / first).toBeCloseTo(2, 3);
    expect(waitMs(4) / first).toBeCloseTo(16, 3);
    for (const failures of [7, 20, 1_000, Number.MAX_SAFE_INTEGER])
      expect(waitMs(failures) / BACK_OFF_MAX_MS).toBeCloseTo(first / REFRESH_MS, 3);
  });

  it('is never sooner than the interval, nor than the server asks', () => {
    expect(waitMs(9, { refreshMs: 3 * DAY_MS })).toBeGreaterThan(2 * DAY_MS);
    expect(waitMs(0, { retryAfterMs: 5 * HOUR_MS })).toBe(5 * HOUR_MS);
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
