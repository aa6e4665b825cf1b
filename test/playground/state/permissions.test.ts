// Permissions in a channel: the server's, then everybody's overwrite, the roles', one's own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERMISSION } from '../../../src/playground/state/discord-numbers.ts';
import { createGuild, type Guild } from '../../../src/playground/state/guild.ts';
import { botPermissionsIn, memberPermissionsIn } from '../../../src/playground/state/permissions.ts';
import type { WireOverwrite } from '../../../src/playground/state/wire.ts';

const SEND = PERMISSION.sendMessages;
const VIEW = PERMISSION.viewChannel;

function guildWith(overwrites: (guild: Guild) => WireOverwrite[]): { guild: Guild; channelId: string } {
  const guild = createGuild(2);
  const [channel] = guild.channels.values();
  if (!channel) throw new Error('The server has channels.');
  channel.permission_overwrites = overwrites(guild);
  return { guild, channelId: channel.id };
}

function overwrite(id: string, { allow = 0n, deny = 0n }: { allow?: bigint; deny?: bigint }): WireOverwrite {
  return { id, type: 0, allow: allow.toString(), deny: deny.toString() };
}

describe('permissions in a channel', () => {
  it('are the server’s where nothing is changed', () => {
    const { guild, channelId } = guildWith(() => []);
    expect(botPermissionsIn(guild, channelId)).toBe(guild.botPermissions);
    expect(botPermissionsIn(guild, 'unknown')).toBe(guild.botPermissions);
    for (const member of guild.members.values())
      expect(memberPermissionsIn(guild, channelId, member)).toBe(member.permissions);
  });

  it('follow the nearer overwrite: one’s own over the roles’ over everybody’s', () => {
    const roleOf = (guild: Guild): string => guild.botMember.roles[0] ?? '';
    const denied = guildWith((guild) => [overwrite(guild.id, { deny: SEND })]);
    expect(botPermissionsIn(denied.guild, denied.channelId) & SEND).toBe(0n);
    const byRole = guildWith((guild) => [
      overwrite(roleOf(guild), { allow: SEND }),
      overwrite(guild.id, { deny: SEND | VIEW }),
    ]);
    expect(botPermissionsIn(byRole.guild, byRole.channelId) & (SEND | VIEW)).toBe(SEND);
    const byOwn = guildWith((guild) => [
      overwrite(guild.bot.id, { deny: SEND }),
      overwrite(roleOf(guild), { allow: SEND }),
    ]);
    expect(botPermissionsIn(byOwn.guild, byOwn.channelId) & SEND).toBe(0n);
  });

  it('are nobody else’s', () => {
    const { guild, channelId } = guildWith(({ bot }) => [overwrite(bot.id, { deny: VIEW })]);
    for (const member of guild.members.values())
      expect(memberPermissionsIn(guild, channelId, member)).toBe(member.permissions);
  });

  it('of a thread are those of its channel', () => {
    const { guild, channelId } = guildWith(({ bot }) => [overwrite(bot.id, { deny: SEND })]);
    const thread = { id: '7', guild_id: guild.id, type: 11, name: 'More', last_message_id: null };
    guild.channels.set('7', { ...thread, parent_id: channelId, rate_limit_per_user: 0 });
    expect(botPermissionsIn(guild, '7')).toBe(botPermissionsIn(guild, channelId));
    expect(botPermissionsIn(guild, '7') & SEND).toBe(0n);
  });

  it('cannot be taken from an administrator', () => {
    const { guild, channelId } = guildWith(({ bot }) => [overwrite(bot.id, { deny: VIEW | SEND })]);
    guild.botPermissions |= PERMISSION.administrator;
    expect(botPermissionsIn(guild, channelId)).toBe(guild.botPermissions);
  });

  it('have every bit that one’s own overwrite allows and none that it alone denies', () => {
    const bits = fc.bigInt({ min: 0n, max: (1n << 40n) - 1n });
    fc.assert(
      fc.property(bits, bits, bits, (allow, deny, others) => {
        const { guild, channelId } = guildWith(({ id, bot }) => [
          overwrite(bot.id, { allow, deny }),
          overwrite(id, { deny: others }),
        ]);
        const has = botPermissionsIn(guild, channelId);
        expect(has & allow).toBe(allow);
        expect(has & deny & ~allow).toBe(0n);
      }),
    );
  });
});
