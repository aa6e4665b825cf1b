// What happens to the server while a real client is in it: permissions taken, channels deleted, the bot removed, an outage.
import {
  type Client,
  Events,
  type Guild,
  type GuildChannel,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot, createClient, startDiscord } from './bot.ts';
import { openEvents } from './page-server/page-window.ts';

/** Resolves with the first argument of the client's next event of this name. */
function nextOf<T>(client: Client, event: string): Promise<T> {
  return new Promise((resolve) => client.once(event, (first: T) => resolve(first)));
}

async function startChannelBot() {
  const bot = await startBot();
  const channel = bot.client.channels.cache.get(bot.discord.channelIds[0] ?? '') as TextChannel;
  return { ...bot, channel };
}

describe('a permission taken from the bot', () => {
  it('is told to the client, which then knows it', async () => {
    const { discord, client, channel } = await startChannelBot();
    discord.denyBot(channel.id, ['SendMessages']);
    await nextOf(client, Events.ChannelUpdate);
    discord.denyBot(channel.id, ['AttachFiles']);
    await nextOf(client, Events.ChannelUpdate);
    const permissions = channel.permissionsFor(client.user);
    expect(permissions?.has(PermissionFlagsBits.SendMessages)).toBe(false);
    expect(permissions?.has(PermissionFlagsBits.AttachFiles)).toBe(false);
    expect(permissions?.has(PermissionFlagsBits.ViewChannel)).toBe(true);
    const elsewhere = client.channels.cache.get(discord.channelIds[1] ?? '') as GuildChannel;
    expect(elsewhere.permissionsFor(client.user)?.has(PermissionFlagsBits.SendMessages)).toBe(true);
  });

  it('is known to a client that logs in later', async () => {
    const discord = await startDiscord();
    const [general = ''] = discord.channelIds;
    discord.denyBot(general, ['ViewChannel']);
    const client = createClient(discord);
    const ready = nextOf(client, Events.ClientReady);
    await client.login(discord.token);
    await ready;
    expect((client.channels.cache.get(general) as TextChannel).viewable).toBe(false);
  });

  it.each([
    { denied: ['ViewChannel'], request: 'GET', path: '', code: 50001 },
    { denied: ['ViewChannel'], request: 'POST', path: '/messages', code: 50001 },
    { denied: ['ViewChannel', 'SendMessages'], request: 'POST', path: '/messages', code: 50001 },
    { denied: ['SendMessages'], request: 'POST', path: '/messages', code: 50013 },
    { denied: ['SendMessages'], request: 'POST', path: '/typing', code: 50013 },
    { denied: ['EmbedLinks'], request: 'POST', path: '/messages', code: 50013 },
    { denied: ['CreatePublicThreads'], request: 'POST', path: '/threads', code: 50013 },
  ] as const)('$denied makes $request $path answer 403', async ({ denied, request, path, code }) => {
    const { discord, client, channel } = await startChannelBot();
    discord.denyBot(channel.id, denied);
    const route = `/channels/${channel.id}${path}` as const;
    const body = { content: 'x', name: 'x', embeds: [{ title: 'x' }] };
    const answer = request === 'GET' ? client.rest.get(route) : client.rest.post(route, { body });
    await expect(answer).rejects.toMatchObject({ status: 403, code });
    expect(discord.messages(channel.id)).toEqual([]);
  });

  it('of files refuses a message with a file and takes one without', async () => {
    const { discord, channel } = await startChannelBot();
    discord.denyBot(channel.id, ['AttachFiles']);
    const files = [{ attachment: Buffer.from('x'), name: 'x.txt' }];
    await expect(channel.send({ content: 'x', files })).rejects.toMatchObject({ code: 50013 });
    await expect(channel.send('x')).resolves.toMatchObject({ content: 'x' });
  });

  it('of the history hides what stands in the channel, as if nothing did', async () => {
    const { discord, client, channel } = await startChannelBot();
    const { id } = await channel.send('here');
    discord.denyBot(channel.id, ['ReadMessageHistory']);
    expect(await client.rest.get(`/channels/${channel.id}/messages`)).toEqual([]);
    await expect(client.rest.get(`/channels/${channel.id}/messages/${id}`)).rejects.toMatchObject({
      code: 50001,
    });
    discord.allowBot(channel.id);
    expect(await client.rest.get(`/channels/${channel.id}/messages?limit=1`)).toMatchObject([{ id }]);
  });

  it('holds in the channel’s threads, where writing has a permission of its own', async () => {
    const { discord, channel } = await startChannelBot();
    const thread = await (await channel.send('digest')).startThread({ name: 'More' });
    discord.denyBot(channel.id, ['SendMessages']);
    await expect(thread.send('still here')).resolves.toMatchObject({ content: 'still here' });
    discord.denyBot(channel.id, ['SendMessagesInThreads']);
    await expect(thread.send('not here')).rejects.toMatchObject({ code: 50013 });
    expect(() => discord.denyBot(thread.id, ['ViewChannel'])).toThrow(/is a thread/);
  });

  it('can be given back', async () => {
    const { discord, channel } = await startChannelBot();
    discord.denyBot(channel.id, ['ViewChannel', 'SendMessages']);
    discord.allowBot(channel.id);
    await expect(channel.send('back')).resolves.toMatchObject({ content: 'back' });
  });
});

describe('a deleted channel', () => {
  it('is told to the client, and is unknown from then on', async () => {
    const { discord, client, channel } = await startChannelBot();
    await channel.send('x');
    const told = nextOf<GuildChannel>(client, Events.ChannelDelete);
    discord.deleteChannel(channel.id);
    expect((await told).id).toBe(channel.id);
    expect(client.channels.cache.has(channel.id)).toBe(false);
    await expect(client.rest.get(`/channels/${channel.id}`)).rejects.toMatchObject({
      status: 404,
      code: 10003,
    });
    const body = { content: 'late' };
    await expect(client.rest.post(`/channels/${channel.id}/messages`, { body })).rejects.toMatchObject({
      code: 10003,
    });
    expect(discord.messages(channel.id)).toEqual([]);
    expect(() => discord.deleteChannel(channel.id)).toThrow(/no channel/);
  });

  it('takes its threads along; a thread goes alone', async () => {
    const { discord, client, channel } = await startChannelBot();
    const first = await (await channel.send('one')).startThread({ name: 'One' });
    const second = await (await channel.send('two')).startThread({ name: 'Two' });
    const told = nextOf<GuildChannel>(client, Events.ThreadDelete);
    discord.deleteChannel(first.id);
    expect((await told).id).toBe(first.id);
    await expect(channel.send('three')).resolves.toBeDefined();
    discord.deleteChannel(channel.id);
    await expect(client.rest.get(`/channels/${second.id}`)).rejects.toMatchObject({ code: 10003 });
  });

  it('is gone from the page too', async () => {
    const { discord } = await startBot({ isPageServed: true });
    const { next, close } = await openEvents(discord);
    await next('state');
    discord.deleteChannel(discord.channelIds[1] ?? '');
    const event = await next('state');
    const names = event.kind === 'state' ? event.state.channels.map(({ name }) => name) : [];
    expect(names).toEqual(['general', 'announcements', 'reading-room']);
    await close();
  });
});

describe('a bot that is removed', () => {
  it('hears of it and reaches nothing there any more', async () => {
    const { discord, client, channel } = await startChannelBot();
    const told = nextOf<Guild>(client, Events.GuildDelete);
    discord.removeBot();
    expect((await told).id).toBe(discord.guildId);
    expect(client.guilds.cache.size).toBe(0);
    const refused = { code: 50001, status: 403 };
    const body = { content: 'x' };
    await expect(client.rest.post(`/channels/${channel.id}/messages`, { body })).rejects.toMatchObject(
      refused,
    );
    const commands = `/applications/${discord.applicationId}/guilds/${discord.guildId}/commands` as const;
    await expect(client.rest.put(commands, { body: [] })).rejects.toMatchObject(refused);
    await expect(client.rest.get(`/guilds/${discord.guildId}`)).rejects.toMatchObject({ code: 10004 });
    const member = `/guilds/${discord.guildId}/members/${discord.applicationId}` as const;
    await expect(client.rest.get(member)).rejects.toMatchObject({ code: 10004 });
    expect(await client.rest.get('/users/@me/guilds')).toEqual([]);
  });

  it('cannot be reached by members', async () => {
    const { discord } = await startBot();
    discord.removeBot();
    await expect(discord.member().command('news')).rejects.toThrow(/not in this server/);
  });

  it('is in no server when it logs in', async () => {
    const discord = await startDiscord();
    discord.removeBot();
    const client = createClient(discord);
    const ready = nextOf(client, Events.ClientReady);
    await client.login(discord.token);
    await ready;
    expect(client.guilds.cache.size).toBe(0);
  });

  it('joins anew, with the moment at which it did', async () => {
    let nowMs = Date.now();
    const { discord, client } = await startBot({ clock: () => nowMs });
    const gone = nextOf(client, Events.GuildDelete);
    discord.removeBot();
    await gone;
    nowMs += 60_000;
    const joined = nextOf<Guild>(client, Events.GuildCreate);
    discord.addBot();
    expect((await joined).joinedTimestamp).toBe(nowMs);
    await expect(discord.member().command('news')).resolves.toMatchObject({ state: 'waiting' });
  });
});

describe('an outage', () => {
  it('makes the server unavailable, not gone, and brings it back', async () => {
    const { discord, client, channel } = await startChannelBot();
    const removals: unknown[] = [];
    client.on(Events.GuildDelete, (guild) => removals.push(guild));
    const unavailable = nextOf<Guild>(client, Events.GuildUnavailable);
    discord.startOutage();
    expect((await unavailable).available).toBe(false);
    await expect(discord.member().command('news')).rejects.toThrow(/outage/);
    await expect(channel.send('x')).rejects.toMatchObject({ status: 503 });
    const available = nextOf<Guild>(client, Events.GuildAvailable);
    discord.endOutage();
    expect((await available).id).toBe(discord.guildId);
    expect(client.guilds.cache.get(discord.guildId)?.joinedTimestamp).toBeLessThan(Date.now() - 60_000);
    await expect(channel.send('x')).resolves.toBeDefined();
    expect(removals).toEqual([]);
  });

  it('is there for a client that logs in during it', async () => {
    const discord = await startDiscord();
    discord.startOutage();
    const client = createClient(discord, { waitGuildTimeout: 10 });
    const ready = nextOf(client, Events.ClientReady);
    await client.login(discord.token);
    await ready;
    expect(client.guilds.cache.get(discord.guildId)?.available).toBe(false);
    const available = nextOf<Guild>(client, Events.GuildAvailable);
    discord.endOutage();
    expect((await available).name).not.toBe('');
  });
});
