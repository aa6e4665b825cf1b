// How the bot is, as far as its store, writer and cache know.
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import { findGuildStatus, findProgramStatus, needsLook } from '../../src/newsroom/find-status.ts';
import {
  aBeginning,
  aDigest,
  aFailedReading,
  aNewFeed,
  aNewSubscription,
  aReading,
  begin,
  feedUrlOf,
  guildOf,
  messageOf,
} from '../contracts/digest-nouns.ts';
import { createFeed } from '../discord/digest-nouns.ts';
import { aLine, NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

describe('the status of the program', () => {
  test('of an empty index says that there is nothing', async () => {
    const { newsroom } = await openNewsroom();
    expect(await findProgramStatus(newsroom)).toEqual({
      index: { articles: 0, bytes: expect.any(Number) as number, changedAt: null },
      feeds: { working: 0, failing: 0, paused: 0, waiting: 0, dueSince: null },
      writer: null,
      digests: { active: 0, paused: 0, lateSince: null, lately: new Map() },
      isCacheWorking: true,
    });
    expect(await findGuildStatus(newsroom, guildOf(1))).toEqual({
      newestAt: null,
      feeds: [],
      subscriptions: [],
    });
  });

  test('counts each feed once, and says since when the longest is due', async () => {
    const { newsroom } = await openNewsroom();
    const { feeds } = newsroom.store;
    const add = async (place: number) =>
      (await feeds.addFeed(aNewFeed({ url: feedUrlOf(place) }), NOW + 1)).feed.id;
    const [read, failed, paused] = [await add(1), await add(2), await add(3)];
    await add(4);
    await feeds.recordReading(read, NOW, aReading({ nextReadAt: NOW - 5 }));
    await feeds.recordReading(failed, NOW, aReading({ nextReadAt: NOW + 5 }));
    await feeds.recordReading(failed, NOW, aFailedReading({ nextReadAt: NOW + 5 }));
    await feeds.recordReading(paused, NOW, aFailedReading({ nextReadAt: NOW - 9, isPaused: true }));
    const { feeds: status } = await findProgramStatus(newsroom);
    expect(status).toEqual({ working: 1, failing: 1, paused: 1, waiting: 1, dueSince: NOW - 5 });
  });

  test('counts what became of the digests of the last day, and says since when one is late', async () => {
    const { newsroom, setNow } = await openNewsroom();
    const { store } = newsroom;
    const { delivery, subscription } = await begin(store, { guild: guildOf(1), places: [1] });
    await store.deliveries.recordStep(delivery.id, { state: 'sent', message: messageOf(1), at: NOW });
    const skipped = { reason: 'nothing-new' as const, nextRunAt: NOW + HOUR_MS, coveredUntil: NOW };
    await store.deliveries.skipSlot({ subscription: subscription.id, slot: NOW + 1, ...skipped });
    const other = await store.subscriptions.addSubscription(aNewSubscription({ nextRunAt: NOW + DAY_MS }));
    await store.deliveries.beginDelivery(aBeginning(aDigest(other, 7), { nextRunAt: NOW + DAY_MS }));
    await store.subscriptions.pauseSubscription(other.id, 'asked');
    const digests = async () => (await findProgramStatus(newsroom)).digests;
    const lately = new Map([
      ['planned', 1],
      ['sent', 1],
      ['skipped', 1],
    ]);
    expect(await digests()).toEqual({ active: 1, paused: 1, lateSince: null, lately });
    setNow(NOW + HOUR_MS + MINUTE_MS);
    expect((await digests()).lateSince).toBeNull();
    setNow(NOW + HOUR_MS + MINUTE_MS + 1);
    expect((await digests()).lateSince).toBe(NOW + HOUR_MS);
    setNow(NOW + 1 + DAY_MS);
    expect((await digests()).lately).toEqual(new Map([['skipped', 1]]));
  });

  test('says what the writer has spent today of its limit', async () => {
    const { newsroom } = await openNewsroom();
    const unlimited = { total: null, perServer: null };
    await newsroom.store.ledger.reserve({ day: '2026-11-20', guild: guildOf(1), tokens: 70 }, unlimited);
    await newsroom.store.ledger.reserve({ day: '2026-11-19', guild: guildOf(1), tokens: 9 }, unlimited);
    const writer = {
      name: 'quill',
      estimateTokens: () => 1,
      write: () => Promise.reject(new Error('nothing is written here')),
    };
    const writing = { ...newsroom, writer, writerBudget: { total: 100, perServer: null } };
    expect((await findProgramStatus(writing)).writer).toEqual({ name: 'quill', tokens: 70, tokensMax: 100 });
  });

  test('says where the cache does not answer', async () => {
    const { newsroom } = await openNewsroom();
    const cache = { ...newsroom.cache, get: () => Promise.resolve(null) };
    expect((await findProgramStatus({ ...newsroom, cache })).isCacheWorking).toBe(false);
  });
});

describe('the status of a server', () => {
  test('is the newest article of the index, and what is its own', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ publishedAt: new Date(NOW - HOUR_MS).toISOString() }));
    const { feeds, subscriptions } = newsroom.store;
    for (const place of [1, 2]) {
      await feeds.addFeed(aNewFeed({ url: feedUrlOf(place), addedIn: guildOf(place) }), NOW);
      await subscriptions.addSubscription(aNewSubscription({ guild: guildOf(place) }));
    }
    const status = await findGuildStatus(newsroom, guildOf(2));
    expect(status.newestAt).toBe(NOW - HOUR_MS);
    expect(status.feeds.map(({ url }) => url)).toEqual([feedUrlOf(2)]);
    expect(status.subscriptions).toMatchObject([{ guild: guildOf(2) }]);
  });
});

test('a feed needs a look where it fails or is paused', () => {
  expect(needsLook(createFeed({ failures: 0, isPaused: false }))).toBe(false);
  expect(needsLook(createFeed({ failures: 1, isPaused: false }))).toBe(true);
  expect(needsLook(createFeed({ failures: 0, isPaused: true }))).toBe(true);
});
