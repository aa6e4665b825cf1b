// A subscription as the tables have it, and as everybody else does.
import type { Insertable, Selectable } from 'kysely';
import type { ChannelId, GuildId, RoleId, UserId } from '../../news/places.ts';
import type { Schedule } from '../../news/schedule.ts';
import type { NewSubscription, PauseReason, Subscription, SubscriptionId } from '../../news/subscription.ts';
import type { TagSlug } from '../../news/tag.ts';
import { idOfRow } from './row-ids.ts';
import type { SubscriptionTable } from './tables.ts';

export function subscriptionOf(row: Selectable<SubscriptionTable>): Subscription {
  return {
    id: idOfRow(row.id) as SubscriptionId,
    guild: row.guild as GuildId,
    channel: row.channel as ChannelId,
    tag: { slug: row.tag as TagSlug, name: row.tag_name },
    schedule: JSON.parse(row.schedule) as Schedule,
    stories: row.stories,
    mention: row.mention as RoleId | null,
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
    tag: subscription.tag.slug,
    tag_name: subscription.tag.name,
    schedule: JSON.stringify(subscription.schedule),
    stories: subscription.stories,
    mention: subscription.mention,
    created_by: subscription.createdBy,
    created_at: subscription.createdAt,
    next_run_at: subscription.nextRunAt,
    covered_until: subscription.coveredUntil,
    paused_because: null,
  };
}
