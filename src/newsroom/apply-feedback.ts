// Ranks the best articles of a search anew by what they have in common; the work is bounded, however many were found.
import { commonStems, countStems, feedbackOf, sharedStems, type ReadArticle } from '../analysis/feedback.ts';
import { lengthRatioOf, type RankStatistics } from '../analysis/rank.ts';
import { STEM_MARK } from '../analysis/terms.ts';
import { FEEDBACK_ARTICLES_MAX, FEEDBACK_FROM_BEST, FEEDBACK_TEXT_MAX_LENGTH } from '../limits/newsroom.ts';
import type { ArticleId } from '../news/article.ts';
import type { Candidate } from '../news/ports-search.ts';
import type { AskedWords } from './asked-words.ts';
import type { Newsroom } from './newsroom.ts';

/** A candidate and how well it answers the words asked for. */
export interface RelevantCandidate {
  candidate: Candidate;
  relevance: number;
}

/** What the best of the candidates, which come best first, gain; the others gain nothing. */
export async function findFeedback(
  newsroom: Newsroom,
  candidates: readonly RelevantCandidate[],
  { asked, statistics }: { asked: AskedWords; statistics: RankStatistics },
): Promise<ReadonlyMap<ArticleId, number>> {
  const read = await readArticles(newsroom, candidates.slice(0, FEEDBACK_ARTICLES_MAX), statistics);
  const best = read.slice(0, FEEDBACK_FROM_BEST);
  const shared = sharedStems(best, stemsAskedFor(asked));
  const frequencies = await frequenciesOf(newsroom, shared);
  const common = commonStems(best, shared, { articles: Math.max(1, statistics.articles), frequencies });
  return new Map(read.map((article) => [article.id, feedbackOf(article, common)]));
}

async function readArticles(
  { store }: Newsroom,
  candidates: readonly RelevantCandidate[],
  statistics: RankStatistics,
): Promise<(ReadArticle & { id: ArticleId })[]> {
  const texts = await store.articles.getTexts(candidates.map(({ candidate }) => candidate.id));
  return candidates.flatMap(({ candidate, relevance }) => {
    const text = texts.get(candidate.id);
    if (text === undefined) return [];
    const stems = countStems(text, { language: text.language, maxLength: FEEDBACK_TEXT_MAX_LENGTH });
    return [{ id: candidate.id, stems, lengthRatio: lengthRatioOf(candidate, statistics), relevance }];
  });
}

function stemsAskedFor({ required }: AskedWords): ReadonlySet<string> {
  const terms = required.flat().flatMap((alternative) => alternative.terms.flatMap((match) => match.terms));
  return new Set(terms.map((term) => (term.startsWith(STEM_MARK) ? term.slice(STEM_MARK.length) : term)));
}

/** In how many articles each stem stands, in other words that have it or as a word itself. */
async function frequenciesOf({ store }: Newsroom, stems: readonly string[]): Promise<Map<string, number>> {
  const found = await store.index.documentFrequencies(stems.flatMap((stem) => [stem, STEM_MARK + stem]));
  return new Map(stems.map((stem) => [stem, (found.get(stem) ?? 0) + (found.get(STEM_MARK + stem) ?? 0)]));
}
