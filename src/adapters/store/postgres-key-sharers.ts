// Finds articles by the keys of their shingles in PostgreSQL: terms of its full-text index.
import type { ArticleId } from '../../news/article.ts';
import type { ReuseStore } from '../../news/ports-reuse.ts';
import type { StoryId } from '../../news/story.ts';
import { matchOfAny } from './postgres-match-text.ts';
import type { ReadRows } from './postgres-reading.ts';
import { boundsOf, keyTerms, nearestOf } from './shingle-keys.ts';

/** Rows grow with time: the nearest on either side of a moment are among so many before it and so many after. */
const FIND = `
  with sharing as materialized (
    select row from find_rows($1::tsquery, $2, $4, null) as row
  )
  (select row from sharing where row < $3 order by row desc limit $5)
  union all (select row from sharing where row >= $3 order by row limit $5)`;

interface Sharer {
  article: ArticleId;
  story: StoryId;
  event_time: number;
}

export function createPostgresKeySharers(readRows: ReadRows): ReuseStore['findKeySharers'] {
  return async (asked) => {
    const terms = keyTerms(asked.keys);
    if (terms.length === 0) return [];
    const { lowest, middle, highest, from, until } = boundsOf(asked);
    const rows = await readRows<{ row: number }>(FIND, [
      ...[matchOfAny(terms), lowest, middle, highest, asked.limit],
    ]);
    if (rows.length === 0) return [];
    const found = await readRows<Sharer>(
      `select id as article, story, event_time from candidates
       where row = any($1::bigint[]) and event_time >= $2 and event_time < $3`,
      [rows.map(({ row }) => row), from, until],
    );
    const sharers = found.map(({ article, story, event_time: eventTime }) => ({ article, story, eventTime }));
    return nearestOf(sharers, asked);
  };
}
