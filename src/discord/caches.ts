// What the library keeps in memory of Discord: servers, their channels and roles, the bot itself, and nothing else.
import { LimitedCollection, Options, type CacheFactory, type Client } from 'discord.js';

const onlySelf = {
  maxSize: 0,
  keepOverLimit: (kept: { id: string; client: Client }) => kept.id === kept.client.user?.id,
};

const makeKept = Options.cacheWithLimits({ GuildMemberManager: onlySelf, UserManager: onlySelf });

/** The library's names of what nobody asks for: each server and each channel has most of them. */
const UNKEPT: ReadonlySet<string> = new Set([
  'ApplicationCommandManager',
  'AutoModerationRuleManager',
  'GuildApplicationCommandManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildInviteManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildSoundboardSoundManager',
  'GuildStickerManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'StageInstanceManager',
  'ThreadMemberManager',
  'VoiceStateManager',
]);

/** It takes nothing in, so that one serves all: ten thousand servers would have two hundred thousand of them. */
const nothing = new LimitedCollection<never, never>({ maxSize: 0 });

/** For `makeCache` of a client's options. */
export const makeCache: CacheFactory = (manager, holds, made) =>
  UNKEPT.has(made.name) || UNKEPT.has(manager.name) ? nothing : makeKept(manager, holds, made);
