// What every FeedStore does when the reading of a feed has ended: the feed remembers how.
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/limits/units.ts';
import { NO_VALIDATORS, NO_WISHES } from '../../src/news/feed.ts';
import { NOW } from '../nouns.ts';
import { aFailedReading, aNewFeed, anUnchangedReading, aReading, feedUrlOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

export function feedReadingsContract(open: OpenStore): void {
  describe('a reading', () => {
    async function openWithFeed() {
      const { store } = await openForTest(open);
      const { feed } = await store.feeds.addFeed(aNewFeed(), NOW);
      const record = async (...given: [at: number, result: ReturnType<typeof aReading>]) => {
        await store.feeds.recordReading(feed.id, ...given);
        return store.feeds.getFeed(feed.id);
      };
      return { store, feed, record };
    }

    it('that brought articles is remembered, with the first time that one succeeded', async () => {
      const { feed, record } = await openWithFeed();
      const wishes = { restMs: HOUR_MS, skipHours: [0, 23], skipDays: [6] };
      const first = await record(
        NOW + 1,
        aReading({ format: 'atom', wishes, pacePerDay: 2.5, usualItems: 20, notice: 'Half is gone.' }),
      );
      expect(first).toEqual({
        ...feed,
        validators: { etag: '"5"', lastModified: 'Fri, 20 Nov 2026 11:00:00 GMT', bodyHash: 'ab12' },
        ...{ format: 'atom', wishes, pacePerDay: 2.5, usualItems: 20, notice: 'Half is gone.' },
        ...{
          askedAt: NOW + 1,
          firstReadAt: NOW + 1,
          readAt: NOW + 1,
          nextReadAt: NOW + HOUR_MS,
          articles: 2,
        },
      });
      const second = await record(NOW + 2, aReading({ added: 3, validators: NO_VALIDATORS }));
      expect(second).toMatchObject({ firstReadAt: NOW + 1, readAt: NOW + 2, articles: 5 });
      expect(second?.validators).toEqual(NO_VALIDATORS);
      expect(second).toMatchObject({ format: 'rss', wishes: NO_WISHES, pacePerDay: null, notice: null });
    });

    it('that found nothing changed counts as one that succeeded', async () => {
      const { feed, record } = await openWithFeed();
      const validators = { ...NO_VALIDATORS, etag: 'W/"6"' };
      const unchanged = anUnchangedReading({ validators, nextReadAt: NOW + 9, pacePerDay: 0.5 });
      const times = { askedAt: NOW + 1, firstReadAt: NOW + 1, readAt: NOW + 1, nextReadAt: NOW + 9 };
      expect(await record(NOW + 1, unchanged)).toEqual({ ...feed, validators, ...times, pacePerDay: 0.5 });
    });

    it('that found nothing changed keeps what the last one learned', async () => {
      const { record } = await openWithFeed();
      const wishes = { ...NO_WISHES, restMs: HOUR_MS };
      const learned = { format: 'json-feed', wishes, usualItems: 7, notice: 'Half is gone.' } as const;
      await record(NOW + 1, aReading({ ...learned, pacePerDay: 3 }));
      const read = await record(NOW + 2, anUnchangedReading({ pacePerDay: 1 }));
      expect(read).toMatchObject({ ...learned, pacePerDay: 1, articles: 2, readAt: NOW + 2 });
    });

    it('that failed is counted until one succeeds', async () => {
      const { feed, record } = await openWithFeed();
      const failed = aFailedReading({ nextReadAt: NOW + 5 });
      await record(NOW + 1, failed);
      const second = await record(NOW + 2, aFailedReading({ problem: 'It is gone.', nextReadAt: NOW + 5 }));
      expect(second).toEqual({
        ...feed,
        ...{ failures: 2, problem: 'It is gone.', nextReadAt: NOW + 5, askedAt: NOW + 2 },
      });
      const third = await record(NOW + 3, aReading());
      expect(third).toMatchObject({ failures: 0, problem: null, firstReadAt: NOW + 3 });
      await record(NOW + 4, failed);
      expect(await record(NOW + 5, anUnchangedReading())).toMatchObject({
        failures: 0,
        problem: null,
        articles: 2,
      });
    });

    it('that pauses a feed ends its readings until somebody adds it again', async () => {
      const { store, feed, record } = await openWithFeed();
      const gone = aFailedReading({ problem: 'Gone.', nextReadAt: NOW, isPaused: true });
      expect(await record(NOW, gone)).toMatchObject({ isPaused: true });
      expect(await store.feeds.claimDueFeeds(NOW + HOUR_MS, HOUR_MS, 9)).toEqual([]);
      const again = await store.feeds.addFeed(aNewFeed(), NOW + HOUR_MS);
      const resumed = { ...feed, askedAt: NOW, nextReadAt: NOW + HOUR_MS };
      expect(again).toEqual({ feed: resumed, isNew: false });
      expect(await store.feeds.getFeed(feed.id)).toEqual(again.feed);
      expect(await store.feeds.claimDueFeeds(NOW + HOUR_MS, HOUR_MS, 9)).toEqual([again.feed]);
      // Its failures are forgotten: the next one is the first.
      expect(await record(NOW, aFailedReading())).toMatchObject({ failures: 1, isPaused: false });
    });

    it('teaches the outlet where nobody gave one', async () => {
      const { store, record } = await openWithFeed();
      expect(await record(NOW, aReading({ outlet: 'Zenith' }))).toMatchObject({ outlet: 'Zenith' });
      expect(await record(NOW, aReading({ outlet: 'Nadir' }))).toMatchObject({ outlet: 'Zenith' });
      const { feed } = await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(2), outlet: 'Corran' }), NOW);
      await store.feeds.recordReading(feed.id, NOW, aReading({ outlet: 'Zenith' }));
      expect(await store.feeds.getFeed(feed.id)).toMatchObject({ outlet: 'Corran' });
    });

    it('moves the feed for good: its id stays, and both addresses find it', async () => {
      const { store, feed, record } = await openWithFeed();
      const moved = await record(NOW, aReading({ movedTo: feedUrlOf('new') }));
      expect(moved).toMatchObject({ id: feed.id, url: feedUrlOf('new') });
      for (const url of [feed.url, feedUrlOf('new')]) {
        expect(await store.feeds.addFeed(aNewFeed({ url }), NOW)).toEqual({ feed: moved, isNew: false });
      }
      expect(await store.feeds.listFeeds()).toHaveLength(1);
    });

    it('does not move a feed to where another is', async () => {
      const { store, feed, record } = await openWithFeed();
      const other = await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(2) }), NOW - 1);
      expect(await record(NOW, aReading({ movedTo: feedUrlOf(2) }))).toMatchObject({
        url: feed.url,
        articles: 2,
      });
      expect(await store.feeds.getFeed(other.feed.id)).toEqual(other.feed);
      // Another that moved away leaves its id behind: whoever is at an address now is the one that is meant.
      await store.feeds.recordReading(other.feed.id, NOW, aReading({ movedTo: feedUrlOf(3) }));
      await record(NOW, aReading({ movedTo: feedUrlOf(2) }));
      const found = await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(2) }), NOW);
      expect(found.feed.id).toBe(feed.id);
    });
  });
}
