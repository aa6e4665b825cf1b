// What every FeedStore does with what has to be told about a feed: it keeps it, and gives it away once.
import { describe, expect, it } from 'vitest';
import { NOTICES_PER_FEED_MAX } from '../../src/limits/feed-notices.ts';
import type { FeedNotice, NewFeed } from '../../src/news/feed.ts';
import type { Store } from '../../src/news/ports.ts';
import { NOW } from '../nouns.ts';
import {
  aFailedReading,
  aNewFeed,
  anUnchangedReading,
  aReading,
  feedUrlOf,
  guildOf,
  userOf,
} from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

/** A feed that failed for good; what is to be told of it. */
async function fail(store: Store, given: Partial<NewFeed>, at = NOW): Promise<FeedNotice> {
  const { feed } = await store.feeds.addFeed(aNewFeed(given), NOW);
  const sentence = `${feed.url} is gone.`;
  await store.feeds.recordReading(feed.id, at, aFailedReading({ isPaused: true, tell: sentence }));
  return { feed: feed.id, url: feed.url, addedIn: feed.addedIn, addedBy: feed.addedBy, sentence, at };
}

const byMember = { addedIn: guildOf(1), addedBy: userOf(1) };

export function feedNoticesContract(open: OpenStore): void {
  describe('what has to be told about feeds', () => {
    it('is taken once, oldest first, up to a number, whoever asks', async () => {
      const { store, reopen } = await openForTest(open);
      expect(await store.feeds.takeNotices(9)).toEqual([]);
      const notices = [
        await fail(store, { url: feedUrlOf('b'), ...byMember }),
        await fail(store, { url: feedUrlOf('a') }, NOW + 1),
        await fail(store, { url: feedUrlOf('c') }, NOW + 2),
      ];
      expect(await store.feeds.takeNotices(2)).toEqual(notices.slice(0, 2));
      const reopened = await reopen();
      expect(await reopened.feeds.takeNotices(9)).toEqual(notices.slice(2));
      expect(await reopened.feeds.takeNotices(9)).toEqual([]);
    });

    it('goes to one of two processes', async () => {
      const { store, openAnother } = await openForTest(open);
      for (let place = 0; place < 20; place += 1) await fail(store, { url: feedUrlOf(place) });
      const other = await openAnother();
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, turn) => (turn % 2 === 0 ? store : other).feeds.takeNotices(3)),
      );
      expect(taken.flat()).toHaveLength(20);
      expect(new Set(taken.flat().map(({ url }) => url)).size).toBe(20);
    });

    it('comes from readings that say so, with where the feed is now', async () => {
      const { store } = await openForTest(open);
      const { feed } = await store.feeds.addFeed(aNewFeed(byMember), NOW);
      for (const quiet of [aReading({ notice: 'Half is gone.' }), anUnchangedReading(), aFailedReading()]) {
        await store.feeds.recordReading(feed.id, NOW, quiet);
      }
      expect(await store.feeds.takeNotices(9)).toEqual([]);
      const movedTo = feedUrlOf('new');
      await store.feeds.recordReading(feed.id, NOW + 1, aReading({ tell: 'Half is gone.', movedTo }));
      expect(await store.feeds.takeNotices(9)).toEqual([
        { feed: feed.id, url: movedTo, ...byMember, sentence: 'Half is gone.', at: NOW + 1 },
      ]);
    });

    it('is no more where the feed was removed', async () => {
      const { store } = await openForTest(open);
      const [{ feed }, other] = [await fail(store, {}), await fail(store, { url: feedUrlOf(2) })];
      await store.feeds.removeFeed(feed);
      await store.feeds.recordReading(feed, NOW, aFailedReading({ tell: 'It is gone.' }));
      expect(await store.feeds.takeNotices(9)).toEqual([other]);
    });

    it('is the latest of each feed where nobody takes it', async () => {
      const { store } = await openForTest(open);
      const other = await fail(store, { url: feedUrlOf(2) });
      const { feed } = await store.feeds.addFeed(aNewFeed(), NOW);
      const places = Array.from({ length: NOTICES_PER_FEED_MAX + 2 }, (_, place) => `Notice ${place}.`);
      for (const tell of places) await store.feeds.recordReading(feed.id, NOW, aFailedReading({ tell }));
      const sentences = (await store.feeds.takeNotices(99)).map(({ sentence }) => sentence);
      expect(sentences).toEqual([other.sentence, ...places.slice(2)]);
    });

    it('names nobody who wants to be forgotten', async () => {
      const { store } = await openForTest(open);
      const first = await fail(store, { url: feedUrlOf(1), ...byMember });
      const second = await fail(store, { url: feedUrlOf(2), addedIn: guildOf(1), addedBy: userOf(2) });
      expect(await store.privacy.forgetUser(userOf(1))).toBe(1);
      expect(await store.feeds.takeNotices(9)).toEqual([{ ...first, addedBy: null }, second]);
    });

    it('is forgotten with the server, and other servers lose nothing', async () => {
      const { store } = await openForTest(open);
      const { feed } = await fail(store, { url: feedUrlOf(1), ...byMember });
      const other = await fail(store, { url: feedUrlOf(2), addedIn: guildOf(2), addedBy: userOf(2) });
      const operators = await fail(store, { url: feedUrlOf(3) });
      await store.privacy.forgetGuild(guildOf(1));
      expect(await store.feeds.takeNotices(9)).toEqual([other, operators]);
      // What goes wrong later is the operator's: the feed is nobody's now.
      await store.feeds.recordReading(feed, NOW, aFailedReading({ tell: 'It is gone.' }));
      expect(await store.feeds.takeNotices(9)).toMatchObject([{ feed, addedIn: null, addedBy: null }]);
    });
  });
}
