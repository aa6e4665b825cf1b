// What a profile says of an article besides its stems, in terms that weigh nothing: grouping sees nothing but profiles.
import { UNKNOWN_OUTLET } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import type { Profile } from '../../news/ports.ts';
import { STEM_MARK } from '../terms.ts';
import type { Slot, SlotKind } from './slots.ts';

/** Of an article that its publisher dates. Where nobody dates it, its time is when it was first seen. */
export const DATED_MARK = '\uE004';
/** Before the outlet, folded and cut. */
const OUTLET_MARK = '\uE005';
/** Before the weekdays that the beginning names, 1 to 7, Monday first. */
const WEEKDAYS_MARK = '\uE006';
/** Before the stem that the text repeats most; the sign follows where it repeats it far more than any other. */
const SUBJECT_MARK = '\uE007';
const CLEAR_SIGN = '!';
/** Before the stems of the first names, spaces between them. */
const NAMES_MARK = '\uE008';
/** Before a slot of a series: its kind, a space, its value. */
const SLOT_MARK = '\uE009';

const MARK = /^[\uE004-\uE009]/;
const OUTLET_MAX_LENGTH = 24;

/** What is marked of an article. */
export interface Marks {
  isDated: boolean;
  /** Null where it is not known. */
  outlet: string | null;
  weekdays: readonly number[];
  /** The stem that the text repeats most; null where there is none. */
  subject: string | null;
  /** True where nothing else comes near the subject. */
  isSubjectClear: boolean;
  /** Plain stems of the names that the beginning has, some of the first. */
  names: readonly string[];
  slots: readonly Slot[];
}

export const NO_MARKS: Marks = {
  ...{ isDated: false, outlet: null, weekdays: [], subject: null, isSubjectClear: false },
  ...{ names: [], slots: [] },
};

export function isMark(term: string): boolean {
  return MARK.test(term);
}

/** The terms for the marks of an article. */
export function termsOfMarks(marks: Marks): string[] {
  const { isDated, outlet, weekdays, subject, isSubjectClear, names, slots } = marks;
  const terms: string[] = isDated ? [DATED_MARK] : [];
  if (outlet !== null && outlet !== UNKNOWN_OUTLET) terms.push(OUTLET_MARK + outletKeyOf(outlet));
  if (weekdays.length > 0) terms.push(WEEKDAYS_MARK + weekdays.toSorted((a, b) => a - b).join(''));
  if (subject !== null) terms.push(SUBJECT_MARK + (isSubjectClear ? CLEAR_SIGN : '') + subject);
  if (names.length > 0) terms.push(NAMES_MARK + names.join(' '));
  return [...terms, ...slots.map(({ kind, value }) => `${SLOT_MARK}${kind} ${value}`)];
}

function outletKeyOf(outlet: string): string {
  return foldText(outlet)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, OUTLET_MAX_LENGTH);
}

/** The marks that a profile has. */
export function marksOf(profile: Profile): Marks {
  const marks = { ...NO_MARKS, slots: [] as Slot[] };
  for (const term of profile.keys()) {
    if (!isMark(term)) continue;
    const said = term.slice(1);
    if (term === DATED_MARK) marks.isDated = true;
    else if (term.startsWith(OUTLET_MARK)) marks.outlet = said;
    else if (term.startsWith(WEEKDAYS_MARK)) marks.weekdays = Array.from(said, Number);
    else if (term.startsWith(SLOT_MARK)) marks.slots.push(slotOf(said));
    else if (term.startsWith(NAMES_MARK)) marks.names = said.split(' ');
    else {
      marks.isSubjectClear = said.startsWith(CLEAR_SIGN);
      marks.subject = plainStem(marks.isSubjectClear ? said.slice(CLEAR_SIGN.length) : said);
    }
  }
  return marks;
}

function slotOf(said: string): Slot {
  const [kind = '', ...value] = said.split(' ');
  return { kind: kind as SlotKind, value: value.join(' ') };
}

/** The index tells a stem that is a word from one that is not; for grouping "storm" and "storms" are one. */
export function plainStem(term: string): string {
  return term.startsWith(STEM_MARK) ? term.slice(STEM_MARK.length) : term;
}
