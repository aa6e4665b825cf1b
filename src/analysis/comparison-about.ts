// Names what statements are about: the shortest run of a quote's own words that holds what they share.
import { ABOUT_MAX_LENGTH } from '../limits/comparison.ts';
import type { Span } from '../news/article.ts';
import type { StemWeights } from './alignment.ts';
import type { Claim } from './comparison-claims.ts';

/** Where the words are taken from: a claim, the tokens to choose among, and a span that must not be in it. */
export interface AboutPlace {
  claim: Claim;
  from: number;
  to: number;
  without: Span | null;
}

interface Window extends Span {
  weight: number;
}

function isWithin(span: Span | null, start: number, end: number): boolean {
  return span !== null && start < span.end && span.start < end;
}

/** The heaviest window between two shared words that fits; of two as heavy, the shorter. */
function bestWindow(
  { claim, from, to, without }: AboutPlace,
  shared: ReadonlySet<string>,
  weights: StemWeights,
): Window | null {
  const tokens = claim.tokens.slice(from, to).filter(({ isContent, stem }) => isContent && shared.has(stem));
  let best: Window | null = null;
  for (const [at, first] of tokens.entries()) {
    const seen = new Set<string>();
    let weight = 0;
    for (const last of tokens.slice(at)) {
      if (last.end - first.start > ABOUT_MAX_LENGTH || isWithin(without, first.start, last.end)) break;
      if (!seen.has(last.stem)) weight += weights.get(last.stem) ?? 0;
      seen.add(last.stem);
      const length = last.end - first.start;
      const isShorter = best !== null && weight > best.weight - 1e-9 && length < best.end - best.start;
      if (best === null || weight > best.weight + 1e-9 || isShorter)
        best = { start: first.start, end: last.end, weight };
    }
  }
  return best;
}

/** The words that say best what is shared, taken from the first of the places that has as much of it as any. */
export function aboutOf(
  places: readonly AboutPlace[],
  shared: ReadonlySet<string>,
  weights: StemWeights,
): string {
  let best: { words: string; weight: number } | null = null;
  for (const place of places) {
    const window = bestWindow(place, shared, weights);
    if (window === null || (best !== null && window.weight <= best.weight + 1e-9)) continue;
    best = { words: place.claim.words.slice(window.start, window.end), weight: window.weight };
  }
  return best?.words ?? '';
}
