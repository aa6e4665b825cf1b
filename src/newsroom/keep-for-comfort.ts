// Writes what an answer can do without: where that fails, as on a full disk, it is a line in the log and no failed answer.
import { MISSES_LOGGED_EVERY_MS } from '../limits/store.ts';
import type { EpochMs } from '../news/branded.ts';
import { createOnceInAWhile } from '../news/once-in-a-while.ts';
import type { Newsroom } from './newsroom.ts';

type MayLog = (now: EpochMs) => boolean;

const mayLogByStore = new WeakMap<object, MayLog>();

/** Answers whether it was written; of those that were not, one a minute is logged with its cause. */
export async function keepForComfort(
  { store, clock, log }: Pick<Newsroom, 'store' | 'clock' | 'log'>,
  what: string,
  write: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (err) {
    const mayLog = mayLogByStore.get(store) ?? createOnceInAWhile(MISSES_LOGGED_EVERY_MS);
    mayLogByStore.set(store, mayLog);
    if (mayLog(clock())) log.warn({ err }, `${what} could not be kept; answers go on without`);
    return false;
  }
}
