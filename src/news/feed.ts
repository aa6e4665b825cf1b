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

/** One address an outlet publishes at: RSS, Atom, JSON Feed or a tag page. The index is one for all servers. */
export interface Feed {
  id: FeedId;
  url: string;
  /** The outlet as whoever added it named it; null to go by what the feed says. */
  outlet: string | null;
  /** A tag that all its articles get besides their own. */
  tag: string | null;
  addedAt: EpochMs;
  /** Null where the operator added it. */
  addedIn: GuildId | null;
  addedBy: UserId | null;
  validators: FeedValidators;
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
}

/** What somebody gives to add a feed. */
export type NewFeed = Pick<Feed, 'url' | 'outlet' | 'tag' | 'addedIn' | 'addedBy'>;

const FEED_ID_LENGTH = 10;

export function feedIdOf(url: string): FeedId {
  const digest = createHash('sha256').update(url).digest().readBigUInt64BE();
  return digest.toString(36).padStart(FEED_ID_LENGTH, '0').slice(-FEED_ID_LENGTH) as FeedId;
}

/** True for what can be a feed's id; whether there is one, the store knows. */
export function isFeedId(text: string): text is FeedId {
  return /^[0-9a-z]{10}$/.test(text);
}
