// Asks the store, now and then, for what is told of it: whether it answers, how much it holds, how late digests are.
import { STORE_ANSWERS_WITHIN_MS, STORE_READ_EVERY_MS } from '../limits/metrics.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Clock, Store } from '../news/ports.ts';

export interface StoreFacts {
  articles: number;
  /** When the index last changed; 0 where it never did. */
  changedAt: EpochMs;
  /** How long the subscription that has waited longest is due; 0 where none is. */
  digestLagMs: number;
}

/** Answers the facts, or null where the store does not answer (in time). Never rejects. */
export type StoreWatch = () => Promise<StoreFacts | null>;

export interface StoreWatchOptions {
  clock: Clock;
  /** How long the store may take; for tests, which cannot wait as long. */
  withinMs?: number;
}

/** However many ask, the store is asked once in some seconds, and not again while it still owes an answer. */
export function createStoreWatch(
  store: Pick<Store, 'articles' | 'subscriptions'>,
  { clock, withinMs = STORE_ANSWERS_WITHIN_MS }: StoreWatchOptions,
): StoreWatch {
  let asked: Promise<StoreFacts | null> | null = null;
  let answeredAtMs = -Infinity;
  const ask = (): Promise<StoreFacts | null> => {
    const answer = readFacts(store, clock).catch(() => null);
    void answer.then(() => (answeredAtMs = performance.now()));
    return answer;
  };
  return () => {
    const isOld = performance.now() - answeredAtMs >= STORE_READ_EVERY_MS;
    if (asked === null || isOld) {
      answeredAtMs = Infinity;
      asked = ask();
    }
    return inTime(asked, withinMs);
  };
}

async function readFacts(
  { articles, subscriptions }: Pick<Store, 'articles' | 'subscriptions'>,
  clock: Clock,
): Promise<StoreFacts> {
  const [state, dueAt] = await Promise.all([articles.getState(), subscriptions.nextDueAt()]);
  const digestLagMs = dueAt === null ? 0 : Math.max(0, clock() - dueAt);
  return { ...state, digestLagMs };
}

async function inTime<Value>(pending: Promise<Value>, withinMs: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), withinMs);
  });
  return Promise.race([pending, late]).finally(() => clearTimeout(timer));
}
