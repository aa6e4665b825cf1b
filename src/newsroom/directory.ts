// Tags, outlets and languages in memory: what autocomplete answers from without asking the store.
import { DIRECTORY_REFRESH_EVERY_MS } from '../limits/newsroom.ts';
import { ALL_TIME } from '../news/question.ts';
import type { Clock, Store } from '../news/ports.ts';
import type { TagActivity } from '../news/tag.ts';

export interface DirectoryListing {
  /** Busiest first, over all time. */
  tags: readonly TagActivity[];
  outlets: readonly { name: string; articles: number }[];
  languages: readonly string[];
}

export interface Directory {
  /** What the index held a moment ago; the first call and none after it waits for the store. */
  list(): Promise<DirectoryListing>;
}

export function createDirectory(store: Store, clock: Clock): Directory {
  let current: { listing: DirectoryListing; revision: number; readAt: number } | null = null;
  let reading: Promise<DirectoryListing> | null = null;

  const read = async (): Promise<DirectoryListing> => {
    const revision = await store.revision();
    const readAt = clock();
    if (current?.revision === revision) {
      current = { ...current, readAt };
      return current.listing;
    }
    const [tags, outlets, languages] = await Promise.all([
      store.tags.listTags(ALL_TIME, Number.MAX_SAFE_INTEGER),
      store.tags.listOutlets(),
      store.index.listLanguages(),
    ]);
    current = { listing: { tags, outlets, languages }, revision, readAt };
    return current.listing;
  };
  const readOnce = (): Promise<DirectoryListing> => {
    reading ??= read().finally(() => (reading = null));
    return reading;
  };

  return {
    list: async () => {
      if (current === null) return readOnce();
      // An empty list is worth waiting for: somebody has just filled the index and tries it.
      if (current.listing.tags.length === 0) return readOnce();
      const isStale = clock() - current.readAt >= DIRECTORY_REFRESH_EVERY_MS;
      if (isStale) void readOnce().catch(() => undefined);
      return current.listing;
    },
  };
}
