// Makes the discord.js client: one intent, no message content, small caches, nobody ever pinged by accident.
import { Client, GatewayIntentBits, Options } from 'discord.js';

/** Discord's global limit, which its library also counts interaction answers against, though Discord exempts them. */
const REQUESTS_PER_SECOND = 1_000;

/** Invalid requests between two warnings: 10,000 in ten minutes ban the address. */
const INVALID_REQUESTS_PER_WARNING = 100;

export function createClient(apiUrl: string | null): Client {
  const onlySelf = {
    maxSize: 0,
    keepOverLimit: (kept: { id: string; client: Client }) => kept.id === kept.client.user?.id,
  };
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      invalidRequestWarningInterval: INVALID_REQUESTS_PER_WARNING,
    },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: onlySelf,
      UserManager: onlySelf,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
    }),
  });
}
