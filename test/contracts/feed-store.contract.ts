// What every FeedStore does: feeds are kept once, claimed once, and remember how their readings ended.
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import { feedIdOf, NO_VALIDATORS, type FeedId } from '../../src/news/feed.ts';
import type { Store } from '../../src/news/ports.ts';
import { NOW } from '../nouns.ts';
import { aNewFeed, aReading, feedUrlOf, guildOf, userOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const LEASE_MS = 5 * MINUTE_MS;

async function claimedUrls(store: Store, at: number, limit = 10): Promise<string[]> {
  return (await store.feeds.claimDueFeeds(at, LEASE_MS, limit)).map(({ url }) => url);
}

async function addFeeds(store: Store, count: number): Promise<FeedId[]> {
  const ids: FeedId[] = [];
  for (let place = 1; place <= count; place += 1) {
    // The later the place, the longer it is due.
    const { feed } = await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(place) }), NOW - place);
    ids.push(feed.id);
  }
  return ids;
}

export function feedStoreContract(open: OpenStore): void {
  describe('feeds', () => {
    it('are added due at once, and a known address is answered as it stands', async () => {
      const { store, reopen } = await openForTest(open);
      const asked = aNewFeed({ outlet: 'Zenith', tag: 'Sea', addedIn: guildOf(1), addedBy: userOf(1) });
      const added = await store.feeds.addFeed(asked, NOW);
      const expected = {
        ...asked,
        ...{ id: feedIdOf(asked.url), addedAt: NOW, validators: NO_VALIDATORS, nextReadAt: NOW },
        ...{ firstReadAt: null, readAt: null, failures: 0, problem: null, isPaused: false, articles: 0 },
      };
      expect(added).toEqual({ feed: expected, isNew: true });
      const again = await store.feeds.addFeed(aNewFeed({ outlet: 'Corran', addedIn: guildOf(2) }), NOW + 1);
      expect(again).toEqual({ feed: expected, isNew: false });
      expect(await (await reopen()).feeds.getFeed(expected.id)).toEqual(expected);
    });

    it('are listed by address, all or those of a server', async () => {
      const { feeds } = (await openForTest(open)).store;
      for (const place of ['b', 'c', 'a']) {
        const addedIn = place === 'b' ? null : guildOf(1);
        await feeds.addFeed(aNewFeed({ url: feedUrlOf(place), addedIn }), NOW);
      }
      const urls = async (guild?: ReturnType<typeof guildOf>) =>
        (await feeds.listFeeds(guild)).map(({ url }) => url);
      expect(await urls()).toEqual(['a', 'b', 'c'].map(feedUrlOf));
      expect(await urls(guildOf(1))).toEqual(['a', 'c'].map(feedUrlOf));
      expect(await urls(guildOf(2))).toEqual([]);
    });

    it('are removed, and stay removed when a reading of theirs ends', async () => {
      const { feeds } = (await openForTest(open)).store;
      const { feed } = await feeds.addFeed(aNewFeed(), NOW);
      expect(await feeds.removeFeed(feed.id)).toBe(true);
      expect(await feeds.removeFeed(feed.id)).toBe(false);
      await feeds.recordReading(feed.id, NOW, aReading());
      expect(await feeds.getFeed(feed.id)).toBeNull();
      expect(await feeds.listFeeds()).toEqual([]);
    });
  });

  describe('a claim of feeds', () => {
    it('takes those that are due, longest due first, up to a number, and each once', async () => {
      const { store } = await openForTest(open);
      await addFeeds(store, 3);
      expect(await claimedUrls(store, NOW - 4)).toEqual([]);
      expect(await claimedUrls(store, NOW, 2)).toEqual([3, 2].map(feedUrlOf));
      expect(await claimedUrls(store, NOW)).toEqual([feedUrlOf(1)]);
      expect(await claimedUrls(store, NOW + LEASE_MS - 1)).toEqual([]);
    });

    it('runs out, and is given back by the reading', async () => {
      const { store } = await openForTest(open);
      const [first] = await addFeeds(store, 2);
      if (first === undefined) throw new Error('no feed was added');
      await claimedUrls(store, NOW);
      await store.feeds.recordReading(first, NOW, aReading({ nextReadAt: NOW + MINUTE_MS }));
      expect(await claimedUrls(store, NOW + MINUTE_MS - 1)).toEqual([]);
      expect(await claimedUrls(store, NOW + MINUTE_MS)).toEqual([feedUrlOf(1)]);
      expect(await claimedUrls(store, NOW + LEASE_MS)).toEqual([feedUrlOf(2)]);
    });

    it('gives each feed to one of two processes', async () => {
      const { store, openAnother } = await openForTest(open);
      await addFeeds(store, 20);
      const other = await openAnother();
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, turn) => claimedUrls(turn % 2 === 0 ? store : other, NOW, 3)),
      );
      const claimed = claims.flat();
      expect(claimed).toHaveLength(20);
      expect(new Set(claimed).size).toBe(20);
    });

    it('survives a restart', async () => {
      const { store, reopen } = await openForTest(open);
      await addFeeds(store, 1);
      await claimedUrls(store, NOW);
      expect(await claimedUrls(await reopen(), NOW + 1)).toEqual([]);
    });
  });

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
      const reading = aReading();
      const first = await record(NOW + 1, reading);
      expect(first).toEqual({
        ...feed,
        validators: { etag: '"5"', lastModified: 'Fri, 20 Nov 2026 11:00:00 GMT', bodyHash: 'ab12' },
        ...{ firstReadAt: NOW + 1, readAt: NOW + 1, nextReadAt: NOW + HOUR_MS, articles: 2 },
      });
      const second = await record(NOW + 2, aReading({ added: 3, validators: NO_VALIDATORS }));
      expect(second).toMatchObject({ firstReadAt: NOW + 1, readAt: NOW + 2, articles: 5 });
      expect(second?.validators).toEqual(NO_VALIDATORS);
    });

    it('that found nothing changed counts as one that succeeded', async () => {
      const { feed, record } = await openWithFeed();
      const validators = { ...NO_VALIDATORS, etag: 'W/"6"' };
      const read = await record(NOW + 1, { kind: 'unchanged', validators, nextReadAt: NOW + 9 });
      const times = { firstReadAt: NOW + 1, readAt: NOW + 1, nextReadAt: NOW + 9 };
      expect(read).toEqual({ ...feed, validators, ...times });
    });

    it('that failed is counted until one succeeds', async () => {
      const { feed, record } = await openWithFeed();
      const failed = {
        kind: 'failed',
        problem: 'It is asleep.',
        nextReadAt: NOW + 5,
        isPaused: false,
      } as const;
      await record(NOW + 1, failed);
      const second = await record(NOW + 2, { ...failed, problem: 'It is gone.' });
      expect(second).toEqual({ ...feed, failures: 2, problem: 'It is gone.', nextReadAt: NOW + 5 });
      const third = await record(NOW + 3, aReading());
      expect(third).toMatchObject({ failures: 0, problem: null, firstReadAt: NOW + 3 });
      await record(NOW + 4, failed);
      const unchanged = { kind: 'unchanged', validators: NO_VALIDATORS, nextReadAt: NOW } as const;
      expect(await record(NOW + 5, unchanged)).toMatchObject({ failures: 0, problem: null, articles: 2 });
    });

    it('that pauses a feed ends its readings until somebody adds it again', async () => {
      const { store, feed, record } = await openWithFeed();
      const gone = { kind: 'failed', problem: 'Gone.', nextReadAt: NOW, isPaused: true } as const;
      expect(await record(NOW, gone)).toMatchObject({ isPaused: true });
      expect(await claimedUrls(store, NOW + HOUR_MS)).toEqual([]);
      const again = await store.feeds.addFeed(aNewFeed(), NOW + HOUR_MS);
      expect(again).toEqual({ feed: { ...feed, nextReadAt: NOW + HOUR_MS }, isNew: false });
      expect(await store.feeds.getFeed(feed.id)).toEqual(again.feed);
      expect(await claimedUrls(store, NOW + HOUR_MS)).toEqual([feed.url]);
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
