// What several write-ups say alike: groups of claims that state the same thing, one claim a write-up.
import { AGREED_MAX } from '../limits/comparison.ts';
import type { ArticleId } from '../news/article.ts';
import type { Agreement } from '../news/comparison.ts';
import { type AlignedPair, likenessOf, type StemWeights } from './alignment.ts';
import { aboutOf } from './comparison-about.ts';
import { type Claim, citationOf } from './comparison-claims.ts';
import type { Clause } from './comparison-clauses.ts';
import { haveOtherFigures } from './comparison-numbers.ts';
import type { Mention, SlotConflict } from './comparison-slots.ts';

/** Claims of several write-ups that state the same thing; the best to quote first. */
export interface AgreedGroup {
  claims: readonly Claim[];
  about: string;
  /** The stems that its first two claims share. */
  shared: ReadonlySet<string>;
}

/** Clauses this like, with as many shared stems, state the same thing (measured, eval/comparison.ts). */
const CLAUSE_LIKENESS_MIN = 0.6;
const CLAUSE_SHARED_MIN = 3;
/** Whole sentences may say more besides. */
const CLAIM_SIMILARITY_MIN = 0.5;
/** A further claim must be as like as this to all that are in a group. */
const LINK_MIN = 0.4;
/** A sentence says more than a headline. */
const HEADLINE_FACTOR = 0.8;

interface Statement {
  one: Claim;
  other: Claim;
  clauseOne: Clause;
  clauseOther: Clause;
  strength: number;
}

function isInClause({ claim, start }: Mention, of: Claim, clause: Clause): boolean {
  if (claim !== of) return false;
  const [first, last] = [of.tokens[clause.from], of.tokens[clause.to - 1]];
  return first !== undefined && last !== undefined && start >= first.start && start < last.end;
}

/** True where a conflict of these write-ups stands in one of the clauses. */
function isContested(statement: Statement, conflicts: readonly SlotConflict[]): boolean {
  const { one, other, clauseOne, clauseOther } = statement;
  return conflicts.some(
    ({ kind, values }) =>
      kind !== 'attribution' &&
      values.some(({ claim }) => claim.article === one.article) &&
      values.some(({ claim }) => claim.article === other.article) &&
      values.some((value) => isInClause(value, one, clauseOne) || isInClause(value, other, clauseOther)),
  );
}

/** The most alike clauses of two claims that nothing contests; null where none is alike enough. */
function statementOf(
  { one, other, similarity }: AlignedPair,
  conflicts: readonly SlotConflict[],
  weights: StemWeights,
): Statement | null {
  let best: Statement | null = null;
  const isAlike = similarity >= CLAIM_SIMILARITY_MIN;
  const { language } = one;
  for (const clauseOne of one.clauses)
    for (const clauseOther of other.clauses) {
      const shared = clauseOne.stems.intersection(clauseOther.stems).size;
      const likeness = likenessOf({ ...clauseOne, language }, { ...clauseOther, language }, weights);
      const isSame = likeness >= CLAUSE_LIKENESS_MIN && shared >= CLAUSE_SHARED_MIN;
      if (!isSame && !(isAlike && likeness >= LINK_MIN)) continue;
      const strength = Math.max(similarity, likeness);
      const statement = { one, other, clauseOne, clauseOther, strength };
      if (best !== null && best.strength >= strength) continue;
      if (
        isContested(statement, conflicts) ||
        haveOtherFigures({ claim: one, clause: clauseOne }, { claim: other, clause: clauseOther })
      )
        continue;
      best = statement;
    }
  return best;
}

function weightedStrength({ one, other, strength }: Statement): number {
  return strength * (one.isHeadline ? HEADLINE_FACTOR : 1) * (other.isHeadline ? HEADLINE_FACTOR : 1);
}

function pairKey(one: Claim, other: Claim): string {
  return `${Math.min(one.index, other.index)} ${Math.max(one.index, other.index)}`;
}

interface Growing {
  claims: Claim[];
  first: Statement;
}

/** Grows groups from the strongest statement down; a clause stands in one group, a write-up in each group once. */
function growGroups(statements: readonly Statement[], similarities: ReadonlyMap<string, number>): Growing[] {
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
  const areTold = new Set<string>();
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

/** What write-ups that do not reuse each other say alike. */
export function findAgreed(
  pairs: readonly AlignedPair[],
  {
    conflicts,
    weights,
    origins,
  }: {
    conflicts: readonly SlotConflict[];
    weights: StemWeights;
    origins: ReadonlyMap<ArticleId, ArticleId>;
  },
): AgreedGroup[] {
  const similarities = new Map(pairs.map(({ one, other, similarity }) => [pairKey(one, other), similarity]));
  const statements = pairs
    .filter(({ one, other }) => origins.get(one.article.id) !== origins.get(other.article.id))
    .filter(({ one, other }) => one.isStated && other.isStated)
    .map((pair) => statementOf(pair, conflicts, weights))
    .filter((statement) => statement !== null)
    .sort(
      (a, b) =>
        weightedStrength(b) - weightedStrength(a) ||
        a.one.index - b.one.index ||
        a.other.index - b.other.index,
    );
  return withoutRepeats(growGroups(statements, similarities))
    .map((group) => agreedGroupOf(group, weights))
    .filter(({ about }) => about !== '')
    .sort(
      (a, b) =>
        b.claims.length - a.claims.length ||
        Math.min(...a.claims.map(({ position }) => position)) -
          Math.min(...b.claims.map(({ position }) => position)) ||
        (a.claims[0]?.index ?? 0) - (b.claims[0]?.index ?? 0),
    )
    .slice(0, AGREED_MAX);
}

export function agreementOf({ about, claims }: AgreedGroup): Agreement {
  return { about, quotes: claims.map(citationOf) };
}
