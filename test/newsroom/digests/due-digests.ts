// A digest that is due: one subscription, one article to tell, the clock at the slot.
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { Delivery } from '../../../src/news/digest.ts';
import type { Subscription, Topic } from '../../../src/news/subscription.ts';
import { aTag, idOf, NOW } from '../../nouns.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

export const SLOT = NOW + DAY_MS;

/** A tag's, by its name. */
export function topicOf(name: string): Topic {
  return { kind: 'tag', tag: aTag(name) };
}

/** A subscription whose slot is due, with one article to tell. */
export async function openDue(): Promise<OpenedDigests & { subscription: Subscription }> {
  const opened = openDigests();
  const subscription = await opened.subscribe();
  await opened.arrive('ferry');
  opened.setNow(SLOT);
  return { ...opened, subscription };
}

export type Due = Awaited<ReturnType<typeof openDue>>;

export async function lastOf({ newsroom, subscription }: Due): Promise<Delivery | undefined> {
  const [last] = await newsroom.store.deliveries.listDeliveries(subscription.id, 1);
  return last;
}

export async function isTold({ newsroom, subscription }: Due): Promise<boolean> {
  return (await newsroom.store.deliveries.findTold(subscription.channel, [idOf('ferry')])).length > 0;
}

/** Ticks each half hour. */
export async function tickFor(opened: Due, ms: number): Promise<void> {
  for (const end = opened.now() + ms; opened.now() < end;) {
    opened.wait(30 * MINUTE_MS);
    await opened.tick();
  }
}
