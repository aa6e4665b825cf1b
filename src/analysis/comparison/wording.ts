// Conflicts of wording: how far a thing went, and whether it happened at all.
import { likenessOf, type StemWeights } from './alignment.ts';
import { type Claim, clauseAt } from './claims.ts';
import type { Clause } from './clauses.ts';
import { findSlotConflicts, type Judgement, type Mention, type SlotConflict, UNRELATED } from './slots.ts';
import type { Figure } from '../figures/figures.ts';
import { countNegations, negationBefore, type Wording } from '../wording/wording.ts';
import { negatorOf } from './negators.ts';

/** Clauses less alike speak of different things (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.5;
/** "May" and "all" are said of many things: what follows must be the same word, and more of the rest. */
const NEXT_WORD_LIKENESS_MIN = 0.6;
/** A negated sentence must say the same otherwise. */
const NEGATION_LIKENESS_MIN = 0.62;
/** Stems before a verb that say who acts. */
const ACTOR_REACH = 6;

interface WordingMention extends Mention {
  wording: Wording;
  clause: Clause;
  /** Stems of the clause without the wording's own. */
  stems: ReadonlySet<string>;
  /** Stems right before the wording. */
  actor: ReadonlySet<string>;
  /** The stem of the next content word; empty where none follows. */
  next: string;
}

function stemsWithout(clause: Clause, claim: Claim, wording: Wording): ReadonlySet<string> {
  const own = new Set(claim.tokens.slice(wording.from, wording.to).map(({ stem }) => stem));
  return clause.stems.difference(own);
}

function actorBefore(claim: Claim, clause: Clause, at: number): ReadonlySet<string> {
  const before = claim.tokens.slice(Math.max(clause.from, at - ACTOR_REACH), at);
  return new Set(before.filter(({ isContent }) => isContent).map(({ stem }) => stem));
}

function mentionOf(claim: Claim, clause: Clause, wording: Wording): WordingMention | null {
  const { tokens } = claim;
  const negation = wording.isNegated ? negationBefore(tokens, wording.from, claim.language) : null;
  const [first, last] = [tokens[negation ?? wording.from], tokens[wording.to - 1]];
  if (first === undefined || last === undefined) return null;
  return {
    claim,
    slot: wording.scale.name,
    start: first.word === 't' ? (tokens[(negation ?? 1) - 1]?.start ?? first.start) : first.start,
    end: last.end,
    wording,
    clause,
    stems: stemsWithout(clause, claim, wording),
    actor: actorBefore(claim, clause, wording.from),
    next: tokens.slice(wording.to).find(({ isContent }) => isContent)?.stem ?? '',
  };
}

/** Where people are counted, "killed" and "injured" are said of different ones: the figures tell. */
const COUNTED_SCALES: ReadonlySet<string> = new Set(['harm', 'custody']);

function isOfCounted(claim: Claim, clause: Clause, { scale }: Wording): boolean {
  return COUNTED_SCALES.has(scale.name) && claim.figures.some((figure) => clauseAt(claim, figure) === clause);
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been']);

/** Asked to resign, rising risks: what follows "to" is stated only after few words, a participle only after "be". */
function isStatedAt({ tokens, language }: Claim, { from }: Wording): boolean {
  const isParticiple = language === 'en' && tokens[from]?.word.endsWith('ing') === true;
  if (isParticiple) return tokens.slice(Math.max(0, from - 3), from).some(({ word }) => BE.has(word));
  if (tokens[from - 1]?.word !== 'to') return true;
  return /^(?:is|are|was|were|set|due|agreed|decided|plan|plans|planned|expected|going|has|have)$/u.test(
    tokens[from - 2]?.word ?? '',
  );
}

/** A clause with two degrees of one scale says something of each, and a second negation turns it again. */
function isPlain(
  { tokens, language }: Claim,
  clause: Clause,
  { scale, degree, isNegated }: Wording,
): boolean {
  const isOneDegree = clause.wordings.every((other) => other.scale !== scale || other.degree === degree);
  const negations = countNegations(tokens.slice(clause.from, clause.to), language);
  return isOneDegree && negations === Number(isNegated);
}

function mentionsIn(claim: Claim): WordingMention[] {
  return claim.clauses.flatMap((clause) =>
    clause.wordings
      .filter((wording) => !isOfCounted(claim, clause, wording))
      .filter((wording) => isPlain(claim, clause, wording) && isStatedAt(claim, wording))
      .map((wording) => mentionOf(claim, clause, wording))
      .filter((mention) => mention !== null),
  );
}

function relationOf(one: Wording, other: Wording): Judgement['relation'] {
  if (one.degree === other.degree) return one.isNegated === other.isNegated ? 'same' : 'differs';
  return one.isNegated || other.isNegated ? 'unrelated' : 'differs';
}

/** Two write-ups that deny and confirm must speak of the same person doing so. */
function isSameActor(one: WordingMention, other: WordingMention): boolean {
  if (one.actor.size === 0 || other.actor.size === 0) return true;
  return one.actor.isSubsetOf(other.actor) || other.actor.isSubsetOf(one.actor);
}

/** The two sides, both countries: those are all. */
const PAIR = 2;

function countsIn({ claim, clause }: WordingMention): Figure[] {
  return claim.figures.filter(
    (figure) =>
      figure.unit === null &&
      figure.counted !== null &&
      figure.min > PAIR &&
      !figure.isOrdinal &&
      clauseAt(claim, figure) === clause,
  );
}

/** What is said of 1,500 flights is not said of all. */
function countTheSame(one: WordingMention, other: WordingMention): boolean {
  const [counts, countsOther] = [countsIn(one), countsIn(other)];
  if (counts.length === 0 && countsOther.length === 0) return true;
  return counts.some((figure) =>
    countsOther.some((match) => match.counted === figure.counted && match.min === figure.min),
  );
}

function judgeWordings(one: WordingMention, other: WordingMention, weights: StemWeights): Judgement {
  if (one.claim.language !== other.claim.language) return UNRELATED;
  const { subject } = one.wording.scale;
  if (!countTheSame(one, other)) return UNRELATED;
  if (subject === 'actor' && !isSameActor(one, other)) return UNRELATED;
  if (subject === 'next-word' && (one.next === '' || one.next !== other.next)) return UNRELATED;
  const likeness = likenessOf(
    { stems: one.stems, names: one.clause.names, language: one.claim.language },
    { stems: other.stems, names: other.clause.names, language: other.claim.language },
    weights,
  );
  const least = subject === 'next-word' ? NEXT_WORD_LIKENESS_MIN : LIKENESS_MIN;
  return likeness < least ? UNRELATED : { relation: relationOf(one.wording, other.wording), likeness };
}

/** A verb or noun of a clause, negated or not; the same stem in two write-ups is one slot. */
interface PolarityMention extends Mention {
  clause: Clause;
  isNegated: boolean;
  stems: ReadonlySet<string>;
}

/** They negate a noun; "no women included" and "included no women" say the same. */
const NO_ARTICLE = /^(?:no|without|cannot|keine?n?|ohne|sans|aucune?|sin)$/u;

function polarityAt(claim: Claim, clause: Clause, at: number): PolarityMention | null {
  const token = claim.tokens[at];
  const isOnScale = clause.wordings.some(({ from, to }) => at >= from && at < to);
  if (
    token === undefined ||
    !token.isContent ||
    token.isCapital ||
    isOnScale ||
    !clause.stems.has(token.stem)
  )
    return null;
  const negation = negatorOf(claim, at);
  const negator = claim.tokens[negation ?? at];
  if (negator === undefined || NO_ARTICLE.test(negator.word)) return null;
  const slot = `${claim.language} ${token.stem}`;
  const { start } = negator;
  return { claim, slot, start, end: token.end, clause, isNegated: negation !== null, stems: clause.stems };
}

/** The words of clauses that a negation turns, or that none does, as asked; clauses with two say what they say. */
function polaritiesIn(claim: Claim, isNegated: boolean): PolarityMention[] {
  return claim.clauses
    .filter(
      ({ from, to }) => countNegations(claim.tokens.slice(from, to), claim.language) === Number(isNegated),
    )
    .flatMap((clause) =>
      Array.from({ length: clause.to - clause.from }, (_, offset) =>
        polarityAt(claim, clause, clause.from + offset),
      ),
    )
    .filter((mention) => mention?.isNegated === isNegated)
    .filter((mention) => mention !== null);
}

function judgePolarities(one: PolarityMention, other: PolarityMention, weights: StemWeights): Judgement {
  const topicOf = ({ clause, claim }: PolarityMention) => ({ ...clause, language: claim.language });
  const likeness = likenessOf(topicOf(one), topicOf(other), weights);
  if (likeness < NEGATION_LIKENESS_MIN) return UNRELATED;
  return { relation: one.isNegated === other.isNegated ? 'same' : 'differs', likeness };
}

/** What is negated somewhere, with the same words where they are not. */
function polaritiesOf(claims: readonly Claim[]): PolarityMention[] {
  const negated = claims.flatMap((claim) => polaritiesIn(claim, true));
  if (negated.length === 0) return [];
  const slots = new Set(negated.map(({ slot }) => slot));
  const plain = claims.flatMap((claim) => polaritiesIn(claim, false)).filter(({ slot }) => slots.has(slot));
  return [...negated, ...plain];
}

/** Where write-ups of a story differ in how far a thing went. */
export function findWordingConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const stated = claims.filter((claim) => claim.isStated);
  const degrees = findSlotConflicts('modality', stated.flatMap(mentionsIn), (one, other) =>
    judgeWordings(one, other, weights),
  );
  const polarities = findSlotConflicts('modality', polaritiesOf(stated), (one, other) =>
    judgePolarities(one, other, weights),
  );
  return [...degrees, ...polarities];
}
