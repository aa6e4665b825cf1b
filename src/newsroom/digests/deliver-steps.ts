// Records where a delivery stands: sent with its receipts, to be tried again, given up, refused, or unknown.
import {
  DELIVERY_REASON_MAX_LENGTH,
  DIGEST_LATE_MAX_MS,
  GIVEN_UP_IN_A_ROW_MAX,
  SEND_AGAIN_AFTER_MS,
} from '../../limits/digests.ts';
import type { Delivery, DeliveryState } from '../../news/digest.ts';
import type { MessageId } from '../../news/places.ts';
import type { DeliveryStep, DigestSender, HeldWrite } from '../../news/ports-digests.ts';
import type { PauseReason } from '../../news/subscription.ts';
import { keepReceipts } from './deliver-receipts.ts';
import { keepGone } from './gone-digests.ts';
import type { ChannelHold } from './hold-channel.ts';
import type { Newsroom } from '../newsroom.ts';

export interface Delivering {
  newsroom: Newsroom;
  sender: DigestSender;
  hold: ChannelHold;
}

/** Where a delivery stands after an attempt. `overtaken`: its channel is another process's by now, and so is the rest of it. */
export type Conclusion = Extract<DeliveryState, 'sent' | 'failed' | 'rejected' | 'unknown'> | 'overtaken';

/** The reason of a failure after which the message may still turn up in the channel. */
export const BROKE_OFF = 'the request broke off, and the message was not seen in the channel';

/** Records a step that the holder of the channel alone may record. */
export function recordHeld(
  { newsroom, hold }: Delivering,
  { id }: Pick<Delivery, 'id'>,
  step: DeliveryStep,
): Promise<HeldWrite> {
  return hold.write((held) => newsroom.store.deliveries.recordStep(id, step, held));
}

/** The receipts come first: should the process die between, the message is found in the channel and they are kept again. */
export async function recordSent(
  { newsroom }: Delivering,
  delivery: Delivery,
  { message, reason = null }: { message: MessageId; reason?: string | null },
): Promise<'sent'> {
  const at = newsroom.clock();
  await keepReceipts(newsroom, delivery, at);
  const said = reason === null ? null : shorten(reason);
  await newsroom.store.deliveries.recordStep(delivery.id, { state: 'sent', message, at, reason: said });
  if (reason !== null)
    newsroom.log.info({ ...namesOf(delivery), reason }, 'a digest was sent, but not whole');
  return 'sent';
}

/** It may have been sent: it is never sent again, and its stories count as told. */
export async function recordUnknown(
  delivering: Delivering,
  delivery: Delivery,
  reason: string,
): Promise<'unknown' | 'overtaken'> {
  const recorded = await recordHeld(delivering, delivery, { state: 'unknown', reason: shorten(reason) });
  if (recorded === 'not-held') return 'overtaken';
  delivering.newsroom.log.warn(
    { ...namesOf(delivery), reason },
    'a digest may have been sent, it is not sent again',
  );
  return 'unknown';
}

/** Refused for good. What is to be set right is the server's to do: until then the subscription waits. */
export async function recordRejected(
  delivering: Delivering,
  delivery: Delivery,
  { reason, because = null }: { reason: string; because?: PauseReason | null },
): Promise<'rejected' | 'overtaken'> {
  const { store, log } = delivering.newsroom;
  const { subscriptions } = store;
  const recorded = await recordHeld(delivering, delivery, { state: 'rejected', reason: shorten(reason) });
  if (recorded === 'not-held') return 'overtaken';
  if (because !== null) await subscriptions.pauseSubscription(delivery.subscription, because);
  log.warn({ ...namesOf(delivery), reason, because }, 'a digest is not sent');
  return 'rejected';
}

/** The channel is not there any more, and so its subscription goes. */
export async function recordGone(
  delivering: Delivering,
  delivery: Delivery,
  reason: string,
): Promise<'rejected' | 'overtaken'> {
  const { newsroom } = delivering;
  const concluded = await recordRejected(delivering, delivery, { reason });
  if (concluded === 'overtaken') return concluded;
  const { subscriptions } = newsroom.store;
  const gone = await subscriptions.getSubscription(delivery.subscription);
  if (gone !== null) await keepGone(newsroom, gone);
  await subscriptions.removeSubscription(delivery.subscription);
  newsroom.log.info(namesOf(delivery), 'a digest whose channel was deleted is removed');
  return concluded;
}

/** Not sent, and again later; given up where the attempts are used up, or the next would come too late. */
export async function failOrGiveUp(
  delivering: Delivering,
  delivery: Delivery,
  { reason, afterMs }: { reason: string; afterMs: number | null },
): Promise<Conclusion> {
  const waitMs = SEND_AGAIN_AFTER_MS[delivery.attempts - 1];
  const nextAttemptAt = delivering.newsroom.clock() + Math.max(waitMs ?? 0, afterMs ?? 0);
  if (waitMs === undefined || nextAttemptAt - delivery.slot > DIGEST_LATE_MAX_MS) {
    // What broke off a moment ago may still turn up: told a second time it must not be.
    return reason === BROKE_OFF
      ? recordUnknown(delivering, delivery, reason)
      : giveUp(delivering, delivery, { reason, because: 'failing' });
  }
  const failed = { state: 'failed', reason: shorten(reason), nextAttemptAt } as const;
  return (await recordHeld(delivering, delivery, failed)) === 'not-held' ? 'overtaken' : 'failed';
}

/**
 * Gives a slot up: the next one tells its stories, unless sending has failed too often in a row, and then that is why
 * the subscription waits. What stands in the channel already was sent.
 */
export async function giveUp(
  delivering: Delivering,
  delivery: Delivery,
  { reason, because }: { reason: string; because: 'failing' | 'filtered' },
): Promise<'sent' | 'rejected' | 'overtaken'> {
  const { message } = delivery.posted;
  if (message !== null) return recordSent(delivering, delivery, { message, reason });
  const { deliveries } = delivering.newsroom.store;
  const latest = await deliveries.listDeliveries(delivery.subscription, GIVEN_UP_IN_A_ROW_MAX);
  const failed = latest.filter(({ id, state }) => id === delivery.id || state === 'rejected');
  if (failed.length >= GIVEN_UP_IN_A_ROW_MAX)
    return recordRejected(delivering, delivery, { reason, because });
  // First: should the process die between, the delivery is still open and both are done again.
  await uncover(delivering.newsroom, delivery);
  return recordRejected(delivering, delivery, { reason });
}

/** Lets the subscription's next period begin where that of a delivery began. */
async function uncover({ store }: Newsroom, { subscription: id, digest }: Delivery): Promise<void> {
  const subscription = await store.subscriptions.getSubscription(id);
  if (digest === null || subscription?.pausedBecause !== null) return;
  const coveredUntil = Math.min(subscription.coveredUntil, digest.period.from);
  await store.subscriptions.resumeSubscription(id, subscription.nextRunAt, coveredUntil);
}

function namesOf({ id, subscription, channel }: Delivery) {
  return { delivery: id, subscription, channel };
}

function shorten(reason: string): string {
  return reason.slice(0, DELIVERY_REASON_MAX_LENGTH).toWellFormed();
}
