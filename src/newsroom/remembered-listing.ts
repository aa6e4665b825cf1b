// A list of the index kept in memory: answered at once, read again behind the answer when the index has changed.
import type { Clock, Store } from '../news/ports.ts';

export interface ListingOptions<Listing> {
  store: Pick<Store, 'revision'>;
  clock: Clock;
  /** While the index changes, it is read again at most this often. */
  refreshEveryMs: number;
  read: () => Promise<Listing>;
  /** An empty list is worth waiting for: somebody has just filled the index and tries it. */
  isEmpty: (listing: Listing) => boolean;
}

/** Answers what gives the list as it was a moment ago; the first call and hardly one after it waits for the store. */
export function rememberListing<Listing>(options: ListingOptions<Listing>): () => Promise<Listing> {
  const { store, clock, refreshEveryMs, isEmpty } = options;
  let current: { listing: Listing; revision: number; readAt: number } | null = null;
  let reading: Promise<Listing> | null = null;

  const read = async (): Promise<Listing> => {
    const revision = await store.revision();
    const readAt = clock();
    if (current?.revision === revision) {
      current = { ...current, readAt };
      return current.listing;
    }
    const listing = await options.read();
    current = { listing, revision, readAt };
    return listing;
  };
  const readOnce = (): Promise<Listing> => {
    reading ??= read().finally(() => (reading = null));
    return reading;
  };
  return async () => {
    if (current === null || isEmpty(current.listing)) return readOnce();
    const isStale = clock() - current.readAt >= refreshEveryMs;
    if (isStale) void readOnce().catch(() => undefined);
    return current.listing;
  };
}
