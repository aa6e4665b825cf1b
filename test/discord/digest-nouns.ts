// Any digest, subscription and feed that may have to be shown: names of any kind, numbers of any size.
import fc from 'fast-check';
import {
  DIGEST_STORIES_MAX,
  DIGEST_WORDS_MAX_LENGTH,
  SUBSCRIPTIONS_PER_SERVER_MAX,
} from '../../src/limits/digests.ts';
import { OUTLET_MAX_LENGTH, TAG_MAX_LENGTH } from '../../src/limits/articles.ts';
import { DAY_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type {
  Delivery,
  DeliveryId,
  Digest,
  DigestCorrection,
  DigestStory,
  StoryUpdate,
} from '../../src/news/digest.ts';
import { feedIdOf, NO_WISHES, type Feed } from '../../src/news/feed.ts';
import type { ChannelId, RoleId } from '../../src/news/places.ts';
import { listZones, WEEKDAYS } from '../../src/news/schedule.ts';
import { storyIdOf } from '../../src/news/story.ts';
import {
  PLAIN_POSTING,
  type PauseReason,
  type Posting,
  type Subscription,
  type SubscriptionId,
  type Topic,
} from '../../src/news/subscription.ts';
import type { ListedSubscription } from '../../src/newsroom/digests/keep-subscriptions.ts';
import type { DigestPreview } from '../../src/newsroom/digests/preview-digest.ts';
import { aNewFeed, aNewSubscription, channelOf, guildOf } from '../contracts/digest-nouns.ts';
import { aTag } from '../nouns.ts';
import { hostileText } from './hostile.ts';
import { anyOutlet, anyText, articleId, citationOf, URL_500, NOON } from './nouns.ts';

const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const slot = fc.integer({ min: 0, max: Date.UTC(2100, 0) / MINUTE_MS }).map((minutes) => minutes * MINUTE_MS);
export const SEA: Topic = { kind: 'tag', tag: aTag('Sea') };
const anyTopic: fc.Arbitrary<Topic> = fc.oneof(
  anyText(TAG_MAX_LENGTH).map((name) => ({ kind: 'tag' as const, tag: aTag(name) })),
  anyText(DIGEST_WORDS_MAX_LENGTH).map((words) => ({ kind: 'words' as const, words })),
);
const address = fc.oneof(
  fc.constant(null),
  fc.constant(URL_500),
  fc.constant(`https://a.example/${'x'.repeat(160)}`),
  fc.webUrl({ withQueryParameters: true }),
  hostileText,
);
const LONGEST_ID = '18446744073709551615';

export function createDigestStory(number: number, given: Partial<DigestStory> = {}): DigestStory {
  const article = articleId(number);
  return {
    ...{ story: storyIdOf(article), headline: `Ferry ${number} runs again` },
    sentence: citationOf(`The ferry ${number} has left the dock.`, number),
    ...{ outlet: 'The Harbour Post', url: article, articles: [article], outlets: 1, isTruncated: false },
    ...{ independent: 1, eventTime: NOON - DAY_MS / 8, claims: [], update: null },
    ...given,
  };
}

export function createDigest(stories: readonly DigestStory[], given: Partial<Digest> = {}): Digest {
  return {
    ...{ subscription: '1a' as SubscriptionId, topic: SEA, stories, total: stories.length },
    ...{ period: { from: NOON - DAY_MS, until: NOON }, nextRunAt: NOON + DAY_MS },
    ...given,
  };
}

export function createDelivery(given: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: '1' as DeliveryId, subscription: '1a' as SubscriptionId, slot: NOON },
    ...{ guild: guildOf(1), channel: channelOf(1), posting: PLAIN_POSTING, state: 'sent', digest: null },
    posted: { message: null, isComplete: false, thread: null, isPublished: false },
    ...{ attempts: 1, attemptedAt: NOON, nextAttemptAt: null, reason: null, corrections: [] },
    ...given,
  };
}

export function createSubscription(given: Partial<Subscription> = {}): Subscription {
  return { ...aNewSubscription(), id: '1a' as SubscriptionId, pausedBecause: null, ...given };
}

export function createCorrection(number: number, given: Partial<DigestCorrection> = {}): DigestCorrection {
  return {
    ...{ article: articleId(number), outlet: 'The Harbour Post', correctedAt: NOON + number * MINUTE_MS },
    ...{ told: `There were ${number} boats.`, now: `There were ${number + 1} boats.` },
    ...given,
  };
}

export function createUpdate(given: Partial<StoryUpdate> = {}): StoryUpdate {
  return { because: 'figure', toldAt: NOON - DAY_MS, before: '12', now: '34', ...given };
}

export function createFeed(given: Partial<Feed> = {}): Feed {
  const added = aNewFeed({ ...given });
  return {
    ...{ ...added, id: feedIdOf(added.url), addedAt: NOON },
    validators: { etag: null, lastModified: null, bodyHash: null },
    ...{ firstReadAt: null, readAt: null, nextReadAt: NOON, failures: 0, problem: null },
    ...{ format: null, wishes: NO_WISHES, askedAt: null },
    ...{ isPaused: false, articles: 0, pacePerDay: null, usualItems: null, notice: null },
    ...given,
  };
}

const anyUpdate = fc.record({
  because: fc.constantFrom('figure', 'claim', 'outlets'),
  ...{ toldAt: moment, before: fc.option(anyText(200)), now: fc.option(anyText(200)) },
});

const anyCorrections = fc.array(
  fc
    .record({
      ...{ outlet: anyOutlet, told: anyText(2_000), now: fc.option(anyText(2_000)), correctedAt: moment },
    })
    .map((given) => createCorrection(1, given)),
  { maxLength: 30 },
);

const anyPosting: fc.Arbitrary<Posting> = fc.record({
  mention: fc.constantFrom(null, LONGEST_ID as RoleId),
  ...{ isQuiet: fc.boolean(), isThreaded: fc.boolean(), isPublished: fc.boolean() },
  forumTag: fc.constantFrom(null, LONGEST_ID),
});

const anyDigestStory = fc.record({
  headline: fc.option(anyText(500)),
  sentence: fc.option(anyText(2_000).map((quote) => citationOf(quote))),
  outlet: anyOutlet,
  url: address,
  articles: fc.nat(30).map((count) => Array.from({ length: count + 1 }, (_, place) => articleId(place))),
  ...{ outlets: fc.nat(30), independent: fc.nat(30), eventTime: moment, isTruncated: fc.boolean() },
  update: fc.option(anyUpdate),
});

export const anyDigest: fc.Arbitrary<Digest> = fc
  .record({
    stories: fc.array(anyDigestStory, { minLength: 1, maxLength: DIGEST_STORIES_MAX }),
    ...{ topic: anyTopic, total: fc.integer({ min: 1, max: 10_000 }), nextRunAt: moment },
  })
  .map(({ stories, ...given }) =>
    createDigest(
      stories.map((story, place) => createDigestStory(place + 1, story)),
      given,
    ),
  );

export const anyDelivery: fc.Arbitrary<Delivery> = fc
  .record({
    slot,
    state: fc.constantFrom('planned', 'sending', 'sent', 'failed', 'rejected', 'skipped', 'unknown'),
    reason: fc.option(fc.oneof(fc.constantFrom('nothing-new', 'missed'), anyText(200))),
    subscription: fc.constantFrom('1' as SubscriptionId, 'zzzzzzzzz' as SubscriptionId),
    ...{ posting: anyPosting, corrections: anyCorrections },
  })
  .map(createDelivery);

const anySchedule = fc.record({
  weekdays: fc.oneof(fc.constant(WEEKDAYS), fc.subarray([...WEEKDAYS], { minLength: 1 })),
  times: fc.array(fc.record({ hour: fc.nat(23), minute: fc.nat(59) }), { minLength: 1, maxLength: 24 }),
  zone: fc.constantFrom(...listZones()),
});

export const PAUSES: readonly PauseReason[] = [
  ...(['asked', 'channel-gone', 'no-permission', 'refused', 'failing', 'filtered', 'forum-tag'] as const),
];

export const anySubscription: fc.Arbitrary<Subscription> = fc
  .record({
    ...{
      topic: anyTopic,
      schedule: anySchedule,
      nextRunAt: moment,
      stories: fc.integer({ min: 1, max: 10 }),
    },
    ...{ channel: fc.constant(LONGEST_ID as ChannelId), posting: anyPosting },
    language: fc.constantFrom(null, 'de', 'ja', 'xx'),
    pausedBecause: fc.constantFrom(null, ...PAUSES),
  })
  .map(createSubscription);

export const anySubscriptions: fc.Arbitrary<ListedSubscription[]> = fc.array(
  fc.record({ subscription: anySubscription, last: fc.option(anyDelivery) }),
  { minLength: 1, maxLength: SUBSCRIPTIONS_PER_SERVER_MAX },
);

export const anyPreview: fc.Arbitrary<DigestPreview> = fc.record({
  period: fc.constant({ from: NOON, until: NOON + DAY_MS }),
  digest: fc.option(anyDigest),
  stories: fc.array(
    fc.record({
      story: fc.constant(storyIdOf(articleId(1))),
      ...{ headline: fc.option(anyText(500)), outlet: anyOutlet, url: address },
      reason: fc.constantFrom('in', 'update', 'no-room', 'crowded-out', 'told', 'other-language', 'before'),
      update: fc.option(anyUpdate),
    }),
    { maxLength: 25 },
  ),
});

export const anyFeeds: fc.Arbitrary<Feed[]> = fc.array(
  fc
    .record({
      url: fc.oneof(fc.webUrl(), anyText(2_000)),
      outlet: fc.option(anyText(OUTLET_MAX_LENGTH)),
      problem: fc.option(anyText(1_000)),
      notice: fc.option(anyText(1_000)),
      ...{ readsPages: fc.boolean(), pacePerDay: fc.option(fc.double({ min: 0, max: 1_000, noNaN: true })) },
      ...{ failures: fc.nat(1_000), isPaused: fc.boolean(), articles: fc.nat(1_000_000) },
      ...{ readAt: fc.option(moment), nextReadAt: moment },
    })
    .map(createFeed),
  { minLength: 1, maxLength: 100 },
);
