// What is kept of a server is what digests need of it: the permissions come out as if all had been kept.
import { ChannelType, Client, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { trimPacket } from '../../../src/discord/fleet/trim-packet.ts';
import { logIn, openDiscord } from '../live.ts';

const FURTHER = { count: 2, channelsEach: 7 };

test('of a server only the channels that can be posted in are kept, without their topics', async () => {
  const client = await logIn(await openDiscord({ furtherServers: FURTHER }));
  expect(client.guilds.cache.size).toBe(3);
  const further = client.guilds.cache.last();
  const channels = [...(further?.channels.cache.values() ?? [])];
  expect(channels.map(({ type }) => type)).toEqual([
    ...[ChannelType.GuildText, ChannelType.GuildText, ChannelType.GuildText],
    ChannelType.GuildAnnouncement,
  ]);
  expect(JSON.stringify(channels)).not.toContain('Please be kind');
  expect(further?.roles.cache.size).toBe(1);
});

test('what the bot may do is reckoned from what is kept', async () => {
  const client = await logIn(await openDiscord({ furtherServers: FURTHER }));
  const channel = client.guilds.cache.last()?.channels.cache.first();
  const permissions = channel?.permissionsFor(client.user);
  expect(permissions?.has(PermissionFlagsBits.SendMessages)).toBe(true);
  expect(permissions?.has(PermissionFlagsBits.ManageMessages)).toBe(false);
});

test('a channel that denies the bot something says so', async () => {
  const discord = await openDiscord();
  const [id = ''] = discord.channelIds;
  discord.denyBot(id, ['SendMessages']);
  const client = await logIn(discord);
  const channel = client.guilds.cache.get(discord.guildId)?.channels.cache.get(id);
  expect(channel?.permissionsFor(client.user)?.has(PermissionFlagsBits.SendMessages)).toBe(false);
});

test('a role that the bot is given later brings what it may do with it', async () => {
  const discord = await openDiscord();
  const [id = ''] = discord.channelIds;
  const role = discord.reserveChannel(id, ['SendMessages']);
  const client = await logIn(discord);
  const guild = client.guilds.cache.get(discord.guildId);
  const maySend = () =>
    guild?.channels.cache.get(id)?.permissionsFor(client.user)?.has(PermissionFlagsBits.SendMessages);
  expect(guild?.roles.cache.has(role)).toBe(false);
  expect(maySend()).toBe(false);
  discord.giveBotRole(role);
  await expect.poll(maySend).toBe(true);
});

test('overwrites and roles that are the bot’s stay, those of others go', () => {
  const client = Object.assign(new Client({ intents: [] }), { user: { id: 'bot' } });
  const overwrites = ['server', 'mine', 'bot', 'theirs', 'member'].map((id) => ({ id }));
  const guild = {
    ...{
      id: 'server',
      members: [
        { user: { id: 'bot' }, roles: ['mine'] },
        { user: { id: 'x' }, roles: [] },
      ],
    },
    roles: ['server', 'mine', 'theirs'].map((id) => ({ id })),
    channels: [{ id: '1', type: ChannelType.GuildForum, permission_overwrites: overwrites, topic: 'long' }],
  };
  trimPacket(client, { t: 'GUILD_CREATE', d: guild });
  expect(guild.roles.map(({ id }) => id)).toEqual(['server', 'mine']);
  expect(guild.channels[0]?.permission_overwrites.map(({ id }) => id)).toEqual(['server', 'mine', 'bot']);
  expect(guild.channels[0]).not.toHaveProperty('topic');
  expect(guild.members).toHaveLength(1);
});

test('a server whose members do not name the bot, or that is in an outage, stays as it came', () => {
  const client = Object.assign(new Client({ intents: [] }), { user: { id: 'bot' } });
  for (const guild of [
    { id: '1', unavailable: true },
    { id: '1', members: [], roles: [{ id: '7' }], channels: [] },
  ]) {
    const before = structuredClone(guild);
    trimPacket(client, { t: 'GUILD_CREATE', d: guild });
    expect(guild).toEqual(before);
  }
});
