// All that write-ups of a story give differently, the surest first.
import type { StemWeights } from './alignment.ts';
import { findAttributionConflicts } from './attribution.ts';
import type { Claim } from './claims.ts';
import { findDateConflicts } from './dates.ts';
import { findNameConflicts } from './names.ts';
import { findPlaceConflicts } from './places.ts';
import { findNumberConflicts, type NumbersOfClaims } from './numbers.ts';
import type { Mention, SlotConflict } from './slots.ts';
import { partUpdates } from './updates.ts';
import { findWordingConflicts } from './wording.ts';

const FINDERS = [findDateConflicts, findNameConflicts, findPlaceConflicts, findWordingConflicts];

/** True where two of the values stand in sentences that differ in something else: no one statement, so no one source. */
function isContested({ values }: SlotConflict, others: readonly SlotConflict[]): boolean {
  const claims = new Set(values.map(({ claim }) => claim));
  return others.some((other) => other.values.filter(({ claim }) => claims.has(claim)).length > 1);
}

function wordsOf({ claim, start, end }: Mention): string {
  return claim.words.slice(start, end).toLowerCase();
}

/** True where the other row gives what this one gives, or differs in the same words of the same sentences. */
function isToldBy({ kind, values }: SlotConflict, told: SlotConflict): boolean {
  if (kind !== told.kind) return false;
  const isGiven = (mention: Mention): boolean =>
    told.values.some(
      (other) => other.claim.article === mention.claim.article && wordsOf(other) === wordsOf(mention),
    );
  if (values.every(isGiven)) return true;
  const isOfClaims = values.every(({ claim }) => told.values.some((other) => other.claim === claim));
  const overlaps = ({ claim, start, end }: Mention): boolean =>
    told.values.some((other) => other.claim === claim && start < other.end && other.start < end);
  return isOfClaims && values.some(overlaps);
}

/** What is given differently, and what has only changed with time. */
export interface Differences {
  conflicts: SlotConflict[];
  updates: SlotConflict[];
}

/** Rows that more write-ups take part in first, then the surest; what another row tells already is left out. */
function sorted(rows: readonly SlotConflict[]): SlotConflict[] {
  const ordered = rows.toSorted((a, b) => b.values.length - a.values.length || b.likeness - a.likeness);
  return ordered.filter((row, at) => !ordered.slice(0, at).some((told) => isToldBy(row, told)));
}

/** The differences of all kinds: those that more write-ups take part in first, then the surest. */
export function findConflicts(
  claims: readonly Claim[],
  { weights, numbers }: { weights: StemWeights; numbers: NumbersOfClaims },
): Differences {
  const figures = partUpdates(findNumberConflicts(numbers, weights));
  const found = [...figures.conflicts, ...FINDERS.flatMap((find) => find(claims, weights))];
  const told = [...found, ...figures.updates];
  const sources = findAttributionConflicts(claims, weights).filter((source) => !isContested(source, told));
  return { conflicts: sorted([...found, ...sources]), updates: sorted(figures.updates) };
}
