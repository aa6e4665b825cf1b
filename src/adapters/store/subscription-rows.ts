// A subscription as the tables have it, and as everybody else does.
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { ChannelId, GuildId, UserId } from '../../news/places.ts';
import type { Schedule } from '../../news/schedule.ts';
import type { SubscriptionChange } from '../../news/ports-digests.ts';
import type {
  NewSubscription,
  PauseReason,
  Posting,
  Subscription,
  SubscriptionId,
  Topic,
} from '../../news/subscription.ts';
import { idOfRow } from './row-ids.ts';
import type { SubscriptionTable } from './tables.ts';

export function subscriptionOf(row: Selectable<SubscriptionTable>): Subscription {
  return {
    id: idOfRow(row.id) as SubscriptionId,
    guild: row.guild as GuildId,
    channel: row.channel as ChannelId,
    topic: JSON.parse(row.topic) as Topic,
    schedule: JSON.parse(row.schedule) as Schedule,
    stories: row.stories,
    language: row.language,
    posting: JSON.parse(row.posting) as Posting,
    createdBy: row.created_by as UserId | null,
    createdAt: row.created_at,
    nextRunAt: row.next_run_at,
    coveredUntil: row.covered_until,
    pausedBecause: row.paused_because as PauseReason | null,
  };
}

export function newSubscriptionRow(subscription: NewSubscription): Insertable<SubscriptionTable> {
  return {
    guild: subscription.guild,
    channel: subscription.channel,
    topic: writeTopic(subscription.topic),
    schedule: JSON.stringify(subscription.schedule),
    stories: subscription.stories,
    language: subscription.language,
    posting: JSON.stringify(subscription.posting),
    created_by: subscription.createdBy,
    created_at: subscription.createdAt,
    next_run_at: subscription.nextRunAt,
    covered_until: subscription.coveredUntil,
    paused_because: null,
    last_slot: subscription.coveredUntil,
  };
}

/** The columns that a change writes. */
export function changedColumns(changed: SubscriptionChange): Updateable<SubscriptionTable> {
  const { topic, channel, schedule, stories, language, posting, nextRunAt } = changed;
  return {
    ...(topic === undefined ? {} : { topic: writeTopic(topic) }),
    ...(channel === undefined ? {} : { channel }),
    ...(schedule === undefined ? {} : { schedule: JSON.stringify(schedule) }),
    ...(stories === undefined ? {} : { stories }),
    ...(language === undefined ? {} : { language }),
    ...(posting === undefined ? {} : { posting: JSON.stringify(posting) }),
    ...(nextRunAt === undefined ? {} : { next_run_at: nextRunAt }),
  };
}

/** Always in the same order: that is how those of a tag are found. */
export function writeTopic(topic: Topic): string {
  if (topic.kind === 'words') return JSON.stringify({ kind: topic.kind, words: topic.words });
  const { slug, name } = topic.tag;
  return JSON.stringify({ kind: topic.kind, tag: { slug, name } });
}
