// What several write-ups say alike: groups of claims that state the same thing, one claim a write-up.
import { AGREED_MAX } from '../../limits/comparison.ts';
import { type ArticleId, UNKNOWN_OUTLET } from '../../news/article.ts';
import type { Agreement } from '../../news/comparison.ts';
import type { AlignedPair, StemWeights } from './alignment.ts';
import { aboutOf } from './about.ts';
import { type Claim, citationOf } from './claims.ts';
import type { Clause } from './clauses.ts';
import { type Statement, type StatementFacts, statementOf } from './statements.ts';

/** Claims of several write-ups that state the same thing; the best to quote first. */
export interface AgreedGroup {
  claims: readonly Claim[];
  about: string;
  /** The stems that its first two claims share. */
  shared: ReadonlySet<string>;
}

/** A further claim must be as like as this to all that are in a group. */
const LINK_MIN = 0.4;
/** A sentence says more than a headline. */
const HEADLINE_FACTOR = 0.8;
/** A group that shares so much with another of the same write-ups tells the same. */
const TOLD_SHARE = 0.6;

function weightedStrength({ one, other, strength }: Statement): number {
  return strength * (one.isHeadline ? HEADLINE_FACTOR : 1) * (other.isHeadline ? HEADLINE_FACTOR : 1);
}

/** More than a comparison has claims, so that two places make one number. */
const CLAIMS_BOUND = 1_000_000;

function pairKey(one: Claim, other: Claim): number {
  return Math.min(one.index, other.index) * CLAIMS_BOUND + Math.max(one.index, other.index);
}

interface Growing {
  claims: Claim[];
  first: Statement;
}

/** Grows groups from the strongest statement down; a clause stands in one group, a write-up in each group once. */
function growGroups(statements: readonly Statement[], similarities: ReadonlyMap<number, number>): Growing[] {
  const groups: Growing[] = [];
  const groupOf = new Map<Clause, Growing>();
  const mayJoin = (group: Growing, claim: Claim): boolean =>
    group.claims.every(
      (member) =>
        member.article.id !== claim.article.id && (similarities.get(pairKey(member, claim)) ?? 0) >= LINK_MIN,
    );
  for (const statement of statements) {
    const { one, other, clauseOne, clauseOther } = statement;
    const [groupOne, groupOther] = [groupOf.get(clauseOne), groupOf.get(clauseOther)];
    if (groupOne === undefined && groupOther === undefined) {
      const group = { claims: [one, other], first: statement };
      groups.push(group);
      groupOf.set(clauseOne, group).set(clauseOther, group);
      continue;
    }
    const [group, claim, clause] =
      groupOne === undefined ? [groupOther, one, clauseOne] : [groupOne, other, clauseOther];
    if (group === undefined || groupOf.has(clause) || !mayJoin(group, claim)) continue;
    group.claims.push(claim);
    groupOf.set(clause, group);
  }
  return groups;
}

/** The same sentences agree in two clauses: the stronger one stands for both. */
function withoutRepeats(groups: readonly Growing[]): Growing[] {
  const areTold = new Set<number>();
  return groups.filter(({ claims }) => {
    const keys = claims.flatMap((one, at) => claims.slice(at + 1).map((other) => pairKey(one, other)));
    const isRepeat = keys.some((key) => areTold.has(key));
    if (!isRepeat) for (const key of keys) areTold.add(key);
    return !isRepeat;
  });
}

function byWorthQuoting(one: Claim, other: Claim): number {
  return (
    Number(one.isHeadline) - Number(other.isHeadline) ||
    Number(one.pointsBack) - Number(other.pointsBack) ||
    one.index - other.index
  );
}

function agreedGroupOf({ claims, first }: Growing, weights: StemWeights): AgreedGroup {
  const { one, other, clauseOne, clauseOther } = first;
  const shared = clauseOne.stems.intersection(clauseOther.stems);
  const places = [
    { claim: one, from: clauseOne.from, to: clauseOne.to, without: null },
    { claim: other, from: clauseOther.from, to: clauseOther.to, without: null },
  ];
  return { claims: claims.toSorted(byWorthQuoting), about: aboutOf(places, shared, weights), shared };
}

/** What most write-ups have, then what they say first. */
function byWorthReading({ claims: one }: AgreedGroup, { claims: other }: AgreedGroup): number {
  const firstOf = (claims: readonly Claim[]): number => Math.min(...claims.map(({ position }) => position));
  return (
    other.length - one.length ||
    firstOf(one) - firstOf(other) ||
    (one[0]?.index ?? 0) - (other[0]?.index ?? 0)
  );
}

/** True where all that a group has, a stronger one has of the same write-ups. */
function isToldBy(told: AgreedGroup, { claims, shared }: AgreedGroup): boolean {
  const ids = new Set(told.claims.map(({ article }) => article.id));
  const common = shared.intersection(told.shared).size;
  return (
    claims.every(({ article }) => ids.has(article.id)) &&
    common >= TOLD_SHARE * Math.min(shared.size, told.shared.size)
  );
}

/** Two outlets: one that repeats itself, or takes over the other's text, agrees with nobody. */
function areOfTwo({ one, other }: AlignedPair, origins: ReadonlyMap<ArticleId, string>): boolean {
  const [outlet, outletOther] = [one.article.outlet, other.article.outlet];
  if (outlet === outletOther && outlet !== UNKNOWN_OUTLET) return false;
  return origins.get(one.article.id) !== origins.get(other.article.id);
}

/** What write-ups that do not reuse each other say alike. */
export function findAgreed(
  pairs: readonly AlignedPair[],
  origins: ReadonlyMap<ArticleId, string>,
  facts: StatementFacts,
): AgreedGroup[] {
  const similarities = new Map(pairs.map(({ one, other, similarity }) => [pairKey(one, other), similarity]));
  const statements = pairs
    .filter((pair) => areOfTwo(pair, origins) && pair.one.isStated && pair.other.isStated)
    .map((pair) => statementOf(pair, facts))
    .filter((statement) => statement !== null)
    .sort(
      (a, b) =>
        weightedStrength(b) - weightedStrength(a) ||
        a.one.index - b.one.index ||
        a.other.index - b.other.index,
    );
  const groups = withoutRepeats(growGroups(statements, similarities))
    .map((group) => agreedGroupOf(group, facts.weights))
    .filter(({ about }) => about !== '')
    .sort((a, b) => b.claims.length - a.claims.length);
  return groups
    .filter((group, at) => !groups.slice(0, at).some((told) => isToldBy(told, group)))
    .sort(byWorthReading)
    .slice(0, AGREED_MAX);
}

export function agreementOf({ about, claims }: AgreedGroup): Agreement {
  return { about, quotes: claims.map(citationOf) };
}
