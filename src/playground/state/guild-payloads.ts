// What the gateway and REST say about the server: the long forms with every field that a client reads.
import { CHANNEL } from './discord-numbers.ts';
import type { Guild, GuildMember } from './guild.ts';
import type { JsonObject } from './json-values.ts';
import { botPermissionsIn, memberPermissionsIn } from './permissions.ts';
import type { WireChannel } from './wire.ts';

function isThread(channel: WireChannel): boolean {
  return channel.type === CHANNEL.publicThread;
}

/** The server as `GET /guilds/{id}` answers it. */
export function guildPayload(guild: Guild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 1,
    emojis: [],
    explicit_content_filter: 0,
    features: [],
    max_members: 500_000,
    mfa_level: 0,
    nsfw_level: 0,
    preferred_locale: guild.locale,
    premium_progress_bar_enabled: false,
    premium_subscription_count: 0,
    premium_tier: 0,
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    stickers: [],
    system_channel_flags: 0,
    system_channel_id: guild.systemChannelId,
    vanity_url_code: null,
    verification_level: 0,
    roles: guild.roles,
  };
}

/** The server as GUILD_CREATE brings it to a session. */
export function guildCreatePayload(guild: Guild): JsonObject {
  const channels = [...guild.channels.values()];
  return {
    ...guildPayload(guild),
    joined_at: guild.botMember.joined_at,
    large: false,
    unavailable: false,
    member_count: guild.members.size + 1,
    members: [guild.botMember, ...[...guild.members.values()].slice(0, 50).map((member) => member.wire)],
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels.filter(isThread),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The application as `GET /applications/@me` answers it. */
export function applicationPayload(guild: Guild): JsonObject {
  return {
    id: guild.applicationId,
    name: guild.bot.global_name,
    icon: null,
    description: '',
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    team: null,
    owner: [...guild.members.values()][0]?.wire.user,
    bot: guild.bot,
    approximate_guild_count: 1,
    integration_types_config: { '0': {} },
  };
}

/** A member as an interaction carries it: with the permissions in the channel. */
export function actingMemberPayload(guild: Guild, channelId: string, member: GuildMember): JsonObject {
  return { ...member.wire, permissions: memberPermissionsIn(guild, channelId, member).toString() };
}

/** A channel as an interaction carries it: without its overwrites, with what the acting member may do there. */
export function partialChannelPayload(guild: Guild, channel: WireChannel, actor: GuildMember): JsonObject {
  const shown = Object.entries(channel).filter(([field]) => field !== 'permission_overwrites');
  return {
    ...Object.fromEntries(shown),
    flags: channel.flags ?? 0,
    permissions: memberPermissionsIn(guild, channel.id, actor).toString(),
  };
}

/** Who acts, and where. */
export interface Acting {
  guild: Guild;
  actor: GuildMember;
  channelId: string;
}

type Resolved = Record<'users' | 'members' | 'channels' | 'roles', JsonObject>;

/** Maps as `data.resolved` has them; only those that hold something. */
export function resolvedPayload(ids: Iterable<string>, acting: Acting): JsonObject | null {
  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {} };
  for (const id of ids) resolveId(id, acting, resolved);
  const filled = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0);
  return filled.length === 0 ? null : Object.fromEntries(filled);
}

function resolveId(id: string, { guild, actor, channelId }: Acting, resolved: Resolved): void {
  const member = guild.members.get(id);
  const channel = guild.channels.get(id);
  const role = guild.roles.find((candidate) => candidate.id === id);
  if (member) {
    const { user, ...rest } = actingMemberPayload(guild, channelId, member);
    resolved.users[id] = user;
    resolved.members[id] = rest;
  }
  if (id === guild.bot.id) {
    const { user, ...rest } = guild.botMember;
    resolved.users[id] = user;
    resolved.members[id] = { ...rest, permissions: botPermissionsIn(guild, channelId).toString() };
  }
  if (channel) {
    resolved.channels[id] = {
      ...partialChannelPayload(guild, channel, actor),
      // Since July 2026: what the bot may do in the chosen channel.
      app_permissions: botPermissionsIn(guild, id).toString(),
    };
  }
  if (role) resolved.roles[id] = role;
}
