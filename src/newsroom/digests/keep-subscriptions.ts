// Adds, edits, lists, pauses, resumes and removes the subscriptions of a server.
import type { Delivery } from '../../news/digest.ts';
import type { GuildId } from '../../news/places.ts';
import type { SubscriptionChange } from '../../news/ports-digests.ts';
import { nextRunAfter, type Schedule } from '../../news/schedule.ts';
import {
  isSubscriptionId,
  type NewSubscription,
  type Subscription,
  type SubscriptionId,
} from '../../news/subscription.ts';
import {
  findRoom,
  findTopic,
  languageOf,
  storiesWithin,
  wantOf,
  type PlanRefusal,
  type RoomRefusal,
  type TopicRefusal,
  type TypedSubscription,
} from './plan-subscription.ts';
import { readRhythm, readZone, type ScheduleRefusal, type ZoneRefusal } from './read-schedule.ts';
import type { Newsroom } from '../newsroom.ts';

export type AddSubscriptionOutcome = { kind: 'added'; subscription: Subscription } | RoomRefusal;

/** `unknown`: the server has none of that id. Of refusals nothing is changed. */
export type EditOutcome =
  | { kind: 'edited'; subscription: Subscription }
  | { kind: 'unknown' }
  | Exclude<PlanRefusal, { kind: 'too-many' }>;

/** What of a subscription is typed anew; the rest stays as it is. */
export type TypedEdit = Partial<Omit<TypedSubscription, 'guild' | 'createdBy'>>;

/** A subscription with its newest delivery; null where there was none yet. */
export interface ListedSubscription {
  subscription: Subscription;
  last: Delivery | null;
}

export type PauseOutcome = { kind: 'paused'; subscription: Subscription } | { kind: 'unknown' };
export type ResumeOutcome = { kind: 'resumed'; subscription: Subscription } | { kind: 'unknown' };
export type RemoveOutcome = { kind: 'removed'; subscription: Subscription } | { kind: 'unknown' };

/** Adds what was planned, from now on: what came before is not sent. */
export async function addSubscription(
  newsroom: Newsroom,
  planned: NewSubscription,
): Promise<AddSubscriptionOutcome> {
  const at = newsroom.clock();
  const nextRunAt = nextRunAfter(planned.schedule, at);
  const asked = { ...planned, createdAt: at, coveredUntil: at, nextRunAt };
  // Who presses twice gets one: both wait for the same answer.
  return newsroom.pending(`subscription:${asked.guild}:${wantOf(asked)}`, async () => {
    const refused = await findRoom(newsroom, asked);
    if (refused !== null) return refused;
    const subscription = await newsroom.store.subscriptions.addSubscription(asked);
    return { kind: 'added', subscription } as const;
  });
}

/** Changes what was typed anew. What was told stays told, and the next period begins where the last one ended. */
export async function editSubscription(
  newsroom: Newsroom,
  guild: GuildId,
  edit: { id: string; typed: TypedEdit },
): Promise<EditOutcome> {
  const { subscriptions } = newsroom.store;
  const before = await getSubscription(newsroom, guild, edit.id);
  if (before === null) return { kind: 'unknown' };
  const changed = await readEdit(newsroom, before, edit.typed);
  if (changed.kind !== 'change') return changed;
  const wanted = wantOf({ ...before, ...changed.change });
  const others = (await subscriptions.listSubscriptions(guild)).filter(({ id }) => id !== before.id);
  const same = others.find((subscription) => wantOf(subscription) === wanted);
  if (same !== undefined) return { kind: 'exists', subscription: same };
  const subscription = await subscriptions.editSubscription(before.id, changed.change);
  return subscription === null ? { kind: 'unknown' } : { kind: 'edited', subscription };
}

async function readEdit(
  newsroom: Newsroom,
  before: Subscription,
  { channel, topic, schedule: rhythm, zone, stories, language, posting }: TypedEdit,
): Promise<{ kind: 'change'; change: SubscriptionChange } | TopicRefusal | ScheduleRefusal | ZoneRefusal> {
  const schedule = readEditedSchedule(before.schedule, rhythm, zone);
  if (schedule.kind !== 'schedule') return schedule;
  const found = topic === undefined ? null : await findTopic(newsroom, topic);
  if (found !== null && found.kind !== 'topic') return found;
  const isMoved = rhythm !== undefined || zone !== undefined;
  const moved = {
    schedule: schedule.schedule,
    nextRunAt: nextRunAfter(schedule.schedule, newsroom.clock()),
  };
  const change: SubscriptionChange = {
    ...(isMoved ? moved : {}),
    ...(channel === undefined ? {} : { channel }),
    ...(found === null ? {} : { topic: found.topic }),
    ...(stories === undefined ? {} : { stories: storiesWithin(stories) }),
    ...(language === undefined ? {} : { language: languageOf(language) }),
    ...(posting === undefined ? {} : { posting }),
  };
  return { kind: 'change', change };
}

function readEditedSchedule(
  before: Schedule,
  rhythm: TypedSubscription['schedule'] | undefined,
  zone: string | undefined,
): { kind: 'schedule'; schedule: Schedule } | ScheduleRefusal | ZoneRefusal {
  const readDays = rhythm === undefined ? ({ kind: 'read', ...before } as const) : readRhythm(rhythm);
  if (readDays.kind !== 'read') return readDays;
  const place = zone === undefined ? ({ kind: 'read', zone: before.zone } as const) : readZone(zone);
  if (place.kind !== 'read') return place;
  const { weekdays, times } = readDays;
  return { kind: 'schedule', schedule: { weekdays, times, zone: place.zone } };
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

/** Pauses a subscription until somebody resumes it. One that is paused already keeps its reason. */
export async function pauseSubscription(
  newsroom: Newsroom,
  guild: GuildId,
  id: string,
): Promise<PauseOutcome> {
  const found = await getSubscription(newsroom, guild, id);
  if (found === null) return { kind: 'unknown' };
  if (found.pausedBecause !== null) return { kind: 'paused', subscription: found };
  await newsroom.store.subscriptions.pauseSubscription(found.id, 'asked');
  return { kind: 'paused', subscription: { ...found, pausedBecause: 'asked' } };
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
