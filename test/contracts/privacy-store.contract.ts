// What every PrivacyStore does: what is kept with an id is shown, and gone when it is to be forgotten.
import { describe, expect, it } from 'vitest';
import { FORGET_BATCH } from '../../src/limits/store.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { GREETING_NOTE } from '../../src/news/greeting.ts';
import { SETTINGS_NOTE } from '../../src/news/guild-settings.ts';
import type { Store } from '../../src/news/ports.ts';
import { shardOf } from '../../src/news/shards.ts';
import { idOf, NOW } from '../nouns.ts';
import { aNewFeed, aNewSubscription, begin, channelOf, feedUrlOf, guildOf, userOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const UNLIMITED = { total: null, perServer: null };
const NOTHING = { subscriptions: [], feeds: [], deliveries: 0, told: 0, tokenDays: 0 };

/** Server 1 has one of everything, of member 1; server 2 too, of member 2. */
async function keepOfTwo(store: Store) {
  for (const place of [1, 2]) {
    const guild = guildOf(place);
    const [addedIn, addedBy] = [guild, userOf(place)];
    await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(place), addedIn, addedBy }), NOW);
    await begin(store, {
      guild,
      channel: channelOf(place),
      createdBy: userOf(place),
      places: [`${place}-a`, `${place}-b`],
    });
    await store.ledger.reserve({ day: '2026-11-20', guild, tokens: 5 }, UNLIMITED);
  }
  await store.ledger.reserve({ day: '2026-11-20', guild: null, tokens: 7 }, UNLIMITED);
}

async function openWithTwo(open: OpenStore): Promise<Store> {
  const { store } = await openForTest(open);
  await keepOfTwo(store);
  return store;
}

export function privacyStoreContract(open: OpenStore): void {
  describe('what is kept of a member', () => {
    it('is what they set up', async () => {
      const { privacy, subscriptions, feeds } = await openWithTwo(open);
      expect(await privacy.listKeptOfUser(userOf(1))).toEqual({
        subscriptions: await subscriptions.listSubscriptions(guildOf(1)),
        feeds: await feeds.listFeeds(guildOf(1)),
      });
      expect(await privacy.listKeptOfUser(userOf(3))).toEqual({ subscriptions: [], feeds: [] });
    });

    it('is forgotten; what they set up for the server stays', async () => {
      const { privacy, subscriptions, feeds } = await openWithTwo(open);
      await subscriptions.addSubscription(aNewSubscription({ createdBy: userOf(1), guild: guildOf(2) }));
      expect(await privacy.forgetUser(userOf(1))).toBe(3);
      expect(await privacy.forgetUser(userOf(1))).toBe(0);
      expect(await privacy.listKeptOfUser(userOf(1))).toEqual({ subscriptions: [], feeds: [] });
      const authors = (await subscriptions.listSubscriptions()).map(({ createdBy }) => createdBy);
      expect(authors).toEqual([null, userOf(2), null]);
      const adders = (await feeds.listFeeds()).map(({ addedBy, addedIn }) => [addedIn, addedBy]);
      expect(adders).toEqual([
        [guildOf(1), null],
        [guildOf(2), userOf(2)],
      ]);
    });
  });

  describe('what is kept of a server', () => {
    it('is listed, or counted', async () => {
      const store = await openWithTwo(open);
      // Told twice in one channel, an article still counts once.
      await begin(store, { guild: guildOf(1), channel: channelOf(1), places: ['1-a'] });
      expect(await store.privacy.listKeptOfGuild(guildOf(1))).toEqual({
        subscriptions: await store.subscriptions.listSubscriptions(guildOf(1)),
        feeds: await store.feeds.listFeeds(guildOf(1)),
        ...{ deliveries: 2, told: 2, tokenDays: 1 },
      });
      expect(await store.privacy.listKeptOfGuild(guildOf(3))).toEqual(NOTHING);
    });

    it('is forgotten without a trace; feeds stay, nobody’s, and other servers lose nothing', async () => {
      const store = await openWithTwo(open);
      const others = await store.privacy.listKeptOfGuild(guildOf(2));
      await store.subscriptions.claimDueChannels(NOW, DAY_MS, { limit: 9 });
      await store.privacy.recordGuildLeft(guildOf(1), NOW);
      await store.privacy.forgetGuild(guildOf(1));
      expect(await store.privacy.listKeptOfGuild(guildOf(1))).toEqual(NOTHING);
      expect(await store.privacy.listKeptOfUser(userOf(1))).toEqual({ subscriptions: [], feeds: [] });
      expect(await store.deliveries.findTold(channelOf(1), [idOf('1-a')])).toEqual([]);
      expect((await store.feeds.listFeeds()).map(({ addedIn }) => addedIn)).toEqual([null, guildOf(2)]);
      expect(await store.ledger.getSpent('2026-11-20')).toMatchObject({ total: 12 });
      expect(await store.privacy.listKeptOfGuild(guildOf(2))).toEqual(others);
      expect(await store.privacy.listGuildsLeftBefore(NOW + 1)).toEqual([]);
      expect(await store.check()).toEqual([]);
      // That it was left is forgotten too: what is kept of it later is not taken for old.
      await store.feeds.addFeed(aNewFeed({ url: feedUrlOf(3), addedIn: guildOf(1) }), NOW);
      expect(await store.privacy.listGuildsLeftBefore(NOW + 1)).toEqual([]);
    });

    it('is forgotten however much it is', async () => {
      const { store } = await openForTest(open);
      const places = Array.from({ length: 2 * FORGET_BATCH + 1 }, (_, place) => place);
      await begin(store, { places });
      expect(await store.privacy.listKeptOfGuild(guildOf(1))).toMatchObject({ told: places.length });
      await store.privacy.forgetGuild(guildOf(1));
      expect(await store.privacy.listKeptOfGuild(guildOf(1))).toEqual(NOTHING);
    });
  });

  describe('the servers that were left', () => {
    const leftBefore = (store: Store, at: number) => store.privacy.listGuildsLeftBefore(at);

    it('are those that something is kept of and that the bot is not in', async () => {
      const { store, reopen } = await openForTest(open);
      await keepOfTwo(store);
      await store.privacy.recordGuilds([guildOf(2), guildOf(9)], NOW);
      expect(await leftBefore(store, NOW)).toEqual([]);
      expect(await leftBefore(await reopen(), NOW + 1)).toEqual([guildOf(1)]);
    });

    it('are those too that have set something for themselves and nothing else', async () => {
      const { store } = await openForTest(open);
      await store.notes.setNote(`${SETTINGS_NOTE}${guildOf(1)}`, '{}');
      await store.notes.setNote(`${SETTINGS_NOTE}${guildOf(2)}`, '{}');
      await store.notes.setNote('commands:anything', '{}');
      await store.privacy.recordGuilds([guildOf(2)], NOW);
      expect(await leftBefore(store, NOW + 1)).toEqual([guildOf(1)]);
      await store.privacy.recordGuildLeft(guildOf(2), NOW);
      await store.privacy.recordGuildLeft(guildOf(3), NOW);
      expect(await leftBefore(store, NOW + 1)).toEqual([guildOf(1), guildOf(2)]);
    });

    it('are judged among the servers of the shards that are known alone', async () => {
      const store = await openWithTwo(open);
      const count = 2 ** 20;
      const shards = [1, 2].map((place) => shardOf(guildOf(place), count));
      const [first = 0, second = 0] = shards;
      // Ids that differ in their low bits alone fall to one shard: then both are judged, or neither.
      const judged = first === second ? [guildOf(1), guildOf(2)] : [guildOf(1)];
      await store.privacy.recordGuilds([], NOW, { ids: [first + 1], count });
      expect(await leftBefore(store, NOW + 1)).toEqual(second === first + 1 ? [guildOf(2)] : []);
      await store.privacy.recordGuilds([guildOf(2)], NOW, { ids: [second], count });
      await store.privacy.recordGuilds([], NOW + 1, { ids: [first], count });
      expect(await leftBefore(store, NOW + 2)).toEqual(judged);
    });

    it('are left since the first moment, until the bot is back', async () => {
      const store = await openWithTwo(open);
      await store.privacy.recordGuilds([], NOW);
      await store.privacy.recordGuilds([guildOf(2)], NOW + 5);
      await store.privacy.recordGuildLeft(guildOf(1), NOW + 6);
      expect(await leftBefore(store, NOW + 1)).toEqual([guildOf(1)]);
      await store.privacy.recordGuildLeft(guildOf(2), NOW + 7);
      expect(await leftBefore(store, NOW + 8)).toEqual([guildOf(1), guildOf(2)]);
      await store.privacy.recordGuildJoined(guildOf(1));
      await store.privacy.recordGuildJoined(guildOf(8));
      expect(await leftBefore(store, NOW + 8)).toEqual([guildOf(2)]);
    });

    it.each([
      ['a feed', (store: Store) => store.feeds.addFeed(aNewFeed({ addedIn: guildOf(5) }), NOW)],
      [
        'a subscription',
        (store: Store) => store.subscriptions.addSubscription(aNewSubscription({ guild: guildOf(5) })),
      ],
      [
        'a day of tokens',
        (store: Store) =>
          store.ledger.reserve({ day: '2026-11-20', guild: guildOf(5), tokens: 1 }, UNLIMITED),
      ],
      [
        'that it was greeted',
        (store: Store) => store.notes.setNote(`${GREETING_NOTE}${guildOf(5)}`, String(NOW)),
      ],
      [
        'a delivery',
        async (store: Store) => {
          const { subscription } = await begin(store, { guild: guildOf(5) });
          await store.subscriptions.removeSubscription(subscription.id);
        },
      ],
    ])('count if all that is kept is %s', async (_, keep) => {
      const { store } = await openForTest(open);
      await store.privacy.recordGuildLeft(guildOf(5), NOW);
      expect(await leftBefore(store, NOW + 1)).toEqual([]);
      await keep(store);
      expect(await leftBefore(store, NOW + 1)).toEqual([]);
      await store.privacy.recordGuilds([], NOW);
      expect(await leftBefore(store, NOW + 1)).toEqual([guildOf(5)]);
      await store.privacy.recordGuilds([guildOf(5)], NOW);
      await store.privacy.recordGuildLeft(guildOf(5), NOW + 3);
      expect(await leftBefore(store, NOW + 3)).toEqual([]);
      expect(await leftBefore(store, NOW + 4)).toEqual([guildOf(5)]);
    });
  });
}
