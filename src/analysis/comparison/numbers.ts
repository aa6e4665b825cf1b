// Conflicts of figures: the same things counted or measured, and values that cannot both be meant.
import { MENTIONS_PER_CLAIM_MAX } from '../../limits/comparison.ts';
import { likenessOf, nameOthers, overlapOf, type StemWeights, type Topic } from './alignment.ts';
import { type Claim, clauseAt } from './claims.ts';
import { areOfOthers } from './companions.ts';
import { areContrasting } from './contrasts.ts';
import type { Clause } from './clauses.ts';
import {
  countedBy,
  fateOf,
  isBackground,
  namedMeasureOf,
  type NumberRole,
  roleOf,
  valueSpanOf,
} from './figure-slots.ts';
import { PEOPLE, TIMES } from './nouns.ts';
import { areOfOtherTimes } from './periods.ts';
import { findSlotConflicts, type Judgement, type Mention, type SlotConflict, UNRELATED } from './slots.ts';
import type { Token } from './tokens.ts';
import { areCompatible, arePlausible, isVague } from './values.ts';
import { areOpposed } from '../wording/wording.ts';
import type { Figure } from '../figures/figures.ts';

/** With the same noun counted, less of the rest must be alike (measured, eval/comparison.ts). */
const COUNTED_LIKENESS_MIN = 0.4;
const FATE_LIKENESS_MIN = 0.25;
const MEASURED_LIKENESS_MIN = 0.5;
/** Whole numbers below a hundred are not rounded. */
const ROUND_MIN = 100;

const SHARE_SLOT = 'unit %';
/** As many words beside a figure say what it is of. */
const NEAR_WORDS = 2;

export interface NumberMention extends Mention {
  figure: Figure;
  clause: Clause;
  role: NumberRole;
  isBackground: boolean;
  /** One of several of its slot in the sentence. */
  isListed: boolean;
}

function slotOf(claim: Claim, figure: Figure): string | null {
  if (figure.isOrdinal || isVague(figure)) return null;
  const counted = countedBy(claim, figure);
  if (figure.unit !== null) return `unit ${figure.unit}`;
  const measure = namedMeasureOf(claim, figure);
  if (measure !== null) return `unit ${measure}`;
  const fate = fateOf(claim, figure);
  const isPeople = counted === null || PEOPLE.has(counted);
  if (fate !== null) return `fate ${fate} ${isPeople ? 'people' : counted}`;
  if (counted === null || figure.max <= 1) return null;
  if (TIMES.has(counted)) return `time ${counted}`;
  return `count ${isPeople ? 'people' : counted}`;
}

/** Walrus had 2.6 million doses, Birch 2.2 million, Alder 1.6 million; a million each. */
function isListedIn({ claim, figure, end }: NumberMention): boolean {
  if (/^ (?:each|apiece|a day|a week|per|daily)\b/u.test(claim.words.slice(end, end + 10))) return true;
  const alike = claim.figures.filter(
    ({ unit, counted, isOrdinal }) =>
      !isOrdinal && unit === figure.unit && (counted === null || counted === figure.counted),
  );
  const isUnnamed = alike.some((other) => other.counted === null && other.min >= ROUND_MIN);
  return figure.counted !== null && (alike.length > 2 || (isUnnamed && figure.min >= ROUND_MIN));
}

/** Several values of one slot in a sentence are a list: each is of something else. */
function markLists(mentions: readonly NumberMention[]): NumberMention[] {
  return mentions.map((mention) => ({
    ...mention,
    isListed:
      mentions.some(
        (other) =>
          other.slot === mention.slot &&
          other.role === mention.role &&
          !areCompatible(other.figure, mention.figure),
      ) || isListedIn(mention),
  }));
}

/** Words for about so many: a score, a dozen, "une vingtaine". */
const ROUGHLY =
  /(?<!\p{L})(?:(?:diz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|milliers?|(?:dec|doc|veint|treint|cuarent|cincuent)enas?|centenar(?:es)?|dozens?|dutzend|scores?)(?!\p{L})/iu;

/** So much more or less such words hold for. */
const ROUGH_SHARE = 0.1;

/** A figure as its words mean it. */
function asMeant({ words }: Claim, figure: Figure): Figure {
  const isRough = figure.bound === 'exact' && ROUGHLY.test(words.slice(figure.start, figure.end));
  if (!isRough) return figure;
  const { min, max } = figure;
  return { ...figure, min: min * (1 - ROUGH_SHARE), max: max * (1 + ROUGH_SHARE), bound: 'about' };
}

const DENIAL = /(?<!\p{L})(?:not|nicht|pas|non)\s+$/iu;
const DENIAL_REACH = 12;

/** "It is not 45 million": the figure of somebody else. */
function isDenied({ words }: Claim, { start }: Figure): boolean {
  return DENIAL.test(words.slice(Math.max(0, start - DENIAL_REACH), start));
}

function mentionsIn(claim: Claim): NumberMention[] {
  const figures = claim.figures.slice(0, MENTIONS_PER_CLAIM_MAX).map((figure) => asMeant(claim, figure));
  const mentions = figures.flatMap((figure): NumberMention[] => {
    const slot = slotOf(claim, figure);
    const clause = clauseAt(claim, figure);
    if (slot === null || clause === null || isDenied(claim, figure)) return [];
    const span = valueSpanOf(claim, figure);
    const role = roleOf(claim, figure);
    return [
      {
        claim,
        slot,
        ...span,
        figure,
        clause,
        role,
        isBackground: isBackground(claim, clause),
        isListed: false,
      },
    ];
  });
  return markLists(mentions);
}

function haveOneRole(one: NumberRole, other: NumberRole): boolean {
  if (one === 'part' || other === 'part') return one === other;
  return one === other || one === 'plain' || other === 'plain';
}

function leastLikeness(slot: string): number {
  if (slot.startsWith('fate ')) return FATE_LIKENESS_MIN;
  return slot.startsWith('count ') ? COUNTED_LIKENESS_MIN : MEASURED_LIKENESS_MIN;
}

function topicOf({ stems, clauses, language }: Claim): Topic {
  return { stems, names: new Set(clauses.flatMap(({ names }) => [...names])), language };
}

/** The sentence around a short clause says what it is about; of measures, the clause itself must. */
function likeness(one: NumberMention, other: NumberMention, weights: StemWeights): number {
  const { language } = one.claim;
  const ofClauses = likenessOf({ ...one.clause, language }, { ...other.clause, language }, weights);
  if (/^(?:unit|time) /u.test(one.slot)) return ofClauses;
  if (nameOthers(topicOf(one.claim), topicOf(other.claim))) return 0;
  if (areContrasting(one.clause.stems, other.clause.stems, language)) return 0;
  return Math.max(ofClauses, overlapOf(one.claim.stems, other.claim.stems, weights));
}

/** The content words right before a figure and right after its noun, without names and spans of time. */
function neighboursOf({ claim, start, end }: NumberMention): {
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
} {
  const isName = ({ isCapital }: Token): boolean => isCapital && claim.language !== 'de';
  const content = claim.tokens.filter((token) => token.isContent && !TIMES.has(token.stem) && !isName(token));
  const stop = claim.words.slice(end).search(/[,;:–—]/u);
  const before = content.filter((token) => token.end <= start).slice(-NEAR_WORDS);
  const after = content
    .filter((token) => token.start >= end && (stop === -1 || token.start < end + stop))
    .slice(0, NEAR_WORDS);
  return { before: new Set(before.map(({ stem }) => stem)), after: new Set(after.map(({ stem }) => stem)) };
}

/** A share is of what stands on the same side of it; six years in prison and prison for six years are one. */
function haveOneNeighbour(one: NumberMention, other: NumberMention): boolean {
  const [mine, theirs] = [neighboursOf(one), neighboursOf(other)];
  if (one.slot === SHARE_SLOT)
    return !mine.before.isDisjointFrom(theirs.before) || !mine.after.isDisjointFrom(theirs.after);
  return !mine.before.union(mine.after).isDisjointFrom(theirs.before.union(theirs.after));
}

/** Nine voted for it and four against it. */
function haveOtherVotes({ wordings: one }: Clause, { wordings: other }: Clause): boolean {
  const [mine, theirs] = [one, other].map((own) => own.filter(({ scale }) => scale.name === 'acceptance'));
  return areOpposed(mine ?? [], theirs ?? []);
}

function judgeNumbers(one: NumberMention, other: NumberMention, weights: StemWeights): Judgement {
  if (one.claim.language !== other.claim.language) return UNRELATED;
  if (!haveOneRole(one.role, other.role) || one.isBackground !== other.isBackground) return UNRELATED;
  if (haveOtherVotes(one.clause, other.clause) || areOfOtherTimes(one, other)) return UNRELATED;
  if (areOfOthers(one, other)) return UNRELATED;
  const isOfMany = one.slot.startsWith('time ') || one.slot === SHARE_SLOT;
  if (isOfMany && !haveOneNeighbour(one, other)) return UNRELATED;
  const like = likeness(one, other, weights);
  if (like < leastLikeness(one.slot)) return UNRELATED;
  if (areCompatible(one.figure, other.figure)) return { relation: 'same', likeness: like };
  if (one.isListed || other.isListed) return UNRELATED;
  return arePlausible(one.figure, other.figure) ? { relation: 'differs', likeness: like } : UNRELATED;
}

/** The figures of stated claims, each claim read once. */
export type NumbersOfClaims = ReadonlyMap<Claim, readonly NumberMention[]>;

export function readNumbers(claims: readonly Claim[]): NumbersOfClaims {
  return new Map(claims.filter((claim) => claim.isStated).map((claim) => [claim, mentionsIn(claim)]));
}

/** Where write-ups of a story give other figures for the same. */
export function findNumberConflicts(
  numbers: NumbersOfClaims,
  weights: StemWeights,
): SlotConflict<NumberMention>[] {
  const mentions = [...numbers.values()].flat();
  return findSlotConflicts('number', mentions, (one, other) => judgeNumbers(one, other, weights));
}

/** Small counts are the same by chance. */
const TELLING_MIN = 10;

/** True where mentions of two clauses hold the same figure of the same, and one that is seldom the same by chance. */
export function haveSameFigure(one: readonly NumberMention[], other: readonly NumberMention[]): boolean {
  const isTelling = ({ figure }: NumberMention): boolean =>
    (figure.min >= TELLING_MIN || figure.unit !== null) && !figure.bound.startsWith('at-');
  return one.some(
    (mine) =>
      isTelling(mine) &&
      other.some(
        (theirs) =>
          theirs.slot === mine.slot && isTelling(theirs) && areCompatible(theirs.figure, mine.figure),
      ),
  );
}

/** Whether one of the figures around two mentions can be meant by the other, whatever they count. */
function haveCompatible(one: NumberMention, other: NumberMention): boolean {
  const inClause = ({ claim, clause }: NumberMention): Figure[] =>
    claim.figures.filter((figure) => clauseAt(claim, figure) === clause);
  return (
    inClause(one).some((figure) => areCompatible(figure, other.figure)) ||
    inClause(other).some((figure) => areCompatible(figure, one.figure))
  );
}

/** True where mentions of two clauses count or measure the same and differ in it. */
export function haveOtherFigures(one: readonly NumberMention[], other: readonly NumberMention[]): boolean {
  return one.some((mention) => {
    const comparable = other.filter(({ slot }) => slot === mention.slot);
    return comparable.length > 0 && !comparable.some((match) => haveCompatible(mention, match));
  });
}
