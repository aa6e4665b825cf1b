// The bot from logging in to leaving: what stops it at the door, what it registers, how it goes.
import { describe, expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { actions } from '../../src/discord/actions/index.ts';
import { startBot, type BotParts } from '../../src/discord/bot.ts';
import { LoginError } from '../../src/discord/login-error.ts';
import { feedIdOf } from '../../src/news/feed.ts';
import { memoryLog } from '../playground/bot.ts';
import { NO_FEEDS, openDiscord, openNewsroom, saying, demoCommand } from './live.ts';
import { textOf } from './message-checks.ts';
import { startWithoutGateway } from './without-gateway.ts';

const WRONG_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GwrOnG.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

function lost(): never {
  throw new Error('The session was lost.');
}

async function partsFor(given: Partial<BotParts>): Promise<BotParts & { log: ReturnType<typeof memoryLog> }> {
  const log = memoryLog();
  const { newsroom } = await openNewsroom({ log });
  const doors = { commands, messageCommands, actions };
  const parts = {
    newsroom,
    feeds: NO_FEEDS,
    ...doors,
    token: 'local',
    apiUrl: null,
    guildId: null,
    ...given,
  };
  return { ...parts, log };
}

async function problemOf(starting: Promise<unknown>): Promise<Error> {
  return starting.then(
    () => new Error('It started.'),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

describe('a bot that is not let in', () => {
  test.each([WRONG_TOKEN, ''])(
    'with a wrong token says what to do, and never the token (%j)',
    async (token) => {
      const discord = await openDiscord();
      const parts = await partsFor({ apiUrl: discord.apiUrl, token });
      const problem = await problemOf(startBot(parts, lost));
      expect(problem).toBeInstanceOf(LoginError);
      expect(problem.message).toMatch(/refuses the token in DISCORD_TOKEN\. Copy the bot token/);
      const told = JSON.stringify([problem.message, problem.stack, String(problem.cause), parts.log.lines]);
      if (token !== '') expect(told).not.toContain(token);
      expect(discord.isBotOnline()).toBe(false);
      expect(discord.commands()).toEqual([]);
    },
  );

  test('where Discord cannot be reached says where it looked', async () => {
    const discord = await openDiscord();
    const { apiUrl } = discord;
    await discord.close();
    const problem = await problemOf(startBot(await partsFor({ apiUrl }), lost));
    expect(problem).toBeInstanceOf(LoginError);
    expect(problem.message).toContain(`Discord cannot be reached at ${apiUrl} (`);
    expect(problem.message).toContain('DISCORD_API_URL');
    expect(problem.message).not.toMatch(/token/i);
  });

  test('by a gateway that is not there gives up after a time', async () => {
    const apiUrl = await startWithoutGateway();
    const parts = await partsFor({ apiUrl, logInWithinMs: 300 });
    const problem = await problemOf(startBot(parts, lost));
    expect(problem).toBeInstanceOf(LoginError);
    expect(problem.message).toContain(`Discord cannot be reached at ${apiUrl} (no answer in 0.3 seconds).`);
    expect(parts.log.lines).toMatchObject([
      { level: 'info', message: expect.stringMatching(/is broken/) as string },
    ]);
  });

  test('because it cannot record its servers is not left behind online', async () => {
    const discord = await openDiscord();
    const parts = await partsFor({ apiUrl: discord.apiUrl });
    const { store } = parts.newsroom;
    const recordGuilds = () => Promise.reject(new Error('the disk is full'));
    const newsroom = { ...parts.newsroom, store: { ...store, privacy: { ...store.privacy, recordGuilds } } };
    expect((await problemOf(startBot({ ...parts, newsroom }, lost))).message).toBe('the disk is full');
    await discord.waitFor(() => !discord.isBotOnline() || null);
  });

  test('because its commands are refused is not left behind online', async () => {
    const discord = await openDiscord();
    discord.failNext({
      method: 'PUT',
      path: /commands$/,
      status: 403,
      body: { code: 50_001, message: 'No' },
    });
    const problem = await problemOf(startBot(await partsFor({ apiUrl: discord.apiUrl }), lost));
    expect(problem).toMatchObject({ status: 403 });
    await discord.waitFor(() => !discord.isBotOnline() || null);
  });
});

describe('a bot that is let in', () => {
  test('has a name, registers its commands and answers with mentions of them', async () => {
    const discord = await openDiscord();
    const parts = await partsFor({ apiUrl: discord.apiUrl });
    const bot = await startBot(parts, lost);
    expect(bot.name).toBe('broadsheet');
    expect(discord.commands().map(({ name }) => name)).toEqual(
      [...commands, ...messageCommands].map(({ data }) => data.name),
    );
    const help = await (await discord.member().command('help')).answered;
    const id = discord.commands()[0]?.id ?? '';
    expect(textOf(help.components)).toContain(`</news:${id}>`);
    expect(parts.log.lines).toMatchObject([
      { level: 'info', fields: { isChanged: true, servers: 1 }, message: 'ready' },
    ]);
    await bot.stop();
  });

  test('tells the operator in the channel that it is given, and nobody where it is given none', async () => {
    const discord = await openDiscord();
    const [operatorChannelId = ''] = discord.channelIds;
    const notice = {
      ...{ feed: feedIdOf('https://a.example/feed'), url: 'https://a.example/feed', at: 0 },
      ...{ addedIn: null, addedBy: null, sentence: 'It is gone.' },
    };
    for (const [given, outcome] of [
      [{ operatorChannelId }, 'sent'],
      [{}, 'refused'],
    ] as const) {
      const bot = await startBot(await partsFor({ apiUrl: discord.apiUrl, ...given }), lost);
      expect(bot.messenger.isReachable()).toBe(true);
      expect(await bot.messenger.tellOperator([notice])).toBe(outcome);
      await bot.stop();
      expect(bot.messenger.isReachable()).toBe(false);
    }
    expect(discord.messages(operatorChannelId)).toHaveLength(1);
  });

  test('has as many shards as Discord recommends, each connected once', async () => {
    const discord = await openDiscord({ shards: 3, furtherServers: { count: 5, channelsEach: 2 } });
    const parts = await partsFor({ apiUrl: discord.apiUrl });
    const bot = await startBot(parts, lost);
    await expect.poll(() => bot.shards()).toEqual({ ids: [0, 1, 2], count: 3 });
    await expect.poll(() => bot.connections().filter(({ isReady }) => isReady)).toHaveLength(3);
    expect(discord.shardsOnline().toSorted()).toEqual(['0/3', '1/3', '2/3']);
    const help = await (await discord.member().command('help')).answered;
    expect(textOf(help.components)).toContain('What I do');
    await bot.stop();
    expect(bot.shards().ids).toEqual([]);
  });

  test('has the shards that its settings name and no others', async () => {
    const discord = await openDiscord();
    const parts = await partsFor({ apiUrl: discord.apiUrl, shards: { count: 5, ids: [1, 3] } });
    const bot = await startBot(parts, lost);
    await expect.poll(() => discord.shardsOnline().toSorted()).toEqual(['1/5', '3/5']);
    await bot.stop();
  });

  test('answers a server of a shard that is not the first', async () => {
    const discord = await openDiscord({ homeShard: 3 });
    const parts = await partsFor({ apiUrl: discord.apiUrl, shards: { count: 5, ids: [1, 3] } });
    const bot = await startBot(parts, lost);
    await expect.poll(() => discord.shardsOnline()).toContain('3/5');
    const help = await (await discord.member().command('help')).answered;
    expect(textOf(help.components)).toContain('What I do');
    await bot.stop();
  });

  test('registers in one server where it is told to', async () => {
    const discord = await openDiscord();
    const parts = await partsFor({ apiUrl: discord.apiUrl, guildId: discord.guildId });
    const bot = await startBot(parts, lost);
    const [written] = discord.requests().filter(({ method }) => method === 'PUT');
    expect(written?.path).toContain(`/guilds/${discord.guildId}/commands`);
    await bot.stop();
  });

  test('goes when it is stopped, and what it was answering is answered', async () => {
    const discord = await openDiscord();
    const answer = Promise.withResolvers<ReturnType<typeof saying>>();
    const slow = demoCommand('slow', () => answer.promise);
    const bot = await startBot(await partsFor({ apiUrl: discord.apiUrl, commands: [slow] }), lost);
    const record = await discord.member().command('slow');
    await record.acknowledged;
    const stopped = bot.stop();
    answer.resolve(saying('just in time'));
    await stopped;
    expect(textOf((await record.answered).components)).toBe('just in time');
    await discord.waitFor(() => !discord.isBotOnline() || null);
  });

  test('gives each failure a reference of its own that can be read aloud', async () => {
    const discord = await openDiscord();
    const broken = demoCommand('break', async () => Promise.reject(new Error('broken')));
    const parts = await partsFor({ apiUrl: discord.apiUrl, commands: [broken] });
    const bot = await startBot(parts, lost);
    const texts: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const { components } = await (await discord.member().command('break')).answered;
      texts.push(textOf(components));
    }
    await bot.stop();
    const references = texts.map((text) => /Reference: (\S+)$/.exec(text)?.[1]);
    for (const reference of references)
      expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$/);
    expect(new Set(references).size).toBe(3);
    const logged = parts.log.lines.filter(({ level }) => level === 'error').map(({ fields }) => fields);
    expect(logged).toMatchObject(references.map((reference) => ({ reference })));
  });

  test('tells its owner when Discord ends the session for good', async () => {
    const discord = await openDiscord();
    const ended = Promise.withResolvers<LoginError>();
    const bot = await startBot(await partsFor({ apiUrl: discord.apiUrl }), ended.resolve);
    discord.disconnectGateways(4004);
    expect((await ended.promise).message).toMatch(/refuses the token/);
    await bot.stop();
  });

  test('comes back by itself after a broken connection', async () => {
    const discord = await openDiscord();
    const bot = await startBot(await partsFor({ apiUrl: discord.apiUrl }), lost);
    discord.disconnectGateways();
    await discord.waitFor(() => !discord.isBotOnline() || null);
    await discord.waitFor(() => discord.isBotOnline() || null);
    const help = await (await discord.member().command('help')).answered;
    expect(textOf(help.components)).toContain('What I do');
    await bot.stop();
  });
});
