// Lists all that is kept with a server's id, to be shown and handed over to its managers.
import type { EpochMs } from '../news/branded.ts';
import type { GuildSettings } from '../news/guild-settings.ts';
import type { GuildId } from '../news/places.ts';
import type { KeptOfGuild } from '../news/ports-privacy.ts';
import { listGone, type GoneDigest } from './digests/gone-digests.ts';
import { findGreeting } from './greet-once.ts';
import { listSettings } from './guild-settings.ts';
import type { Newsroom } from './newsroom.ts';

export interface AllKeptOfGuild extends KeptOfGuild {
  /** Digests that went with their channels, and of which no manager was told yet; oldest first. */
  goneDigests: readonly GoneDigest[];
  /** What it sets for itself; null where it has set nothing. */
  settings: GuildSettings | null;
  /** When it was greeted; null where it was not. */
  greetedAt: EpochMs | null;
}

export async function listKeptOfGuild(newsroom: Newsroom, guild: GuildId): Promise<AllKeptOfGuild> {
  const kept = await newsroom.store.privacy.listKeptOfGuild(guild);
  const [goneDigests, settings, greetedAt] = await Promise.all([
    listGone(newsroom, guild),
    listSettings(newsroom, guild),
    findGreeting(newsroom, guild),
  ]);
  return { ...kept, goneDigests, settings, greetedAt };
}
