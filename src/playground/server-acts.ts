// What happens to the server, not in it: permissions taken, channels deleted, the bot removed, Discord out of order.
import { CHANNEL, CHANNEL_FLAG, PERMISSION } from './state/discord-numbers.ts';
import { guildCreatePayload, guildPayload } from './state/guild-payloads.ts';
import { channelOf as newChannel, roleOf, type BotPresence } from './state/guild.ts';
import type { LocalState } from './state/local-state.ts';
import { announceThread } from './gateway/thread-events.ts';
import { pageState } from './page-server/page-state.ts';
import type { WireChannel } from './state/wire.ts';

/** Discord's names, as discord.js writes them. */
const PERMISSIONS = {
  ViewChannel: PERMISSION.viewChannel,
  SendMessages: PERMISSION.sendMessages,
  EmbedLinks: PERMISSION.embedLinks,
  AttachFiles: PERMISSION.attachFiles,
  ReadMessageHistory: PERMISSION.readHistory,
  CreatePublicThreads: PERMISSION.createThreads,
  SendMessagesInThreads: PERMISSION.sendInThreads,
} as const;

export type PermissionName = keyof typeof PERMISSIONS;

export interface NewChannel {
  name: string;
  kind: 'text' | 'announcement' | 'forum';
  /** Of a forum: the names of the tags that posts can have. */
  tags?: readonly string[];
  /** Of a forum: it takes no post without a tag. */
  isTagRequired?: boolean;
}

/** Each takes effect at once and is told to the gateway as Discord tells it. Throws for a channel that is not there. */
export interface ServerActs {
  /** Denies the bot these in the channel and its threads, beside what was denied before: CHANNEL_UPDATE. */
  denyBot(channelId: string, permissions: readonly PermissionName[]): void;
  /** Takes back all that was denied the bot there: CHANNEL_UPDATE. */
  allowBot(channelId: string): void;
  /** From now on only who has a new role may do these in the channel: GUILD_ROLE_CREATE, CHANNEL_UPDATE. Answers its id. */
  reserveChannel(channelId: string, permissions: readonly PermissionName[]): string;
  /** GUILD_MEMBER_UPDATE. */
  giveBotRole(roleId: string): void;
  /** CHANNEL_CREATE; answers its id and those of its tags. */
  addChannel(channel: NewChannel): { id: string; tagIds: string[] };
  /** Puts a thread away; a locked one takes no message until a moderator opens it: THREAD_UPDATE. */
  archiveThread(threadId: string, options?: { isLocked: boolean }): void;
  /** Messages of the bot to this member are refused from now on, as where somebody takes none from a server's members. */
  refuseDirectMessages(memberId: string): void;
  /** What the server sets for itself with Discord: GUILD_UPDATE. */
  setServer(given: { locale?: string; systemChannelId?: string | null }): void;
  /** With its messages and threads, or a thread alone: CHANNEL_DELETE or THREAD_DELETE. */
  deleteChannel(channelId: string): void;
  /** GUILD_DELETE; members cannot reach the bot any more. */
  removeBot(): void;
  /** GUILD_CREATE, joined now. */
  addBot(): void;
  /** GUILD_DELETE with `unavailable`: the bot is still a member. */
  startOutage(): void;
  /** GUILD_CREATE, as if nothing had happened. */
  endOutage(): void;
}

export function createServerActs(state: LocalState): ServerActs {
  const { guild, sessions } = state;
  const become = (presence: BotPresence): void => {
    guild.botPresence = presence;
    if (presence === 'joined') sessions.dispatch('GUILD_CREATE', guildCreatePayload(guild));
    else sessions.dispatch('GUILD_DELETE', goneGuild(guild.id, presence));
    showServer(state);
  };
  return {
    denyBot: (channelId, names) => {
      const channel = channelOf(state, channelId);
      setDenied(
        state,
        channel,
        names.map((name) => PERMISSIONS[name]).reduce(union, deniedIn(state, channel)),
      );
    },
    allowBot: (channelId) => setDenied(state, channelOf(state, channelId), 0n),
    reserveChannel: (channelId, names) => reserveChannel(state, channelOf(state, channelId), names),
    giveBotRole: (roleId) => {
      guild.botMember.roles = [...guild.botMember.roles, roleId];
      const member = { guild_id: guild.id, ...guild.botMember };
      if (guild.botPresence === 'joined') sessions.dispatch('GUILD_MEMBER_UPDATE', member);
    },
    addChannel: (channel) => addChannel(state, channel),
    archiveThread: (threadId, { isLocked } = { isLocked: false }) => {
      const thread = channelOf(state, threadId);
      if (thread.thread_metadata === undefined) throw new Error(`#${thread.name} is no thread.`);
      thread.thread_metadata = { ...thread.thread_metadata, archived: true, locked: isLocked };
      announceThread(state, 'THREAD_UPDATE', thread);
    },
    setServer: ({ locale = guild.locale, systemChannelId = guild.systemChannelId }) => {
      Object.assign(guild, { locale, systemChannelId });
      if (guild.botPresence === 'joined') sessions.dispatch('GUILD_UPDATE', guildPayload(guild));
    },
    refuseDirectMessages: (memberId) => state.directChannels.refuse(memberId),
    deleteChannel: (channelId) => deleteChannel(state, channelOf(state, channelId)),
    removeBot: () => become('removed'),
    addBot: () => {
      guild.botMember.joined_at = new Date(state.now()).toISOString();
      become('joined');
    },
    startOutage: () => become('outage'),
    endOutage: () => become('joined'),
  };
}

function addChannel(state: LocalState, { name, kind, tags = [], isTagRequired = false }: NewChannel) {
  const { guild, sessions } = state;
  const available = tags.map((tag) => ({
    ...{ id: state.newId(), name: tag, moderated: false, emoji_id: null, emoji_name: null },
  }));
  const flags = isTagRequired ? CHANNEL_FLAG.requireTag : 0;
  const channel = {
    ...newChannel(state.newId(), name, CHANNEL[kind]),
    ...(kind === 'forum' ? { available_tags: available, flags } : {}),
  };
  guild.channels.set(channel.id, channel);
  if (guild.botPresence === 'joined') sessions.dispatch('CHANNEL_CREATE', channel);
  showServer(state);
  return { id: channel.id, tagIds: available.map(({ id }) => id) };
}

function reserveChannel(state: LocalState, channel: WireChannel, names: readonly PermissionName[]): string {
  const { guild, sessions } = state;
  const role = roleOf(state.newId(), `Of #${channel.name}`, 1);
  const bits = names
    .map((name) => PERMISSIONS[name])
    .reduce(union, 0n)
    .toString();
  guild.roles = [...guild.roles, role];
  channel.permission_overwrites = [
    { id: guild.id, type: 0, allow: '0', deny: bits },
    { id: role.id, type: 0, allow: bits, deny: '0' },
  ];
  if (guild.botPresence === 'joined') {
    sessions.dispatch('GUILD_ROLE_CREATE', { guild_id: guild.id, role });
    sessions.dispatch('CHANNEL_UPDATE', channel);
  }
  return role.id;
}

function goneGuild(id: string, presence: BotPresence): object {
  return presence === 'outage' ? { id, unavailable: true } : { id };
}

function channelOf({ guild }: LocalState, channelId: string): WireChannel {
  const channel = guild.channels.get(channelId);
  if (!channel) throw new Error(`There is no channel with the id ${channelId}.`);
  return channel;
}

function union(some: bigint, others: bigint): bigint {
  return some | others;
}

function deniedIn({ guild }: LocalState, channel: WireChannel): bigint {
  const own = channel.permission_overwrites?.find(({ id }) => id === guild.bot.id);
  return BigInt(own?.deny ?? 0);
}

/** A thread has no overwrites: its channel's are changed. */
function setDenied(state: LocalState, channel: WireChannel, denied: bigint): void {
  const { guild, sessions } = state;
  if (channel.type === CHANNEL.publicThread)
    throw new Error(`#${channel.name} is a thread; deny in its channel, ${channel.parent_id ?? ''}.`);
  const others = (channel.permission_overwrites ?? []).filter(({ id }) => id !== guild.bot.id);
  const own = { id: guild.bot.id, type: 1, allow: '0', deny: denied.toString() };
  channel.permission_overwrites = denied === 0n ? others : [...others, own];
  if (guild.botPresence === 'joined') sessions.dispatch('CHANNEL_UPDATE', channel);
}

function deleteChannel(state: LocalState, channel: WireChannel): void {
  const { guild, sessions, messages } = state;
  const threads = [...guild.channels.values()].filter(({ parent_id }) => parent_id === channel.id);
  for (const { id } of [channel, ...threads]) {
    guild.channels.delete(id);
    for (const { wire } of messages.list(id)) messages.remove(wire.id);
  }
  const isThread = channel.type === CHANNEL.publicThread;
  if (guild.botPresence === 'joined')
    sessions.dispatch(isThread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
  showServer(state);
}

/** The page is given the whole state anew, as when it connects. */
function showServer(state: LocalState): void {
  state.changes.emit({ kind: 'state', state: pageState(state) });
}
