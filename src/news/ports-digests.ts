// The doors of digests: subscriptions, deliveries, what was told, and who sends.
import type { ArticleId } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Claim, Delivery, DeliveryId, Digest, DigestCorrection, DigestPeriod } from './digest.ts';
import type { ChannelId, GuildId, MessageId } from './places.ts';
import type { StoryId } from './story.ts';
import type { NewSubscription, PauseReason, Subscription, SubscriptionId } from './subscription.ts';
import type { TagSlug } from './tag.ts';

export interface SubscriptionStore {
  addSubscription(subscription: NewSubscription): Promise<Subscription>;
  getSubscription(id: SubscriptionId): Promise<Subscription | null>;
  /** Those of a server, or all; oldest first. */
  listSubscriptions(guild?: GuildId): Promise<Subscription[]>;
  /** Writes what a manager may change; null where there is none of that id. Its past stays as it is. */
  editSubscription(id: SubscriptionId, changed: SubscriptionChange): Promise<Subscription | null>;
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

export type SubscriptionChange = Partial<
  Pick<Subscription, 'topic' | 'channel' | 'schedule' | 'stories' | 'language' | 'posting' | 'nextRunAt'>
>;

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

/** A part of a delivery that stands in the channel now. */
export type PostedPart =
  | { kind: 'message'; message: MessageId }
  | { kind: 'complete' }
  | { kind: 'thread'; thread: ChannelId }
  | { kind: 'published' };

/** One step of a delivery. `posted` records a part and concludes nothing. */
export type DeliveryStep =
  | { state: 'sending'; at: EpochMs }
  | { state: 'posted'; part: PostedPart }
  /** `reason`: what of it was left undone, as where it could not be published. */
  | { state: 'sent'; message: MessageId; at: EpochMs; reason?: string | null }
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
  /** What the channel has been told of these articles, oldest first: each told story that had one of them. */
  findTold(channel: ChannelId, articles: readonly ArticleId[]): Promise<ToldStory[]>;
  /** Deliveries that were sent since a moment and cite one of these articles, oldest first. */
  listCiting(articles: readonly ArticleId[], since: EpochMs): Promise<Delivery[]>;
  /** Records that the message shows these corrections. */
  recordCorrections(id: DeliveryId, corrections: readonly DigestCorrection[]): Promise<void>;
}

/** A story as a channel was told it. What was told before claims were kept has none. */
export interface ToldStory {
  articles: readonly ArticleId[];
  claims: readonly Claim[];
  independent: number;
  toldAt: EpochMs;
}

/** What arrived of a tag in a period, for a digest: not what a first reading brought, not what is old already. */
export interface NewsSearch {
  tag: TagSlug;
  /** Articles of this language alone; null for all. */
  language: string | null;
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

/** What arrived of these articles, by the same rule: for digests whose articles a question found. */
export interface NewsAmong extends Omit<NewsSearch, 'tag' | 'limit'> {
  articles: readonly ArticleId[];
}

/** What became of sending. `retry` and `rejected` are certain that nothing stands in the channel. */
export type SendOutcome =
  /** `reason`: what of it was left undone, as where it could not be published. */
  | { kind: 'sent'; message: MessageId; reason?: string | null }
  /** Discord was busy or down; again after so long, or when it suits. */
  | { kind: 'retry'; reason: string; afterMs: number | null }
  /** Refused for good, as things stand. */
  | { kind: 'rejected'; because: PauseReason; reason: string }
  /** The channel is not there any more: Discord was asked twice. */
  | { kind: 'gone'; reason: string }
  /** The request broke off: it may stand in the channel. */
  | { kind: 'unknown'; reason: string };

/**
 * Whether a delivery's message stands in its channel already. `cannot-look`: the bot may not see it; `not-now`: Discord
 * does not answer, it may later.
 */
export type LookOutcome =
  /** `parts`: what else of it stands. */
  | { kind: 'found'; message: MessageId; parts: readonly PostedPart[] }
  | { kind: 'absent' }
  | { kind: 'cannot-look' }
  | { kind: 'not-now' };

/** Sends digests to channels; what it shows carries the delivery's subscription and slot, so that it is found again. */
export interface DigestSender {
  /**
   * Takes the steps that are left, and tells each as soon as it is done. Dates in the names of threads are those of the
   * IANA zone; of UTC where none is given.
   */
  send(delivery: Delivery, record: (part: PostedPart) => Promise<void>, zone?: string): Promise<SendOutcome>;
  look(delivery: Delivery): Promise<LookOutcome>;
  /** Shows corrections in the message that stands. `given-up`: it is gone, or Discord lets it be edited no more. */
  correct(delivery: Delivery, corrections: readonly DigestCorrection[]): Promise<CorrectOutcome>;
}

export type CorrectOutcome = 'shown' | 'later' | 'given-up';
