// All that write-ups of a story give differently, the surest first.
import type { StemWeights } from './alignment.ts';
import { findAttributionConflicts } from './comparison-attribution.ts';
import type { Claim } from './comparison-claims.ts';
import { findDateConflicts } from './comparison-dates.ts';
import { findNameConflicts, findPlaceConflicts } from './comparison-names.ts';
import { findNumberConflicts } from './comparison-numbers.ts';
import type { SlotConflict } from './comparison-slots.ts';
import { findWordingConflicts } from './comparison-wording.ts';

const FINDERS = [
  findNumberConflicts,
  findDateConflicts,
  findNameConflicts,
  findPlaceConflicts,
  findWordingConflicts,
];

/** True where two of the values stand in sentences that differ in something else: no one statement, so no one source. */
function isContested({ values }: SlotConflict, others: readonly SlotConflict[]): boolean {
  const claims = new Set(values.map(({ claim }) => claim));
  return others.some((other) => other.values.filter(({ claim }) => claims.has(claim)).length > 1);
}

/** The conflicts of all kinds: those that more write-ups take part in first, then the surest. */
export function findConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const found = FINDERS.flatMap((find) => find(claims, weights));
  const sources = findAttributionConflicts(claims, weights).filter((source) => !isContested(source, found));
  return [...found, ...sources].sort((a, b) => b.values.length - a.values.length || b.likeness - a.likeness);
}
