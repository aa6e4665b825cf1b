// The noun of a channel that wants a tag's stories on a schedule.
import type { Branded, EpochMs } from './branded.ts';
import type { ChannelId, GuildId, RoleId, UserId } from './places.ts';
import type { Schedule } from './schedule.ts';
import type { Tag } from './tag.ts';

/** A base-36 number, counted up by the store. */
export type SubscriptionId = Branded<'SubscriptionId'>;

/** Why a subscription waits: the channel is gone, Discord refuses the bot there, or sending failed too often. */
export type PauseReason = 'channel-gone' | 'no-permission' | 'refused' | 'failing';

export interface Subscription {
  id: SubscriptionId;
  guild: GuildId;
  channel: ChannelId;
  tag: Tag;
  schedule: Schedule;
  /** The most stories in one digest. */
  stories: number;
  /** A role that each digest mentions. */
  mention: RoleId | null;
  /** Null where that member asked to be forgotten. */
  createdBy: UserId | null;
  createdAt: EpochMs;
  nextRunAt: EpochMs;
  /** The end of the last period that was concluded: the next one begins here. */
  coveredUntil: EpochMs;
  pausedBecause: PauseReason | null;
}

export type NewSubscription = Omit<Subscription, 'id' | 'pausedBecause'>;

/** True for what can be a subscription's id; whether there is one, the store knows. */
export function isSubscriptionId(text: string): text is SubscriptionId {
  return /^[0-9a-z]{1,9}$/.test(text);
}
