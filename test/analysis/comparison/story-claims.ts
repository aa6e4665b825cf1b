// Claims for tests of the parts of a comparison: those of bodies, one write-up each.
import { type Claim, claimsOf } from '../../../src/analysis/comparison/claims.ts';
import { bodiesOf } from './story-articles.ts';

/** The claims of bodies, in their order. */
export function claimsOfBodies(...bodies: readonly string[]): Claim[] {
  return claimsOf(bodiesOf(...bodies));
}

/** The one claim of a sentence. */
export function claimOfSentence(sentence: string): Claim {
  const [claim] = claimsOfBodies(sentence);
  if (claim === undefined) throw new Error(`No sentence can be quoted: ${sentence}`);
  return claim;
}
