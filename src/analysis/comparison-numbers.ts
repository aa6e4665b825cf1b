// Conflicts of figures: the same things counted or measured, and values that cannot both be meant.
import { likenessOf, nameOthers, overlapOf, type StemWeights, type Topic } from './alignment.ts';
import { type Claim, clauseAt } from './comparison-claims.ts';
import { areContrasting } from './comparison-contrasts.ts';
import type { Clause } from './comparison-clauses.ts';
import {
  countedBy,
  fateOf,
  isBackground,
  isMisread,
  namedMeasureOf,
  type NumberRole,
  roleOf,
  valueSpanOf,
} from './comparison-figure-slots.ts';
import {
  findSlotConflicts,
  type Judgement,
  type Mention,
  type SlotConflict,
  UNRELATED,
} from './comparison-slots.ts';
import type { Figure } from './figures.ts';

/** With the same noun counted, less of the rest must be alike (measured, eval/comparison.ts). */
const COUNTED_LIKENESS_MIN = 0.4;
const FATE_LIKENESS_MIN = 0.25;
const MEASURED_LIKENESS_MIN = 0.5;
/** Values further apart than this are of different things. */
const FACTOR_MAX = 10;
const MEASURED_FACTOR_MAX = 3;
/** "Dozens" holds too much to agree or differ with. */
const VAGUE_FACTOR = 2;
/** "About 30" holds for 26 to 34. */
const ABOUT_SHARE = 0.15;
/** A value rounded from another differs by so little; whole numbers below a hundred are not rounded. */
const ROUNDED_SHARE = 0.05;
const ROUNDED_MIN = 100;

interface NumberMention extends Mention {
  figure: Figure;
  clause: Clause;
  role: NumberRole;
  isBackground: boolean;
  /** One of several of its slot in the sentence. */
  isListed: boolean;
}

/** Nouns for people in general, stems as written in all languages together. */
const PEOPLE: ReadonlySet<string> = new Set(
  'peopl person other victim resid villag personn personnes mensch menschen persona personas casualti bodi dead death injur wound tote toten tot verletzt verletzte verletzten mort morts bless blesses muert muertos herid heridos'.split(
    ' ',
  ),
);

/** Spans of time are of many things: the word beside them tells which. */
const TIMES: ReadonlySet<string> = new Set(
  'year month week day hour minut second time jahr jahren monat woche tag stund annee an mois jour heur ano mes seman dia hora'.split(
    ' ',
  ),
);

function slotOf(claim: Claim, figure: Figure): string | null {
  if (figure.isOrdinal || isMisread(claim, figure) || figure.max > VAGUE_FACTOR * figure.min) return null;
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
  const isUnnamed = alike.some((other) => other.counted === null && other.min >= ROUNDED_MIN);
  return figure.counted !== null && (alike.length > 2 || (isUnnamed && figure.min >= ROUNDED_MIN));
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

function mentionsIn(claim: Claim): NumberMention[] {
  const mentions = claim.figures.flatMap((figure): NumberMention[] => {
    const slot = slotOf(claim, figure);
    const clause = clauseAt(claim, figure);
    if (slot === null || clause === null) return [];
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

function rangeOf({ min, max, bound }: Figure): [number, number] {
  if (bound === 'at-least') return [min, Infinity];
  if (bound === 'at-most') return [0, max];
  return bound === 'about' ? [min * (1 - ABOUT_SHARE), max * (1 + ABOUT_SHARE)] : [min, max];
}

/** The place value of the last digit that is not zero: 100,000 of 2,300,000 and 0.1 of 5.5. */
function lastPlaceOf(value: number): number {
  let place = 1;
  if (Number.isInteger(value)) while (value % (place * 10) === 0 && place < value) place *= 10;
  else while (place > 1e-6 && Math.abs(value / place - Math.round(value / place)) > 1e-6) place /= 10;
  return place;
}

function isRounded(one: number, other: number): boolean {
  const [rough, exact] = lastPlaceOf(one) >= lastPlaceOf(other) ? [one, other] : [other, one];
  if (Math.abs(one - other) > ROUNDED_SHARE * Math.max(one, other)) return false;
  const isExactCount = Number.isInteger(one) && Number.isInteger(other) && rough < ROUNDED_MIN;
  const place = lastPlaceOf(rough);
  return !isExactCount && Math.abs(Math.round(exact / place) * place - rough) < 1e-6;
}

/** Whether two figures can both be meant. A score is two figures, and must be the same. */
function areCompatible(one: Figure, other: Figure): boolean {
  if (one.unit === 'score') return one.min === other.min && one.max === other.max;
  const [[minOne, maxOne], [minOther, maxOther]] = [rangeOf(one), rangeOf(other)];
  if (minOne <= maxOther && minOther <= maxOne) return true;
  return one.min === one.max && other.min === other.max && isRounded(one.min, other.min);
}

function arePlausible(one: Figure, other: Figure): boolean {
  const [small, large] = [Math.min(one.max, other.max), Math.max(one.max, other.max)];
  return small > 0 && large / small <= (one.unit === null ? FACTOR_MAX : MEASURED_FACTOR_MAX);
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

/** The content words right before and after a figure and its noun. */
function neighboursOf({ claim, start, end }: NumberMention): ReadonlySet<string> {
  const content = claim.tokens.filter(({ isContent }) => isContent);
  const before = content.filter((token) => token.end <= start).slice(-2);
  const after = content.filter((token) => token.start >= end).slice(0, 2);
  return new Set([...before, ...after].map(({ stem }) => stem));
}

function judgeNumbers(one: NumberMention, other: NumberMention, weights: StemWeights): Judgement {
  if (one.claim.language !== other.claim.language) return UNRELATED;
  if (!haveOneRole(one.role, other.role) || one.isBackground !== other.isBackground) return UNRELATED;
  const isTime = one.slot.startsWith('time ');
  if (isTime && neighboursOf(one).isDisjointFrom(neighboursOf(other))) return UNRELATED;
  const like = likeness(one, other, weights);
  if (like < leastLikeness(one.slot)) return UNRELATED;
  if (areCompatible(one.figure, other.figure)) return { relation: 'same', likeness: like };
  if (one.isListed || other.isListed) return UNRELATED;
  return arePlausible(one.figure, other.figure) ? { relation: 'differs', likeness: like } : UNRELATED;
}

/** Where write-ups of a story give other figures for the same. */
export function findNumberConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const mentions = claims.filter((claim) => claim.isStated).flatMap(mentionsIn);
  return findSlotConflicts('number', mentions, (one, other) => judgeNumbers(one, other, weights));
}

/** True where two clauses count or measure the same and differ in it. */
export function haveOtherFigures(
  one: { claim: Claim; clause: Clause },
  other: { claim: Claim; clause: Clause },
): boolean {
  const figuresOf = ({ claim, clause }: typeof one): NumberMention[] =>
    mentionsIn(claim).filter((mention) => mention.clause === clause);
  const others = figuresOf(other);
  return figuresOf(one).some((mention) => {
    const comparable = others.filter(({ slot }) => slot === mention.slot);
    return comparable.length > 0 && !comparable.some(({ figure }) => areCompatible(figure, mention.figure));
  });
}
