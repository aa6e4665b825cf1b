// What grouping compares of an article: the stems of headline and opening, weighed by field, repetition, names and days.
import { PROFILE_OPENING_MAX_LENGTH } from '../../limits/analysis.ts';
import type { ArticleText } from '../../news/article.ts';
import type { Profile } from '../../news/ports.ts';
import { calendarWordsOf } from '../moments/words.ts';
import { stopWordsOf } from '../stop-words.ts';
import { COMPOUND_MARK, primaryLanguageOf, REVERSED_COMPOUND_MARK, STEM_MARK, wordTerms } from '../terms.ts';
import { foldWord, stretchesOf, stretchKindOf } from '../words.ts';

/** Of an article that its publisher dates; it weighs nothing. Where nobody dates it, its time is when it was first seen. */
export const DATED_MARK = '\uE004';

/** The opening that counts, in stems: of 60 to 300, 150 and more group best (eval/stories.ts). */
const OPENING_STEMS = 150;
/** A stem of the headline counts like three of the opening. */
const HEADLINE_WEIGHT = 3;
/** What a stem of a name weighs more in a long text, where names tell look-alikes apart; in a short one they hide the rest. */
const NAME_WEIGHT = 0.35;
/** Words of an opening that names begin to weigh more in, and as many more until they do in full. */
const NAMES_FROM_WORDS = 120;
const NAMES_OVER_WORDS = 150;
/** What a weekday weighs more than another word as frequent: look-alikes differ in it, write-ups of one event do not. */
const WEEKDAY_WEIGHT = 2.2;
/** Shorter ones are words besides: Sun, sat, wed, mar. */
const WEEKDAY_MIN_LENGTH = 5;

/** A capital that no sentence gives: what stands before it on its line ends in a small letter, a figure or a comma. */
const NAME_WORD = /(?<=[\p{Ll}\p{N}][,;]? )\p{Lu}[\p{L}\p{M}\p{N}]+/gu;

/** What one reading of a text goes by. */
interface Reading {
  language: string | null;
  stopWords: ReadonlySet<string>;
  weekdays: ReadonlyMap<string, number>;
  /** Folded words that the opening writes with a capital only, and not for grammar. */
  names: ReadonlySet<string>;
  nameWeight: number;
}

/** Counted stems, each with the most that one of its words counts. */
type Counts = Map<string, { count: number; weight: number }>;

/**
 * The weighted stems of a text, as terms of the index, stop words left out. A weight grows with the root of how often a
 * stem stands there. `isDated` says whether the publisher dates the article.
 */
export function storyProfileOf(
  { headline, abstract, body }: ArticleText,
  language: string | null,
  isDated: boolean,
): Profile {
  const opening = [abstract, body].filter((part) => part !== null).join('\n\n');
  const read = stretchesOf(opening.slice(0, PROFILE_OPENING_MAX_LENGTH));
  const reading = {
    language,
    stopWords: stopWordsOf(language),
    weekdays: calendarWordsOf(language === null ? null : primaryLanguageOf(language)).weekdays,
    nameWeight:
      1 + NAME_WEIGHT * Math.min(1, Math.max(0, (read.length - NAMES_FROM_WORDS) / NAMES_OVER_WORDS)),
    names: namesOf(opening.slice(0, PROFILE_OPENING_MAX_LENGTH), read, language),
  };
  const counts: Counts = new Map();
  countStems(counts, stretchesOf(headline ?? ''), { reading, count: HEADLINE_WEIGHT, limit: Infinity });
  countStems(counts, read, { reading, count: 1, limit: OPENING_STEMS });
  const profile = new Map<string, number>();
  for (const [stem, { count, weight }] of counts) profile.set(stem, rounded(Math.sqrt(count) * weight));
  if (isDated) profile.set(DATED_MARK, 0);
  return profile;
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
  for (const stretch of stretches) {
    const isWord = stretchKindOf(stretch) === 'word';
    const folded = isWord ? foldWord(stretch) : '';
    if (isWord && reading.stopWords.has(folded)) continue;
    const weight = isWord ? weightOf(folded, reading) : 1;
    for (const stem of stemsOf(stretch, isWord, reading.language)) {
      if (read >= limit) return;
      read += 1;
      const known = counts.get(stem);
      counts.set(stem, {
        count: (known?.count ?? 0) + count,
        weight: Math.max(known?.weight ?? 0, weight),
      });
    }
  }
}

function weightOf(folded: string, { names, nameWeight, weekdays }: Reading): number {
  if (folded.length >= WEEKDAY_MIN_LENGTH && weekdays.has(folded)) return WEEKDAY_WEIGHT;
  return names.has(folded) ? nameWeight : 1;
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
