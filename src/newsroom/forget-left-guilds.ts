// Deletes what is kept of servers that the bot was removed from: late enough that a mistake can be undone.
import { LEFT_GUILD_KEPT_MS } from '../limits/store.ts';
import { forgetGuild } from './forget-guild.ts';
import type { Newsroom } from './newsroom.ts';

/** Answers how many servers were forgotten. */
export async function forgetLeftGuilds(newsroom: Newsroom): Promise<number> {
  const { store, clock } = newsroom;
  const left = await store.privacy.listGuildsLeftBefore(clock() - LEFT_GUILD_KEPT_MS);
  for (const guild of left) await forgetGuild(newsroom, guild);
  return left.length;
}
