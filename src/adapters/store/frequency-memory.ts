// What is remembered of how many articles terms stand in, and when it is too old, the same for both engines.
import {
  EXACT_FREQUENCIES_ARTICLES_MAX,
  FREQUENCIES_REMEMBERED_MAX,
  FREQUENCY_DRIFT_SHARE_MAX,
} from '../../limits/store.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import { createTermMemory } from './term-memory.ts';

/** How large the index is, and which change was its last. */
export interface IndexState {
  articles: number;
  revision: number;
}

export interface FrequencyMemory {
  get(term: string): number | undefined;
  set(term: string, articles: number): void;
  /** Forgets what tells too little of the index as it is now; answers whether it did. */
  follow(now: IndexState): boolean;
  /** How large the index was when what is remembered was read or counted. */
  articles(): number;
  /** Counts articles that this process has just added, and which no other change came with. */
  countAdded(articles: readonly AnalysedArticle[], revision: number): void;
}

export function createFrequencyMemory(): FrequencyMemory {
  const remembered = createTermMemory(FREQUENCIES_REMEMBERED_MAX);
  let as: IndexState = { articles: 0, revision: Number.NaN };
  return {
    get: (term) => remembered.get(term),
    set: (term, articles) => remembered.set(term, articles),
    articles: () => as.articles,
    follow: (now) => {
      const isOld = now.revision !== as.revision && isOutdated(as.articles, now.articles);
      if (isOld) {
        remembered.clear();
        as = now;
      }
      as.revision = now.revision;
      return isOld;
    },
    countAdded: (articles, revision) => {
      // Somebody asked in between, and was told of this change already.
      if (as.revision >= revision) return;
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

/** Whether what was remembered of an index of one size tells too little of what it is now. */
function isOutdated(before: number, now: number): boolean {
  return now <= EXACT_FREQUENCIES_ARTICLES_MAX || Math.abs(now - before) > before * FREQUENCY_DRIFT_SHARE_MAX;
}
