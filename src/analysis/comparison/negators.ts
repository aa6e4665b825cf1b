// The word that turns a verb or noun of a claim: "not signed", "failed to reach".
import { negationBefore } from '../wording/wording.ts';
import type { Claim } from './claims.ts';

const FAILED = /^fail(?:s|ed|ing)?$/u;

/** The index of the word that turns the word at `at` itself, not one in between; null where none does. */
export function negatorOf({ tokens, language }: Claim, at: number): number | null {
  if (tokens[at - 1]?.word === 'to' && FAILED.test(tokens[at - 2]?.word ?? '')) return at - 2;
  const negation = negationBefore(tokens, at, language);
  if (negation === null) return null;
  return tokens.slice(negation + 1, at).some(({ isContent }) => isContent) ? null : negation;
}
