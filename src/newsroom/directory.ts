// Tags, outlets, languages and the newest stories in memory: what autocomplete answers from without asking the store.
import { DIRECTORY_REFRESH_EVERY_MS, RECENT_STORIES_REFRESH_EVERY_MS } from '../limits/newsroom.ts';
import { ALL_TIME } from '../news/question.ts';
import type { Clock, Store } from '../news/ports.ts';
import type { TagActivity } from '../news/tag.ts';
import { readRecentStories, type RecentStory } from './recent-stories.ts';
import { rememberListing } from './remembered-listing.ts';

export interface DirectoryListing {
  /** Busiest first, over all time. */
  tags: readonly TagActivity[];
  outlets: readonly { name: string; articles: number }[];
  languages: readonly string[];
}

export interface Directory {
  /** What the index held a moment ago; the first call and none after it waits for the store. */
  list(): Promise<DirectoryListing>;
  /** The newest stories of a moment ago, those first that are new and widely reported. */
  listRecentStories(): Promise<readonly RecentStory[]>;
}

export function createDirectory(store: Store, clock: Clock): Directory {
  const read = async (): Promise<DirectoryListing> => {
    const [tags, outlets, languages] = await Promise.all([
      store.tags.listTags(ALL_TIME, Number.MAX_SAFE_INTEGER),
      store.tags.listOutlets(),
      store.index.listLanguages(),
    ]);
    return { tags, outlets, languages };
  };
  return {
    list: rememberListing({
      ...{ store, clock, read, refreshEveryMs: DIRECTORY_REFRESH_EVERY_MS },
      isEmpty: ({ tags }) => tags.length === 0,
    }),
    listRecentStories: rememberListing({
      ...{ store, clock, refreshEveryMs: RECENT_STORIES_REFRESH_EVERY_MS },
      read: () => readRecentStories(store, clock()),
      isEmpty: (stories) => stories.length === 0,
    }),
  };
}
