// The local Discord as a bot meets it: logging in, shards, resuming, failing on demand.
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { PortInUseError } from '../../src/playground/http-server.ts';
import { createClient, memoryLog, startBot, startDiscord } from './bot.ts';

describe('logging in', () => {
  it('brings the real client to ready with the server, its channels and roles', async () => {
    const { discord, client } = await startBot();

    expect(client.user.id).toBe(discord.applicationId);
    const guild = client.guilds.cache.get(discord.guildId);
    expect(guild?.shardId).toBe(0);
    expect([...(guild?.channels.cache.keys() ?? [])]).toEqual(discord.channelIds);
    expect(guild?.roles.everyone.name).toBe('@everyone');
    expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
    expect(guild?.members.me?.permissions.has('ManageGuild')).toBe(false);
    expect(discord.isBotOnline()).toBe(true);
  });

  it('refuses another token at REST, as the client says in its own words', async () => {
    const discord = await startDiscord({ token: 'right' });
    await expect(createClient(discord).login('wrong')).rejects.toThrow(/token/i);
    expect(discord.requests()).toEqual([{ method: 'GET', path: '/gateway/bot', status: 401 }]);
    expect(discord.isBotOnline()).toBe(false);
  });

  it('reports the bot as gone when it logs out', async () => {
    const { discord, client } = await startBot();
    const gone = discord.waitFor(() => !discord.isBotOnline() || null);
    await client.destroy();
    await expect(gone).resolves.toBe(true);
  });

  it('gives the server to shard 0 of several', async () => {
    const discord = await startDiscord();
    const client = createClient(discord, { shards: [0, 1], shardCount: 2 });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    await ready;
    expect(client.ws.shards.size).toBe(2);
    expect(client.guilds.cache.get(discord.guildId)?.shardId).toBe(0);
  });

  it('answers who the application and the people are', async () => {
    const { discord, client } = await startBot();
    const application = await client.application.fetch();
    expect(application.id).toBe(discord.applicationId);
    const robin = discord.members[1];
    expect((await client.users.fetch(robin?.id ?? '')).globalName).toBe(robin?.name);
    await expect(client.users.fetch('1')).rejects.toMatchObject({ code: 10013, status: 404 });
    await expect(client.channels.fetch('1')).rejects.toMatchObject({ code: 10003 });
    await expect(client.rest.get('/no/such/route')).rejects.toMatchObject({ status: 404, code: 0 });
  });
});

describe('a broken connection', () => {
  it('is resumed with the events that were missed', async () => {
    const { discord, client, on } = await startBot();
    on(async (interaction) => interaction.isChatInputCommand() && interaction.reply('late but here'));
    const reconnecting = new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
    const resumed = new Promise<number>((resolve) =>
      client.once(Events.ShardResume, (_, replayed) => resolve(replayed)),
    );
    discord.disconnectGateways();
    await reconnecting;
    expect(discord.isBotOnline()).toBe(false);
    const record = await discord.member().command('news');
    // The client counts RESUMED itself too.
    expect(await resumed).toBe(2);
    expect((await record.answered).content).toBe('late but here');
  });
});

describe('failing on demand', () => {
  it('answers the asked status once and then carries requests out', async () => {
    const { discord, client } = await startBot();
    discord.failNext({
      method: 'POST',
      path: /\/messages$/,
      status: 403,
      body: { code: 50013, message: 'No' },
    });
    const send = () =>
      client.rest.post(`/channels/${discord.channelIds[0] ?? ''}/messages`, { body: { content: 'hello' } });
    await expect(send()).rejects.toMatchObject({ status: 403, code: 50013 });
    await expect(send()).resolves.toMatchObject({ content: 'hello' });
  });

  it('lets the client wait out a 429 and try again', async () => {
    const { discord, client } = await startBot();
    const body = { message: 'Slow down', retry_after: 0.01, global: false };
    discord.failNext({ path: /\/users\/1$/, status: 429, body });
    await expect(client.rest.get('/users/1')).rejects.toMatchObject({ code: 10013 });
    const statuses = discord.requests().map(({ status }) => status);
    expect(statuses.slice(-2)).toEqual([429, 404]);
  });

  it('loses the answer of a request that took effect, and the nonce keeps the retry from doubling it', async () => {
    const { discord, client } = await startBot();
    const channelId = discord.channelIds[0] ?? '';
    discord.failNext({ path: /\/messages$/, dropAnswer: true });
    const body = { content: 'once', nonce: 'slot-1', enforce_nonce: true };
    const request = client.rest.post(`/channels/${channelId}/messages`, { body });
    const outcome = await request.then(
      () => 'retried',
      () => 'failed',
    );
    if (outcome === 'failed') await client.rest.post(`/channels/${channelId}/messages`, { body });
    expect(discord.messages(channelId).map(({ content }) => content)).toEqual(['once']);
    expect(discord.requests().filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
  });

  it('delays a request and carries it out', async () => {
    const { discord, client } = await startBot();
    discord.failNext({ path: /\/users\/@me$/, delayMs: 1 });
    await expect(client.rest.get('/users/@me')).resolves.toMatchObject({ id: discord.applicationId });
  });
});

describe('starting and stopping', () => {
  it('says which setting to change when the port is taken', async () => {
    const first = await startDiscord();
    const port = Number(new URL(first.url).port);
    const second = startDiscord({ port });
    await expect(second).rejects.toBeInstanceOf(PortInUseError);
    await expect(second).rejects.toThrow(/HTTP_PORT/);
  });

  it('keeps its ids from start to start, so that what a bot stored still fits', async () => {
    const first = await startDiscord();
    const second = await startDiscord();
    expect(second.guildId).toBe(first.guildId);
    expect(second.channelIds).toEqual(first.channelIds);
    expect(second.members).toEqual(first.members);
  });

  it('ends every wait when it is closed', async () => {
    const discord = await startDiscord();
    const waiting = discord.waitFor(() => null);
    const ended = expect(waiting).rejects.toThrow(/closed/);
    await discord.close();
    await ended;
  });

  it('says that what was waited for did not happen', async () => {
    const discord = await startDiscord();
    await expect(discord.waitFor(() => null, 1)).rejects.toThrow(/did not happen within 1 ms/);
  });

  it('makes as many members as asked, one of them a manager', async () => {
    const { members } = await startDiscord({ memberCount: 30 });
    expect(members).toHaveLength(30);
    expect(members.filter(({ isManager }) => isManager)).toHaveLength(1);
    expect(new Set(members.map(({ id }) => id)).size).toBe(30);
  });

  it('lets a client with more intents log in too', async () => {
    const discord = await startDiscord({ log: memoryLog() });
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ];
    const client = createClient(discord, { intents });
    expect(client).toBeInstanceOf(Client);
    const said = new Promise<string>((resolve) =>
      client.once(Events.MessageCreate, ({ content }) => resolve(content)),
    );
    await client.login(discord.token);
    await discord.waitFor(() => discord.isBotOnline() || null);
    await discord.member().say(discord.channelIds[0] ?? '', 'good morning');
    expect(await said).toBe('good morning');
  });
});
