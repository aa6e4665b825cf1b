// Keeps track of the servers that the bot is in: what is kept of one that it left is deleted after a while.
import { Events, type Client } from 'discord.js';
import type { GuildId } from '../news/places.ts';
import type { Shards } from '../news/shards.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/**
 * Records the servers of now, which may have changed while the bot was away, and each that comes or goes. A client of some
 * shards says nothing of the servers of others.
 */
export async function watchGuilds(
  client: Client<true>,
  { store, clock, log }: Newsroom,
  among?: Shards,
): Promise<void> {
  const { privacy } = store;
  const record = (what: string, write: Promise<void>) => {
    write.catch((err: unknown) => log.error({ err }, `that a server was ${what} could not be recorded`));
  };
  client.on(Events.GuildCreate, ({ id }) => record('joined', privacy.recordGuildJoined(id as GuildId)));
  // An outage is another event: only a bot that was removed comes by here.
  client.on(Events.GuildDelete, ({ id }) => record('left', privacy.recordGuildLeft(id as GuildId, clock())));
  await privacy.recordGuilds([...client.guilds.cache.keys()] as GuildId[], clock(), among);
}
