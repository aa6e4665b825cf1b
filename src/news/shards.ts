// The shards over which Discord deals out the servers of a bot, and which server is on which.
import type { GuildId } from './places.ts';

/** Some shards of so many. */
export interface Shards {
  ids: readonly number[];
  count: number;
}

/** Discord's rule: the id without its lowest 22 bits, modulo the number of shards. What is no id is on the first. */
export function shardOf(guild: GuildId, count: number): number {
  if (count === 1 || !/^\d{1,20}$/.test(guild)) return 0;
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

export function isOnShards(guild: GuildId, { ids, count }: Shards): boolean {
  return ids.includes(shardOf(guild, count));
}
