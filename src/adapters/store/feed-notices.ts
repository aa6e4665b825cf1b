// What has to be told about feeds, the same for both engines: kept until it is taken, and taken once.
import { sql, type Kysely } from 'kysely';
import { NOTICES_PER_FEED_MAX } from '../../limits/feed-notices.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { FeedId, FeedNotice } from '../../news/feed.ts';
import { noticeOf } from './feed-rows.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

interface NewNotice {
  feed: FeedId;
  sentence: string;
  at: EpochMs;
}

/** Keeps what has to be told about a feed; nothing where the feed was removed. */
export function* addNotice(tables: Kysely<Tables>, { feed, sentence, at }: NewNotice): Steps<void> {
  const row = tables
    .selectFrom('feeds')
    .where('id', '=', feed)
    .select(['id', 'url', 'added_in', 'added_by', sql.val(sentence).as('sentence'), sql.val(at).as('at')]);
  yield* rowsOf(
    tables
      .insertInto('feed_notices')
      .columns(['feed', 'url', 'added_in', 'added_by', 'sentence', 'at'])
      .expression(row),
  );
  // Where nobody takes them (no bot runs beside the command line) only the latest are worth telling.
  const latest = tables
    .selectFrom('feed_notices')
    .where('feed', '=', feed)
    .select('id')
    .orderBy('id', 'desc')
    .limit(NOTICES_PER_FEED_MAX);
  yield* rowsOf(tables.deleteFrom('feed_notices').where('feed', '=', feed).where('id', 'not in', latest));
}

/** Taken and forgotten in one transaction: in doubt whether somebody was told, not twice. */
export function* takeNotices(tables: Kysely<Tables>, limit: number): Steps<FeedNotice[]> {
  const oldest = tables.selectFrom('feed_notices').select('id').orderBy('id').limit(limit);
  const rows = yield* rowsOf(tables.deleteFrom('feed_notices').where('id', 'in', oldest).returningAll());
  // What a deletion returns has no order.
  return rows.toSorted((one, other) => one.id - other.id).map(noticeOf);
}
