// The nouns that the chapters on feeds, digests and privacy speak of: each with what matters said aloud.
import { DAY_MS } from '../../src/limits/units.ts';
import type { ArticleId } from '../../src/news/article.ts';
import type { Delivery, Digest, DigestStory, Posted } from '../../src/news/digest.ts';
import { NO_WISHES, type NewFeed } from '../../src/news/feed.ts';
import type { ChannelId, GuildId, MessageId, UserId } from '../../src/news/places.ts';
import type { BeginDelivery } from '../../src/news/ports-digests.ts';
import type { FeedResult } from '../../src/news/ports-feeds.ts';
import type { Store } from '../../src/news/ports.ts';
import type { StoryId } from '../../src/news/story.ts';
import {
  PLAIN_POSTING,
  type NewSubscription,
  type Subscription,
  type Topic,
} from '../../src/news/subscription.ts';
import { aTag, idOf, NOW } from '../nouns.ts';

const FIRST_SNOWFLAKE = 100_000_000_000_000_000n;

const snowflake = (place: number) => String(FIRST_SNOWFLAKE + BigInt(place));
export const guildOf = (place: number) => snowflake(place) as GuildId;
export const channelOf = (place: number) => snowflake(1000 + place) as ChannelId;
export const userOf = (place: number) => snowflake(2000 + place) as UserId;
export const messageOf = (place: number) => snowflake(3000 + place) as MessageId;

export function feedUrlOf(place: string | number): string {
  return `https://harbour-post.example/feeds/${place}.xml`;
}

export function aNewFeed(given: Partial<NewFeed> = {}): NewFeed {
  return {
    ...{ url: feedUrlOf(1), outlet: null, tag: null, readsPages: false, addedIn: null, addedBy: null },
    ...given,
  };
}

const VALIDATORS = { etag: '"5"', lastModified: 'Fri, 20 Nov 2026 11:00:00 GMT', bodyHash: 'ab12' };

/** A reading that brought two articles, due again in an hour's time. */
export function aReading(given: Partial<Extract<FeedResult, { kind: 'read' }>> = {}): FeedResult {
  return {
    ...{ kind: 'read', validators: VALIDATORS, nextReadAt: NOW + 3_600_000 },
    ...{ format: 'rss', wishes: NO_WISHES, outlet: null, added: 2, movedTo: null },
    ...{ pacePerDay: null, usualItems: 2, notice: null, tell: null },
    ...given,
  };
}

export function anUnchangedReading(
  given: Partial<Extract<FeedResult, { kind: 'unchanged' }>> = {},
): FeedResult {
  return {
    kind: 'unchanged',
    validators: VALIDATORS,
    nextReadAt: NOW + 3_600_000,
    pacePerDay: null,
    ...given,
  };
}

export function aFailedReading(given: Partial<Extract<FeedResult, { kind: 'failed' }>> = {}): FeedResult {
  return {
    ...{ kind: 'failed', problem: 'It is asleep.', nextReadAt: NOW + 3_600_000, isPaused: false, tell: null },
    ...given,
  };
}

/** A tag as a topic, by its name. */
export function aTopic(name: string): Topic {
  return { kind: 'tag', tag: aTag(name) };
}

/** Due now, in channel 1 of server 1. */
export function aNewSubscription(given: Partial<NewSubscription> = {}): NewSubscription {
  return {
    guild: guildOf(1),
    channel: channelOf(1),
    topic: aTopic('Sea'),
    schedule: {
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      times: [{ hour: 8, minute: 0 }],
      zone: 'Europe/Berlin',
    },
    stories: 5,
    language: null,
    posting: PLAIN_POSTING,
    createdBy: userOf(1),
    createdAt: NOW - DAY_MS,
    nextRunAt: NOW,
    coveredUntil: NOW - DAY_MS,
    ...given,
  };
}

export const NOTHING_POSTED: Posted = {
  message: null,
  isComplete: false,
  thread: null,
  isPublished: false,
};

export function aDigestStory(articles: readonly ArticleId[]): DigestStory {
  return {
    story: 'story00001' as StoryId,
    headline: 'Ferry “Ottilie” runs again 🌊',
    sentence: null,
    outlet: 'The Harbour Post',
    url: null,
    articles,
    outlets: 1,
    independent: 1,
    eventTime: NOW,
    claims: [],
    update: null,
    isTruncated: false,
  };
}

/** A digest of one story with one article for each place. */
export function aDigest(subscription: Subscription, ...places: (string | number)[]): Digest {
  return {
    subscription: subscription.id,
    topic: subscription.topic,
    period: { from: subscription.coveredUntil, until: NOW },
    stories: [aDigestStory(places.map(idOf))],
    total: 1,
    nextRunAt: NOW + DAY_MS,
  };
}

export function aBeginning(digest: Digest, given: Partial<BeginDelivery> = {}): BeginDelivery {
  return {
    ...{ subscription: digest.subscription, slot: NOW, digest, at: NOW },
    ...{ nextRunAt: NOW + DAY_MS, coveredUntil: NOW },
    ...given,
  };
}

/** A subscription of a store, with the delivery of its first slot begun. */
export async function begin(
  store: Store,
  given: Partial<NewSubscription> & { places?: (string | number)[] } = {},
): Promise<{ subscription: Subscription; delivery: Delivery }> {
  const { places = [1], ...wanted } = given;
  const subscription = await store.subscriptions.addSubscription(aNewSubscription(wanted));
  const delivery = await store.deliveries.beginDelivery(aBeginning(aDigest(subscription, ...places)));
  if (delivery === null || delivery === 'not-held') throw new Error('the first slot had a delivery');
  return { subscription, delivery };
}
