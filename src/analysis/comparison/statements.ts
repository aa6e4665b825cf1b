// Whether two claims state the same thing in one of their clauses, with nothing in it that one gives otherwise.
import type { AlignedPair, StemWeights } from './alignment.ts';
import { likenessOf, type Topic } from './alignment.ts';
import type { Claim } from './claims.ts';
import type { Clause } from './clauses.ts';
import { haveOtherFigures, haveSameFigure, type NumberMention, type NumbersOfClaims } from './numbers.ts';
import { NUMBER_WORDS, PEOPLE, TIMES } from './nouns.ts';
import type { Mention, SlotConflict } from './slots.ts';
import { areOpposed, countNegations } from '../wording/wording.ts';

interface Candidate {
  one: Claim;
  other: Claim;
  clauseOne: Clause;
  clauseOther: Clause;
}

/** A clause of each of two claims that state the same thing. */
export interface Statement extends Candidate {
  /** 0 to 1. */
  strength: number;
}

interface Ranked {
  statement: Statement;
  rank: number;
}

/** What statements are judged by besides their words. */
export interface StatementFacts {
  conflicts: readonly SlotConflict[];
  weights: StemWeights;
  numbers: NumbersOfClaims;
}

/** Clauses this like state the same thing (measured, eval/comparison.ts). */
const CLAUSE_LIKENESS_MIN = 0.6;
/** Less do where the sentences around them are alike. */
const CLAIM_SIMILARITY_MIN = 0.5;
const CLAUSE_OF_ALIKE_MIN = 0.4;
/** Two words in common are a subject, not a statement, unless they are all that one says. A figure counts as one. */
const SHARED_MIN = 3;
const SHARED_OF_ALL_MIN = 2;

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

function negationsIn({ tokens, language }: Claim, { from, to }: Clause): number {
  return countNegations(tokens.slice(from, to), language);
}

/** Words with "by" and no figure behind them: beaten by. */
function passivesIn({ tokens }: Claim, { from, to }: Clause): ReadonlySet<string> {
  const own = tokens.slice(from, to);
  const isPassive = (at: number): boolean =>
    own[at + 1]?.word === 'by' && own[at + 2] !== undefined && !/^\p{N}/u.test(own[at + 2]?.word ?? '');
  return new Set(own.filter((_, at) => isPassive(at)).map(({ stem }) => stem));
}

function namesBefore({ tokens }: Claim, { from, to, names }: Clause, verb: string): ReadonlySet<string> {
  const own = tokens.slice(from, to).map(({ stem }) => stem);
  return new Set(own.slice(0, own.indexOf(verb)).filter((stem) => names.has(stem)));
}

/** Beaten by somebody, or having beaten somebody: with one subject the two are opposites. */
function haveOtherVoices({ one, other, clauseOne, clauseOther }: Statement): boolean {
  const turned = passivesIn(one, clauseOne).symmetricDifference(passivesIn(other, clauseOther));
  return [...turned]
    .filter((verb) => clauseOne.stems.has(verb) && clauseOther.stems.has(verb))
    .some((verb) => !namesBefore(one, clauseOne, verb).isDisjointFrom(namesBefore(other, clauseOther, verb)));
}

function numbersIn(numbers: NumbersOfClaims, claim: Claim, clause: Clause): NumberMention[] {
  const own = numbers.get(claim) ?? [];
  if (own.length === 0) return [];
  return own.filter((mention) => mention.clause.from >= clause.from && mention.clause.to <= clause.to);
}

/** Whether a stem tells statements apart: that they speak of people, or of time, does not. */
function isTelling(stem: string): boolean {
  return !PEOPLE.has(stem) && !TIMES.has(stem) && !NUMBER_WORDS.has(stem);
}

const tellingOfClauses = new WeakMap<Clause, readonly string[]>();

/** The stems of a clause that tell it from others: asked for with every clause that it is held against. */
function tellingOf(clause: Clause): readonly string[] {
  const known = tellingOfClauses.get(clause);
  if (known !== undefined) return known;
  const telling = [...clause.stems].filter(isTelling);
  tellingOfClauses.set(clause, telling);
  return telling;
}

function tellingShared(one: Clause, other: Clause): string[] {
  const [smaller, larger] = one.stems.size <= other.stems.size ? [one, other] : [other, one];
  return tellingOf(smaller).filter((stem) => larger.stems.has(stem));
}

/** Names alone are somebody, not what they did. */
function saysSomething({ clauseOne, clauseOther }: Statement): boolean {
  return tellingShared(clauseOne, clauseOther).some(
    (stem) => !clauseOne.names.has(stem) && !clauseOther.names.has(stem),
  );
}

/** True where one clause has no telling word but those. */
function areAll(shared: readonly string[], clause: Clause): boolean {
  return tellingOf(clause).length === shared.length;
}

function isBorneOut(statement: Statement, { conflicts, numbers }: StatementFacts): boolean {
  const { one, other, clauseOne, clauseOther } = statement;
  const [mine, theirs] = [numbersIn(numbers, one, clauseOne), numbersIn(numbers, other, clauseOther)];
  const isScore = [mine, theirs].every((own) => own.some(({ slot }) => slot === 'unit score'));
  return (
    (isScore || saysSomething(statement)) &&
    !haveOtherFigures(mine, theirs) &&
    !areOpposed(clauseOne.wordings, clauseOther.wordings) &&
    negationsIn(one, clauseOne) === negationsIn(other, clauseOther) &&
    !haveOtherVoices(statement) &&
    !isContested(statement, conflicts)
  );
}

/** How much two clauses have in common, a figure counting as a word; null where it is too little for a statement. */
function sharedCount(
  { one, other, clauseOne, clauseOther }: Candidate,
  numbers: NumbersOfClaims,
): { shared: number; isSameFigure: boolean } | null {
  const words = tellingShared(clauseOne, clauseOther);
  if (words.length === 0) return null;
  const isSameFigure = haveSameFigure(
    numbersIn(numbers, one, clauseOne),
    numbersIn(numbers, other, clauseOther),
  );
  const shared = words.length + Number(isSameFigure);
  if (shared < SHARED_OF_ALL_MIN) return null;
  if (shared >= SHARED_MIN) return { shared, isSameFigure };
  const isAll = areAll(words, clauseOne) || areAll(words, clauseOther);
  return isAll && !one.isHeadline && !other.isHeadline ? { shared, isSameFigure } : null;
}

/** How many words in common count for which clause is told: more make no statement surer. */
const SHARED_COUNTED_MAX = 5;

function topicIn({ stems, names }: Clause, language: string): Topic {
  return { stems, names, language };
}

/** How well two clauses state the same; null where they are not alike enough. */
function rankOf(candidate: Candidate, similarity: number, facts: StatementFacts): Ranked | null {
  const { one, clauseOne, clauseOther } = candidate;
  const { language } = one;
  const likeness = likenessOf(topicIn(clauseOne, language), topicIn(clauseOther, language), facts.weights);
  if (likeness < CLAUSE_OF_ALIKE_MIN) return null;
  const common = sharedCount(candidate, facts.numbers);
  if (common === null) return null;
  const isNear = similarity >= CLAIM_SIMILARITY_MIN || common.isSameFigure;
  if (likeness < (isNear ? CLAUSE_OF_ALIKE_MIN : CLAUSE_LIKENESS_MIN)) return null;
  const statement = { ...candidate, strength: Math.max(similarity, likeness) };
  return { statement, rank: likeness * Math.min(common.shared, SHARED_COUNTED_MAX) };
}

/** Nearly the same sentence may put the same things in another order. */
const WHOLE_SIMILARITY_MIN = 0.75;

/** The clauses of a claim, and all of it as one where the other claim is nearly the same. */
function partsOf(claim: Claim, similarity: number): readonly Clause[] {
  const { clauses, stems, tokens } = claim;
  if (clauses.length < 2 || similarity < WHOLE_SIMILARITY_MIN) return clauses;
  const names = new Set(clauses.flatMap((clause) => [...clause.names]));
  const wordings = clauses.flatMap((clause) => clause.wordings);
  return [...clauses, { from: 0, to: tokens.length, stems, names, wordings }];
}

/** The clauses of two claims that say most alike, where nothing contests it; null where none are alike enough. */
export function statementOf(
  { one, other, similarity }: AlignedPair,
  facts: StatementFacts,
): Statement | null {
  let best: Ranked | null = null;
  for (const clauseOne of partsOf(one, similarity))
    for (const clauseOther of partsOf(other, similarity)) {
      if (clauseOne.stems.isDisjointFrom(clauseOther.stems)) continue;
      const ranked = rankOf({ one, other, clauseOne, clauseOther }, similarity, facts);
      if (ranked === null || (best !== null && best.rank >= ranked.rank)) continue;
      if (isBorneOut(ranked.statement, facts)) best = ranked;
    }
  return best?.statement ?? null;
}
