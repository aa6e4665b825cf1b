// Names what statements are about: the run of a quote's own words that says most of what they share, and little else.
import { ABOUT_MAX_LENGTH } from '../../limits/comparison.ts';
import type { Span } from '../../news/article.ts';
import type { StemWeights } from './alignment.ts';
import type { Claim } from './claims.ts';
import { negationBefore } from '../wording/wording.ts';

/** Where the words are taken from: a claim, the tokens to choose among, and a span that must not be in it. */
export interface AboutPlace {
  claim: Claim;
  from: number;
  to: number;
  without: Span | null;
}

interface Shared {
  shared: ReadonlySet<string>;
  weights: StemWeights;
}

interface Window extends Span {
  weight: number;
  /** Indexes of the claim's tokens. */
  first: number;
  last: number;
}

/** A word between that is not shared counts this much against a window: it is not stretched over many for one. */
const UNSHARED_FACTOR = 0.3;
/** A name or figure that one alone has would make it that one's statement. */
const SPECIFIC_FACTOR = 1.2;

function isWithin(span: Span | null, start: number, end: number): boolean {
  return span !== null && start < span.end && span.start < end;
}

/** True for the heavier window; of two as heavy, for the shorter. */
function isBetter(one: Window, other: Window | null): boolean {
  if (other === null || one.weight > other.weight + 1e-9) return true;
  return one.weight > other.weight - 1e-9 && one.end - one.start < other.end - other.start;
}

/** The best window that begins with a word. */
function windowFrom(
  { claim, to, without }: AboutPlace,
  at: number,
  { shared, weights }: Shared,
): Window | null {
  const { tokens } = claim;
  const start = tokens[at]?.start ?? 0;
  const seen = new Set<string>();
  let best: Window | null = null;
  let weight = 0;
  for (let next = at; next < to; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.end - start > ABOUT_MAX_LENGTH || isWithin(without, start, token.end))
      break;
    if (!token.isContent) continue;
    const own = weights.get(token.stem) ?? 0;
    const isSpecific = token.isCapital || /^\p{N}/u.test(token.word);
    if (!shared.has(token.stem)) weight -= (isSpecific ? SPECIFIC_FACTOR : UNSHARED_FACTOR) * own;
    else if (!seen.has(token.stem)) weight += own;
    seen.add(token.stem);
    const window = { start, end: token.end, weight, first: at, last: next };
    if (shared.has(token.stem) && isBetter(window, best)) best = window;
  }
  return best;
}

function bestWindow(place: AboutPlace, words: Shared): Window | null {
  const { tokens } = place.claim;
  let best: Window | null = null;
  for (let at = place.from; at < place.to; at += 1) {
    const token = tokens[at];
    if (token?.isContent !== true || !words.shared.has(token.stem)) continue;
    const window = windowFrom(place, at, words);
    if (window !== null && isBetter(window, best)) best = window;
  }
  return best;
}

/** "Project has been ended" is the opposite of what "no project has been ended" says. */
function withNegation({ claim, from, without }: AboutPlace, { start, end, first, last }: Window): string {
  const { tokens, words, language } = claim;
  let begin = start;
  for (let at = first; at <= last; at += 1) {
    const negation = negationBefore(tokens, at, language);
    if (negation !== null && negation >= from) begin = Math.min(begin, tokens[negation]?.start ?? begin);
  }
  return words.slice(isWithin(without, begin, end) ? start : begin, end);
}

/** The words that say best what is shared, taken from the first of the places that has as much of it as any. */
export function aboutOf(
  places: readonly AboutPlace[],
  shared: ReadonlySet<string>,
  weights: StemWeights,
): string {
  let best: { place: AboutPlace; window: Window } | null = null;
  for (const place of places) {
    const window = bestWindow(place, { shared, weights });
    if (window !== null && (best === null || window.weight > best.window.weight + 1e-9))
      best = { place, window };
  }
  return best === null ? '' : withNegation(best.place, best.window);
}
