// What grouping compares of an article: the stems of headline and opening, weighed by field, repetition, names and days.
import { PROFILE_OPENING_MAX_LENGTH } from '../../limits/analysis.ts';
import type { ArticleText } from '../../news/article.ts';
import type { Profile } from '../../news/ports.ts';
import { calendarWordsOf } from '../moments/words.ts';
import { stopWordsOf } from '../stop-words.ts';
import { COMPOUND_MARK, primaryLanguageOf, REVERSED_COMPOUND_MARK, STEM_MARK, wordTerms } from '../terms.ts';
import { foldWord, stretchesOf, stretchKindOf } from '../words.ts';
import { plainStem, termsOfMarks, type Marks } from './marks.ts';
import { slotsIn } from './slots.ts';

/** The opening that counts, in stems: of 60 to 300, 150 and more group best (eval/stories.ts). */
const OPENING_STEMS = 150;
/** A stem of the headline counts like three of the opening. */
const HEADLINE_WEIGHT = 3;
/** A stem weighs by this power of how often it stands there: from none (0) to .5 all sets group well, .3 best. */
const REPETITION_POWER = 0.3;
/** What stems of names and figures weigh more in a long text, where they tell look-alikes apart; in a short one they hide the rest. */
const NAME_WEIGHT = 0.5;
const FIGURE_WEIGHT = 3;
/** Words of an opening that names and figures begin to weigh more in, and as many more until they do in full. */
const AMPLE_FROM_WORDS = 120;
const AMPLE_OVER_WORDS = 150;
/** What a weekday weighs more than another word as frequent: look-alikes differ in it, write-ups of one event do not. */
const WEEKDAY_WEIGHT = 2.2;
/** Shorter ones are words besides: Sun, sat, wed, mar. */
const WEEKDAY_MIN_LENGTH = 5;

/** A capital that no sentence gives: what stands before it on its line ends in a small letter, a figure or a comma. */
const NAME_WORD = /(?<=[\p{Ll}\p{N}][,;]? )\p{Lu}[\p{L}\p{M}\p{N}]+/gu;

/** What stands at the beginning is of the event; further down, days and figures are of its background. */
const BEGINNING_WORDS = 100;
const BEGINNING_LENGTH = 600;

/** A stem that counts less is nobody's subject: the headline and one mention. */
const SUBJECT_COUNT_MIN = 4;
/** Half as much again as any other: so articles of one event were next to never found with two (eval/stories.ts). */
const CLEAR_SUBJECT_RATIO = 1.5;

/** More names tell no more, and each is kept in the index. */
const MARKED_NAMES_MAX = 6;

const FIGURE = /^\d/;

/** What one reading of a text goes by. */
interface Reading {
  language: string | null;
  stopWords: ReadonlySet<string>;
  weekdays: ReadonlyMap<string, number>;
  /** Folded words that the opening writes with a capital only, and not for grammar. */
  names: ReadonlySet<string>;
  /** The weekdays that the beginning names, as far as it is read. */
  found: Set<number>;
  /** Plain stems of the first names of the beginning, as far as it is read. */
  named: Set<string>;
  /** How far the opening is a long text, from 0 to 1. */
  amplitude: number;
}

/** Counted stems, each with the most that one of its words counts, and what that is. */
type Counts = Map<string, { count: number; weight: number; kind: StemKind }>;

type StemKind = 'word' | 'weekday' | 'figure';

/**
 * The weighted stems of a text, as terms of the index, stop words left out. A weight grows with how often a stem
 * stands there. `isDated` says whether the publisher dates the article.
 */
export function storyProfileOf(
  { headline, abstract, body, outlet }: ArticleText & { outlet?: string },
  language: string | null,
  isDated: boolean,
): Profile {
  const opening = [abstract, body].filter((part) => part !== null).join('\n\n');
  const read = stretchesOf(opening.slice(0, PROFILE_OPENING_MAX_LENGTH));
  const reading = {
    language,
    stopWords: stopWordsOf(language),
    weekdays: calendarWordsOf(primaryLanguageOf(language)).weekdays,
    found: new Set<number>(),
    named: new Set<string>(),
    amplitude: Math.min(1, Math.max(0, (read.length - AMPLE_FROM_WORDS) / AMPLE_OVER_WORDS)),
    names: namesOf(opening.slice(0, PROFILE_OPENING_MAX_LENGTH), read, language),
  };
  const counts: Counts = new Map();
  countStems(counts, stretchesOf(headline ?? ''), { reading, count: HEADLINE_WEIGHT, limit: Infinity });
  countStems(counts, read, { reading, count: 1, limit: OPENING_STEMS });
  const profile = new Map<string, number>();
  for (const [stem, { count, weight }] of counts)
    profile.set(stem, rounded(count ** REPETITION_POWER * weight));
  const marks = {
    isDated,
    outlet: outlet ?? null,
    weekdays: [...reading.found],
    names: [...reading.named],
    ...subjectOf(counts),
    slots: slotsIn([headline ?? '', opening.slice(0, BEGINNING_LENGTH)].join('\n')),
  };
  for (const term of termsOfMarks(marks)) profile.set(term, 0);
  return profile;
}

/** The stem that stands there most often; of equals the first by the alphabet. */
function subjectOf(counts: Counts): Pick<Marks, 'subject' | 'isSubjectClear'> {
  let [subject, most, next]: [string | null, number, number] = [null, 0, 0];
  for (const [stem, { count, kind }] of counts) {
    if (kind !== 'word') continue;
    if (count > most || (count === most && subject !== null && stem < subject)) {
      next = most;
      [subject, most] = [stem, count];
    } else next = Math.max(next, count);
  }
  if (most < SUBJECT_COUNT_MIN) return { subject: null, isSubjectClear: false };
  return { subject, isSubjectClear: most >= CLEAR_SUBJECT_RATIO * next };
}

/** Profiles are stored as text: more digits change no story. */
function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** Names as far as capitals tell them; German writes each noun with one. */
function namesOf(opening: string, stretches: readonly string[], language: string | null): Set<string> {
  if (language !== null && /^(?:de|lb)/.test(language)) return new Set();
  const names = new Set((opening.match(NAME_WORD) ?? []).map(foldWord));
  if (names.size === 0) return names;
  for (const stretch of stretches) if (/^\p{Ll}/u.test(stretch)) names.delete(foldWord(stretch));
  return names;
}

function countStems(
  counts: Counts,
  stretches: readonly string[],
  { reading, count, limit }: { reading: Reading; count: number; limit: number },
): void {
  let read = 0;
  for (const [place, stretch] of stretches.entries()) {
    const isWord = stretchKindOf(stretch) === 'word';
    const folded = isWord ? foldWord(stretch) : '';
    if (isWord && reading.stopWords.has(folded)) continue;
    const kind = isWord ? kindOf(folded, reading) : 'word';
    if (kind === 'weekday' && place < BEGINNING_WORDS) reading.found.add(reading.weekdays.get(folded) ?? 0);
    const weight = isWord ? weightOf(folded, kind, reading) : 1;
    for (const stem of stemsOf(stretch, isWord, reading.language)) {
      if (read >= limit) return;
      read += 1;
      if (kind === 'word' && place < BEGINNING_WORDS) noteName(plainStem(stem), folded, reading);
      const known = counts.get(stem);
      counts.set(stem, {
        count: (known?.count ?? 0) + count,
        weight: Math.max(known?.weight ?? 0, weight),
        kind,
      });
    }
  }
}

function noteName(stem: string, folded: string, { names, named }: Reading): void {
  if (names.has(folded) && named.size < MARKED_NAMES_MAX) named.add(stem);
}

function kindOf(folded: string, { weekdays }: Reading): StemKind {
  if (folded.length >= WEEKDAY_MIN_LENGTH && weekdays.has(folded)) return 'weekday';
  return FIGURE.test(folded) ? 'figure' : 'word';
}

function weightOf(folded: string, kind: StemKind, { names, amplitude }: Reading): number {
  if (kind === 'weekday') return WEEKDAY_WEIGHT;
  if (kind === 'figure') return 1 + amplitude * FIGURE_WEIGHT;
  return names.has(folded) ? 1 + amplitude * NAME_WEIGHT : 1;
}

/** Of a word its stem, of a script without spaces its pairs of letters. */
function stemsOf(stretch: string, isWord: boolean, language: string | null): readonly string[] {
  const terms = wordTerms(stretch, language);
  if (!isWord) return terms;
  const stem = terms.find((term) => term.startsWith(STEM_MARK)) ?? terms[0];
  if (stem === undefined || stem.startsWith(COMPOUND_MARK) || stem.startsWith(REVERSED_COMPOUND_MARK))
    return [];
  return [stem];
}
