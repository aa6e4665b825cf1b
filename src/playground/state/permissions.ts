// What somebody may do in a channel: the server's permissions, as the channel's overwrites change them.
import { PERMISSION } from './discord-numbers.ts';
import type { Guild, GuildMember } from './guild.ts';
import type { WireOverwrite } from './wire.ts';

interface Holder {
  userId: string;
  roles: readonly string[];
  /** In the server as a whole. */
  permissions: bigint;
}

export function botPermissionsIn(guild: Guild, channelId: string): bigint {
  const { bot, botMember, botPermissions } = guild;
  return permissionsIn(guild, channelId, {
    userId: bot.id,
    roles: botMember.roles,
    permissions: botPermissions,
  });
}

export function memberPermissionsIn(guild: Guild, channelId: string, member: GuildMember): bigint {
  const { wire, permissions } = member;
  return permissionsIn(guild, channelId, { userId: wire.user.id, roles: wire.roles, permissions });
}

/** The order is that of Discord's document on permissions: everybody's overwrite, the roles' together, one's own. */
function permissionsIn(guild: Guild, channelId: string, holder: Holder): bigint {
  if ((holder.permissions & PERMISSION.administrator) !== 0n) return holder.permissions;
  const overwrites = overwritesOf(guild, channelId);
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id }) => holder.roles.includes(id)),
    overwrites.filter(({ id }) => id === holder.userId),
  ];
  return layers.reduce(apply, holder.permissions);
}

/** A thread has those of the channel that it is in. */
function overwritesOf(guild: Guild, channelId: string): readonly WireOverwrite[] {
  const channel = guild.channels.get(channelId);
  if (!channel) return [];
  return channel.permission_overwrites ?? overwritesOf(guild, channel.parent_id ?? '');
}

function apply(permissions: bigint, layer: readonly WireOverwrite[]): bigint {
  const bits = (side: 'allow' | 'deny'): bigint =>
    layer.reduce((all, overwrite) => all | BigInt(overwrite[side]), 0n);
  return (permissions & ~bits('deny')) | bits('allow');
}
