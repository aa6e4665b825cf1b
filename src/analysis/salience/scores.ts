// How much of what a story's write-ups together hold important each sentence says.
import { profileOf } from '../profile.ts';
import { beginsWithQuote, isQuestion } from '../quotable.ts';
import { primaryLanguageOf } from '../terms.ts';
import { type Candidate, meritOf } from './candidates.ts';
import { freshnessOf, isPending } from './freshness.ts';
import { rankCandidates } from './rank.ts';

/** What counts how much; each is between 0 and 1 before it is weighed. One setting for all sets of eval/summaries.ts. */
const WEIGHTS = {
  rank: 1.5,
  agreement: 1,
  position: 0.1,
  headline: 0.1,
  merit: 0.03,
  question: -2,
  quote: 0.05,
  freshness: 0.3,
  /** What was still to come, by how old it is. */
  overdue: -1,
};

/** The second sentence of a text is worth two thirds of the first, the third a half. */
const POSITION_HALF = 2;
/** By how much a long sentence, which has more stems, is held down: 0 not at all, 1 to the average of its stems. */
const LENGTH_POWER = 0.8;

/** The sum over a sentence's stems of what each weighs. */
function sumOf(stems: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const stem of stems) sum += weights.get(stem) ?? 0;
  return sum;
}

/**
 * What each stem weighs: every voice counts, by how often it says it, its second time less than its first; squared, so
 * that what many say stands out.
 */
function weighStems(candidates: readonly Candidate[]): Map<string, number> {
  const said = new Map<string, Map<string, number>>();
  for (const { stems, voice } of candidates) {
    for (const stem of stems.keys()) {
      const voices = said.get(stem) ?? new Map<string, number>();
      voices.set(voice, (voices.get(voice) ?? 0) + 1);
      said.set(stem, voices);
    }
  }
  const weighed = [...said].map(([stem, voices]): [string, number] => {
    const breadth = voices.values().reduce((sum, times) => sum + Math.log(1 + times), 0);
    return [stem, breadth ** 2];
  });
  return new Map(weighed);
}

/** In how many headlines each stem stands. */
function headlineStemsOf(candidates: readonly Candidate[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const article of new Set(candidates.map((candidate) => candidate.article))) {
    const text = { headline: article.headline, abstract: null, body: null };
    const stems = profileOf(text, primaryLanguageOf(article.language));
    for (const stem of stems.keys()) found.set(stem, (found.get(stem) ?? 0) + 1);
  }
  return found;
}

function scaled(values: readonly number[]): number[] {
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  return values.map((value) => (most === 0 ? 0 : value / most));
}

/** A score for each sentence, in their order: how central it is, what voices agree on, and where it stands. */
export function scoreCandidates(candidates: readonly Candidate[]): number[] {
  const weights = weighStems(candidates);
  const headlines = headlineStemsOf(candidates);
  const rank = scaled(rankCandidates(candidates));
  const agreement = scaled(
    candidates.map(({ stems }) => sumOf(stems.keys(), weights) / Math.max(1, stems.size) ** LENGTH_POWER),
  );
  const headline = scaled(candidates.map(({ stems }) => sumOf(stems.keys(), headlines)));
  const freshness = freshnessOf(candidates.map(({ article }) => article));
  return candidates.map(({ words, position, article }, at) => {
    const fresh = freshness.get(article) ?? 1;
    return (
      WEIGHTS.rank * (rank[at] ?? 0) +
      WEIGHTS.agreement * (agreement[at] ?? 0) +
      WEIGHTS.headline * (headline[at] ?? 0) +
      WEIGHTS.position / (1 + position / POSITION_HALF) +
      WEIGHTS.merit * meritOf(article) +
      (isQuestion(words) ? WEIGHTS.question : 0) +
      (beginsWithQuote(words) ? WEIGHTS.quote : 0) +
      WEIGHTS.freshness * fresh +
      (fresh < 1 && isPending(words) ? WEIGHTS.overdue * (1 - fresh) : 0)
    );
  });
}
