// A name of a sentence, as it is looked for in a text in another language.
import type { PlaceCode } from '../../places.ts';

export interface ClaimedName {
  /** As written: each has to be found. */
  parts: readonly string[];
  /** Where it is a place that languages call otherwise; else null. */
  place: PlaceCode | null;
}
