// The nouns of a digest and of its sending: the stories of one subscription in one period, told once.
import type { ArticleId } from './article.ts';
import type { Branded, EpochMs } from './branded.ts';
import type { ChannelId, GuildId, MessageId, RoleId } from './places.ts';
import type { StoryId } from './story.ts';
import type { SubscriptionId } from './subscription.ts';
import type { Citation } from './summary.ts';
import type { Tag } from './tag.ts';

/** A closed stretch of time with both ends, half-open `[from, until)`, by `firstSeenAt`. */
export interface DigestPeriod {
  from: EpochMs;
  until: EpochMs;
}

/** A story as a digest tells it. */
export interface DigestStory {
  story: StoryId;
  headline: string | null;
  /** One sentence, quoted; null where none can be. */
  sentence: Citation | null;
  outlet: string;
  url: string | null;
  /** All its articles at the time: none of them is told to the channel again. */
  articles: readonly ArticleId[];
  /** Known outlets among them. */
  outlets: number;
  isTruncated: boolean;
}

/** The stories of one subscription in one period, best first. */
export interface Digest {
  subscription: SubscriptionId;
  tag: Tag;
  period: DigestPeriod;
  stories: readonly DigestStory[];
  /** New stories of the period, told or not for want of room. */
  total: number;
  nextRunAt: EpochMs;
}

/** A base-36 number, counted up by the store. */
export type DeliveryId = Branded<'DeliveryId'>;

/**
 * planned: compiled and claimed, not sent. sending: a request is or was under way. sent: Discord gave a message id.
 * failed: to be tried again. rejected: Discord refuses for good. skipped: nothing new, or too late. unknown: it may have
 * been sent; never sent again.
 */
export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'rejected' | 'skipped' | 'unknown';

/** The sending of one digest, step by step. One subscription and slot has one delivery. */
export interface Delivery {
  id: DeliveryId;
  subscription: SubscriptionId;
  guild: GuildId;
  channel: ChannelId;
  mention: RoleId | null;
  /** The scheduled time that it is for. */
  slot: EpochMs;
  state: DeliveryState;
  /** Null where it was skipped. */
  digest: Digest | null;
  message: MessageId | null;
  attempts: number;
  /** When the last attempt began; null before the first. */
  attemptedAt: EpochMs | null;
  /** When to try again; null where nothing is left to do. */
  nextAttemptAt: EpochMs | null;
  /** A short English word or sentence for the operator and `/digest list`; null where nothing went wrong. */
  reason: string | null;
}
