// Finds what write-ups give differently: mentions that fill the same slot of the same statement with other values.
import { MENTIONS_PER_SLOT_MAX } from '../../limits/comparison.ts';
import type { ConflictKind } from '../../news/comparison.ts';
import type { Span } from '../../news/article.ts';
import type { Claim } from './claims.ts';

/** A value in a claim; the span is one of the claim's words. */
export interface Mention extends Span {
  claim: Claim;
  /** Only mentions of one slot are compared: a scale, a unit, a role. */
  slot: string;
}

/** What two mentions are to each other, and how likely they speak about the same thing, 0 to 1. */
export interface Judgement {
  relation: 'same' | 'differs' | 'unrelated';
  likeness: number;
}

export const UNRELATED: Judgement = { relation: 'unrelated', likeness: 0 };

/** Values that differ, one a write-up. */
export interface SlotConflict<Found extends Mention = Mention> {
  kind: ConflictKind;
  values: readonly Found[];
  /** How sure the best pair of them is. */
  likeness: number;
}

interface Pair<Found> {
  one: Found;
  other: Found;
  likeness: number;
}

/** A write-up that also gives the same value, for a statement nearly as like, does not contradict. */
const SAME_SHARE = 0.7;

interface Judged<Found> {
  same: Pair<Found>[];
  differing: Pair<Found>[];
}

function judgePairs<Found extends Mention>(
  mentions: readonly Found[],
  judge: (one: Found, other: Found) => Judgement,
): Judged<Found> {
  const judged: Judged<Found> = { same: [], differing: [] };
  for (const [at, one] of mentions.entries())
    for (const other of mentions.slice(at + 1)) {
      if (one.claim.article.id === other.claim.article.id) continue;
      const { relation, likeness } = judge(one, other);
      if (relation === 'same') judged.same.push({ one, other, likeness });
      if (relation === 'differs') judged.differing.push({ one, other, likeness });
    }
  return judged;
}

/** For a mention and a write-up, the likeness of the best pair that they stand in. */
function bestByArticle<Found extends Mention>(pairs: readonly Pair<Found>[]) {
  const best = new Map<Found, Map<string, number>>();
  const add = (mention: Found, article: string, likeness: number): void => {
    const known = best.get(mention) ?? new Map<string, number>();
    known.set(article, Math.max(known.get(article) ?? 0, likeness));
    best.set(mention, known);
  };
  for (const { one, other, likeness } of pairs) {
    add(one, other.claim.article.id, likeness);
    add(other, one.claim.article.id, likeness);
  }
  return (mention: Found, article: string): number => best.get(mention)?.get(article) ?? 0;
}

/** Pairs that differ, without those whose value the other write-up gives as well, and those with a better partner. */
function trueDifferences<Found extends Mention>({ same, differing }: Judged<Found>): Pair<Found>[] {
  const bestSame = bestByArticle(same);
  const bestDiffering = bestByArticle(differing);
  return differing.filter(({ one, other, likeness }) => {
    const [idOne, idOther] = [one.claim.article.id, other.claim.article.id];
    const isGivenToo = Math.max(bestSame(one, idOther), bestSame(other, idOne)) >= SAME_SHARE * likeness;
    return (
      !isGivenToo && Math.max(bestDiffering(one, idOther), bestDiffering(other, idOne)) <= likeness + 1e-9
    );
  });
}

function groupsOf<Found extends Mention>(pairs: readonly Pair<Found>[]): Pair<Found>[][] {
  const groups: { members: Set<Found>; pairs: Pair<Found>[] }[] = [];
  for (const pair of pairs) {
    const touched = groups.filter(({ members }) => members.has(pair.one) || members.has(pair.other));
    const [first, ...rest] = touched;
    if (first === undefined) {
      groups.push({ members: new Set([pair.one, pair.other]), pairs: [pair] });
      continue;
    }
    first.members.add(pair.one).add(pair.other);
    first.pairs.push(pair);
    for (const group of rest) {
      for (const member of group.members) first.members.add(member);
      first.pairs.push(...group.pairs);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map((group) => group.pairs);
}

/** A sentence before a headline, then what is most like, then what stands first. */
function isBetter(one: Mention, other: Mention, likeness: (mention: Mention) => number): boolean {
  if (one.claim.isHeadline !== other.claim.isHeadline) return other.claim.isHeadline;
  return likeness(one) > likeness(other) + 1e-9;
}

function valuesOf<Found extends Mention>(
  group: readonly Pair<Found>[],
  same: readonly Pair<Found>[],
): Found[] {
  const likeness = new Map<Mention, number>();
  const raise = (mention: Found, by: number): void => {
    likeness.set(mention, Math.max(likeness.get(mention) ?? 0, by));
  };
  for (const pair of group) {
    raise(pair.one, pair.likeness);
    raise(pair.other, pair.likeness);
  }
  const members = new Set(likeness.keys());
  for (const pair of same) {
    if (members.has(pair.one)) raise(pair.other, pair.likeness * SAME_SHARE);
    if (members.has(pair.other)) raise(pair.one, pair.likeness * SAME_SHARE);
  }
  const best = new Map<string, Found>();
  for (const mention of likeness.keys() as Iterable<Found>) {
    const known = best.get(mention.claim.article.id);
    if (known === undefined || isBetter(mention, known, (any) => likeness.get(any) ?? 0))
      best.set(mention.claim.article.id, mention);
  }
  return [...best.values()].sort((a, b) => a.claim.index - b.claim.index || a.start - b.start);
}

/** Of too many mentions as many of each write-up, those that it gives first; in the order in which they came. */
function leading<Found extends Mention>(mentions: readonly Found[]): readonly Found[] {
  if (mentions.length <= MENTIONS_PER_SLOT_MAX) return mentions;
  const counts = new Map<string, number>();
  const ordinals = new Map<Found, number>();
  for (const mention of mentions) {
    const { id } = mention.claim.article;
    const ordinal = counts.get(id) ?? 0;
    counts.set(id, ordinal + 1);
    ordinals.set(mention, ordinal);
  }
  const ordinalOf = (mention: Found): number => ordinals.get(mention) ?? 0;
  const kept = mentions.toSorted((a, b) => ordinalOf(a) - ordinalOf(b)).slice(0, MENTIONS_PER_SLOT_MAX);
  const isKept = new Set(kept);
  return mentions.filter((mention) => isKept.has(mention));
}

/** The conflicts among mentions of one kind: one row for each thing that is given differently. */
export function findSlotConflicts<Found extends Mention>(
  kind: ConflictKind,
  mentions: readonly Found[],
  judge: (one: Found, other: Found) => Judgement,
): SlotConflict<Found>[] {
  const conflicts: SlotConflict<Found>[] = [];
  for (const [, inSlot] of Map.groupBy(mentions, ({ slot }) => slot)) {
    const judged = judgePairs(leading(inSlot), judge);
    for (const group of groupsOf(trueDifferences(judged))) {
      const values = valuesOf(group, judged.same);
      const isDiffering = values.some((one) =>
        values.some((other) => one !== other && judge(one, other).relation === 'differs'),
      );
      if (!isDiffering) continue;
      conflicts.push({ kind, values, likeness: Math.max(...group.map((pair) => pair.likeness)) });
    }
  }
  return conflicts;
}
