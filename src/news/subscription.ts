// The noun of a channel that wants the stories of a tag or a question on a schedule.
import type { Branded, EpochMs } from './branded.ts';
import type { ChannelId, GuildId, RoleId, UserId } from './places.ts';
import type { Schedule } from './schedule.ts';
import type { Tag } from './tag.ts';

/** A base-36 number, counted up by the store. */
export type SubscriptionId = Branded<'SubscriptionId'>;

/**
 * Why a subscription waits. asked: a manager paused it. channel-gone, no-permission, refused: Discord says so. failing:
 * sending failed too often. filtered: the server's filters refused it too often. forum-tag: the forum wants a tag that
 * is not given, or is gone.
 */
export type PauseReason =
  'asked' | 'channel-gone' | 'no-permission' | 'refused' | 'failing' | 'filtered' | 'forum-tag';

/** What a digest is about. Words are those of a question, as typed: with phrases, exclusions and alternatives. */
export type Topic = { kind: 'tag'; tag: Tag } | { kind: 'words'; words: string };

/** How the digests of a subscription are posted. */
export interface Posting {
  /** A role that each digest mentions. */
  mention: RoleId | null;
  /** Without a sound on anybody's phone. */
  isQuiet: boolean;
  /** A thread is opened below each, for talk about it. */
  isThreaded: boolean;
  /** Published to the servers that follow the channel; only announcement channels can. */
  isPublished: boolean;
  /** Discord's id of the forum's tag that each post gets. */
  forumTag: string | null;
}

export const PLAIN_POSTING: Posting = {
  mention: null,
  isQuiet: false,
  isThreaded: false,
  isPublished: false,
  forumTag: null,
};

export interface Subscription {
  id: SubscriptionId;
  guild: GuildId;
  channel: ChannelId;
  topic: Topic;
  schedule: Schedule;
  /** The most stories in one digest. */
  stories: number;
  /** Articles of this language alone (ISO 639-1); null for all. */
  language: string | null;
  posting: Posting;
  /** Null where that member asked to be forgotten. */
  createdBy: UserId | null;
  createdAt: EpochMs;
  nextRunAt: EpochMs;
  /** The end of the last period that was concluded: the next one begins here. */
  coveredUntil: EpochMs;
  pausedBecause: PauseReason | null;
}

export type NewSubscription = Omit<Subscription, 'id' | 'pausedBecause'>;

/** What people read as the subject of a digest. */
export function topicNameOf(topic: Topic): string {
  return topic.kind === 'tag' ? topic.tag.name : topic.words;
}

/** True for what can be a subscription's id; whether there is one, the store knows. */
export function isSubscriptionId(text: string): text is SubscriptionId {
  return /^[0-9a-z]{1,9}$/.test(text);
}
