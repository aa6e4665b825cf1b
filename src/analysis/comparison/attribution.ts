// Conflicts of attribution: the same statement, and different people who are said to have made it.
import { overlapOf, type StemWeights } from './alignment.ts';
import type { Claim } from './claims.ts';
import { findSlotConflicts, type Judgement, type Mention, type SlotConflict, UNRELATED } from './slots.ts';

/** Several may say similar things; only nearly the same statement has one source (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.72;
const SHARED_MIN = 3;

interface SourceMention extends Mention {
  /** Content stems of the source's words. */
  source: ReadonlySet<string>;
}

/** Whoever they are, they may be the ones whom another write-up names. */
const VAGUE =
  /\b(?:officials?|sources?|authorit(?:y|ies)|reports?|media|people|experts?|witness(?:es)?|analysts?|insiders?|they|someone|spokes\p{L}+|statement|document|agency|agencies|company|government|ministry|organisers|behörden|kreise|medien|autorités|sources|autoridades|fuentes)\b/iu;

function mentionOf(claim: Claim): SourceMention[] {
  const source = claim.ascription?.source ?? null;
  if (source === null || VAGUE.test(claim.words.slice(source.start, source.end))) return [];
  const stems = claim.tokens
    .filter(({ start, end, word }) => start >= source.start && end <= source.end && word.length > 3)
    .map(({ stem }) => stem);
  return stems.length === 0 ? [] : [{ claim, slot: claim.language, ...source, source: new Set(stems) }];
}

/** Stems of each write-up: a source that it also mentions is one that it knows. */
function stemsOfArticles(claims: readonly Claim[]): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>();
  for (const { article, tokens } of claims) {
    const known = stems.get(article.id) ?? new Set<string>();
    for (const { stem } of tokens) known.add(stem);
    stems.set(article.id, known);
  }
  return stems;
}

/** Where write-ups of a story ascribe one statement to different sources. */
export function findAttributionConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const stems = stemsOfArticles(claims);
  const isKnownTo = (mention: SourceMention, { article }: Claim): boolean =>
    mention.source.isSubsetOf(stems.get(article.id) ?? new Set());
  const judge = (one: SourceMention, other: SourceMention): Judgement => {
    const shared = one.claim.stems.intersection(other.claim.stems).size;
    const likeness = overlapOf(one.claim.stems, other.claim.stems, weights);
    if (shared < SHARED_MIN || likeness < LIKENESS_MIN) return UNRELATED;
    if (!one.source.isDisjointFrom(other.source)) return { relation: 'same', likeness };
    const isKnown = isKnownTo(one, other.claim) || isKnownTo(other, one.claim);
    return { relation: isKnown ? 'unrelated' : 'differs', likeness };
  };
  const stated = claims.filter((claim) => claim.isStated && !claim.isHeadline);
  return findSlotConflicts('attribution', stated.flatMap(mentionOf), judge);
}
