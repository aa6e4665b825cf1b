// Adds, lists, resumes and removes the subscriptions of a server.
import { NEAR_NAMES_MAX } from '../../limits/newsroom.ts';
import {
  DIGEST_STORIES_MAX,
  DIGEST_STORIES_MIN,
  SUBSCRIPTIONS_PER_SERVER_MAX,
} from '../../limits/digests.ts';
import type { Delivery } from '../../news/digest.ts';
import type { ChannelId, GuildId, RoleId, UserId } from '../../news/places.ts';
import { localTimeOf, nextRunAfter, WEEKDAYS, type Schedule, type Weekday } from '../../news/schedule.ts';
import {
  isSubscriptionId,
  type NewSubscription,
  type Subscription,
  type SubscriptionId,
} from '../../news/subscription.ts';
import type { Tag } from '../../news/tag.ts';
import { askQuestion, type NearName } from '../ask-question.ts';
import { findZones, zoneNamed } from './find-zones.ts';
import type { Newsroom } from '../newsroom.ts';

/** A subscription as typed: names instead of identities, texts instead of times. */
export interface TypedSubscription {
  guild: GuildId;
  channel: ChannelId;
  tagName: string;
  every: 'daily' | 'weekly';
  /** The day of a weekly one; Monday where none is given. */
  weekday?: Weekday | undefined;
  /** `8:00`. */
  time: string;
  /** An IANA zone, or a city that has one. */
  zone: string;
  /** The most stories in one digest; what is too many or too few is brought within bounds. */
  stories: number;
  mention: RoleId | null;
  createdBy: UserId;
}

export type AddSubscriptionOutcome =
  | { kind: 'added'; subscription: Subscription }
  /** The same channel has the same tag at the same time already. */
  | { kind: 'exists'; subscription: Subscription }
  | { kind: 'unknown-tag'; asked: string; near: readonly NearName[] }
  | { kind: 'bad-time'; asked: string }
  | { kind: 'bad-zone'; asked: string; near: readonly string[] }
  /** The server has as many as it can. */
  | { kind: 'too-many'; max: number };

/** A subscription with its newest delivery; null where there was none yet. */
export interface ListedSubscription {
  subscription: Subscription;
  last: Delivery | null;
}

export type ResumeOutcome = { kind: 'resumed'; subscription: Subscription } | { kind: 'unknown' };
export type RemoveOutcome = { kind: 'removed'; subscription: Subscription } | { kind: 'unknown' };

/** Subscribes a channel to a tag from now on: what came before is not sent. */
export async function addSubscription(
  newsroom: Newsroom,
  typed: TypedSubscription,
): Promise<AddSubscriptionOutcome> {
  const time = localTimeOf(typed.time);
  if (time === null) return { kind: 'bad-time', asked: typed.time };
  const zone = zoneNamed(typed.zone);
  if (zone === null)
    return { kind: 'bad-zone', asked: typed.zone, near: findZones(typed.zone, NEAR_NAMES_MAX) };
  const tag = await findTag(newsroom, typed.tagName);
  if ('kind' in tag) return tag;
  const weekdays = typed.every === 'daily' ? WEEKDAYS : [typed.weekday ?? WEEKDAYS[0] ?? 1];
  const asked = newSubscriptionOf(typed, { tag, schedule: { weekdays, time, zone }, at: newsroom.clock() });
  // Who presses twice gets one: both wait for the same answer.
  return newsroom.pending(`subscription:${asked.guild}:${wantOf(asked)}`, () => addOnce(newsroom, asked));
}

/** The subscriptions of a server, oldest first. */
export async function listSubscriptions(newsroom: Newsroom, guild: GuildId): Promise<ListedSubscription[]> {
  const { subscriptions, deliveries } = newsroom.store;
  const kept = await subscriptions.listSubscriptions(guild);
  return Promise.all(
    kept.map(async (subscription) => {
      const [last = null] = await deliveries.listDeliveries(subscription.id, 1);
      return { subscription, last };
    }),
  );
}

/** A subscription of this server by its id as typed; null where the server has none of that id. */
export async function getSubscription(
  newsroom: Newsroom,
  guild: GuildId,
  id: string,
): Promise<Subscription | null> {
  if (!isSubscriptionId(id)) return null;
  const subscription = await newsroom.store.subscriptions.getSubscription(id);
  return subscription?.guild === guild ? subscription : null;
}

/** Lets a paused subscription go on from now: what came while it was paused is not sent. One that runs goes on as it did. */
export async function resumeSubscription(
  newsroom: Newsroom,
  guild: GuildId,
  id: string,
): Promise<ResumeOutcome> {
  const found = await getSubscription(newsroom, guild, id);
  if (found === null) return { kind: 'unknown' };
  if (found.pausedBecause === null) return { kind: 'resumed', subscription: found };
  const now = newsroom.clock();
  const { subscriptions } = newsroom.store;
  await subscriptions.resumeSubscription(found.id, nextRunAfter(found.schedule, now), now);
  const subscription = await subscriptions.getSubscription(found.id);
  return subscription === null ? { kind: 'unknown' } : { kind: 'resumed', subscription };
}

export async function removeSubscription(
  newsroom: Newsroom,
  guild: GuildId,
  id: string,
): Promise<RemoveOutcome> {
  const subscription = await getSubscription(newsroom, guild, id);
  if (subscription === null) return { kind: 'unknown' };
  const isRemoved = await newsroom.store.subscriptions.removeSubscription(subscription.id);
  return isRemoved ? { kind: 'removed', subscription } : { kind: 'unknown' };
}

/**
 * Makes a subscription due now, out of turn: the bot sends it at its next tick. Its schedule stays as it is. False where
 * it is paused or there is none.
 */
export async function runSubscription(newsroom: Newsroom, id: SubscriptionId): Promise<boolean> {
  const { subscriptions } = newsroom.store;
  const subscription = await subscriptions.getSubscription(id);
  if (subscription?.pausedBecause !== null) return false;
  await subscriptions.resumeSubscription(id, newsroom.clock(), subscription.coveredUntil);
  return true;
}

async function findTag(
  newsroom: Newsroom,
  tagName: string,
): Promise<Tag | Extract<AddSubscriptionOutcome, { kind: 'unknown-tag' }>> {
  const asked = await askQuestion(newsroom, { tagName });
  if (asked.kind === 'question') {
    const { tags } = await newsroom.directory.list();
    const tag = tags.find(({ slug }) => slug === asked.question.tag);
    return tag === undefined
      ? { kind: 'unknown-tag', asked: tagName, near: [] }
      : { slug: tag.slug, name: tag.name };
  }
  return { kind: 'unknown-tag', asked: asked.asked, near: asked.near };
}

function newSubscriptionOf(
  { guild, channel, stories, mention, createdBy }: TypedSubscription,
  { tag, schedule, at }: { tag: Tag; schedule: Schedule; at: number },
): NewSubscription {
  const whole = Number.isFinite(stories) ? Math.round(stories) : DIGEST_STORIES_MAX;
  return {
    ...{ guild, channel, tag, schedule, mention, createdBy },
    stories: Math.min(DIGEST_STORIES_MAX, Math.max(DIGEST_STORIES_MIN, whole)),
    createdAt: at,
    coveredUntil: at,
    nextRunAt: nextRunAfter(schedule, at),
  };
}

async function addOnce(newsroom: Newsroom, asked: NewSubscription): Promise<AddSubscriptionOutcome> {
  const { subscriptions } = newsroom.store;
  const kept = await subscriptions.listSubscriptions(asked.guild);
  const same = kept.find((subscription) => wantOf(subscription) === wantOf(asked));
  if (same !== undefined) return { kind: 'exists', subscription: same };
  if (kept.length >= SUBSCRIPTIONS_PER_SERVER_MAX)
    return { kind: 'too-many', max: SUBSCRIPTIONS_PER_SERVER_MAX };
  return { kind: 'added', subscription: await subscriptions.addSubscription(asked) };
}

/** What makes two subscriptions the same wish: channel, tag and schedule. */
function wantOf({ channel, tag, schedule }: Pick<Subscription, 'channel' | 'tag' | 'schedule'>): string {
  const { weekdays, time, zone } = schedule;
  return JSON.stringify([channel, tag.slug, weekdays.toSorted(), time.hour, time.minute, zone]);
}
