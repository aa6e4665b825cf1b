// The form of an invented source with the claims made of it, and how sets of them are read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was done to a claim: taken over in other words, or turned wrong in one way. */
export interface SupportClaim {
  text: string;
  isTrue: boolean;
  kind: string;
}

/** A line of a set: one source with what is claimed of it. */
export interface SupportSet {
  source: string;
  language: string;
  /** ISO 8601; null where the source names no day of its own. */
  publishedAt: string | null;
  /**
   * What the checker was tuned on, or what was held back from tuning. Of the probe, which was written before the rules were
   * looked at again: `open` is the half whose failures are shown, by kind of fault; `blind` is the half nobody looks at.
   */
  split: 'tuned' | 'held' | 'open' | 'blind';
  claims: readonly SupportClaim[];
}

/** The sets of a file of eval/data. */
export function readSupportSets(file: string): SupportSet[] {
  return readFileSync(join(import.meta.dirname, 'data', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SupportSet);
}
