// The doors to what is read regularly: where feeds are kept, and who reads them.
import type { ArticleLine } from './article.ts';
import type { EpochMs } from './branded.ts';
import type {
  Feed,
  FeedFormat,
  FeedId,
  FeedNotice,
  FeedSettings,
  FeedValidators,
  FeedWishes,
  NewFeed,
} from './feed.ts';
import type { GuildId, UserId } from './places.ts';

/** How a reading ended, for the store to remember. `tell`: a sentence for whoever added the feed, told once; null for none. */
export type FeedResult =
  | {
      kind: 'unchanged';
      validators: FeedValidators;
      nextReadAt: EpochMs;
      pacePerDay: number | null;
    }
  | {
      kind: 'read';
      validators: FeedValidators;
      nextReadAt: EpochMs;
      format: FeedFormat;
      wishes: FeedWishes;
      /** The outlet that the feed names, kept where nobody gave one. */
      outlet: string | null;
      /** Articles that were new to the index. */
      added: number;
      pacePerDay: number | null;
      usualItems: number;
      notice: string | null;
      tell: string | null;
      /** Where it has moved to for good, else null. */
      movedTo: string | null;
    }
  | { kind: 'failed'; problem: string; nextReadAt: EpochMs; isPaused: boolean; tell: string | null };

export interface FeedStore {
  /** Adds a feed, due at once; a known address is answered as it stands, and read again if it was paused. */
  addFeed(feed: NewFeed, at: EpochMs): Promise<{ feed: Feed; isNew: boolean }>;
  getFeed(id: FeedId): Promise<Feed | null>;
  /** All feeds, in the order of their addresses; those that a server added, where one is given. */
  listFeeds(addedIn?: GuildId): Promise<Feed[]>;
  /** Changes what is given, and answers the feed; null where there is none. Due at once if its pages are to be read now. */
  changeFeed(id: FeedId, settings: Partial<FeedSettings>, at: EpochMs): Promise<Feed | null>;
  /** Answers whether there was one. Its articles stay. */
  removeFeed(id: FeedId): Promise<boolean>;
  /** When the next feed that is not paused is due and free; null where there is none. Cheap. */
  nextDueAt(): Promise<EpochMs | null>;
  /** Takes up to `limit` feeds that are due and not paused, longest due first; nobody else gets them until `at + leaseMs`. */
  claimDueFeeds(at: EpochMs, leaseMs: number, limit: number): Promise<Feed[]>;
  /** Gives feeds back that were claimed and not read: they are due as before. */
  giveBackFeeds(ids: readonly FeedId[]): Promise<void>;
  /** Remembers how a reading ended, gives the feed back, and keeps what is to be told. A feed that was removed meanwhile stays removed. */
  recordReading(id: FeedId, at: EpochMs, result: FeedResult): Promise<void>;
  /** Takes up to `limit` notices, oldest first, and forgets them: nobody is told twice. */
  takeNotices(limit: number): Promise<FeedNotice[]>;
}

/** What a feed's address gave. */
export type FeedReading =
  | { kind: 'unchanged'; validators: FeedValidators; retryAfterMs: number | null }
  | {
      kind: 'read';
      format: FeedFormat;
      lines: readonly ArticleLine[];
      outlet: string | null;
      validators: FeedValidators;
      wishes: FeedWishes;
      movedTo: string | null;
      /** Where older items stand (a tag page's next page, RFC 5005, JSON Feed's next_url); null where nothing says so. */
      nextPage: string | null;
      /** The answer is not to be asked for again sooner (Retry-After, Cache-Control, Expires); null where it does not say. */
      retryAfterMs: number | null;
    }
  /** `isGone`: it will not come back (410). `problem` is a sentence for people: what happened and what to do. */
  | { kind: 'failed'; problem: string; isGone: boolean; retryAfterMs: number | null };

/** Why a page does not show its article to everybody. */
export type Withholding = 'paywall' | 'consent' | 'login';

/** What the page of an article gave. Sentences are for people. */
export type ArticlePageReading =
  | { kind: 'article'; line: ArticleLine }
  /** The page shows a beginning at most: the excerpt that is known stays one. */
  | { kind: 'withheld'; by: Withholding; line: ArticleLine | null }
  /** robots.txt asks programs not to read it. */
  | { kind: 'disallowed' }
  | { kind: 'failed'; problem: string };

/** An address that can be read regularly, and how it was found. */
export interface FoundFeed {
  url: string;
  title: string | null;
  format: FeedFormat;
  /** The address itself; a link of the page; a path where feeds often are; robots.txt or a sitemap's usual path. */
  by: 'address' | 'link' | 'path' | 'sitemap';
}

/** What an address leads to: feeds, the best first; or a sentence for people. */
export type FeedDiscovery =
  { kind: 'found'; feeds: readonly FoundFeed[] } | { kind: 'failed'; problem: string };

/** Reads addresses: guarded, polite, bounded in time and size, never throwing for what the other side does. */
export interface FeedReader {
  readFeed(feed: Pick<Feed, 'url' | 'outlet' | 'tag' | 'format' | 'validators'>): Promise<FeedReading>;
  /** Reads the page of one article, if robots.txt allows it. */
  readArticlePage(url: string): Promise<ArticlePageReading>;
  /** Finds what can be read regularly at an address or, where that is a site or an article, on its site. */
  findFeeds(address: string): Promise<FeedDiscovery>;
  close(): Promise<void>;
}

/** An address as it may be kept, or why it may not: no web address, credentials in it, private. */
export type AddressOutcome = { kind: 'address'; url: string } | { kind: 'refused'; reason: string };

/** Whether a message came. `refused`: it did not. `unknown`: it may have come, so nobody sends it again. */
export type TellOutcome = 'sent' | 'refused' | 'unknown';

/** Tells people what they have to know about feeds: one message for several notices. Answers, never throws for a refusal. */
export interface FeedMessenger {
  /** False while nobody can be told: what is to be told waits. */
  isReachable(): boolean;
  /** By direct message; whether they take any, only the attempt shows. */
  tellMember(member: UserId, notices: readonly FeedNotice[]): Promise<TellOutcome>;
  /** In the operator's channel; refused where there is none. */
  tellOperator(notices: readonly FeedNotice[]): Promise<TellOutcome>;
}
