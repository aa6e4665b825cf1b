// Chooses sentences one by one: each important, new against those chosen, and understood where it will stand.
import type { Candidate } from './candidates.ts';

export interface ScoredCandidate {
  candidate: Candidate;
  score: number;
}

/** What a text's first sentence is worth more as the first choice, its second half of that: summaries open with news. */
const LEAD_BONUS = 1;
/** How much a sentence loses for what it repeats of one that is chosen (Carbonell & Goldstein's MMR, 1998). */
const REPEAT_WEIGHT = 0.1;
/** With so much of its stems in the other's, a sentence says nothing that the other does not. */
const SAME_CONTAINED = 0.75;
/** From these on two sentences say the same: outlets in other words, while an article hardly repeats itself. */
const SAME_IN_OTHER_ARTICLE = 0.3;
const SAME_IN_OWN_ARTICLE = 0.6;

function isRightAfter(one: Candidate, before: Candidate): boolean {
  return (
    one.article === before.article &&
    one.isAbstract === before.isAbstract &&
    one.position === before.position + 1
  );
}

function isUnderstood(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  return !candidate.leansBack || chosen.some((before) => isRightAfter(candidate, before));
}

interface Overlap {
  /** The share of the shorter one's stems that the longer one has. */
  contained: number;
  /** The cosine of both as sets of stems. */
  cosine: number;
}

function overlapOf({ stems: one }: Candidate, { stems: other }: Candidate): Overlap {
  if (one.size === 0 || other.size === 0) return { contained: 1, cosine: 1 };
  let shared = 0;
  for (const stem of one.keys()) if (other.has(stem)) shared += 1;
  return {
    contained: shared / Math.min(one.size, other.size),
    cosine: shared / Math.sqrt(one.size * other.size),
  };
}

function saysTheSame(one: Candidate, other: Candidate, { contained, cosine }: Overlap): boolean {
  const limit = one.article === other.article ? SAME_IN_OWN_ARTICLE : SAME_IN_OTHER_ARTICLE;
  return contained >= SAME_CONTAINED || cosine >= limit;
}

/** Without what the chosen one says already; the rest loses by what it shares with it. */
function newAgainst(left: readonly Remaining[], chosen: Candidate): Remaining[] {
  return left.flatMap((remaining) => {
    const overlap = overlapOf(remaining.candidate, chosen);
    if (saysTheSame(remaining.candidate, chosen, overlap)) return [];
    return [{ ...remaining, repeats: Math.max(remaining.repeats, overlap.cosine) }];
  });
}

interface Remaining extends ScoredCandidate {
  /** The most that it shares with a chosen one, from 0 to 1. */
  repeats: number;
}

function valueOf({ candidate, score, repeats }: Remaining, isFirst: boolean): number {
  return score - REPEAT_WEIGHT * repeats + (isFirst ? LEAD_BONUS / (1 + candidate.position) : 0);
}

/** The best of those that are understood; of equals the first. */
function findBest(left: readonly Remaining[], chosen: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const remaining of left) {
    const value = valueOf(remaining, chosen.length === 0);
    if (value <= bestValue || !isUnderstood(remaining.candidate, chosen)) continue;
    best = remaining.candidate;
    bestValue = value;
  }
  return best;
}

/**
 * At most `count` sentences, the most important first. None says what another one says. One that needs the sentence
 * before it is chosen only after that one; where there are no others, the best of them stands alone.
 */
export function chooseSentences(scored: readonly ScoredCandidate[], count: number): Candidate[] {
  const chosen: Candidate[] = [];
  let left: Remaining[] = scored.map((candidate) => ({ ...candidate, repeats: 0 }));
  while (chosen.length < count) {
    const best = findBest(left, chosen);
    if (best === null) break;
    chosen.push(best);
    left = newAgainst(
      left.filter(({ candidate }) => candidate !== best),
      best,
    );
  }
  if (chosen.length > 0 || count < 1) return chosen;
  const [only] = scored.toSorted((one, other) => other.score - one.score);
  return only === undefined ? [] : [only.candidate];
}
