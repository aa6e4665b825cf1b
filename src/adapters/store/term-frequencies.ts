// In how many articles terms stand, remembered between batches: a look-up in the full-text index walks all its segments.
import type { DatabaseSync } from 'node:sqlite';
import { createMatchCounter } from './count-matches.ts';
import {
  COUNTED_ARTICLES_MAX,
  EXACT_FREQUENCIES_ARTICLES_MAX,
  FREQUENCIES_REMEMBERED_MAX,
  FREQUENCY_DRIFT_SHARE_MAX,
} from '../../limits/store.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import { createTermMemory } from './term-memory.ts';

export interface TermFrequencies {
  /**
   * The frequencies of the terms that stand in any article. Exact as of the last change by any process in an index of
   * `EXACT_FREQUENCIES_ARTICLES_MAX`; in a larger one as exact as ranks need them.
   */
  find(terms: readonly string[]): ReadonlyMap<string, number>;
  /** Counts articles that this process has just added, and which no other change came with. */
  countAdded(articles: readonly AnalysedArticle[]): void;
}

export function createTermFrequencies(database: DatabaseSync): TermFrequencies {
  const frequency = database.prepare('select doc from term_frequencies where term = ?');
  const readTotals = createTotalsReader(database);
  const remembered = createTermMemory(FREQUENCIES_REMEMBERED_MAX);
  /** What is remembered was read or counted when the index was so. */
  let as = { articles: 0, revision: Number.NaN };

  const countMatches = createMatchCounter(database);
  const read = (term: string): number => {
    const known = remembered.get(term);
    if (known !== undefined) return known;
    const isSmall = as.articles <= COUNTED_ARTICLES_MAX;
    const found = isSmall ? Number(frequency.get(term)?.['doc'] ?? 0) : countMatches(term);
    remembered.set(term, found);
    return found;
  };
  return {
    find: (terms) => {
      const now = readTotals();
      if (now.revision !== as.revision && isOutdated(as.articles, now.articles)) {
        remembered.clear();
        as = now;
      }
      as.revision = now.revision;
      const found = new Map<string, number>();
      for (const term of new Set(terms)) {
        const count = read(term);
        if (count > 0) found.set(term, count);
      }
      return found;
    },
    countAdded: (articles) => {
      const { revision } = readTotals();
      for (const { terms } of articles) {
        for (const term of terms.keys()) {
          const known = remembered.get(term);
          if (known !== undefined) remembered.set(term, known + 1);
        }
      }
      // Another change came in between: what is remembered is looked at when it is next asked for.
      const isAlone = revision === as.revision + 1;
      as = { articles: as.articles + articles.length, revision: isAlone ? revision : as.revision };
    },
  };
}

function createTotalsReader(database: DatabaseSync): () => { articles: number; revision: number } {
  const totals = database.prepare(`
    select max(value) filter (where name = 'articles') as articles,
      max(value) filter (where name = 'revision') as revision
    from totals`);
  return () => {
    const { articles, revision } = totals.get() ?? {};
    return { articles: Number(articles), revision: Number(revision) };
  };
}

/** Whether what was remembered of an index of one size tells too little of what it is now. */
function isOutdated(before: number, now: number): boolean {
  return now <= EXACT_FREQUENCIES_ARTICLES_MAX || Math.abs(now - before) > before * FREQUENCY_DRIFT_SHARE_MAX;
}
