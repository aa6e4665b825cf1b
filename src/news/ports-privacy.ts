// The door to what is kept about people and servers, to be shown, handed over and forgotten.
import type { EpochMs } from './branded.ts';
import type { Feed } from './feed.ts';
import type { GuildId, UserId } from './places.ts';
import type { Shards } from './shards.ts';
import type { Subscription } from './subscription.ts';

/** All that is kept with a member's id: what they set up. Questions are kept without one. */
export interface KeptOfUser {
  subscriptions: readonly Subscription[];
  feeds: readonly Feed[];
}

/** All that is kept with a server's id. */
export interface KeptOfGuild extends KeptOfUser {
  /** Deliveries of its digests. */
  deliveries: number;
  /** Articles that its channels have been told. */
  told: number;
  /** Days with a count of the writer's tokens. */
  tokenDays: number;
}

export interface PrivacyStore {
  listKeptOfUser(user: UserId): Promise<KeptOfUser>;
  /** Takes the member's id off everything; what they set up for a server stays the server's. Answers how many. */
  forgetUser(user: UserId): Promise<number>;
  listKeptOfGuild(guild: GuildId): Promise<KeptOfGuild>;
  /** Removes all that is kept with the server's id; feeds stay in the index, nobody's. */
  forgetGuild(guild: GuildId): Promise<void>;
  /**
   * The servers that the bot is in at a moment: those that it keeps something of and is not in begin to count as left.
   * Only servers of the shards are judged, where some are given: of others nobody here knows.
   */
  recordGuilds(present: readonly GuildId[], at: EpochMs, among?: Shards): Promise<void>;
  recordGuildLeft(guild: GuildId, at: EpochMs): Promise<void>;
  recordGuildJoined(guild: GuildId): Promise<void>;
  /** The servers that were left before a moment, and of which something is still kept. */
  listGuildsLeftBefore(before: EpochMs): Promise<GuildId[]>;
}
