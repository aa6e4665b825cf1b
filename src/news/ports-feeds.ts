// The doors to what is read regularly: where feeds are kept, and who reads them.
import type { ArticleLine } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { Feed, FeedId, FeedValidators, NewFeed } from './feed.ts';
import type { GuildId } from './places.ts';

/** How a reading ended, for the store to remember. */
export type FeedResult =
  | { kind: 'unchanged'; validators: FeedValidators; nextReadAt: EpochMs }
  | {
      kind: 'read';
      validators: FeedValidators;
      nextReadAt: EpochMs;
      /** The outlet that the feed names, kept where nobody gave one. */
      outlet: string | null;
      /** Articles that were new to the index. */
      added: number;
      /** Where it has moved to for good, else null. */
      movedTo: string | null;
    }
  | { kind: 'failed'; problem: string; nextReadAt: EpochMs; isPaused: boolean };

export interface FeedStore {
  /** Adds a feed, due at once; a known address is answered as it stands, and read again if it was paused. */
  addFeed(feed: NewFeed, at: EpochMs): Promise<{ feed: Feed; isNew: boolean }>;
  getFeed(id: FeedId): Promise<Feed | null>;
  /** All feeds, in the order of their addresses; those that a server added, where one is given. */
  listFeeds(addedIn?: GuildId): Promise<Feed[]>;
  /** Answers whether there was one. Its articles stay. */
  removeFeed(id: FeedId): Promise<boolean>;
  /** Takes up to `limit` feeds that are due and not paused, longest due first; nobody else gets them until `at + leaseMs`. */
  claimDueFeeds(at: EpochMs, leaseMs: number, limit: number): Promise<Feed[]>;
  /** Remembers how a reading ended and gives the feed back. A feed that was removed meanwhile stays removed. */
  recordReading(id: FeedId, at: EpochMs, result: FeedResult): Promise<void>;
}

/** What a feed's address gave. */
export type FeedReading =
  | { kind: 'unchanged'; validators: FeedValidators; retryAfterMs: number | null }
  | {
      kind: 'read';
      lines: readonly ArticleLine[];
      outlet: string | null;
      validators: FeedValidators;
      movedTo: string | null;
      /** The other side asks not to be asked again sooner (Retry-After, Cache-Control, ttl); null where it does not. */
      retryAfterMs: number | null;
    }
  /** `isGone`: it will not come back (410). `problem` is a sentence for people: what happened and what to do. */
  | { kind: 'failed'; problem: string; isGone: boolean; retryAfterMs: number | null };

/** Reads addresses: guarded, bounded in time and size, never throwing for what the other side does. */
export interface FeedReader {
  readFeed(feed: Pick<Feed, 'url' | 'outlet' | 'tag' | 'validators'>): Promise<FeedReading>;
  close(): Promise<void>;
}

/** An address as it may be kept, or why it may not: no web address, credentials in it, private. */
export type AddressOutcome = { kind: 'address'; url: string } | { kind: 'refused'; reason: string };
