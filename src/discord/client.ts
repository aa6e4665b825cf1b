// Makes a discord.js client: one shard, one intent, no message content, small caches, nobody ever pinged by accident.
import { Client, Events, GatewayIntentBits, type IIdentifyThrottler } from 'discord.js';
import { DISCORD_REQUESTS_PER_SECOND_MAX, INVALID_REQUESTS_PER_WARNING } from '../limits/discord.ts';
import { makeCache } from './caches.ts';
import { trimPacket, type Packet } from './fleet/trim-packet.ts';

/** The place of a client among all of the bot. */
export interface ClientShard {
  id: number;
  count: number;
  turns: IIdentifyThrottler;
}

/** Left out, the shard is the only one there is. */
export function createClient(apiUrl: string | null, shard?: ClientShard): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...(shard === undefined
      ? {}
      : {
          shards: [shard.id],
          shardCount: shard.count,
          ws: { buildIdentifyThrottler: () => Promise.resolve(shard.turns) },
        }),
    allowedMentions: { parse: [] },
    // Views are written in the API's own spelling; rewriting each key of each component took a tenth of an answer's time.
    jsonTransformer: (payload) => payload,
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      globalRequestsPerSecond: DISCORD_REQUESTS_PER_SECOND_MAX,
      invalidRequestWarningInterval: INVALID_REQUESTS_PER_WARNING,
    },
    makeCache,
  });
  // Told before the library keeps anything of it.
  client.on(Events.Raw, (packet: Packet) => trimPacket(client, packet));
  return client;
}
