// The noun of how the bot stands with Discord: what Discord says of it when it is asked.
import type { ChannelId, GuildId } from './places.ts';

/** A channel that digests are posted in. */
export interface ChannelStanding {
  guild: GuildId;
  channel: ChannelId;
  /** fine: nothing is missing. gone: there is no such channel. unseen: the bot is not let see it, or not in the server. */
  state: 'fine' | 'missing' | 'gone' | 'unseen';
  /** Without these nothing can be posted so, by Discord's names. */
  missing: readonly string[];
  /** Whether it can be looked where a digest stands that may have been sent. */
  canLook: boolean;
}

export interface DiscordStanding {
  /** What the bot is called. */
  name: string;
  /** Of those that Discord gives by application only, which are switched on; Broadsheet needs none. */
  privilegedIntents: readonly string[];
  /** Sessions that may be begun until the count begins anew, and how many one start of the bot takes. */
  sessions: { remaining: number; total: number; resetAfterMs: number; shards: number };
  /** Whether Discord has the commands as this version registers them; null where the index cannot tell. */
  areCommandsInStep: boolean | null;
  channels: readonly ChannelStanding[];
  /** Channels that were not asked about, of very many. */
  unasked: number;
}

/** refused: the token is not let in. unreachable: nobody answers, or not as Discord does. */
export type DiscordAnswer = (
  | { kind: 'standing'; standing: DiscordStanding }
  | { kind: 'refused' }
  | { kind: 'unreachable'; where: string; reason: string }
) & {
  /** How far this machine's clock is ahead of Discord's, in milliseconds; null where Discord did not say. */
  aheadMs: number | null;
};
