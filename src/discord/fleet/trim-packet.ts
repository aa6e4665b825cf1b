// Takes out of what Discord says of a server what the bot never asks for, before the library keeps it in memory.
import {
  ChannelType,
  GatewayDispatchEvents,
  type APIOverwrite,
  type Client,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildMemberUpdateDispatchData,
} from 'discord.js';

export interface Packet {
  t: string | null;
  d: unknown;
}

/** A channel of another kind is asked for when somebody wants a digest in it. */
const KINDS_KEPT: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
]);

/** Half of what a server takes up is what nobody asks: topics, roles that the bot has not, who else may what (measured). */
export function trimPacket(client: Client, packet: Packet): void {
  if (packet.t === GatewayDispatchEvents.GuildCreate)
    trimGuild(client, packet.d as GatewayGuildCreateDispatchData);
  if (packet.t === GatewayDispatchEvents.GuildMemberUpdate)
    readNewRoles(client, packet.d as GatewayGuildMemberUpdateDispatchData);
}

type Guild = GatewayGuildCreateDispatchData;

/** A server in an outage comes with nothing but its id. */
function trimGuild(client: Client, guild: Partial<Guild> & Pick<Guild, 'id'>): void {
  const self = guild.members?.find(({ user }) => user.id === client.user?.id);
  if (self === undefined || guild.channels === undefined || guild.roles === undefined) return;
  const bearers = new Set([guild.id, self.user.id, ...self.roles]);
  // Their threads are asked for when they are wanted.
  Object.assign(guild, { threads: [], emojis: [], stickers: [], members: [self], soundboard_sounds: [] });
  Object.assign(guild, { presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [] });
  guild.roles = guild.roles.filter(({ id }) => bearers.has(id));
  guild.channels = guild.channels.filter(({ type }) => KINDS_KEPT.has(type));
  for (const channel of guild.channels) trimChannel(channel, bearers);
}

function trimChannel(
  channel: object & { permission_overwrites?: APIOverwrite[] },
  bearers: ReadonlySet<string>,
): void {
  const { permission_overwrites: overwrites } = channel;
  if (overwrites !== undefined)
    channel.permission_overwrites = overwrites.filter(({ id }) => bearers.has(id));
  // The library sets what is there, and nothing for what is not.
  for (const field of FIELDS_UNREAD) Reflect.deleteProperty(channel, field);
}

const FIELDS_UNREAD: readonly string[] = [
  'topic',
  'last_message_id',
  'last_pin_timestamp',
  'default_auto_archive_duration',
  'icon_emoji',
  'theme_color',
];

/** With a role that the bot was given later comes what it may do: of that server all is asked for. */
function readNewRoles(client: Client, member: GatewayGuildMemberUpdateDispatchData): void {
  const guild = client.guilds.cache.get(member.guild_id);
  if (guild === undefined || member.user.id !== client.user?.id) return;
  if (member.roles.every((role) => guild.roles.cache.has(role))) return;
  Promise.all([guild.roles.fetch(), guild.channels.fetch()]).catch((error: unknown) => {
    client.emit('warn', `The roles of server ${guild.id} could not be read: ${String(error)}`);
  });
}
