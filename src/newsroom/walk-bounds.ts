// How far a search walks the index: as far as it must, and no further than a question may take.
import type { RankStatistics } from '../analysis/rank.ts';
import {
  PASSED_OVER_MAX,
  RELEVANCE_CANDIDATES,
  RELEVANCE_TEXTS_MAX,
  SEARCH_CANDIDATES,
  WALKED_MATCHES_MAX,
} from '../limits/newsroom.ts';
import type { EpochMs } from '../news/branded.ts';
import type { ArticleIndex, CandidateSearch } from '../news/ports-search.ts';
import { periodOf, type Question } from '../news/question.ts';

export interface Walk {
  bounds: Pick<CandidateSearch, 'period' | 'limit'>;
  /** Not all of the period asked for is looked at. */
  isShortened: boolean;
}

export interface WalkedSearch {
  question: Question;
  asOf: EpochMs;
  matching: 'all' | 'any';
  /** How many words are excluded. */
  excluded: number;
  /** Phrases are looked for in each match. */
  areTextsRead: boolean;
}

/**
 * Where all of several common words are asked for, hardly an article may have them, and a walk would not end before their
 * oldest: `best` and `newest` then look at as many of the newest articles as are affordable.
 */
export async function boundWalk(
  index: ArticleIndex,
  { question, asOf, matching, excluded, areTextsRead }: WalkedSearch,
  { articles, frequencies }: RankStatistics,
): Promise<Walk> {
  const period = periodOf(question.period, asOf);
  if (question.order === 'relevance') {
    const limit = areTextsRead ? RELEVANCE_TEXTS_MAX : RELEVANCE_CANDIDATES;
    return { bounds: { period, limit }, isShortened: false };
  }
  const whole = { bounds: { period, limit: SEARCH_CANDIDATES }, isShortened: false };
  // All that a common word has may have the word excluded as well: then the walk ends no sooner.
  const isDense = frequencies.length + excluded < 2 || matching === 'any';
  const walked = isDense ? 0 : placesWalked(frequencies) * (1 + excluded);
  if (walked <= WALKED_MATCHES_MAX) return whole;
  const since = await index.momentOfNewest((articles * WALKED_MATCHES_MAX) / walked);
  if (since === null || since <= (period.from ?? Number.NEGATIVE_INFINITY)) return whole;
  return { bounds: { ...whole.bounds, period: { ...period, from: since } }, isShortened: true };
}

/** To the places of the rarest word those of the others are passed over, a page of the index at once. */
function placesWalked(frequencies: readonly number[]): number {
  const rarest = Math.min(...frequencies);
  return frequencies.reduce((sum, one) => sum + Math.min(one, rarest * PASSED_OVER_MAX), 0);
}
