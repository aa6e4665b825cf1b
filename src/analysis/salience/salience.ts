// The extractive summary of a story: the sentences that its write-ups together hold important, verbatim, with their spans.
import type { Article } from '../../news/article.ts';
import type { Citation } from '../../news/summary.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { chooseSentences, type ScoredCandidate } from './choice.ts';
import { correctedOf } from './corrections.ts';
import { scoreCandidates } from './scores.ts';
import { giveOneToll, latestTollOf, overtakenOf } from './tolls.ts';

/** A sentence as an article has it, with where it stands: the text is the quote. */
export interface CitedSentence {
  text: string;
  citation: Citation;
}

/**
 * The order that reads: the article of the first choice, then the others by time, each one's sentences as it has them.
 * So a sentence that needs the one before it stands right after it.
 */
function inReadingOrder(chosen: readonly Candidate[]): Candidate[] {
  const lead = chosen[0]?.article;
  const placeOf = ({ article, articleAt }: Candidate) => (article === lead ? -1 : articleAt);
  return chosen.toSorted((one, other) => placeOf(one) - placeOf(other) || one.start - other.start);
}

/** What the toll that holds is worth where others have been overtaken: it is what the story has come to. */
const LATEST_TOLL_BONUS = 1;

/** Without tolls that have risen and figures that were corrected since; where nothing else was said, they stand. */
function upToDate(
  scored: readonly ScoredCandidate[],
  articles: readonly Article[],
): readonly ScoredCandidate[] {
  const candidates = scored.map(({ candidate }) => candidate);
  const overtaken = overtakenOf(candidates, articles);
  const stale = overtaken.union(correctedOf(candidates, articles));
  if (stale.size === 0 || stale.size === scored.length) return scored;
  const current = scored.filter(({ candidate }) => !stale.has(candidate));
  if (overtaken.size === 0) return current;
  const latest = latestTollOf(current.map(({ candidate }) => candidate));
  return current.map(({ candidate, score }) => ({
    candidate,
    score: giveOneToll(candidate.tolls, latest) ? score + LATEST_TOLL_BONUS : score,
  }));
}

/**
 * The summary of articles about one story: at most so many sentences, fewer where there is nothing new to say, none where
 * nothing can be quoted. All are in one language, that of most articles. The order in which articles are given does not
 * matter. Headlines are sentences only where there is nothing but headlines.
 */
export function summariseArticles(
  articles: readonly Article[],
  { sentences }: { sentences: number },
): CitedSentence[] {
  const candidates = findCandidates(articles);
  const scores = scoreCandidates(candidates);
  const scored = candidates.map((candidate, at) => ({ candidate, score: scores[at] ?? 0 }));
  return inReadingOrder(chooseSentences(upToDate(scored, articles), sentences)).map(
    ({ article, start, end, words }) => ({
      text: words,
      citation: { article: article.id, version: article.version, start, end, quote: words },
    }),
  );
}
