// After an index was restored from a copy, digests go on from now: what was told since the copy is not known any more.
import { nextRunAfter } from '../../news/schedule.ts';
import type { Newsroom } from '../newsroom.ts';

/** Moves every subscription that is not paused on to now; answers how many. */
export async function resumeAfterRestore({
  store,
  clock,
}: Pick<Newsroom, 'store' | 'clock'>): Promise<number> {
  const { subscriptions } = store;
  const at = clock();
  const active = (await subscriptions.listSubscriptions()).filter(
    ({ pausedBecause }) => pausedBecause === null,
  );
  for (const { id, schedule } of active)
    await subscriptions.resumeSubscription(id, nextRunAfter(schedule, at), at);
  return active.length;
}
