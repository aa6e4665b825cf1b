// The made-up server: its channels, roles, members and the bot, with ids that stay the same from start to start.
import { CHANNEL, PERMISSION } from './discord-numbers.ts';
import { snowflakeAt } from './snowflakes.ts';
import type { WireChannel, WireMember, WireRole, WireUser } from './wire.ts';

/** A moment of January 2026 whose count is divisible by every number up to 16, so that the server falls to shard 0. */
const FOUNDED_MS = 1_420_070_400_000 + 481_678 * 720_720;
const FOUNDED_AT = new Date(FOUNDED_MS).toISOString();

const EVERYBODY =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readHistory |
  PERMISSION.useCommands |
  PERMISSION.createThreads |
  PERMISSION.sendInThreads;

/** The language that the server is set to, and the members' clients where nothing else is said. */
export const LOCALE = 'en-US';

/** What a post of the forum can be about. */
const FORUM_TAGS = ['Digest', 'Talk'].map((name, index) => ({
  ...{ id: idOf(20 + index), name, moderated: false, emoji_id: null, emoji_name: null },
}));

/** The names of the first members; further ones are numbered. */
const MEMBER_NAMES = ['Mara', 'Robin'];

export interface GuildMember {
  wire: WireMember;
  name: string;
  permissions: bigint;
  isManager: boolean;
  /** What the member's client is set to. */
  locale: string;
}

/** `outage` is Discord's own trouble: the bot is still a member, but neither hears nor reaches the server. */
export type BotPresence = 'joined' | 'removed' | 'outage';

export interface Guild {
  id: string;
  name: string;
  /** The application's id is its bot's id, as with every application made since 2016. */
  applicationId: string;
  bot: WireUser;
  botMember: WireMember;
  /** In the server as a whole; a channel may change them. */
  botPermissions: bigint;
  botPresence: BotPresence;
  ownerId: string;
  /** What Discord calls the server's preferred locale. */
  locale: string;
  /** Where the server's own notices stand; null for nowhere. */
  systemChannelId: string | null;
  roles: WireRole[];
  members: Map<string, GuildMember>;
  channels: Map<string, WireChannel>;
}

function idOf(counter: number): string {
  return snowflakeAt(FOUNDED_MS, counter);
}

/** The display name of a bot is the name of its application. */
function userOf(id: string, name: string, isBot: boolean): WireUser {
  const username = name.toLowerCase().replaceAll(' ', '.');
  return { id, username, discriminator: '0', global_name: name, avatar: null, bot: isBot, public_flags: 0 };
}

function memberOf(user: WireUser, roles: string[]): WireMember {
  const state = { deaf: false, mute: false, pending: false, flags: 0 };
  return { user, roles, nick: null, avatar: null, joined_at: FOUNDED_AT, premium_since: null, ...state };
}

/** A role with which everybody may do what they may do anyway. */
export function roleOf(id: string, name: string, position: number): WireRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: EVERYBODY.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** A channel of the server, where everybody may do what they may do everywhere. */
export function channelOf(id: string, name: string, type: number): WireChannel {
  return {
    id,
    guild_id: idOf(0),
    type,
    name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    permission_overwrites: [],
    last_message_id: null,
    rate_limit_per_user: 0,
  };
}

/** Makes the server with so many members; the first is the manager. */
export function createGuild(memberCount: number): Guild {
  const guildId = idOf(0);
  const manager = {
    ...roleOf(idOf(1), 'Managers', 2),
    permissions: (EVERYBODY | PERMISSION.manageServer).toString(),
  };
  const readers = { ...roleOf(idOf(2), 'News readers', 1), mentionable: true };
  const bot = userOf(idOf(3), 'Broadsheet', true);
  const botRole = { ...roleOf(idOf(4), 'Broadsheet', 3), managed: true, tags: { bot_id: bot.id } };
  const channels = [
    channelOf(idOf(5), 'general', CHANNEL.text),
    channelOf(idOf(6), 'news', CHANNEL.text),
    channelOf(idOf(7), 'announcements', CHANNEL.announcement),
    { ...channelOf(idOf(8), 'reading-room', CHANNEL.forum), available_tags: FORUM_TAGS, flags: 0 },
  ];
  const members = Array.from({ length: memberCount }, (_, index): GuildMember => {
    const name = MEMBER_NAMES[index] ?? `Reader ${index + 1}`;
    const isManager = index === 0;
    return {
      wire: memberOf(userOf(idOf(100 + index), name, false), isManager ? [manager.id] : []),
      name,
      locale: LOCALE,
      permissions: isManager ? EVERYBODY | PERMISSION.manageServer : EVERYBODY,
      isManager,
    };
  });
  return {
    id: guildId,
    name: 'The local newsroom',
    applicationId: bot.id,
    bot,
    botMember: memberOf(bot, [botRole.id]),
    botPermissions: EVERYBODY,
    botPresence: 'joined',
    ownerId: idOf(99),
    locale: LOCALE,
    systemChannelId: null,
    roles: [roleOf(guildId, '@everyone', 0), readers, manager, botRole],
    members: new Map(members.map((member) => [member.wire.user.id, member])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
  };
}
