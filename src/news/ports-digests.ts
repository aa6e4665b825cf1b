// The doors of digests: subscriptions, deliveries, what was told, and who sends.
import type { ArticleId } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Delivery, DeliveryId, Digest, DigestPeriod } from './digest.ts';
import type { ChannelId, GuildId, MessageId } from './places.ts';
import type { StoryId } from './story.ts';
import type { NewSubscription, PauseReason, Subscription, SubscriptionId } from './subscription.ts';
import type { TagSlug } from './tag.ts';

export interface SubscriptionStore {
  addSubscription(subscription: NewSubscription): Promise<Subscription>;
  getSubscription(id: SubscriptionId): Promise<Subscription | null>;
  /** Those of a server, or all; oldest first. */
  listSubscriptions(guild?: GuildId): Promise<Subscription[]>;
  removeSubscription(id: SubscriptionId): Promise<boolean>;
  pauseSubscription(id: SubscriptionId, because: PauseReason): Promise<void>;
  /** Goes on from a moment: what came while it was paused is not sent. */
  resumeSubscription(id: SubscriptionId, nextRunAt: EpochMs, coveredUntil: EpochMs): Promise<void>;
  /**
   * Takes the subscriptions that are due, not paused, of channels that nobody else holds; all due ones of a channel
   * together, up to `limit` channels. The channels are held until `at + leaseMs`, or given back.
   */
  claimDueChannels(at: EpochMs, leaseMs: number, limit: number): Promise<ChannelClaim[]>;
  /** Gives a channel back early. */
  releaseChannel(channel: ChannelId): Promise<void>;
}

/** A channel held by one process, with what is to be done in it. */
export interface ChannelClaim {
  channel: ChannelId;
  /** Due ones, in the order of their ids. */
  subscriptions: readonly Subscription[];
  /** Deliveries that were begun and not concluded, and are due again, in the order of their slots. */
  deliveries: readonly Delivery[];
}

/** What `beginDelivery` claims in one transaction. */
export interface BeginDelivery {
  subscription: SubscriptionId;
  slot: EpochMs;
  digest: Digest;
  nextRunAt: EpochMs;
  /** The subscription's periods are concluded up to here. */
  coveredUntil: EpochMs;
  at: EpochMs;
}

/** A slot for which nothing is sent. `coveredUntil` moves where nothing was new, and stays where it came too late. */
export interface SkipSlot {
  subscription: SubscriptionId;
  slot: EpochMs;
  reason: 'nothing-new' | 'missed';
  nextRunAt: EpochMs;
  coveredUntil: EpochMs;
}

/** One step of a delivery. `unsay` gives its stories back: they were not told after all. */
export type DeliveryStep =
  | { state: 'sending'; at: EpochMs }
  | { state: 'sent'; message: MessageId; at: EpochMs }
  | { state: 'failed'; reason: string; nextAttemptAt: EpochMs }
  | { state: 'rejected'; reason: string }
  | { state: 'unknown'; reason: string };

export interface DeliveryStore {
  /**
   * Makes the delivery of a slot, records its stories as told to the channel and moves the subscription on, all or
   * nothing; null where that slot has a delivery already.
   */
  beginDelivery(begun: BeginDelivery): Promise<Delivery | null>;
  skipSlot(skipped: SkipSlot): Promise<void>;
  /** Records a step. `sending` counts an attempt; `rejected` takes back what was told; `sent` and `unknown` keep it. */
  recordStep(id: DeliveryId, step: DeliveryStep): Promise<void>;
  getDelivery(id: DeliveryId): Promise<Delivery | null>;
  /** The newest deliveries of a subscription, newest first. */
  listDeliveries(subscription: SubscriptionId, limit: number): Promise<Delivery[]>;
  /** Those of the articles that the channel has been told. */
  findTold(channel: ChannelId, articles: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>>;
}

/** What arrived of a tag in a period, for a digest: not what a first reading brought, not what is old already. */
export interface NewsSearch {
  tag: TagSlug;
  /** By `firstSeenAt`. */
  period: DigestPeriod;
  /** Older by event time is no news, however late it was seen. */
  eventSince: EpochMs;
  limit: number;
}

export interface NewsArticle {
  id: ArticleId;
  story: StoryId;
  outlet: string;
  eventTime: EpochMs;
}

/** What became of sending. `retry` and `rejected` are certain that nothing stands in the channel. */
export type SendOutcome =
  | { kind: 'sent'; message: MessageId }
  /** Discord was busy or down; again after so long, or when it suits. */
  | { kind: 'retry'; reason: string; afterMs: number | null }
  /** Refused for good, as things stand. */
  | { kind: 'rejected'; because: PauseReason; reason: string }
  /** The request broke off: it may stand in the channel. */
  | { kind: 'unknown'; reason: string };

/**
 * Whether a delivery's message stands in its channel already. `cannot-look`: the bot may not see it; `not-now`: Discord
 * does not answer, it may later.
 */
export type LookOutcome =
  { kind: 'found'; message: MessageId } | { kind: 'absent' } | { kind: 'cannot-look' } | { kind: 'not-now' };

/** Sends digests to channels; what it shows carries the delivery's subscription and slot, so that it is found again. */
export interface DigestSender {
  send(delivery: Delivery): Promise<SendOutcome>;
  look(delivery: Delivery): Promise<LookOutcome>;
}
