// One attempt at a delivery: looks where it may stand in the channel already, sends, records what became of it.
import { DIGEST_LATE_MAX_MS, LOOK_FIRST_AFTER_MS } from '../../limits/digests.ts';
import type { Delivery } from '../../news/digest.ts';
import type { SendOutcome } from '../../news/ports-digests.ts';
import {
  BROKE_OFF,
  failOrGiveUp,
  giveUp,
  recordRejected,
  recordSent,
  recordUnknown,
  type Conclusion,
  type Delivering,
} from './deliver-steps.ts';

/** Goes on with a delivery that is not concluded: one that is planned, one that failed, one whose process died. */
export async function attemptDelivery(delivering: Delivering, delivery: Delivery): Promise<Conclusion> {
  const { newsroom, sender } = delivering;
  const at = newsroom.clock();
  const isOld = delivery.attemptedAt !== null && at - delivery.attemptedAt > LOOK_FIRST_AFTER_MS;
  if (mayStand(delivery) || isOld) {
    const looked = await sender.look(delivery);
    if (looked.kind === 'found') return recordSent(delivering, delivery, looked.message);
    if (looked.kind === 'not-now' && mayStand(delivery))
      return failOrGiveUp(delivering, delivery, { reason: BROKE_OFF, afterMs: null });
    if (looked.kind === 'cannot-look' && mayStand(delivery))
      return recordUnknown(delivering, delivery, 'sending broke off, and the channel cannot be looked at');
  }
  const subscription = await newsroom.store.subscriptions.getSubscription(delivery.subscription);
  if (subscription === null)
    return recordRejected(delivering, delivery, { reason: 'the subscription was removed' });
  if (subscription.pausedBecause !== null)
    return recordRejected(delivering, delivery, { reason: 'the subscription was paused' });
  if (at - delivery.slot > DIGEST_LATE_MAX_MS)
    return giveUp(delivering, delivery, delivery.reason ?? 'the bot was away when it was due');
  await newsroom.store.deliveries.recordStep(delivery.id, { state: 'sending', at });
  const sending = {
    ...delivery,
    state: 'sending' as const,
    attempts: delivery.attempts + 1,
    attemptedAt: at,
  };
  return recordOutcome(delivering, sending, await sender.send(sending));
}

/** Whether the last attempt may have come through: its process died, or the request broke off. */
function mayStand({ state, reason }: Delivery): boolean {
  return state === 'sending' || (state === 'failed' && reason === BROKE_OFF);
}

async function recordOutcome(
  delivering: Delivering,
  delivery: Delivery,
  outcome: SendOutcome,
): Promise<Conclusion> {
  switch (outcome.kind) {
    case 'sent':
      return recordSent(delivering, delivery, outcome.message);
    case 'retry':
      return failOrGiveUp(delivering, delivery, outcome);
    case 'rejected':
      return recordRejected(delivering, delivery, outcome);
    case 'unknown':
      return lookAfter(delivering, delivery, outcome.reason);
  }
}

/** A request that broke off may have come through: the channel tells. */
async function lookAfter(delivering: Delivering, delivery: Delivery, reason: string): Promise<Conclusion> {
  const looked = await delivering.sender.look(delivery);
  switch (looked.kind) {
    case 'found':
      return recordSent(delivering, delivery, looked.message);
    case 'absent':
    // The next attempt looks again before it sends.
    case 'not-now':
      return failOrGiveUp(delivering, delivery, { reason: BROKE_OFF, afterMs: null });
    case 'cannot-look':
      return recordUnknown(delivering, delivery, reason);
  }
}
