// The nouns of a digest and of its sending: the stories of one subscription in one period, told once.
import type { ArticleId } from './article.ts';
import type { Branded, EpochMs } from './branded.ts';
import type { ChannelId, GuildId, MessageId } from './places.ts';
import type { StoryId } from './story.ts';
import type { Posting, SubscriptionId, Topic } from './subscription.ts';
import type { Citation } from './summary.ts';

/** A closed stretch of time with both ends, half-open `[from, until)`, by `firstSeenAt`. */
export interface DigestPeriod {
  from: EpochMs;
  until: EpochMs;
}

/**
 * One thing that a story says, as the ledger of a channel remembers it. Two claims of one fingerprint say the same; two of
 * one matter and other fingerprints tell a change of the same thing, as a toll that rose.
 */
export interface Claim {
  fingerprint: string;
  /** What it is about, without the value; null where no value is told of anything. */
  matter: string | null;
  /** The value as it is written: `34`, `Tuesday`; null where none is told. */
  value: string | null;
}

/** Why a story that the channel was told returns, and what was told before. */
export interface StoryUpdate {
  because: 'figure' | 'claim' | 'outlets';
  /** When the channel was last told of it. */
  toldAt: EpochMs;
  /** What was told before, in a few words: `12` for a figure, `2` outlets; null where nothing stands against the new. */
  before: string | null;
  /** What is new, in as few: `34`, `5`; null where the sentence itself is the news. */
  now: string | null;
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
  /** Independent write-ups among them, as far as is known. */
  independent: number;
  /** When it happened or was last reported: the lead write-up's. */
  eventTime: EpochMs;
  /** What its write-ups say, told now or not: what is among these is no news to the channel any more. */
  claims: readonly Claim[];
  /** Null where the channel is told of it for the first time. */
  update: StoryUpdate | null;
  isTruncated: boolean;
}

/** The stories of one subscription in one period, best first. */
export interface Digest {
  subscription: SubscriptionId;
  topic: Topic;
  period: DigestPeriod;
  stories: readonly DigestStory[];
  /** New stories of the period, told or not for want of room. */
  total: number;
  nextRunAt: EpochMs;
  /** Stories that muted outlets alone have; left out where there is none. */
  muted?: number;
}

/** A base-36 number, counted up by the store. */
export type DeliveryId = Branded<'DeliveryId'>;

/**
 * planned: compiled and claimed, not sent. sending: a request is or was under way. sent: Discord gave a message id.
 * failed: to be tried again. rejected: Discord refuses for good. skipped: nothing new, or too late. unknown: it may have
 * been sent; never sent again.
 */
export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'rejected' | 'skipped' | 'unknown';

/** The steps of a delivery that are done. */
export interface Posted {
  message: MessageId | null;
  /** The message shows the digest itself, not the line of text that notified. */
  isComplete: boolean;
  /** The thread below it; in a forum the post, in which the message then is. */
  thread: ChannelId | null;
  isPublished: boolean;
}

/** A part of a delivery that stands in the channel now. */
export type PostedPart =
  | { kind: 'message'; message: MessageId }
  | { kind: 'complete' }
  | { kind: 'thread'; thread: ChannelId }
  | { kind: 'published' };

/** The posted steps with one more. */
export function withPart(posted: Posted, part: PostedPart): Posted {
  switch (part.kind) {
    case 'message':
      return { ...posted, message: part.message };
    case 'complete':
      return { ...posted, isComplete: true };
    case 'thread':
      return { ...posted, thread: part.thread };
    case 'published':
      return { ...posted, isPublished: true };
  }
}

/** Corrections that were shown in a digest's message: the article that changed, and when. */
export interface DigestCorrection {
  article: ArticleId;
  outlet: string;
  /** The sentence that was told and does not stand in the article any more. */
  told: string;
  /** What stands in its place; null where it was taken back. */
  now: string | null;
  correctedAt: EpochMs;
}

/** The sending of one digest, step by step. One subscription and slot has one delivery. */
export interface Delivery {
  id: DeliveryId;
  subscription: SubscriptionId;
  guild: GuildId;
  channel: ChannelId;
  posting: Posting;
  /** The scheduled time that it is for. */
  slot: EpochMs;
  state: DeliveryState;
  /** Null where it was skipped. */
  digest: Digest | null;
  /** What of it stands in the channel, each step as it was done. */
  posted: Posted;
  attempts: number;
  /** When the last attempt began; null before the first. */
  attemptedAt: EpochMs | null;
  /** When to try again; null where nothing is left to do. */
  nextAttemptAt: EpochMs | null;
  /** A short English word or sentence for the operator and `/digest list`; null where nothing went wrong. */
  reason: string | null;
  /** Shown in the message already, oldest first. */
  corrections: readonly DigestCorrection[];
}
