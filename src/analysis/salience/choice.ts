// Chooses sentences one by one: each important, new against those chosen, and understood where it will stand.
import type { Candidate } from './candidates.ts';
import { saysTheSame, sharedOf } from './repetition.ts';

export interface ScoredCandidate {
  candidate: Candidate;
  score: number;
}

/** What a text's first sentence is worth more as the first choice, its second half of that: summaries open with news. */
const LEAD_BONUS = 0.5;
/** How much a sentence loses for what it repeats of one that is chosen (Carbonell & Goldstein's MMR, 1998). */
const REPEAT_WEIGHT = 0.05;
/** What one that needs another along gains with it: both are of one thought. */
const TOGETHER_BONUS = 0.05;
/** With more before it, a sentence is the end of a story within the story. */
const TOGETHER_MAX = 4;

interface Remaining extends ScoredCandidate {
  /** The most that it shares with a chosen one, from 0 to 1. */
  repeats: number;
}

/** What is chosen, and what may be yet. */
interface Choice {
  chosen: Set<Candidate>;
  left: Map<Candidate, Remaining>;
  /** The sentence right before each. */
  before: ReadonlyMap<Candidate, Candidate>;
}

function placeOf({ article, isAbstract }: Candidate, position: number): string {
  return `${article.id} ${article.version} ${String(isAbstract)} ${position}`;
}

function neighboursOf(scored: readonly ScoredCandidate[]): Map<Candidate, Candidate> {
  const candidates = scored.map(({ candidate }) => candidate);
  const byPlace = new Map(candidates.map((candidate) => [placeOf(candidate, candidate.position), candidate]));
  const before = new Map<Candidate, Candidate>();
  for (const candidate of candidates) {
    const previous = byPlace.get(placeOf(candidate, candidate.position - 1));
    if (previous !== undefined) before.set(candidate, previous);
  }
  return before;
}

/** True for one that adds to what its text says, where that is begun. */
function isCarriedOn(candidate: Candidate, chosen: ReadonlySet<Candidate>): boolean {
  if (!candidate.isAddition) return false;
  return chosen
    .values()
    .some(
      ({ article, isAbstract, position }) =>
        article === candidate.article && isAbstract === candidate.isAbstract && position < candidate.position,
    );
}

/**
 * The sentence with those before it that it needs and that are not chosen, the first first; null where one of them
 * cannot be had, or where they are more than there is room for.
 */
function togetherWith(last: Remaining, { chosen, left, before }: Choice, room: number): Remaining[] | null {
  const together = [last];
  for (let { candidate } = last; candidate.leansBack && !isCarriedOn(candidate, chosen);) {
    const previous = before.get(candidate);
    if (previous === undefined) return null;
    if (chosen.has(previous)) break;
    const remaining = left.get(previous);
    if (remaining === undefined || together.length >= Math.min(room, TOGETHER_MAX)) return null;
    together.unshift(remaining);
    candidate = previous;
  }
  return together;
}

/** The mean of those that come together: each takes the place of another. */
function valueOf(together: readonly Remaining[], isFirst: boolean): number {
  const sum = together.reduce((total, { score, repeats }) => total + score - REPEAT_WEIGHT * repeats, 0);
  const lead = isFirst ? LEAD_BONUS / (1 + (together[0]?.candidate.position ?? 0)) : 0;
  return sum / together.length + TOGETHER_BONUS * (together.length - 1) + lead;
}

/** The best of those that are understood, with what it needs; of equals the first. */
function findBest(choice: Choice, room: number): Candidate[] {
  let best: readonly Remaining[] = [];
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const remaining of choice.left.values()) {
    const together = togetherWith(remaining, choice, room);
    if (together === null) continue;
    const value = valueOf(together, choice.chosen.size === 0);
    if (value <= bestValue) continue;
    best = together;
    bestValue = value;
  }
  return best.map(({ candidate }) => candidate);
}

/** Takes one; what says the same can no longer be chosen, and the rest loses by what it shares with it. */
function take(candidate: Candidate, { chosen, left }: Choice): void {
  chosen.add(candidate);
  left.delete(candidate);
  for (const remaining of left.values()) {
    const shared = sharedOf(remaining.candidate, candidate);
    if (saysTheSame(remaining.candidate, candidate, shared)) left.delete(remaining.candidate);
    else remaining.repeats = Math.max(remaining.repeats, shared.cosine);
  }
}

/**
 * At most `count` sentences, the most important first. None says what another one says. One that needs the sentence
 * before it comes with that one, or not at all; where there are no others, the best of them stands alone.
 */
export function chooseSentences(scored: readonly ScoredCandidate[], count: number): Candidate[] {
  const left = new Map(scored.map(({ candidate, score }) => [candidate, { candidate, score, repeats: 0 }]));
  const choice: Choice = { chosen: new Set(), left, before: neighboursOf(scored) };
  while (choice.chosen.size < count) {
    const best = findBest(choice, count - choice.chosen.size);
    if (best.length === 0) break;
    for (const candidate of best) take(candidate, choice);
  }
  if (choice.chosen.size > 0 || count < 1) return [...choice.chosen];
  const [only] = scored.toSorted((one, other) => other.score - one.score);
  return only === undefined ? [] : [only.candidate];
}
