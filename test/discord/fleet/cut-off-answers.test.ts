// A bot whose database is away stays on Discord and answers; it identifies no second time when the database is back.
import { expect, onTestFinished, test } from 'vitest';
import { startBot } from '../../../src/discord/bot.ts';
import { memoryLog } from '../../playground/bot.ts';
import { demoCommand, NO_FEEDS, openDiscord, openNewsroom, saying } from '../live.ts';
import { textOf } from '../message-checks.ts';
import { throughLine, TIMES } from './claimers.ts';

const OVER_SOON = { timeout: 10_000, interval: 20 };

test('a bot that is cut off from its database goes on answering, sends nothing unasked, and stays connected', async () => {
  const discord = await openDiscord();
  const { newsroom } = await openNewsroom();
  const { store } = newsroom;
  const line = { isCut: false };
  const log = memoryLog();
  const bot = await startBot(
    {
      ...{ newsroom: { ...newsroom, store: { ...store, leases: throughLine(store.leases, line) } } },
      ...{ feeds: NO_FEEDS, messageCommands: [], actions: [], log, guildId: null },
      ...{ token: discord.token, apiUrl: discord.apiUrl },
      commands: [demoCommand('demo', () => Promise.resolve(saying('Here I am.')))],
      sharing: { holder: 'a', times: TIMES },
    },
    (reason) => {
      throw reason;
    },
  );
  onTestFinished(() => bot.stop());
  const connected = discord.shardsOnline();
  line.isCut = true;
  await expect.poll(() => bot.shards().ids, OVER_SOON).toEqual([]);
  expect(bot.sender.reach?.()).toMatchObject({ ids: [] });
  const { answered } = await discord.member().command('demo');
  expect(textOf((await answered).components)).toContain('Here I am.');
  line.isCut = false;
  await expect.poll(() => bot.shards().ids, OVER_SOON).toEqual([0]);
  expect(discord.shardsOnline()).toEqual(connected);
  expect(log.lines.filter(({ message }) => /is broken|is ready|^ready/.test(message))).toHaveLength(1);
});
