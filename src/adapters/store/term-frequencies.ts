// In how many articles terms stand, remembered between batches: a look-up in the full-text index walks all its segments.
import type { DatabaseSync } from 'node:sqlite';
import { FREQUENCIES_REMEMBERED_MAX } from '../../limits/store.ts';
import type { AnalysedArticle } from '../../news/ports.ts';

export interface TermFrequencies {
  /** The frequencies of the terms that stand in any article, exact as of the last change by any process. */
  find(terms: readonly string[]): ReadonlyMap<string, number>;
  /** Counts articles that this process has just added; none of them stood in the index before. */
  countAdded(articles: readonly AnalysedArticle[]): void;
}

export function createTermFrequencies(database: DatabaseSync): TermFrequencies {
  const frequency = database.prepare('select doc from term_frequencies where term = ?');
  const revision = database.prepare("select value from totals where name = 'revision'");
  const readRevision = () => Number(revision.get()?.['value']);
  const remembered = new Map<string, number>();
  let rememberedAt = Number.NaN;

  const read = (term: string): number => {
    const known = remembered.get(term);
    if (known !== undefined) return known;
    const found = Number(frequency.get(term)?.['doc'] ?? 0);
    if (remembered.size < FREQUENCIES_REMEMBERED_MAX) remembered.set(term, found);
    return found;
  };
  return {
    find: (terms) => {
      const now = readRevision();
      if (now !== rememberedAt) remembered.clear();
      rememberedAt = now;
      const found = new Map<string, number>();
      for (const term of new Set(terms)) {
        const count = read(term);
        if (count > 0) found.set(term, count);
      }
      return found;
    },
    countAdded: (articles) => {
      const now = readRevision();
      // Another change came in between: what is remembered is dropped when it is next asked for.
      if (now !== rememberedAt + 1) return;
      for (const { terms } of articles) {
        for (const term of terms.keys()) {
          const known = remembered.get(term);
          if (known !== undefined) remembered.set(term, known + 1);
        }
      }
      rememberedAt = now;
    },
  };
}
