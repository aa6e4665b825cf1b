// The servers that the bot is in: what is kept of one that it left is deleted after a month, and not before.
import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { watchGuilds } from '../../src/discord/guilds.ts';
import { LEFT_GUILD_KEPT_MS } from '../../src/limits/store.ts';
import type { GuildId } from '../../src/news/places.ts';
import { forgetLeftGuilds } from '../../src/newsroom/forget-left-guilds.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { aNewSubscription, guildOf } from '../contracts/digest-nouns.ts';
import { memoryLog } from '../playground/bot.ts';
import { heard } from './delivery/open-sender.ts';
import { logIn, openDiscord, openNewsroom } from './live.ts';

const START = Date.UTC(2026, 10, 20, 12);

/** A newsroom that keeps a digest of the local server, and a client whose servers it watches. */
async function openWatched(discord?: LocalDiscord, given?: { newsroom: Newsroom; clock: { now: number } }) {
  const local = discord ?? (await openDiscord());
  const clock = given?.clock ?? { now: START };
  const log = memoryLog();
  const newsroom = given?.newsroom ?? (await openNewsroom({ clock: () => clock.now, log })).newsroom;
  const guild = local.guildId as GuildId;
  const { subscriptions } = newsroom.store;
  if (given === undefined) await subscriptions.addSubscription(aNewSubscription({ guild }));
  const client = await logIn(local);
  await watchGuilds(client, newsroom);
  return {
    ...{ discord: local, client, newsroom, clock, log, guild },
    kept: async () => (await subscriptions.listSubscriptions(guild)).length,
    left: () => newsroom.store.privacy.listGuildsLeftBefore(clock.now + 1),
  };
}

type Watched = Awaited<ReturnType<typeof openWatched>>;

async function remove({ client, discord, left, guild }: Watched): Promise<void> {
  const gone = heard(client, Events.GuildDelete);
  discord.removeBot();
  await gone;
  await expect.poll(left).toEqual([guild]);
}

describe('a server that the bot is in', () => {
  test('is kept, however long', async () => {
    const { newsroom, clock, kept, left } = await openWatched();
    clock.now += 10 * LEFT_GUILD_KEPT_MS;
    expect(await left()).toEqual([]);
    expect(await forgetLeftGuilds(newsroom)).toBe(0);
    expect(await kept()).toBe(1);
  });

  test('is not left in an outage of Discord', async () => {
    const { client, discord, newsroom, clock, kept, left } = await openWatched();
    const outage = heard(client, Events.GuildUnavailable);
    discord.startOutage();
    await outage;
    expect(await left()).toEqual([]);
    const end = heard(client, Events.GuildAvailable);
    discord.endOutage();
    await end;
    clock.now += 2 * LEFT_GUILD_KEPT_MS;
    expect(await forgetLeftGuilds(newsroom)).toBe(0);
    expect(await kept()).toBe(1);
  });
});

describe('a server that the bot was removed from', () => {
  test('is forgotten a month later, and no moment sooner', async () => {
    const watched = await openWatched();
    const { newsroom, clock, kept } = watched;
    await remove(watched);
    clock.now = START + LEFT_GUILD_KEPT_MS;
    expect(await forgetLeftGuilds(newsroom)).toBe(0);
    expect(await kept()).toBe(1);
    clock.now += 1;
    expect(await forgetLeftGuilds(newsroom)).toBe(1);
    expect(await kept()).toBe(0);
    expect(await forgetLeftGuilds(newsroom)).toBe(0);
  });

  test('and added to again within the month is kept', async () => {
    const watched = await openWatched();
    const { client, discord, newsroom, clock, kept, left } = watched;
    await remove(watched);
    const back = heard(client, Events.GuildCreate);
    discord.addBot();
    await back;
    await expect.poll(left).toEqual([]);
    clock.now += 2 * LEFT_GUILD_KEPT_MS;
    expect(await forgetLeftGuilds(newsroom)).toBe(0);
    expect(await kept()).toBe(1);
  });

  test('while the bot was away is found out at its start, and counts from then', async () => {
    const first = await openWatched();
    const { discord, newsroom, clock, kept, left, guild } = first;
    await first.client.destroy();
    discord.removeBot();
    clock.now += 2 * LEFT_GUILD_KEPT_MS;
    await openWatched(discord, { newsroom, clock });
    expect(await left()).toEqual([guild]);
    expect(await forgetLeftGuilds(newsroom)).toBe(0);
    clock.now += LEFT_GUILD_KEPT_MS + 1;
    expect(await forgetLeftGuilds(newsroom)).toBe(1);
    expect(await kept()).toBe(0);
  });

  test('takes no other server with it', async () => {
    const watched = await openWatched();
    const { newsroom, clock } = watched;
    const { subscriptions, privacy } = newsroom.store;
    await subscriptions.addSubscription(aNewSubscription({ guild: guildOf(9) }));
    await privacy.recordGuilds([watched.guild, guildOf(9)], clock.now);
    await remove(watched);
    clock.now += LEFT_GUILD_KEPT_MS + 1;
    expect(await forgetLeftGuilds(newsroom)).toBe(1);
    expect(await subscriptions.listSubscriptions(guildOf(9))).toHaveLength(1);
  });
});

describe('what cannot be recorded', () => {
  test('is in the log, and ends nothing', async () => {
    const discord = await openDiscord();
    const client = await logIn(discord);
    const log = memoryLog();
    const { newsroom } = await openNewsroom();
    const recordGuildLeft = () => Promise.reject(new Error('the disk is full'));
    const privacy = { ...newsroom.store.privacy, recordGuildLeft };
    await watchGuilds(client, { ...newsroom, log, store: { ...newsroom.store, privacy } });
    const gone = heard(client, Events.GuildDelete);
    discord.removeBot();
    await gone;
    await expect
      .poll(() => log.lines)
      .toMatchObject([{ level: 'error', message: 'that a server was left could not be recorded' }]);
  });
});
