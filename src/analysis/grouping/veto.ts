// What speaks against two articles being of one event, though they say much the same: each reason with the words for it.
import type { WeighedProfile } from '../similarity.ts';
import type { Marks } from './marks.ts';
import type { SlotKind } from './slots.ts';

/** What of an article can stand against another. */
export interface Contrasted {
  profile: WeighedProfile;
  marks: Marks;
  figures: readonly string[];
}

export type VetoKind = 'outlet' | 'weekdays' | 'figures' | 'names' | 'subjects' | SlotKind;

/** What stands against what: `2-1` against `3-0`, Monday (1) against Thursday (4). */
export interface Veto {
  kind: VetoKind;
  one: readonly string[];
  other: readonly string[];
  /** What is left of their likeness: 0 where they are of two events for certain. */
  weight: number;
}

/**
 * How much less often articles that are alike are of one event where this stands between them, as counted on the sets of
 * eval/stories.ts. A weight is milder than the count: what speaks for them says some of it already.
 */
const WEIGHTS: Readonly<Record<VetoKind | 'clear subjects', number>> = {
  // An outlet seldom writes one event up twice, and its forms of words make look-alikes of what it reports in series.
  outlet: 0.65,
  weekdays: 0.7,
  figures: 0.8,
  names: 0.75,
  subjects: 0.8,
  'clear subjects': 0,
  score: 0.3,
  magnitude: 0.3,
  round: 0.4,
  quarter: 0.4,
};

/** Fewer figures or names in either text say nothing by being absent from the other. */
const FIGURES_MIN = 2;
const NAMES_MIN = 2;
/** The strength of one earthquake is told differently by so much at most. */
const MAGNITUDE_TOLERANCE = 0.5;

const SLOT_KINDS = ['score', 'magnitude', 'round', 'quarter'] as const;

/** The gravest reason why two articles are not of one event, or less surely so; null where there is none. */
export function vetoOf(one: Contrasted, other: Contrasted): Veto | null {
  const [gravest = null] = vetoesOf(one, other).sort((left, right) => left.weight - right.weight);
  return gravest;
}

/** All reasons. */
export function vetoesOf(one: Contrasted, other: Contrasted): Veto[] {
  const vetoes: Veto[] = [];
  const add = (kind: VetoKind, wordsOf: (article: Contrasted) => readonly string[], weight = WEIGHTS[kind]) =>
    vetoes.push({ kind, one: wordsOf(one), other: wordsOf(other), weight });
  if (haveOneOutlet(one, other)) add('outlet', ({ marks }) => [marks.outlet ?? '']);
  if (haveOtherWeekdays(one, other)) add('weekdays', ({ marks }) => marks.weekdays.map(String));
  if (haveOtherFigures(one, other)) add('figures', ({ figures }) => figures);
  if (haveOtherNames(one, other)) add('names', ({ marks }) => marks.names);
  if (haveOtherSubjects(one, other))
    add('subjects', ({ marks }) => [marks.subject ?? ''], weightOfSubjects(one, other));
  for (const kind of SLOT_KINDS) {
    if (haveOtherSlots(kind, one, other)) add(kind, (article) => valuesOf(article, kind));
  }
  return vetoes;
}

/** What is left of a likeness, from 0 to 1, when all reasons are counted. It is asked for each two of hundreds of articles. */
export function vetoWeightOf(one: Contrasted, other: Contrasted): number {
  let weight = 1;
  if (haveOneOutlet(one, other)) weight *= WEIGHTS.outlet;
  if (haveOtherWeekdays(one, other)) weight *= WEIGHTS.weekdays;
  if (haveOtherFigures(one, other)) weight *= WEIGHTS.figures;
  if (haveOtherNames(one, other)) weight *= WEIGHTS.names;
  if (haveOtherSubjects(one, other)) weight *= weightOfSubjects(one, other);
  if (one.marks.slots.length === 0 || other.marks.slots.length === 0) return weight;
  for (const kind of SLOT_KINDS) if (haveOtherSlots(kind, one, other)) weight *= WEIGHTS[kind];
  return weight;
}

function areApart<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));
}

function haveOneOutlet(one: Contrasted, other: Contrasted): boolean {
  return one.marks.outlet !== null && one.marks.outlet === other.marks.outlet;
}

function haveOtherWeekdays(one: Contrasted, other: Contrasted): boolean {
  return areApart(one.marks.weekdays, other.marks.weekdays);
}

function haveOtherFigures(one: Contrasted, other: Contrasted): boolean {
  if (one.figures.length < FIGURES_MIN || other.figures.length < FIGURES_MIN) return false;
  return !one.figures.some((figure) => other.profile.weights.has(figure));
}

/** Neither text has any of the names that the other begins with. */
function haveOtherNames(one: Contrasted, other: Contrasted): boolean {
  const [names, others] = [one.marks.names, other.marks.names];
  if (names.length < NAMES_MIN || others.length < NAMES_MIN) return false;
  return (
    !names.some((name) => other.profile.weights.has(name)) &&
    !others.some((name) => one.profile.weights.has(name))
  );
}

/** Neither text has the stem that the other repeats most. */
function haveOtherSubjects(one: Contrasted, other: Contrasted): boolean {
  const [subject, opposite] = [one.marks.subject, other.marks.subject];
  if (subject === null || opposite === null) return false;
  return !other.profile.weights.has(subject) && !one.profile.weights.has(opposite);
}

function weightOfSubjects(one: Contrasted, other: Contrasted): number {
  const areClear = one.marks.isSubjectClear && other.marks.isSubjectClear;
  return WEIGHTS[areClear ? 'clear subjects' : 'subjects'];
}

function valuesOf({ marks }: Contrasted, kind: SlotKind): string[] {
  return marks.slots.flatMap((slot) => (slot.kind === kind ? [slot.value] : []));
}

function haveOtherSlots(kind: SlotKind, left: Contrasted, right: Contrasted): boolean {
  const [one, other] = [valuesOf(left, kind), valuesOf(right, kind)];
  if (!areApart(one, other)) return false;
  if (kind === 'magnitude')
    return one.every((value) =>
      other.every((opposite) => Math.abs(Number(value) - Number(opposite)) > MAGNITUDE_TOLERANCE),
    );
  // Stage 12 says nothing about round 3.
  if (kind !== 'round') return true;
  const words = one.map((value) => value.split(' ', 1)[0]);
  return other.some((value) => words.includes(value.split(' ', 1)[0]));
}
