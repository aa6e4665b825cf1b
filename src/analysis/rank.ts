// How well an article answers a question: BM25 over fields, and how its age counts.
import { DAY_MS } from '../limits/units.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Candidate, TermCount } from '../news/ports-search.ts';
import { rarity } from './similarity.ts';

/** Robertson & Zaragoza, "The Probabilistic Relevance Framework" (2009): the usual saturation and length weights. */
const K1 = 1.2;
const B = 0.75;

/** A word in the headline says more of what an article is about than one in its body (fields as in BM25F). */
const FIELD_WEIGHTS: TermCount = { headline: 3, abstract: 1.5, body: 1 };

/** After three days a story of the same relevance counts half: news ages, but a good match is not lost in a week. */
const HALF_RELEVANCE_AGE_MS = 3 * DAY_MS;

/** What the index as a whole says of the words asked for. */
export interface RankStatistics {
  articles: number;
  meanLength: number;
  /** In how many articles each of the required words stands. */
  frequencies: readonly number[];
}

/** Relevance of a candidate to the words; 1 where no words were asked for. */
export function relevanceOf(candidate: Candidate, statistics: RankStatistics): number {
  if (candidate.found.length === 0) return 1;
  const lengthRatio = lengthRatioOf(candidate, statistics);
  let relevance = 0;
  candidate.found.forEach((count, place) => {
    const weight = rarity(statistics.frequencies[place] ?? 0, Math.max(1, statistics.articles));
    relevance += weight * saturation(count, lengthRatio);
  });
  return relevance;
}

/** How long an article is, 1 being the mean of the index. */
export function lengthRatioOf({ length }: Pick<Candidate, 'length'>, { meanLength }: RankStatistics): number {
  return meanLength > 0 ? length / meanLength : 1;
}

/** What occurrences count for in a text of a length: from 0 towards K1 + 1, ever slower, and slower in a long text. */
export function saturation(count: TermCount, lengthRatio: number): number {
  const frequency = weightedCount(count);
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * lengthRatio));
}

/** The factor of an article's age at the time of asking, from 1 (now) towards 0. */
export function freshnessOf(eventTime: EpochMs, asOf: EpochMs): number {
  return 1 / (1 + Math.max(0, asOf - eventTime) / HALF_RELEVANCE_AGE_MS);
}

/** The factor of how widely a story is reported: each doubling of its articles adds a third. */
export function breadthOf(articles: number): number {
  return 1 + Math.log2(Math.max(1, articles)) / 3;
}

function weightedCount(count: TermCount): number {
  const { headline, abstract, body } = FIELD_WEIGHTS;
  return headline * count.headline + abstract * count.abstract + body * count.body;
}
