// The noun of what write-ups of one story say alike, say otherwise, and say alone.
import type { ArticleId } from './article.ts';
import type { StorySources } from './story-sources.ts';
import type { Citation } from './summary.ts';

/** What a conflict is about. `modality` is how far a thing went: suspended or slowed, may or will, denied or confirmed. */
export type ConflictKind = 'number' | 'date' | 'name' | 'modality' | 'attribution' | 'place';

export const CONFLICT_KINDS: readonly ConflictKind[] = [
  'number',
  'date',
  'name',
  'modality',
  'attribution',
  'place',
];

/** One statement that several write-ups make; one quote from each. */
export interface Agreement {
  /** The words that the statements share: what they are about. */
  about: string;
  quotes: readonly Citation[];
}

/** What one write-up gives where another gives something else; `value` stands verbatim in the quote. */
export interface ConflictingValue {
  value: string;
  quote: Citation;
}

/** One thing that write-ups give differently; at least two values that differ. */
export interface Conflict {
  kind: ConflictKind;
  about: string;
  values: readonly ConflictingValue[];
}

/** A figure that has changed as the event went on; earliest first, what holds now last. At least two values. */
export interface Update {
  about: string;
  values: readonly ConflictingValue[];
}

/** What most write-ups have and these have not; only said of texts that we have in full. */
export interface Omission {
  about: string;
  /** What is not mentioned, as those say it that have it; the best to quote first. */
  quotes: readonly Citation[];
  /** Those that have it not. */
  articles: readonly ArticleId[];
}

/** A story write-up by write-up. Every quote is verbatim. */
export interface Comparison {
  /** The write-ups compared, newest first. */
  articles: readonly ArticleId[];
  agreed: readonly Agreement[];
  conflicts: readonly Conflict[];
  /** Figures that later write-ups give higher than earlier ones: no conflict, but no longer what is known. */
  earlier: readonly Update[];
  onlyIn: readonly Citation[];
  missing: readonly Omission[];
  /** Pairs of write-ups of which one reuses the other's text: original (the earlier) first. */
  reprints: readonly (readonly [ArticleId, ArticleId])[];
  /** Whose reports these write-ups are. */
  sources: StorySources;
}
