// What small words govern: the words after not, may or plans to, within their clause.
import { meaningGroupsOf } from './groups.ts';
import type { SupportWord } from './reading.ts';

/** A marker with the content words that it governs, the nearest first. */
export interface Scope {
  marker: SupportWord;
  governed: readonly SupportWord[];
}

/** Tokens after a marker that it may govern, and content words among them. */
const REACH_TOKENS = 9;
const GOVERNED_MAX = 3;
const GOVERNED_BEFORE_MAX = 2;

/** The content words after `at` up to the end of the clause. */
function governedAfter(words: readonly SupportWord[], at: number): SupportWord[] {
  const after = words.slice(at + 1, at + 1 + REACH_TOKENS);
  const end = after.findIndex(({ kind }) => kind === 'mark');
  const governed = after.slice(0, end === -1 ? undefined : end).filter(({ isContent }) => isContent);
  return governed.slice(0, GOVERNED_MAX);
}

/**
 * The content words before `at` in its clause, the nearest first: what a marker that nothing follows governs, in German
 * (unterschrieb nicht, stimmte dem Plan nicht zu).
 */
export function governedBefore(words: readonly SupportWord[], at: number): SupportWord[] {
  const before = words.slice(Math.max(0, at - REACH_TOKENS), at);
  const mark = before.findLastIndex(({ kind }) => kind === 'mark');
  const governed = before.slice(mark + 1).filter(({ isContent }) => isContent);
  return governed.slice(-GOVERNED_BEFORE_MAX).toReversed();
}

/** The scopes of the words that are markers. */
export function scopesIn(
  words: readonly SupportWord[],
  isMarker: (word: SupportWord, next: SupportWord | undefined, afterNext: SupportWord | undefined) => boolean,
): Scope[] {
  return words.flatMap((marker, at) =>
    isMarker(marker, words[at + 1], words[at + 2]) ? [{ marker, governed: governedAfter(words, at) }] : [],
  );
}

/** True where two words are forms of one, or mean the same. */
export function meansSame(one: SupportWord, other: SupportWord, language: string | null): boolean {
  if (one.stem === other.stem) return true;
  const groups = meaningGroupsOf(language);
  const group = groups.get(one.stem)?.group;
  return group !== undefined && group === groups.get(other.stem)?.group;
}

/** True where one of the words is a form of it, or means the same. */
export function hasMeaning(
  words: readonly SupportWord[],
  sought: SupportWord,
  language: string | null,
): boolean {
  return words.some((word) => meansSame(word, sought, language));
}
