// A feed as the tables have it, and as everybody else does.
import type { Selectable } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import { feedIdOf, type Feed, type FeedId, type FeedValidators, type NewFeed } from '../../news/feed.ts';
import type { GuildId, UserId } from '../../news/places.ts';
import type { FeedTable } from './tables.ts';

export function feedOf(row: Selectable<FeedTable>): Feed {
  return {
    id: row.id as FeedId,
    url: row.url,
    outlet: row.outlet,
    tag: row.tag,
    addedAt: row.added_at,
    addedIn: row.added_in as GuildId | null,
    addedBy: row.added_by as UserId | null,
    validators: { etag: row.etag, lastModified: row.last_modified, bodyHash: row.body_hash },
    firstReadAt: row.first_read_at,
    readAt: row.read_at,
    nextReadAt: row.next_read_at,
    failures: row.failures,
    problem: row.problem,
    isPaused: row.is_paused === 1,
    articles: row.articles,
  };
}

/** A feed that nobody has read yet, due at once. */
export function newFeedRow(feed: NewFeed, at: EpochMs): Selectable<FeedTable> {
  return {
    ...{ id: feedIdOf(feed.url), url: feed.url, outlet: feed.outlet, tag: feed.tag },
    ...{ added_at: at, added_in: feed.addedIn, added_by: feed.addedBy },
    ...{ etag: null, last_modified: null, body_hash: null, first_read_at: null, read_at: null },
    ...{ next_read_at: at, failures: 0, problem: null, is_paused: 0, articles: 0, claimed_until: null },
  };
}

export function validatorColumns({ etag, lastModified, bodyHash }: FeedValidators) {
  return { etag, last_modified: lastModified, body_hash: bodyHash };
}
