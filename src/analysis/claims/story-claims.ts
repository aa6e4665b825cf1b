// What a story says as a channel's ledger keeps it: a bounded number of claims, what its write-ups say first before the rest.
import { TOLD_CLAIMS_MAX } from '../../limits/told.ts';
import type { Claim } from '../../news/digest.ts';
import type { SaidSentence } from './article-claims.ts';
import { isKnownClaim } from './known-claims.ts';

/** Of each matter so many values are kept: more are a table. */
const VALUES_PER_MATTER_MAX = 4;

function rankOf({ isHeadline, position }: SaidSentence): number {
  return isHeadline ? 0 : 1 + position;
}

/** First by its place in the text, then by its words: the order in which write-ups came changes nothing. */
function byPlace(one: SaidSentence, other: SaidSentence): number {
  return rankOf(one) - rankOf(other) || (one.claim.fingerprint < other.claim.fingerprint ? -1 : 1);
}

/** The claims of a story's write-ups, each once; paraphrases of a kept one are left out where room is short. */
export function storyClaimsOf(writeUps: readonly (readonly SaidSentence[])[]): Claim[] {
  const said = writeUps.flat().toSorted(byPlace);
  const kept = new Map<string, Claim>();
  const values = new Map<string | null, number>();
  for (const figure of said.flatMap(({ figures }) => figures)) {
    const count = values.get(figure.matter) ?? 0;
    if (kept.has(figure.fingerprint) || count >= VALUES_PER_MATTER_MAX) continue;
    if (kept.size >= TOLD_CLAIMS_MAX / 2) break;
    kept.set(figure.fingerprint, figure);
    values.set(figure.matter, count + 1);
  }
  const sentences: Claim[] = [];
  for (const { claim } of said) {
    if (kept.size + sentences.length >= TOLD_CLAIMS_MAX) break;
    if (!isKnownClaim(claim, sentences)) sentences.push(claim);
  }
  return [...sentences, ...kept.values()];
}
