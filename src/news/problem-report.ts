// The noun of what a member says is wrong with a summary.
import type { Branded } from './branded.ts';
import type { StoryId } from './story.ts';

/**
 * not-together: the story's articles are about several events. source: what is said does not stand in the linked article.
 */
export const PROBLEM_KINDS = ['fact', 'source', 'not-together', 'outdated', 'other'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A short sign that a member reads and the log carries too. */
export type Reference = Branded<'Reference'>;

/** Nothing in it says who reports. */
export interface ProblemReport {
  story: StoryId;
  kind: ProblemKind;
  /** What the member wrote; null where nothing. */
  words: string | null;
}
