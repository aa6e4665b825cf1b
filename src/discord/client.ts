// Makes the discord.js client: one intent, no message content, small caches, nobody ever pinged by accident.
import { Client, GatewayIntentBits, Options } from 'discord.js';
import { DISCORD_REQUESTS_PER_SECOND_MAX, INVALID_REQUESTS_PER_WARNING } from '../limits/discord.ts';

export function createClient(apiUrl: string | null): Client {
  const onlySelf = {
    maxSize: 0,
    keepOverLimit: (kept: { id: string; client: Client }) => kept.id === kept.client.user?.id,
  };
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Views are written in the API's own spelling; rewriting each key of each component took a tenth of an answer's time.
    jsonTransformer: (payload) => payload,
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      globalRequestsPerSecond: DISCORD_REQUESTS_PER_SECOND_MAX,
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
