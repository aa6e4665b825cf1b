// Which terms of two articles in different languages agree, and how much each agreement says.
import { hearingBetween, soundDistance, type Hearing } from '../../romanise/sound-distance.ts';
import { consonantsOf, headOf } from '../../romanise/sounds.ts';
import type { GroundEntry, GroundLetter, SharedGround } from '../shared-ground.ts';

/** What two articles agree in, by what it proves. */
export interface Agreement {
  /** How many terms agree; of a name its parts count too. */
  terms: number;
  /** What names say that are neither a place's nor the first part of one. */
  names: number;
  figures: number;
  /** Places, acronyms and first parts. */
  others: number;
  /** The cosine of what either article has, from 0 to 1. */
  share: number;
}

/** How far names may be apart, per consonant, and still be one. */
const APART_MAX: Readonly<Record<Hearing, number>> = {
  latin: 0.19,
  alphabet: 0.2,
  consonants: 0.22,
  syllables: 0.25,
};
/** Names of so many more consonants are others. */
const CONSONANTS_APART_MAX = 3;
/** What a name says by how many consonants are heard of it; longer ones as much as the last. */
const SAID_BY_CONSONANTS = [0, 0, 0.45, 0.85, 1.05, 1.2];
/** A name that weighs less is known from many articles, or hardly a name: it says as much as a given name at most. */
const COMMON_WEIGHT = 0.58;
const PART_SAYS = 0.35;
const COUNTRY_SAYS = 0.35;
const CITY_SAYS = 0.5;
const ORGANISATION_SAYS = 0.3;
const ACRONYM_SAYS = 0.5;

/** What kinds weigh in the share that agrees. */
const SHARE_WEIGHTS: Readonly<Record<GroundLetter, number>> = {
  l: 0,
  d: 0,
  n: 1,
  p: 0.5,
  w: 0.5,
  a: 0.6,
  f: 0.8,
  m: 1,
  s: 0.8,
};

function isNamed({ letter }: GroundEntry): boolean {
  return letter === 'n' || letter === 'p';
}

function shareWeight({ letter, weight }: GroundEntry): number {
  return SHARE_WEIGHTS[letter] * weight;
}

function lengthOf(entries: readonly GroundEntry[]): number {
  return Math.sqrt(entries.reduce((sum, entry) => sum + shareWeight(entry) ** 2, 0));
}

interface Pair {
  one: GroundEntry;
  other: GroundEntry;
  /** Cost per consonant of turning one into the other. */
  apart: number;
}

/** A name as it is compared: what it begins with decides cheaply that most are not one. */
interface Heard {
  entry: GroundEntry;
  consonants: number;
  /** The class of the first sound; null where languages read or write it in several ways. */
  head: string | null;
}

function heardOf(entries: readonly GroundEntry[]): Heard[] {
  return entries.filter(isNamed).map((entry) => ({
    entry,
    consonants: consonantsOf(entry.form),
    head: headOf(entry.form),
  }));
}

function mayBeOne(one: Heard, other: Heard): boolean {
  if (one.head !== null && other.head !== null && one.head !== other.head) return false;
  return Math.abs(one.consonants - other.consonants) <= CONSONANTS_APART_MAX;
}

/** Names that are one, nearest first, each with one of the other article at most. */
function pairNames(one: readonly GroundEntry[], other: readonly GroundEntry[], hearing: Hearing): Pair[] {
  const opposites = heardOf(other);
  const pairs: Pair[] = [];
  for (const left of heardOf(one)) {
    for (const right of opposites) {
      if (!mayBeOne(left, right)) continue;
      const consonants = Math.max(left.consonants, right.consonants, 1);
      const apart = soundDistance(left.entry.form, right.entry.form, hearing) / consonants;
      if (apart <= APART_MAX[hearing]) pairs.push({ one: left.entry, other: right.entry, apart });
    }
  }
  pairs.sort((first, second) => first.apart - second.apart);
  const taken = new Set<GroundEntry>();
  return pairs.filter((pair) => {
    if (taken.has(pair.one) || taken.has(pair.other)) return false;
    taken.add(pair.one).add(pair.other);
    return true;
  });
}

function pairEqual(one: readonly GroundEntry[], other: readonly GroundEntry[]): Pair[] {
  return one.flatMap((left) => {
    if (isNamed(left) || left.letter === 'd') return [];
    const same = other.find(({ letter, form }) => letter === left.letter && form === left.form);
    return same === undefined ? [] : [{ one: left, other: same, apart: 0 }];
  });
}

/** What an agreement says, from 0 to 1.2. */
function saidBy({ one, other, apart }: Pair): { says: number; of: 'names' | 'figures' | 'others' } {
  const weight = Math.min(1, one.weight, other.weight);
  if (isNamed(one)) {
    if (one.letter === 'p' || other.letter === 'p') return { says: PART_SAYS, of: 'others' };
    const heard = Math.min(consonantsOf(one.form), consonantsOf(other.form), SAID_BY_CONSONANTS.length - 1);
    const says = (SAID_BY_CONSONANTS[heard] ?? 0) * (1 - apart) * weight;
    return weight < COMMON_WEIGHT ? { says: Math.min(PART_SAYS, says), of: 'others' } : { says, of: 'names' };
  }
  if (one.letter === 'f' || one.letter === 'm' || one.letter === 's') return { says: weight, of: 'figures' };
  if (one.letter === 'a') return { says: ACRONYM_SAYS * weight, of: 'others' };
  return {
    says: one.form.startsWith('r') ? COUNTRY_SAYS : one.form.startsWith('c') ? CITY_SAYS : ORGANISATION_SAYS,
    of: 'others',
  };
}

/** What two articles agree in; their languages are different and known. */
export function agreementOf(one: SharedGround, other: SharedGround): Agreement {
  const hearing = hearingBetween(one.language ?? '', other.language ?? '');
  const pairs = [...pairNames(one.entries, other.entries, hearing), ...pairEqual(one.entries, other.entries)];
  const agreement: Agreement = { terms: pairs.length, names: 0, figures: 0, others: 0, share: 0 };
  let product = 0;
  for (const pair of pairs) {
    const { says, of } = saidBy(pair);
    agreement[of] += says;
    product += shareWeight(pair.one) * shareWeight(pair.other);
  }
  const lengths = lengthOf(one.entries) * lengthOf(other.entries);
  agreement.share = lengths === 0 ? 0 : product / lengths;
  return agreement;
}
