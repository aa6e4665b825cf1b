// Begins the delivery of a subscription's slot, or skips it: what is due, for which period, and whether anything is new.
import { DIGEST_LATE_MAX_MS, DIGEST_OVERLAP_MS, DIGEST_PERIOD_MAX_MS } from '../../limits/digests.ts';
import { MINUTE_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery } from '../../news/digest.ts';
import type { BeginDelivery, SkipSlot } from '../../news/ports-digests.ts';
import { lastRunUntil, nextRunAfter } from '../../news/schedule.ts';
import type { Subscription, SubscriptionId } from '../../news/subscription.ts';
import { compileDigest } from './compile-digest.ts';
import type { CompileMemo } from './compile-memo.ts';
import { giveWay } from './give-way.ts';
import type { ChannelHold } from './hold-channel.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * A delivery that is begun; or none: the slot was skipped, there is nothing to be done after all, or the channel is another
 * process's by now.
 */
export type OpenedSlot = Delivery | 'skipped' | 'nothing-due' | 'overtaken';

export interface SlotParts {
  newsroom: Newsroom;
  hold: ChannelHold;
  /** What was found for other digests. */
  memo: CompileMemo;
}

/** Begins the newest slot that is due. Those missed before it are one with it: its period reaches back to their begin. */
export async function openSlot(parts: SlotParts, id: SubscriptionId): Promise<OpenedSlot> {
  const { newsroom, memo } = parts;
  const { subscriptions } = newsroom.store;
  await giveWay();
  const at = newsroom.clock();
  // Read again: an earlier delivery in this channel may have paused it, a member removed it.
  const found = await subscriptions.getSubscription(id);
  if (found?.pausedBecause !== null) return 'nothing-due';
  const subscription = isAheadOfClock(found, at) ? await followClock(newsroom, found, at) : found;
  if (subscription.nextRunAt > at) return 'nothing-due';
  const { schedule, coveredUntil } = subscription;
  // One that somebody asked for out of turn is no run of the schedule.
  const slot = lastRunUntil(schedule, subscription.nextRunAt, at) ?? subscription.nextRunAt;
  const moved = { subscription: id, slot, nextRunAt: nextRunAfter(schedule, at) };
  if (at - slot > DIGEST_LATE_MAX_MS) {
    newsroom.log.warn(
      { subscription: id, slot },
      'a digest was missed; the next one tells what it would have',
    );
    return skip(parts, { ...moved, reason: 'missed', coveredUntil });
  }
  const compiled = await compileSlot(newsroom, subscription, { slot, at, memo });
  const covered = Math.max(coveredUntil, slot);
  if (compiled === null) return skip(parts, { ...moved, reason: 'nothing-new', coveredUntil: covered });
  return beginSlot(parts, { ...moved, digest: compiled, coveredUntil: covered, at });
}

async function skip({ newsroom, hold }: SlotParts, skipped: SkipSlot): Promise<'skipped' | 'overtaken'> {
  const written = await hold.write((held) => newsroom.store.deliveries.skipSlot(skipped, held));
  return written === 'not-held' ? 'overtaken' : 'skipped';
}

async function beginSlot({ newsroom, hold }: SlotParts, begun: BeginDelivery): Promise<OpenedSlot> {
  const { deliveries, subscriptions } = newsroom.store;
  const begin = (given: BeginDelivery) => hold.write((held) => deliveries.beginDelivery(given, held));
  const delivery = await begin(begun);
  if (delivery === 'not-held') return 'overtaken';
  if (delivery !== null) return delivery;
  const subscription = await subscriptions.getSubscription(begun.subscription);
  // Whoever else began this slot moved the subscription on with it.
  if (subscription === null || subscription.coveredUntil >= begun.slot) return 'nothing-due';
  // The slot was used up while the clock was ahead; what has come since is told all the same. A delivery's mark counts
  // whole minutes.
  const slot = Math.ceil(Math.max(begun.at, begun.slot + 1) / MINUTE_MS) * MINUTE_MS;
  const later = await begin({ ...begun, slot });
  return later === 'not-held' ? 'overtaken' : (later ?? 'nothing-due');
}

/** What cannot be by this clock: a next run after the next one, a period that was concluded in time to come. */
function isAheadOfClock({ schedule, nextRunAt, coveredUntil }: Subscription, at: EpochMs): boolean {
  return coveredUntil > at + DIGEST_OVERLAP_MS || nextRunAt > nextRunAfter(schedule, at);
}

/**
 * Has a subscription follow a clock that was set back: nobody knows what was looked at while it was ahead, so the longest
 * period is looked at again. What was told stays told.
 */
async function followClock(
  newsroom: Newsroom,
  subscription: Subscription,
  at: EpochMs,
): Promise<Subscription> {
  const { id, schedule, createdAt } = subscription;
  const since = createdAt > at ? at : Math.max(createdAt, at - DIGEST_PERIOD_MAX_MS);
  const coveredUntil = Math.min(subscription.coveredUntil, since);
  const nextRunAt = Math.min(subscription.nextRunAt, nextRunAfter(schedule, at));
  await newsroom.store.subscriptions.resumeSubscription(id, nextRunAt, coveredUntil);
  newsroom.log.warn({ subscription: id }, 'the clock was set back; a digest follows it');
  return { ...subscription, nextRunAt, coveredUntil };
}

async function compileSlot(
  newsroom: Newsroom,
  subscription: Subscription,
  { slot, at, memo }: { slot: EpochMs; at: EpochMs; memo: CompileMemo },
) {
  const from = Math.max(subscription.coveredUntil, slot - DIGEST_PERIOD_MAX_MS);
  // A clock that was set back: what is before this slot is concluded already.
  if (from >= slot) return null;
  const compiled = await compileDigest(newsroom, subscription, { period: { from, until: slot }, at, memo });
  return compiled.kind === 'digest' ? compiled.digest : null;
}
