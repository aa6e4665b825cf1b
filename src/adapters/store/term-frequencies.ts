// In how many articles terms stand, remembered between batches: a look-up in the full-text index walks all its segments.
import type { DatabaseSync } from 'node:sqlite';
import { COUNTED_ARTICLES_MAX } from '../../limits/store.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import { createMatchCounter } from './count-matches.ts';
import { createFrequencyMemory } from './frequency-memory.ts';

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
  const memory = createFrequencyMemory();

  const countMatches = createMatchCounter(database);
  const read = (term: string): number => {
    const known = memory.get(term);
    if (known !== undefined) return known;
    const isSmall = memory.articles() <= COUNTED_ARTICLES_MAX;
    const found = isSmall ? Number(frequency.get(term)?.['doc'] ?? 0) : countMatches(term);
    memory.set(term, found);
    return found;
  };
  return {
    find: (terms) => {
      memory.follow(readTotals());
      const found = new Map<string, number>();
      for (const term of new Set(terms)) {
        const count = read(term);
        if (count > 0) found.set(term, count);
      }
      return found;
    },
    countAdded: (articles) => memory.countAdded(articles, readTotals().revision),
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
