// Begins the delivery of a subscription's slot, or skips it: what is due, for which period, and whether anything is new.
import { DIGEST_LATE_MAX_MS, DIGEST_PERIOD_MAX_MS } from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery } from '../../news/digest.ts';
import { lastRunUntil, nextRunAfter } from '../../news/schedule.ts';
import type { Subscription, SubscriptionId } from '../../news/subscription.ts';
import { compileDigest } from './compile-digest.ts';
import type { Newsroom } from '../newsroom.ts';

/** A delivery that is begun; or none: the slot was skipped, or there is nothing to be done after all. */
export type OpenedSlot = Delivery | 'skipped' | 'nothing-due';

/** Begins the newest slot that is due. Those missed before it are one with it: its period reaches back to their begin. */
export async function openSlot(newsroom: Newsroom, id: SubscriptionId): Promise<OpenedSlot> {
  const { subscriptions, deliveries } = newsroom.store;
  const at = newsroom.clock();
  // Read again: an earlier delivery in this channel may have paused it, a member removed it.
  const subscription = await subscriptions.getSubscription(id);
  if (subscription?.pausedBecause !== null || subscription.nextRunAt > at) return 'nothing-due';
  const { schedule, coveredUntil } = subscription;
  // One that somebody asked for out of turn is no run of the schedule.
  const slot = lastRunUntil(schedule, subscription.nextRunAt, at) ?? subscription.nextRunAt;
  const moved = { subscription: id, slot, nextRunAt: nextRunAfter(schedule, at) };
  if (at - slot > DIGEST_LATE_MAX_MS) {
    await deliveries.skipSlot({ ...moved, reason: 'missed', coveredUntil });
    newsroom.log.warn(
      { subscription: id, slot },
      'a digest was missed; the next one tells what it would have',
    );
    return 'skipped';
  }
  const compiled = await compileSlot(newsroom, subscription, { slot, at });
  const covered = Math.max(coveredUntil, slot);
  if (compiled === null) {
    await deliveries.skipSlot({ ...moved, reason: 'nothing-new', coveredUntil: covered });
    return 'skipped';
  }
  const begun = await deliveries.beginDelivery({ ...moved, digest: compiled, coveredUntil: covered, at });
  return begun ?? 'nothing-due';
}

async function compileSlot(
  newsroom: Newsroom,
  subscription: Subscription,
  { slot, at }: { slot: EpochMs; at: EpochMs },
) {
  const from = Math.max(subscription.coveredUntil, slot - DIGEST_PERIOD_MAX_MS);
  // A clock that was set back: what is before this slot is concluded already.
  if (from >= slot) return null;
  const compiled = await compileDigest(newsroom, subscription, { period: { from, until: slot }, at });
  return compiled.kind === 'digest' ? compiled.digest : null;
}
