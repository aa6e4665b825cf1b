// The bot comes to a server: one message, once, where it may write, in the server's language; else not a word.
import { describe, expect, test } from 'vitest';
import { LEFT_GUILD_KEPT_MS } from '../../src/limits/store.ts';
import { GREETED_WITHIN_MS } from '../../src/limits/welcome.ts';
import type { GuildId } from '../../src/news/places.ts';
import { findGreeting } from '../../src/newsroom/greet-once.ts';
import { changeSettings } from '../../src/newsroom/guild-settings.ts';
import { forgetLeftGuilds } from '../../src/newsroom/forget-left-guilds.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { temporaryFolder, openDiscord } from '../discord/live.ts';
import { textOf } from '../discord/message-checks.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

/** A close code after which a client identifies anew: all of its servers come again. */
const SESSION_IS_OVER = 4_007;

const HELLO = 'Hello! I answer questions about the news';

/** A bot that is in no server yet. */
async function openAlone(options: WorldOptions = {}): Promise<World> {
  const { clock } = options;
  const discord = options.discord ?? (await openDiscord(clock === undefined ? {} : { clock }));
  discord.removeBot();
  return startWorld({ ...options, discord });
}

function guildIn({ discord }: World): GuildId {
  return discord.guildId as GuildId;
}

/** What stands in all channels, by place of the channel. */
function said(discord: LocalDiscord): { place: number; text: string }[] {
  return discord.channelIds.flatMap((id, place) =>
    discord.messages(id).map(({ components }) => ({ place, text: textOf(components) })),
  );
}

function postsTo(discord: LocalDiscord): number {
  return discord.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
    .length;
}

/** Comes to the server, and waits for what is said there. */
async function comeAndGreet({ discord }: World): Promise<{ place: number; text: string }> {
  discord.addBot();
  await expect.poll(() => said(discord)).toHaveLength(1);
  const [one] = said(discord);
  if (one === undefined) throw new Error('Nothing was said.');
  return one;
}

/** All that came before has been heard: what Discord tells comes in order, and so do the answers to it. */
async function heardAll({ ask }: World): Promise<void> {
  await ask('help');
  await ask('settings show');
}

describe('a server that the bot comes to', () => {
  test('is told in one message what it does, what to try, who sets up what, and where privacy is told', async () => {
    const world = await openAlone();
    const { place, text } = await comeAndGreet(world);
    expect(place).toBe(0);
    expect(text).toContain(HELLO);
    for (const name of ['news', 'tags', 'digest add', 'feeds add', 'settings show', 'privacy show', 'help'])
      expect(text).toMatch(new RegExp(`</${name}:\\d+>`));
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
    const [message] = world.discord.messages();
    expect(message).toMatchObject({ onlyFor: null, mentionedRoleIds: [] });
    expect(await findGreeting(world.composed.newsroom, guildIn(world))).toBeGreaterThan(0);
    const shown = (await world.ask('privacy show', { about: 'server' })).text;
    expect(shown).toContain('greeted');
  });

  test('is told so in its own channel for notices, where it has one', async () => {
    const world = await openAlone();
    world.discord.setServer({ systemChannelId: world.discord.channelIds[1] ?? '' });
    expect((await comeAndGreet(world)).place).toBe(1);
  });

  test('is told so elsewhere, where the bot may not write in that channel', async () => {
    const world = await openAlone();
    const [first = '', second = ''] = world.discord.channelIds;
    world.discord.setServer({ systemChannelId: first });
    world.discord.denyBot(first, ['SendMessages']);
    world.discord.denyBot(second, ['ViewChannel']);
    expect((await comeAndGreet(world)).place).toBe(2);
  });

  test('is told nothing where the bot may write nowhere, and nothing is noted or logged', async () => {
    const world = await openAlone();
    for (const channel of world.discord.channelIds) world.discord.denyBot(channel, ['SendMessages']);
    world.discord.addBot();
    await heardAll(world);
    expect(postsTo(world.discord)).toBe(0);
    expect(await findGreeting(world.composed.newsroom, guildIn(world))).toBeNull();
  });

  test('is greeted in its language, or in the one that it has set', async () => {
    const german = await openAlone();
    german.discord.setServer({ locale: 'de' });
    expect((await comeAndGreet(german)).text).toContain('Hallo! Ich beantworte Fragen');
    const french = await openAlone();
    await changeSettings(french.composed.newsroom, guildIn(french), () => ({ language: 'fr' }));
    expect((await comeAndGreet(french)).text).toContain('Bonjour !');
  });

  test('that refuses the message all the same is left alone', async () => {
    const world = await openAlone();
    const refusal = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    world.discord.failNext({ method: 'POST', path: /\/messages$/, ...refusal });
    world.discord.addBot();
    await expect.poll(() => postsTo(world.discord)).toBe(1);
    await heardAll(world);
    expect(said(world.discord).filter(({ text }) => text.includes(HELLO))).toEqual([]);
    expect(postsTo(world.discord)).toBe(1);
  });
});

describe('a server is greeted once', () => {
  test('though the bot is removed and comes back', async () => {
    const world = await openAlone();
    await comeAndGreet(world);
    world.discord.removeBot();
    world.discord.addBot();
    await heardAll(world);
    expect(postsTo(world.discord)).toBe(1);
  });

  test('though another process of the bot comes after the first', async () => {
    const dataDir = temporaryFolder();
    const before = await openAlone({ dataDir });
    await comeAndGreet(before);
    await before.stop();
    const after = await openAlone({ dataDir, discord: before.discord });
    after.discord.addBot();
    await heardAll(after);
    expect(postsTo(after.discord)).toBe(1);
  });

  test('and again when all that was kept of it has been forgotten', async () => {
    const clock = { now: Date.now() };
    const world = await openAlone({ clock: () => clock.now });
    await comeAndGreet(world);
    const { newsroom } = world.composed;
    const left = () => newsroom.store.privacy.listGuildsLeftBefore(clock.now + 1);
    world.discord.removeBot();
    await expect.poll(left).toEqual([guildIn(world)]);
    clock.now += LEFT_GUILD_KEPT_MS + 1;
    expect(await forgetLeftGuilds(newsroom)).toBe(1);
    expect(await findGreeting(newsroom, guildIn(world))).toBeNull();
    world.discord.addBot();
    await expect.poll(() => said(world.discord)).toHaveLength(2);
  });
});

describe('a server that the bot knows', () => {
  test('is not greeted when the bot starts, nor when Discord comes back', async () => {
    const world = await startWorld();
    await heardAll(world);
    world.discord.startOutage();
    world.discord.endOutage();
    await heardAll(world);
    world.discord.disconnectGateways(SESSION_IS_OVER);
    await expect.poll(() => world.discord.isBotOnline(), { timeout: 20_000 }).toBe(true);
    await heardAll(world);
    expect(postsTo(world.discord)).toBe(0);
    expect(await findGreeting(world.composed.newsroom, guildIn(world))).toBeNull();
  });

  test('is not greeted where Discord tells late that the bot came', async () => {
    const clock = { now: Date.now() };
    const discord = await openDiscord();
    const world = await openAlone({ clock: () => clock.now, discord });
    clock.now += 2 * GREETED_WITHIN_MS;
    discord.addBot();
    await heardAll(world);
    expect(postsTo(discord)).toBe(0);
  });
});
