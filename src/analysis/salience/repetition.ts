// Whether two sentences say the same, each in its own words.
import type { Candidate } from './candidates.ts';
import { giveOneToll } from './tolls.ts';

/** With so much of its stems in the other's, a sentence says nothing that the other does not. */
const SAME_CONTAINED = 0.75;
/** From these on two sentences say the same: outlets in other words, while a text hardly repeats itself. */
const SAME_IN_OTHER_TEXT = 0.3;
const SAME_IN_OWN_TEXT = 0.8;
/** With a telling figure in both, less of the rest must be alike. */
const SAME_FIGURE_CONTAINED = 0.3;

export interface Shared {
  /** The share of the shorter one's stems that the longer one has. */
  contained: number;
  /** The cosine of both as sets of stems. */
  cosine: number;
  /** A figure of two digits or more stands in both. */
  hasFigure: boolean;
}

export function sharedOf({ stems: one }: Candidate, { stems: other }: Candidate): Shared {
  if (one.size === 0 || other.size === 0) return { contained: 1, cosine: 1, hasFigure: false };
  let shared = 0;
  let hasFigure = false;
  for (const stem of one.keys()) {
    if (!other.has(stem)) continue;
    shared += 1;
    hasFigure ||= /\p{Nd}.*\p{Nd}/u.test(stem);
  }
  return {
    contained: shared / Math.min(one.size, other.size),
    cosine: shared / Math.sqrt(one.size * other.size),
    hasFigure,
  };
}

/** An abstract tells what its body tells, as another outlet would. */
function isOneText(one: Candidate, other: Candidate): boolean {
  return one.article === other.article && one.isAbstract === other.isAbstract;
}

export function saysTheSame(one: Candidate, other: Candidate, shared: Shared): boolean {
  if (shared.contained >= SAME_CONTAINED) return true;
  if (isOneText(one, other)) return shared.cosine >= SAME_IN_OWN_TEXT;
  if (shared.hasFigure && shared.contained >= SAME_FIGURE_CONTAINED) return true;
  return shared.cosine >= SAME_IN_OTHER_TEXT || giveOneToll(one.tolls, other.tolls);
}
