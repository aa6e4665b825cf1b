// A feed as the tables have it, and as everybody else does.
import type { Selectable, Updateable } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import {
  feedIdOf,
  NO_VALIDATORS,
  NO_WISHES,
  type Feed,
  type FeedFormat,
  type FeedId,
  type FeedNotice,
  type FeedSettings,
  type FeedValidators,
  type FeedWishes,
  type NewFeed,
} from '../../news/feed.ts';
import type { GuildId, UserId } from '../../news/places.ts';
import type { FeedNoticeTable, FeedTable } from './tables.ts';

export function feedOf(row: Selectable<FeedTable>): Feed {
  return {
    id: row.id as FeedId,
    url: row.url,
    outlet: row.outlet,
    tag: row.tag,
    readsPages: row.reads_pages === 1,
    addedAt: row.added_at,
    addedIn: row.added_in as GuildId | null,
    addedBy: row.added_by as UserId | null,
    validators: { etag: row.etag, lastModified: row.last_modified, bodyHash: row.body_hash },
    format: row.format as FeedFormat | null,
    wishes: row.wishes === null ? NO_WISHES : (JSON.parse(row.wishes) as FeedWishes),
    askedAt: row.asked_at,
    firstReadAt: row.first_read_at,
    readAt: row.read_at,
    nextReadAt: row.next_read_at,
    failures: row.failures,
    problem: row.problem,
    isPaused: row.is_paused === 1,
    articles: row.articles,
    pacePerDay: row.pace_per_day,
    usualItems: row.usual_items,
    notice: row.notice,
  };
}

/** A feed that nobody has read yet, due at once. */
export function newFeedRow(feed: NewFeed, at: EpochMs): Selectable<FeedTable> {
  return {
    ...{ id: feedIdOf(feed.url), url: feed.url, outlet: feed.outlet, tag: feed.tag },
    ...{ added_at: at, added_in: feed.addedIn, added_by: feed.addedBy, reads_pages: feed.readsPages ? 1 : 0 },
    ...validatorColumns(NO_VALIDATORS),
    ...{ format: null, wishes: null, asked_at: null, first_read_at: null, read_at: null },
    ...{ next_read_at: at, failures: 0, problem: null, is_paused: 0, articles: 0, claimed_until: null },
    ...{ pace_per_day: null, usual_items: null, notice: null },
  };
}

export function validatorColumns({ etag, lastModified, bodyHash }: FeedValidators) {
  return { etag, last_modified: lastModified, body_hash: bodyHash };
}

/** The columns of the settings that are given, no others. */
export function settingColumns({ outlet, tag, readsPages }: Partial<FeedSettings>): Updateable<FeedTable> {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(tag === undefined ? {} : { tag }),
    ...(readsPages === undefined ? {} : { reads_pages: readsPages ? 1 : 0 }),
  };
}

export function noticeOf(row: Selectable<FeedNoticeTable>): FeedNotice {
  return {
    feed: row.feed as FeedId,
    url: row.url,
    addedIn: row.added_in as GuildId | null,
    addedBy: row.added_by as UserId | null,
    sentence: row.sentence,
    at: row.at,
  };
}
