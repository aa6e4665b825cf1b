// The extractive summary of a story: the sentences that its write-ups together hold important, verbatim, with their spans.
import type { Article } from '../../news/article.ts';
import type { Citation } from '../../news/summary.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { chooseSentences } from './choice.ts';
import { scoreCandidates } from './scores.ts';

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
  return inReadingOrder(chooseSentences(scored, sentences)).map(({ article, start, end, words }) => ({
    text: words,
    citation: { article: article.id, version: article.version, start, end, quote: words },
  }));
}
