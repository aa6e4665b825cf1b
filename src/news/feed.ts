// The noun of what is read regularly: one address that an outlet publishes at.
import { createHash } from 'node:crypto';
import type { Branded, EpochMs } from './branded.ts';
import type { GuildId, UserId } from './places.ts';

/** Ten base-36 digits made from the feed's address. */
export type FeedId = Branded<'FeedId'>;

/** What the other side gave to ask "has it changed?" with next time. */
export interface FeedValidators {
  etag: string | null;
  lastModified: string | null;
  /** SHA-256 of the last body, in hex: servers without validators send the same bytes again. */
  bodyHash: string | null;
}

export const NO_VALIDATORS: FeedValidators = { etag: null, lastModified: null, bodyHash: null };

/** What an address turned out to hold. */
export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json-feed' | 'tag-page' | 'sitemap';

/** How often a feed itself says that it wants to be asked (RSS ttl, skipHours and skipDays; syndication's updatePeriod). */
export interface FeedWishes {
  /** Not sooner than this after a reading; null where it does not say. */
  restMs: number | null;
  /** Hours of the day (0 to 23, UTC) and days of the week (0 is Sunday, UTC) at which it never changes. */
  skipHours: readonly number[];
  skipDays: readonly number[];
}

export const NO_WISHES: FeedWishes = { restMs: null, skipHours: [], skipDays: [] };

/** One address an outlet publishes at: a feed, a tag page or a news sitemap. The index is one for all servers. */
export interface Feed {
  id: FeedId;
  url: string;
  /** The outlet as whoever added it named it; null to go by what the feed says. */
  outlet: string | null;
  /** A tag that all its articles get besides their own. */
  tag: string | null;
  /** The pages of its articles are read for the text that it leaves out. */
  readsPages: boolean;
  addedAt: EpochMs;
  /** Null where the operator added it. */
  addedIn: GuildId | null;
  addedBy: UserId | null;
  validators: FeedValidators;
  /** Null until the first reading. */
  format: FeedFormat | null;
  wishes: FeedWishes;
  /** The last attempt to read it, whatever that came to. */
  askedAt: EpochMs | null;
  /** Null until the first reading succeeds: what that brings is backfill, never news. */
  firstReadAt: EpochMs | null;
  /** The last reading that succeeded, changed or not. */
  readAt: EpochMs | null;
  nextReadAt: EpochMs;
  /** Readings that failed since one succeeded. */
  failures: number;
  /** Why the last reading failed; null where it did not. */
  problem: string | null;
  /** It is gone for good (410, or failing for long) and is not read until somebody adds it again. */
  isPaused: boolean;
  /** Articles that it brought. */
  articles: number;
  /** News that it brings a day, lately, the first reading left out; on its first day, the news so far. Null until its second reading. */
  pacePerDay: number | null;
  /** Items that it usually holds; null until the first reading. */
  usualItems: number | null;
  /** What whoever looks after it should know though it could be read: a sentence; null where there is nothing. */
  notice: string | null;
}

/** Something that whoever added a feed has to be told, once: it is not read any more, its page has changed. */
export interface FeedNotice {
  feed: FeedId;
  url: string;
  /** Both null where the operator added it. */
  addedIn: GuildId | null;
  addedBy: UserId | null;
  /** For people: what happened and what to do. */
  sentence: string;
  at: EpochMs;
}

/** What somebody gives to add a feed. */
export type NewFeed = Pick<Feed, 'url' | 'outlet' | 'tag' | 'readsPages' | 'addedIn' | 'addedBy'>;

/** A feed as a list names it, nothing of it checked yet; what the list does not say is left to the feed itself. */
export type ListedFeed = Pick<NewFeed, 'url' | 'outlet'> & Partial<Pick<NewFeed, 'tag' | 'readsPages'>>;

/** What of a feed can be changed once it is kept. */
export type FeedSettings = Pick<Feed, 'outlet' | 'tag' | 'readsPages'>;

const FEED_ID_LENGTH = 10;

export function feedIdOf(url: string): FeedId {
  const digest = createHash('sha256').update(url).digest().readBigUInt64BE();
  return digest.toString(36).padStart(FEED_ID_LENGTH, '0').slice(-FEED_ID_LENGTH) as FeedId;
}

/** True for what can be a feed's id; whether there is one, the store knows. */
export function isFeedId(text: string): text is FeedId {
  return /^[0-9a-z]{10}$/.test(text);
}
