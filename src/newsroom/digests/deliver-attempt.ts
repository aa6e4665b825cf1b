// One attempt at a delivery: looks where it may stand in the channel already, takes the steps left, records what became of it.
import { DIGEST_LATE_MAX_MS, LOOK_FIRST_AFTER_MS } from '../../limits/digests.ts';
import type { Delivery, PostedPart } from '../../news/digest.ts';
import type { SendOutcome } from '../../news/ports-digests.ts';
import type { Subscription } from '../../news/subscription.ts';
import { recordPart } from './deliver-parts.ts';
import {
  BROKE_OFF,
  failOrGiveUp,
  giveUp,
  recordGone,
  recordHeld,
  recordRejected,
  recordSent,
  recordUnknown,
  type Conclusion,
  type Delivering,
} from './deliver-steps.ts';

/** Goes on with a delivery that is not concluded: one that is planned, one that failed, one whose process died. */
export async function attemptDelivery(delivering: Delivering, begun: Delivery): Promise<Conclusion> {
  const { store, clock } = delivering.newsroom;
  const delivery = await lookFirst(delivering, begun);
  if (typeof delivery === 'string') return delivery;
  const at = clock();
  const subscription = await store.subscriptions.getSubscription(delivery.subscription);
  if (subscription === null) return leave(delivering, delivery, 'the subscription was removed');
  if (subscription.pausedBecause !== null) return leave(delivering, delivery, 'the subscription was paused');
  if (at - delivery.slot > DIGEST_LATE_MAX_MS)
    return giveUp(delivering, delivery, {
      reason: delivery.reason ?? 'the bot was away when it was due',
      because: 'failing',
    });
  if ((await recordHeld(delivering, delivery, { state: 'sending', at })) === 'not-held') return 'overtaken';
  const attempts = delivery.attempts + 1;
  return post(delivering, { ...delivery, state: 'sending', attempts, attemptedAt: at }, subscription);
}

/** Whether the last attempt may have come through: its process died, or the request broke off. */
function mayStand({ state, reason }: Delivery): boolean {
  return state === 'sending' || (state === 'failed' && reason === BROKE_OFF);
}

/** The delivery as it stands, once that is certain; or the conclusion, where it is not to be had. */
async function lookFirst(delivering: Delivering, delivery: Delivery): Promise<Delivery | Conclusion> {
  const { posted, attemptedAt } = delivery;
  const isOld = attemptedAt !== null && delivering.newsroom.clock() - attemptedAt > LOOK_FIRST_AFTER_MS;
  // With its message on record there is nothing to look for: the steps after it can be taken twice.
  if (posted.message !== null || !(mayStand(delivery) || isOld)) return delivery;
  const looked = await delivering.sender.look(delivery);
  if (looked.kind === 'found') return recordFound(delivering, delivery, looked);
  if (!mayStand(delivery)) return delivery;
  if (looked.kind === 'not-now')
    return failOrGiveUp(delivering, delivery, { reason: BROKE_OFF, afterMs: null });
  if (looked.kind === 'cannot-look')
    return recordUnknown(delivering, delivery, 'sending broke off, and the channel cannot be looked at');
  return delivery;
}

async function recordFound(
  { newsroom }: Delivering,
  delivery: Delivery,
  { message, parts }: { message: NonNullable<Delivery['posted']['message']>; parts: readonly PostedPart[] },
): Promise<Delivery> {
  let standing = await recordPart(newsroom, delivery, { kind: 'message', message });
  for (const part of parts) standing = await recordPart(newsroom, standing, part);
  return standing;
}

/** Nobody wants it any more. What stands of it in the channel was sent. */
function leave(delivering: Delivering, delivery: Delivery, reason: string): Promise<Conclusion> {
  const { message } = delivery.posted;
  return message === null
    ? recordRejected(delivering, delivery, { reason })
    : recordSent(delivering, delivery, { message, reason });
}

async function post(
  delivering: Delivering,
  delivery: Delivery,
  subscription: Subscription,
): Promise<Conclusion> {
  const { newsroom, sender, hold } = delivering;
  let standing = delivery;
  const record = async (part: PostedPart) => {
    standing = await recordPart(newsroom, standing, part);
  };
  const outcome = await sender.send(delivery, record, {
    zone: subscription.schedule.zone,
    mayBegin: hold.mayBegin,
  });
  return outcome.kind === 'unknown' && standing.posted.message === null
    ? lookAfter(delivering, standing, { subscription, reason: outcome.reason })
    : recordOutcome(delivering, standing, outcome);
}

function recordOutcome(
  delivering: Delivering,
  delivery: Delivery,
  outcome: SendOutcome,
): Promise<Conclusion> {
  const { message } = delivery.posted;
  if (outcome.kind === 'sent')
    return recordSent(delivering, delivery, { message: outcome.message, reason: outcome.reason ?? null });
  if (outcome.kind === 'retry') return failOrGiveUp(delivering, delivery, outcome);
  // A later step was refused: the message stands all the same.
  if (message !== null) return recordSent(delivering, delivery, { message, reason: outcome.reason });
  if (outcome.kind === 'unknown') return recordUnknown(delivering, delivery, outcome.reason);
  if (outcome.kind === 'gone') return recordGone(delivering, delivery, outcome.reason);
  const { because, reason } = outcome;
  // Another digest may pass the server's filters.
  return because === 'filtered'
    ? giveUp(delivering, delivery, { reason, because })
    : recordRejected(delivering, delivery, { reason, because });
}

/** A request that broke off may have come through: the channel tells, and the steps after it follow. */
async function lookAfter(
  delivering: Delivering,
  delivery: Delivery,
  { subscription, reason }: { subscription: Subscription; reason: string },
): Promise<Conclusion> {
  const looked = await delivering.sender.look(delivery);
  switch (looked.kind) {
    case 'found':
      return post(delivering, await recordFound(delivering, delivery, looked), subscription);
    case 'absent':
    // The next attempt looks again before it sends.
    case 'not-now':
      return failOrGiveUp(delivering, delivery, { reason: BROKE_OFF, afterMs: null });
    case 'cannot-look':
      return recordUnknown(delivering, delivery, reason);
  }
}
