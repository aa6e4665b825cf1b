// What every FeedStore does: feeds are kept once, claimed once, and remember how their readings ended.
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import { feedIdOf, NO_VALIDATORS, NO_WISHES, type FeedId } from '../../src/news/feed.ts';
import type { Store } from '../../src/news/ports.ts';
import { NOW } from '../nouns.ts';
import { aFailedReading, aNewFeed, aReading, feedUrlOf, guildOf, userOf } from './digest-nouns.ts';
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
      const asked = aNewFeed({
        ...{ outlet: 'Zenith', tag: 'Sea', readsPages: true, addedIn: guildOf(1), addedBy: userOf(1) },
      });
      const added = await store.feeds.addFeed(asked, NOW);
      const expected = {
        ...asked,
        ...{ id: feedIdOf(asked.url), addedAt: NOW, validators: NO_VALIDATORS, nextReadAt: NOW },
        ...{ format: null, wishes: NO_WISHES, askedAt: null, firstReadAt: null, readAt: null },
        ...{ failures: 0, problem: null, isPaused: false, articles: 0 },
        ...{ pacePerDay: null, usualItems: null, notice: null },
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

  describe('the settings of a feed', () => {
    it('are changed one by one, and answered', async () => {
      const { feeds } = (await openForTest(open)).store;
      const { feed } = await feeds.addFeed(aNewFeed({ outlet: 'Zenith', tag: 'Sea' }), NOW);
      const named = { ...feed, outlet: 'Corran' };
      expect(await feeds.changeFeed(feed.id, { outlet: 'Corran' }, NOW + 1)).toEqual(named);
      expect(await feeds.changeFeed(feed.id, {}, NOW + 1)).toEqual(named);
      const untagged = { ...named, tag: null };
      expect(await feeds.changeFeed(feed.id, { tag: null, readsPages: false }, NOW + 1)).toEqual(untagged);
      expect(await feeds.getFeed(feed.id)).toEqual(untagged);
      expect(await feeds.changeFeed(feedIdOf(feedUrlOf(2)), { tag: 'Sea' }, NOW)).toBeNull();
      expect(await feeds.listFeeds()).toHaveLength(1);
    });

    it('make it due at once, and all of it, where its pages are to be read now', async () => {
      const { store } = await openForTest(open);
      const { feed } = await store.feeds.addFeed(aNewFeed(), NOW);
      await store.feeds.recordReading(feed.id, NOW, aReading({ nextReadAt: NOW + HOUR_MS }));
      const changed = await store.feeds.changeFeed(feed.id, { readsPages: true }, NOW + 5);
      expect(changed).toMatchObject({
        ...{
          readsPages: true,
          nextReadAt: NOW + 5,
          validators: NO_VALIDATORS,
          firstReadAt: NOW,
          articles: 2,
        },
      });
      expect(await claimedUrls(store, NOW + 5)).toEqual([feed.url]);
      await store.feeds.recordReading(feed.id, NOW + 6, aReading({ nextReadAt: NOW + HOUR_MS }));
      const again = await store.feeds.changeFeed(feed.id, { readsPages: true }, NOW + 7);
      expect(again).toMatchObject({ nextReadAt: NOW + HOUR_MS, validators: { etag: '"5"' } });
      const off = await store.feeds.changeFeed(feed.id, { readsPages: false }, NOW + 8);
      expect(off).toMatchObject({ readsPages: false, nextReadAt: NOW + HOUR_MS });
    });

    it('do not put off a feed that is due already', async () => {
      const { feeds } = (await openForTest(open)).store;
      const { feed } = await feeds.addFeed(aNewFeed(), NOW);
      const changed = await feeds.changeFeed(feed.id, { readsPages: true }, NOW + 5);
      expect(changed).toMatchObject({ nextReadAt: NOW });
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

    it('that is given back unread leaves its feeds due as before', async () => {
      const { store } = await openForTest(open);
      const [first, second] = await addFeeds(store, 3);
      if (first === undefined || second === undefined) throw new Error('no feed was added');
      await claimedUrls(store, NOW);
      await store.feeds.giveBackFeeds([first, second, feedIdOf(feedUrlOf('none'))]);
      await store.feeds.giveBackFeeds([]);
      expect(await claimedUrls(store, NOW)).toEqual([2, 1].map(feedUrlOf));
    });
  });

  describe('the next feed', () => {
    it('is due when the first that is neither paused nor held is, or is free again', async () => {
      const { store } = await openForTest(open);
      const { feeds } = store;
      expect(await feeds.nextDueAt()).toBeNull();
      const [first, second, third] = await addFeeds(store, 3);
      if (first === undefined || second === undefined || third === undefined)
        throw new Error('none was added');
      expect(await feeds.nextDueAt()).toBe(NOW - 3);
      await feeds.recordReading(third, NOW, aFailedReading({ isPaused: true, nextReadAt: NOW }));
      expect(await feeds.nextDueAt()).toBe(NOW - 2);
      await claimedUrls(store, NOW, 1);
      expect(await feeds.nextDueAt()).toBe(NOW - 1);
      await claimedUrls(store, NOW + 1, 1);
      expect(await feeds.nextDueAt()).toBe(NOW + LEASE_MS);
      await feeds.recordReading(second, NOW + 2, aReading({ nextReadAt: NOW + HOUR_MS }));
      expect(await feeds.nextDueAt()).toBe(NOW + 1 + LEASE_MS);
      await feeds.giveBackFeeds([first]);
      expect(await feeds.nextDueAt()).toBe(NOW - 1);
      await feeds.removeFeed(first);
      expect(await feeds.nextDueAt()).toBe(NOW + HOUR_MS);
    });
  });
}
