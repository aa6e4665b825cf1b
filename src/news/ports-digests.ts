// The doors of digests: subscriptions, deliveries, what was told, and who sends.
import type { ArticleId } from './article.ts';
import type { Branded, EpochMs } from './branded.ts';
import type {
  Claim,
  Delivery,
  DeliveryId,
  DeliveryState,
  Digest,
  DigestCorrection,
  DigestPeriod,
  PostedPart,
} from './digest.ts';
import type { ChannelId, GuildId, MessageId } from './places.ts';
import type { Shards } from './shards.ts';
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
  /** When the next subscription that is not paused is due; null where there is none. Cheap. */
  nextDueAt(): Promise<EpochMs | null>;
  /**
   * Takes the subscriptions that are due, not paused, of channels that nobody else holds; all due ones of a channel
   * together. The channels are held until `at + leaseMs`, or given back. A claim that itself took
   * longer than a lease takes none.
   */
  claimDueChannels(at: EpochMs, leaseMs: number, wanted: ChannelsWanted): Promise<ChannelClaim[]>;
  /** Gives a channel back early; one that another holds by now stays that one's. */
  releaseChannel(channel: ChannelId, hold: HoldId): Promise<void>;
}

export interface ChannelsWanted {
  /** The most channels. */
  limit: number;
  /** Those of servers on these shards alone; of all where it is left out. */
  among?: Shards | undefined;
}

/** Names one claim of channels: whoever claims them next has another. */
export type HoldId = Branded<'HoldId'>;

/**
 * What goes with a write that the holder of a channel alone may make: it is made where the channel is still held so, and
 * the channel is held on until then. Left out where nobody else can be at work.
 */
export interface Held {
  hold: HoldId;
  until: EpochMs;
}

/** `not-held`: the channel is another's by now, and nothing was written. */
export type HeldWrite = 'written' | 'not-held';

export type SubscriptionChange = Partial<
  Pick<Subscription, 'topic' | 'channel' | 'schedule' | 'stories' | 'language' | 'posting' | 'nextRunAt'>
>;

/** A channel held by one process, with what is to be done in it. */
export interface ChannelClaim {
  channel: ChannelId;
  hold: HoldId;
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
  beginDelivery(begun: BeginDelivery, held?: Held): Promise<Delivery | null | 'not-held'>;
  skipSlot(skipped: SkipSlot, held?: Held): Promise<HeldWrite>;
  /**
   * Records a step. `sending` counts an attempt, and is refused where the delivery was concluded meanwhile; `rejected` takes back what was told; `sent` and `unknown` keep it. That
   * something stands in the channel, `posted` and `sent`, is recorded whoever holds it.
   */
  recordStep(id: DeliveryId, step: DeliveryStep, held?: Held): Promise<HeldWrite>;
  getDelivery(id: DeliveryId): Promise<Delivery | null>;
  /** The newest deliveries of a subscription, newest first. */
  listDeliveries(subscription: SubscriptionId, limit: number): Promise<Delivery[]>;
  /** Which of these articles the channel has been told. Cheap: an index answers it. */
  findToldArticles(channel: ChannelId, articles: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>>;
  /**
   * What the channel has been told of these articles, oldest first: each told story that had one of them. Some half a
   * millisecond for each digest that told one: not for all that a period brought.
   */
  findTold(channel: ChannelId, articles: readonly ArticleId[]): Promise<ToldStory[]>;
  /** Deliveries that were sent since a moment and cite one of these articles, oldest first. */
  listCiting(articles: readonly ArticleId[], since: EpochMs): Promise<Delivery[]>;
  /** How many of the newest deliveries, `among` so many, with a slot since a moment, are in which state. Cheap. */
  countStates(since: EpochMs, among: number): Promise<ReadonlyMap<DeliveryState, number>>;
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
  /** The shards whose servers it reaches now; all servers where it is left out. */
  reach?: () => Shards;
  /** Takes the steps that are left, and tells each as soon as it is done. */
  send(
    delivery: Delivery,
    record: (part: PostedPart) => Promise<void>,
    options?: SendOptions,
  ): Promise<SendOutcome>;
  look(delivery: Delivery): Promise<LookOutcome>;
  /** Shows corrections in the message that stands. `given-up`: it is gone, or Discord lets it be edited no more. */
  correct(delivery: Delivery, corrections: readonly DigestCorrection[]): Promise<CorrectOutcome>;
}

export interface SendOptions {
  /** The IANA zone of dates in the names of threads; UTC when left out. */
  zone?: string;
  /** Asked at the last moment before each request that writes: false once the channel may be another process's. */
  mayBegin?: () => boolean;
}

export type CorrectOutcome = 'shown' | 'later' | 'given-up';
