// Channels, roles and people that a member chooses in a command's options, as the bot is told of them.
import type {
  APIInteractionDataResolvedChannel,
  ChatInputCommandInteraction,
  GuildChannel,
} from 'discord.js';
import { ApplicationCommandOptionType, ChannelType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createGuild } from '../../../src/playground/state/guild.ts';
import { resolvedPayload } from '../../../src/playground/state/guild-payloads.ts';
import { startBot, type Bot } from '../bot.ts';

/** What the bot reads of the next command. */
function readNext<T>({ on }: Bot, read: (interaction: ChatInputCommandInteraction) => T): Promise<T> {
  return new Promise((resolve) => {
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      resolve(read(interaction));
      await interaction.reply('ok');
    });
  });
}

describe('a chosen channel', () => {
  it('says what the bot may do there', async () => {
    const bot = await startBot();
    const { discord } = bot;
    const [general = '', news = ''] = discord.channelIds;
    discord.denyBot(news, ['SendMessages', 'AttachFiles']);
    const seen = readNext(bot, ({ options, appPermissions }) => {
      const channel = options.getChannel('channel', true) as GuildChannel & {
        appPermissions: { has(bit: bigint): boolean };
      };
      return {
        type: channel.type,
        mayView: channel.appPermissions.has(PermissionFlagsBits.ViewChannel),
        maySend: channel.appPermissions.has(PermissionFlagsBits.SendMessages),
        maySendHere: appPermissions.has(PermissionFlagsBits.SendMessages),
      };
    });
    await discord.member().command('digest add', { tag: 'ai', channel: news }, { channelId: general });
    expect(await seen).toEqual({ type: 0, mayView: true, maySend: false, maySendHere: true });
  });

  it('says in the interaction itself what the bot may do in the channel of the command', async () => {
    const bot = await startBot();
    const [general = ''] = bot.discord.channelIds;
    bot.discord.denyBot(general, ['ViewChannel']);
    const seen = readNext(bot, ({ appPermissions }) => appPermissions.has(PermissionFlagsBits.ViewChannel));
    const record = await bot.discord.member().command('news', {}, { channelId: general });
    expect(await seen).toBe(false);
    // An answer needs no permission of the bot's.
    expect((await record.answered).content).toBe('ok');
  });

  it('keeps what the client knows of its overwrites', async () => {
    const bot = await startBot();
    const { discord, client } = bot;
    const news = discord.channelIds[1] ?? '';
    const updated = new Promise((resolve) => client.once('channelUpdate', resolve));
    discord.denyBot(news, ['SendMessages']);
    await updated;
    const seen = readNext(bot, ({ options }) => options.getChannel('channel')?.id);
    await discord.member().command('digest add', { tag: 'ai', channel: news });
    expect(await seen).toBe(news);
    const channel = client.channels.cache.get(news) as GuildChannel;
    expect(channel.permissionsFor(client.user)?.has(PermissionFlagsBits.SendMessages)).toBe(false);
  });

  it('is of a kind that the option takes', async () => {
    const { discord, client } = await startBot();
    await client.application.commands.set([
      {
        name: 'watch',
        description: 'Watch',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'where',
            description: 'Where',
            channelTypes: [ChannelType.GuildAnnouncement],
          },
        ],
      },
    ]);
    const [general = '', , announcements = ''] = discord.channelIds;
    await expect(discord.member().command('watch', { where: general })).rejects.toThrow(
      /does not take a channel of this kind \(#general\)/,
    );
    const record = await discord.member().command('watch', { where: announcements });
    expect(record.state).toBe('waiting');
  });
});

describe('what is resolved', () => {
  const guild = createGuild(2);
  const [mara, robin] = [...guild.members.values()];
  const [channelId = ''] = guild.channels.keys();
  if (!mara || !robin) throw new Error('The server has two members.');

  it('of a channel is its partial form with the permissions of who chose it', () => {
    const resolved = resolvedPayload([channelId], { guild, actor: mara, channelId });
    const channel = (resolved?.['channels'] as Record<string, APIInteractionDataResolvedChannel>)[channelId];
    expect(channel).toMatchObject({
      id: channelId,
      type: 0,
      name: 'general',
      parent_id: null,
      permissions: mara.permissions.toString(),
      app_permissions: guild.botPermissions.toString(),
    });
    expect(channel).not.toHaveProperty('permission_overwrites');
    const others = resolvedPayload([channelId], { guild, actor: robin, channelId });
    expect(others).toMatchObject({
      channels: { [channelId]: { permissions: robin.permissions.toString() } },
    });
  });

  it('of a member, the bot and a role is all of them', () => {
    const role = guild.roles[1];
    const ids = [robin.wire.user.id, guild.bot.id, role?.id ?? ''];
    const resolved = resolvedPayload(ids, { guild, actor: mara, channelId });
    expect(Object.keys(resolved?.['users'] ?? {})).toEqual(ids.slice(0, 2));
    expect(Object.keys(resolved?.['members'] ?? {})).toEqual(ids.slice(0, 2));
    expect(resolved?.['roles']).toEqual({ [ids[2] ?? '']: role });
  });

  it('of nothing is nothing', () => {
    expect(resolvedPayload(['1'], { guild, actor: mara, channelId })).toBeNull();
  });
});

describe('who asks', () => {
  it('is known with the permissions in the channel', async () => {
    const bot = await startBot();
    const { discord } = bot;
    const seen: (boolean | undefined)[] = [];
    bot.on(async (interaction) => {
      seen.push(interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild));
      if (interaction.isRepliable()) await interaction.reply('ok');
    });
    for (const { id } of discord.members) await (await discord.member(id).command('news')).answered;
    expect(seen).toEqual([true, false]);
  });
});
