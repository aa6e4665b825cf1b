// The noun of what a member says is wrong with a summary.
import type { StoryId } from './story.ts';

/** source: what is said does not stand in the article behind it. not-together: its articles are about several events. */
export const PROBLEM_KINDS = ['fact', 'source', 'not-together', 'outdated', 'other'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Nothing in it says who reports. */
export interface ProblemReport {
  story: StoryId;
  kind: ProblemKind;
  /** What the member wrote; null where nothing. */
  words: string | null;
}
