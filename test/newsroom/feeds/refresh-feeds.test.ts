// Rounds of reading: what is due, what becomes of it, and that no feed is in another's way.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { NO_VALIDATORS } from '../../../src/news/feed.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { areFeedsDue, refreshFeeds } from '../../../src/newsroom/feeds/refresh-feeds.ts';
import { idOf, NOW } from '../../nouns.ts';
import { keep, kept } from './kept-feeds.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { aFailure, aReading, createScriptedReader, linesOf, VALIDATORS } from './scripted-reader.ts';

const REFRESH_MS = 15 * MINUTE_MS;
const options = { refreshMs: REFRESH_MS };

const A = 'https://a.example/feed';
const B = 'https://b.example/feed';

describe('a round', () => {
  it('reads what is due, takes it in, and remembers how it went', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader(() => aReading(linesOf(1, 2), { outlet: 'The Harbour Post' }));
    expect(await areFeedsDue(newsroom)).toBe(true);
    expect(await refreshFeeds(newsroom, reader, options)).toEqual({
      ...{ read: 1, unchanged: 0, failed: 0, added: 2, updated: 0, rejected: 0 },
      pages: { read: 0, withheld: 0, failed: 0 },
    });
    expect(reader.validatorsOf(A)).toEqual(NO_VALIDATORS);
    expect(await kept(newsroom, A)).toMatchObject({
      ...{
        articles: 2,
        firstReadAt: NOW,
        readAt: NOW,
        failures: 0,
        problem: null,
        outlet: 'The Harbour Post',
      },
      validators: VALIDATORS,
    });
    expect(await newsroom.store.articles.getArticles([1, 2].map(idOf))).toHaveLength(2);
  });

  it('leaves alone what is not due yet, and asks with what it was given the last time', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await keep(newsroom, A);
    const reader = createScriptedReader((_feed, time) =>
      time === 0 ? aReading(linesOf(1)) : { kind: 'unchanged', validators: VALIDATORS, retryAfterMs: null },
    );
    await refreshFeeds(newsroom, reader, options);
    expect(await areFeedsDue(newsroom)).toBe(false);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 0, unchanged: 0, failed: 0 });
    expect(reader.asked).toHaveLength(1);
    setNow(NOW + 2 * REFRESH_MS);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 0, unchanged: 1, added: 0 });
    expect(reader.validatorsOf(A)).toEqual(VALIDATORS);
    expect(await kept(newsroom, A)).toMatchObject({ readAt: NOW + 2 * REFRESH_MS, firstReadAt: NOW });
  });

  it('counts what is no article, and takes in the rest', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, A);
    const lines = [...linesOf(1), { url: 'javascript:alert(1)', headline: 'Evil' }, {}, ...linesOf(2)];
    const report = await refreshFeeds(
      newsroom,
      createScriptedReader(() => aReading(lines)),
      options,
    );
    expect(report).toMatchObject({ read: 1, failed: 0, added: 2, rejected: 2 });
  });

  it('follows a feed that has moved', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const [feed] = await keep(newsroom, A);
    const reader = createScriptedReader(() => aReading([], { movedTo: B }));
    await refreshFeeds(newsroom, reader, options);
    setNow(NOW + HOUR_MS);
    await refreshFeeds(newsroom, reader, options);
    expect(reader.asked).toEqual([A, B]);
    expect(await newsroom.store.feeds.getFeed(feed?.id ?? ('' as never))).toMatchObject({ url: B });
  });

  it('does not ask in an hour that a feed skips, though it was due before, and asks after it', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const [feed] = await keep(newsroom, A);
    // It is noon.
    const wishes = { restMs: null, skipHours: [13, 14], skipDays: [] };
    const reader = createScriptedReader(() => aReading([], { wishes }));
    await refreshFeeds(newsroom, reader, options);
    for (const minutes of [61, 90, 119, 150, 179]) {
      setNow(NOW + minutes * MINUTE_MS);
      expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 0, failed: 0 });
    }
    expect(reader.asked).toHaveLength(1);
    const [again] = feed === undefined ? [] : [await newsroom.store.feeds.getFeed(feed.id)];
    expect(again).toMatchObject({ readAt: NOW, askedAt: NOW });
    // Whoever names it wants it now.
    await refreshFeeds(newsroom, reader, { ...options, feeds: again ? [again] : [] });
    expect(reader.asked).toHaveLength(2);
    setNow(NOW + 4 * HOUR_MS);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 1 });
  });

  it('reads given feeds, due or not', async () => {
    const { newsroom } = await openNewsroom();
    const feeds = await keep(newsroom, A, B);
    const reader = createScriptedReader(() => aReading(linesOf(1)));
    await refreshFeeds(newsroom, reader, options);
    expect(await refreshFeeds(newsroom, reader, { ...options, feeds: feeds.slice(1) })).toMatchObject({
      read: 1,
    });
    expect(reader.asked.toSorted()).toEqual([A, B, B]);
  });

  it('does nothing where there are no feeds', async () => {
    const { newsroom } = await openNewsroom();
    const reader = createScriptedReader(() => aReading([]));
    expect(await areFeedsDue(newsroom)).toBe(false);
    expect(await refreshFeeds(newsroom, reader, options)).toMatchObject({ read: 0 });
  });
});

describe('the first reading', () => {
  /** What `takeIn` of the store was told. */
  function watchTakeIn(newsroom: Newsroom): (boolean | undefined)[] {
    const told: (boolean | undefined)[] = [];
    const takeIn = newsroom.store.articles.takeIn.bind(newsroom.store.articles);
    newsroom.store.articles.takeIn = async (articles, at, isBackfill) => {
      told.push(isBackfill);
      await takeIn(articles, at, isBackfill);
    };
    return told;
  }

  it('is backfill, and the second is news', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const told = watchTakeIn(newsroom);
    await keep(newsroom, A);
    const reader = createScriptedReader((_feed, time) =>
      aReading(linesOf(...(time === 0 ? [1, 2] : [1, 2, 3]))),
    );
    await refreshFeeds(newsroom, reader, options);
    setNow(NOW + HOUR_MS);
    await refreshFeeds(newsroom, reader, options);
    expect(told).toEqual([true, false]);
  });

  it('is backfill still after one that failed, and after one that could not be taken in', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const told = watchTakeIn(newsroom);
    const takeIn = newsroom.store.articles.takeIn.bind(newsroom.store.articles);
    newsroom.store.articles.takeIn = async () => {
      newsroom.store.articles.takeIn = takeIn;
      throw new Error('the disk is full');
    };
    await keep(newsroom, A);
    const reader = createScriptedReader((_feed, time) => (time === 0 ? aFailure() : aReading(linesOf(1))));
    for (const hours of [0, 1, 5, 9]) {
      setNow(NOW + hours * HOUR_MS);
      await refreshFeeds(newsroom, reader, options);
    }
    expect(newsroom.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(told).toEqual([true]);
    expect(await kept(newsroom, A)).toMatchObject({
      firstReadAt: NOW + 5 * HOUR_MS,
      failures: 0,
      problem: null,
    });
  });

  it('of an empty feed counts too: what comes after it is news', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const told = watchTakeIn(newsroom);
    await keep(newsroom, A);
    const reader = createScriptedReader((_feed, time) => aReading(time === 0 ? [] : linesOf(1)));
    await refreshFeeds(newsroom, reader, options);
    setNow(NOW + HOUR_MS);
    await refreshFeeds(newsroom, reader, options);
    expect(told).toEqual([false]);
  });

  it('of a page that showed nothing lets through as news only what is not older than it', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const told = watchTakeIn(newsroom);
    await keep(newsroom, A);
    const dated = (place: number, at: number) =>
      linesOf(place).map((line) => ({ ...line, publishedAt: new Date(at).toISOString() }));
    const [undated] = linesOf(3).map((line) => ({ ...line, publishedAt: undefined }));
    const reader = createScriptedReader((_feed, time) => {
      const lines = [...dated(1, NOW - 9 * DAY_MS), ...dated(2, NOW + HOUR_MS), undated ?? {}];
      const later = dated(4, NOW - 8 * DAY_MS);
      return aReading([[], lines, [...lines, ...later]][time] ?? [], { format: 'tag-page' });
    });
    for (const hours of [0, 2, 4]) {
      setNow(NOW + hours * HOUR_MS);
      await refreshFeeds(newsroom, reader, options);
    }
    // Old, then new; and what is dated long ago is news all the same from a page that showed items before.
    expect(told).toEqual([true, false, false]);
    expect(await newsroom.store.articles.getState()).toMatchObject({ articles: 4 });
  });
});
