// Two processes of a bot that hear of the same new server: the one that has its shard greets it, the other is silent.
import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { createDigestRequests } from '../../src/discord/delivery/digest-requests.ts';
import { greetGuilds } from '../../src/discord/welcome.ts';
import type { GuildId } from '../../src/news/places.ts';
import { findGreeting } from '../../src/newsroom/greet-once.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { memoryLog } from '../playground/bot.ts';
import { heard } from './delivery/open-sender.ts';
import { logIn, openDiscord, openNewsroom } from './live.ts';

async function openGreeter(discord: LocalDiscord, newsroom: Newsroom, isHeld: boolean) {
  const client = await logIn(discord);
  const requests = createDigestRequests(client, { maxMs: 5_000 });
  greetGuilds(client, { newsroom, requests, mention: (command) => `/${command}`, isHeld: () => isHeld });
  return client;
}

async function openAlone() {
  const discord = await openDiscord();
  discord.removeBot();
  const log = memoryLog();
  return { discord, log, newsroom: (await openNewsroom({ log })).newsroom };
}

test('only the process that has the shard greets', async () => {
  const { discord, newsroom } = await openAlone();
  const silent = await openGreeter(discord, newsroom, false);
  const heardOfIt = heard(silent, Events.GuildCreate);
  discord.addBot();
  await heardOfIt;
  expect(await findGreeting(newsroom, discord.guildId as GuildId)).toBeNull();
  discord.removeBot();
  await openGreeter(discord, newsroom, true);
  discord.addBot();
  await expect.poll(() => discord.messages()).toHaveLength(1);
});

test('two that both believe to have it write one message', async () => {
  const { discord, newsroom } = await openAlone();
  for (let process = 0; process < 2; process += 1) await openGreeter(discord, newsroom, true);
  discord.addBot();
  await expect.poll(() => discord.messages()).toHaveLength(1);
  const posts = () => discord.requests().filter(({ path }) => path.endsWith('/messages'));
  await expect.poll(() => posts().every(({ status }) => status === 200)).toBe(true);
  expect(discord.messages()).toHaveLength(1);
});

test('a server that cannot be noted is not greeted, and the log says so', async () => {
  const { discord, log, newsroom } = await openAlone();
  const setNote = () => Promise.reject(new Error('the disk is full'));
  const { store } = newsroom;
  await openGreeter(discord, { ...newsroom, store: { ...store, notes: { ...store.notes, setNote } } }, true);
  discord.addBot();
  await expect
    .poll(() => log.lines)
    .toMatchObject([{ level: 'error', message: 'a server could not be greeted' }]);
  expect(discord.messages()).toEqual([]);
});
