// Rounds of reading in bad times and with many feeds: what fails, what waits, what is given up.
import { describe, expect, it } from 'vitest';
import { FEEDS_AT_ONCE, FEEDS_PER_CLAIM } from '../../../src/limits/feeds.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { FeedResult } from '../../../src/news/ports-feeds.ts';
import { areFeedsDue, refreshFeeds } from '../../../src/newsroom/feeds/refresh-feeds.ts';
import { NOW } from '../../nouns.ts';
import { keep, kept } from './kept-feeds.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { aFailure, aReading, createScriptedReader, linesOf } from './scripted-reader.ts';

const options = { refreshMs: 15 * MINUTE_MS };
const A = 'https://a.example/feed';
const B = 'https://b.example/feed';

describe('feeds that fail', () => {
  it('keep their problem, are tried less and less often, and are well again when they are', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader((_feed, time) => (time < 4 ? aFailure() : aReading(linesOf(1))));
    const waits: number[] = [];
    let now = NOW;
    for (let time = 0; time < 4; time += 1) {
      expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ failed: 1, read: 0 });
      const feed = await kept(newsroom, A);
      expect(feed).toMatchObject({
        failures: time + 1,
        problem: 'It is down.',
        isPaused: false,
        readAt: null,
      });
      waits.push(feed.nextReadAt - now);
      now = feed.nextReadAt;
      setNow(now);
    }
    for (const [place, wait] of waits.entries()) expect(wait / (waits[0] ?? 1)).toBeCloseTo(2 ** place, 2);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 1, failed: 0 });
    expect(await kept(newsroom, A)).toMatchObject({ failures: 0, problem: null, readAt: now });
    const warnings = newsroom.log.lines.filter(({ level }) => level === 'warn');
    expect(warnings).toMatchObject([{ fields: { server: 'a.example', problem: 'It is down.' } }]);
  });

  it('are left alone for as long as their server asks for', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    await refreshFeeds(
      newsroom,
      createScriptedReader(() => aFailure({ retryAfterMs: 7 * HOUR_MS })),
      options,
    );
    expect((await kept(newsroom, A)).nextReadAt).toBe(NOW + 7 * HOUR_MS);
  });

  it('are not read any more when they are gone, until somebody adds them again', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader((_feed, time) =>
      time === 0 ? aFailure({ isGone: true }) : aReading([]),
    );
    await refreshFeeds(newsroom, reader, options);
    expect(await newsroom.store.feeds.takeNotices(9)).toMatchObject([
      { url: A, sentence: expect.stringMatching(/gone for good.*not read any more\. Remove it/) as unknown },
    ]);
    setNow(NOW + 30 * DAY_MS);
    expect(await areFeedsDue(newsroom)).toBe(false);
    await refreshFeeds(newsroom, reader, options);
    expect(reader.asked).toHaveLength(1);
    await keep(newsroom, A);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 1 });
  });

  it('are given up after a fortnight of failing, and that is told', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader(() => aFailure());
    let days = 0;
    for (let now = NOW; days < 60; days += 1) {
      await refreshFeeds(newsroom, reader, options);
      const feed = await kept(newsroom, A);
      if (feed.isPaused) break;
      now = Math.max(feed.nextReadAt, now + DAY_MS);
      setNow(now);
    }
    expect(days).toBeGreaterThanOrEqual(13);
    expect(days).toBeLessThan(20);
    expect(newsroom.log.lines.at(-1)).toMatchObject({
      level: 'warn',
      message: 'a feed is not read any more',
    });
    expect(await newsroom.store.feeds.takeNotices(9)).toMatchObject([
      { sentence: expect.stringMatching(/failed for 1\d days.*It is down\. Add it again/) as unknown },
    ]);
  });

  it('stop no other, also where the reader itself breaks', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A, B, 'https://c.example/feed');
    const reader = createScriptedReader(({ url }) => {
      if (url === A) throw new Error('a fault of ours');
      return url === B ? aFailure() : aReading(linesOf(1));
    });
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 1, failed: 2, added: 1 });
    expect(await kept(newsroom, A)).toMatchObject({
      failures: 1,
      problem: expect.stringMatching(/log says why/) as unknown,
    });
    const errors = newsroom.log.lines.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ fields: { err: { message: 'a fault of ours' } } }]);
  });
});

describe('many feeds', () => {
  const many = (count: number, servers: number) =>
    Array.from({ length: count }, (_, place) => `https://s${place % servers}.example/${place}`);

  it('are all read in one round, each once, many at once, one at a time of each server', async () => {
    const { newsroom } = await openNewsroom();
    const urls = many(2 * FEEDS_PER_CLAIM + 1, FEEDS_AT_ONCE + 3);
    await keep(newsroom, ...urls);
    const reader = createScriptedReader(({ url }) => aReading(linesOf(url.length)));
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: urls.length, failed: 0 });
    expect(reader.asked.toSorted()).toEqual(urls.toSorted());
    expect(reader.mostAtOnce).toEqual({ all: FEEDS_AT_ONCE, server: 1 });
  });

  it('are taken in one after another: no two at one moment, and each story once', async () => {
    const { newsroom } = await openNewsroom();
    const urls = many(8, 8);
    await keep(newsroom, ...urls);
    const moments: number[] = [];
    const takeIn = newsroom.store.articles.takeIn.bind(newsroom.store.articles);
    newsroom.store.articles.takeIn = async (articles, at, isBackfill) => {
      moments.push(at);
      await new Promise(setImmediate);
      await takeIn(articles, at, isBackfill);
    };
    const reader = createScriptedReader(({ url }) => aReading(linesOf(url.slice(-1))));
    await refreshFeeds(newsroom, reader, options);
    expect(moments).toHaveLength(8);
    expect(moments.slice(1).every((at, place) => at > (moments[place] ?? 0))).toBe(true);
  });

  it('are read by one of two rounds that run at once', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, ...many(20, 5));
    const reader = createScriptedReader(() => aReading([]));
    const rounds = await Promise.all([
      refreshFeeds(newsroom, reader, options),
      refreshFeeds(newsroom, reader, options),
    ]);
    expect(rounds[0].read + rounds[1].read).toBe(20);
    expect(new Set(reader.asked).size).toBe(20);
  });

  it('are due again at once where the round was ended before them', async () => {
    const { newsroom } = await openNewsroom();
    const urls = many(3 * FEEDS_AT_ONCE, 3 * FEEDS_AT_ONCE);
    await keep(newsroom, ...urls);
    const ending = new AbortController();
    const reader = createScriptedReader(() => {
      ending.abort();
      return aReading([]);
    });
    const results: FeedResult[] = [];
    const first = await refreshFeeds(newsroom, reader, {
      ...{ ...options, signal: ending.signal },
      onResult: (_feed, result) => results.push(result),
    });
    expect(first.read).toBeGreaterThan(0);
    expect(first.read).toBeLessThanOrEqual(FEEDS_AT_ONCE);
    expect(results).toHaveLength(first.read);
    expect(await areFeedsDue(newsroom)).toBe(true);
    const rest = createScriptedReader(() => aReading([]));
    expect(await refreshFeeds(newsroom, rest, options)).toMatchObject({ read: urls.length - first.read });
    expect(new Set([...reader.asked, ...rest.asked])).toEqual(new Set(urls));
  });

  it('are left alone where the round is over before it begins', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader(() => aReading([]));
    expect(await refreshFeeds(newsroom, reader, { ...options, signal: AbortSignal.abort() })).toMatchObject({
      read: 0,
    });
    expect(reader.asked).toEqual([]);
    expect(await areFeedsDue(newsroom)).toBe(true);
  });

  it('are not held up by a server with more feeds than are read at once, which all hang', async () => {
    const { newsroom } = await openNewsroom();
    const hanging = Array.from(
      { length: 2 * FEEDS_PER_CLAIM },
      (_, place) => `https://slow.example/${place}`,
    );
    // Due for longer than the others: they stand before them in the queue.
    await keep(newsroom, ...hanging);
    const others = many(2 * FEEDS_AT_ONCE, 2 * FEEDS_AT_ONCE);
    await keep(newsroom, ...others);
    const ending = new AbortController();
    const reader = createScriptedReader(async ({ url }) => {
      if (url.startsWith('https://slow.example/')) await once(ending.signal);
      return aReading(linesOf(url.length));
    });
    let othersRead = 0;
    const report = await refreshFeeds(newsroom, reader, {
      ...{ ...options, signal: ending.signal },
      onResult: ({ url }) => {
        if (others.includes(url)) othersRead += 1;
        if (othersRead === others.length) ending.abort();
      },
    });
    expect(report).toMatchObject({ read: others.length + 1, failed: 0 });
    expect(await newsroom.store.feeds.nextDueAt()).toBe(NOW);
  });

  it('end the round with an error where none can be claimed, after those that are being read', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, ...many(2, 2));
    const { feeds } = newsroom.store;
    const claim = feeds.claimDueFeeds.bind(feeds);
    let claims = 0;
    feeds.claimDueFeeds = (at, leaseMs) => {
      claims += 1;
      return claims === 1 ? claim(at, leaseMs, 1) : Promise.reject(new Error('the disk is gone'));
    };
    const reader = createScriptedReader(() => aReading(linesOf(1)));
    await expect(refreshFeeds(newsroom, reader, options)).rejects.toThrow('the disk is gone');
    expect(reader.asked).toHaveLength(1);
    const read = (await feeds.listFeeds()).filter(({ readAt }) => readAt !== null);
    expect(read).toHaveLength(1);
  });
});

function once(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
