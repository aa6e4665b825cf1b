// Finds articles by the keys of their shingles: terms of the full-text index, whose merges keep that flat at any size.
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId } from '../../news/article.ts';
import type { KeySearch, KeySharer, ReuseStore } from '../../news/ports-reuse.ts';
import type { StoryId } from '../../news/story.ts';
import { firstRowAt, ROW_SPILL_MS } from './article-rows.ts';
import { shingleTerm } from './filter-terms.ts';

export function createKeySharerFinder(database: DatabaseSync): ReuseStore['findKeySharers'] {
  const walk = (order: 'asc' | 'desc') =>
    database.prepare(`
      select c.id, c.story, c.event_time from article_terms cross join candidates c on c.row = article_terms.rowid
      where article_terms match ? and article_terms.rowid >= ? and article_terms.rowid < ?
        and c.event_time >= ? and c.event_time < ?
      order by article_terms.rowid ${order} limit ?`);
  const [newest, oldest] = [walk('desc'), walk('asc')];
  return async (asked) => {
    const match = matchText(asked.keys);
    if (match === null) return [];
    const { lowest, middle, highest, from, until } = boundsOf(asked);
    const rest = [from, until, BigInt(asked.limit)] as const;
    // Looking a term up takes most of the time: the articles before and after are walked apart only where there are many.
    const all = newest.all(match, lowest, highest, ...rest);
    if (all.length < asked.limit) return nearestOf(all.map(sharerOf), asked);
    const found = [
      ...newest.all(match, lowest, middle, ...rest),
      ...oldest.all(match, middle, highest, ...rest),
    ];
    return nearestOf(found.map(sharerOf), asked);
  };
}

/** Rows grow with time: `middle` is the first that an article of the asked moment can have. */
export function boundsOf({ period, eventTime }: KeySearch) {
  const lowest = period.from === null ? 0 : firstRowAt(period.from);
  const highest = period.until === null ? Number.MAX_SAFE_INTEGER : firstRowAt(period.until + ROW_SPILL_MS);
  const middle = Math.min(Math.max(firstRowAt(eventTime), lowest), highest);
  return {
    lowest: BigInt(lowest),
    middle: BigInt(middle),
    highest: BigInt(highest),
    from: BigInt(Math.floor(period.from ?? Number.MIN_SAFE_INTEGER)),
    until: BigInt(Math.ceil(period.until ?? Number.MAX_SAFE_INTEGER)),
  };
}

/** What the tokenizer would split is no key: no article has it. */
const KEY = /^[0-9a-z]+$/;

export function keyTerms(keys: readonly string[]): string[] {
  return keys.filter((key) => KEY.test(key)).map(shingleTerm);
}

function matchText(keys: readonly string[]): string | null {
  const terms = keyTerms(keys).map((term) => `"${term}"`);
  return terms.length === 0 ? null : terms.join(' OR ');
}

function sharerOf(row: Record<string, unknown>): KeySharer {
  return {
    article: row['id'] as ArticleId,
    story: row['story'] as StoryId,
    eventTime: Number(row['event_time']),
  };
}

export function nearestOf(sharers: readonly KeySharer[], { eventTime, limit }: KeySearch): KeySharer[] {
  const distance = (sharer: KeySharer) => Math.abs(sharer.eventTime - eventTime);
  return sharers
    .toSorted(
      (one, other) =>
        distance(one) - distance(other) ||
        one.eventTime - other.eventTime ||
        (one.article < other.article ? -1 : 1),
    )
    .slice(0, limit);
}
