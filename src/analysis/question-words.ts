// What a member types, read; and what the index is asked for each of its words.
import { MATCH_LANGUAGES_MAX, PHRASE_GAP_MAX_LENGTH, WORD_MAX_LENGTH } from '../limits/analysis.ts';
import { QUESTION_MAX_LENGTH, QUESTION_WORDS_MAX } from '../limits/newsroom.ts';
import { foldText } from '../news/folding.ts';
import type { TermMatch } from '../news/ports-search.ts';
import { type Word, piecesOf, withoutFunctionWords } from './question-pieces.ts';
import { isCompounding, stemOf } from './stems.ts';
import {
  COMPOUND_MARK,
  REVERSED_COMPOUND_MARK,
  STEM_MARK,
  primaryLanguageOf,
  reversed,
  wordTerms,
} from './terms.ts';
import { bigramsOf, foldWord, lettersOf, readWord, stretchKindOf, stretchesOf } from './words.ts';

export type { Word } from './question-pieces.ts';

/** A question's words, read. */
export interface ParsedWords {
  /** All of these, each as one or another of its alternatives. */
  required: Word[][];
  /** None of these. */
  excluded: Word[];
  /** Words beyond `QUESTION_WORDS_MAX`, which do not count. */
  leftOut: number;
}

/**
 * Reads what was typed: spaces separate, quotes hold phrases together, a minus excludes, `or` and `|` stand between
 * alternatives. Never throws: whatever else is punctuation.
 */
export function parseWords(words: string): ParsedWords {
  const required: Word[][] = [];
  const excluded: Word[] = [];
  let isAlternative = false;
  for (const piece of piecesOf(words.slice(0, QUESTION_MAX_LENGTH))) {
    if (piece.kind === 'words' && piece.isExcluded) excluded.push(...piece.words);
    if (piece.kind === 'words' && !piece.isExcluded) addRequired(required, piece.words, isAlternative);
    isAlternative = piece.kind === 'or';
  }
  return bounded(withoutFunctionWords(required), excluded);
}

function addRequired(required: Word[][], words: readonly Word[], isAlternative: boolean): void {
  const [first, ...others] = words;
  if (first === undefined) return;
  const last = required.at(-1);
  if (isAlternative && last !== undefined) last.push(first);
  else required.push([first]);
  for (const word of others) required.push([word]);
}

/** Keeps as many words as the index is asked for at once: a phrase counts as often as it has words. */
function bounded(required: readonly Word[][], excluded: readonly Word[]): ParsedWords {
  let left = QUESTION_WORDS_MAX;
  let leftOut = 0;
  const isAffordable = (word: Word): boolean => {
    const cost = Math.max(1, requiredTermsOf(word, []).length);
    const isWithin = cost <= left;
    if (isWithin) left -= cost;
    else leftOut += cost;
    return isWithin;
  };
  const kept = required.map((words) => words.filter(isAffordable)).filter((words) => words.length > 0);
  const keptOut = excluded.filter(isAffordable);
  return { required: kept, excluded: keptOut, leftOut };
}

/** Parts of compounds that are looked for; shorter ones stand in most words by chance. In letters. */
const COMPOUND_PART_MIN_LENGTH = 5;

function exactly(term: string): TermMatch {
  return { terms: [term], prefixes: [] };
}

/** The forms that lone words are found by: as they stand, their stems, and as a part of compounds. */
function formsOf(words: readonly string[], languages: readonly string[]): TermMatch {
  const terms = new Set<string>();
  const prefixes = new Set<string>();
  const primaries = new Set(
    languages.slice(0, MATCH_LANGUAGES_MAX).map((language) => primaryLanguageOf(language)),
  );
  for (const written of words) {
    const word = foldWord(written).slice(0, WORD_MAX_LENGTH);
    if (word === '') continue;
    terms.add(word);
    for (const language of primaries) {
      const stem = stemOf(written, language);
      // A word that is its own stem is indexed without the mark.
      if (stem !== null) terms.add(STEM_MARK + stem).add(stem);
      if (isCompounding(language)) addCompoundEnds(prefixes, [word, stem ?? word]);
    }
  }
  return { terms: [...terms], prefixes: [...prefixes] };
}

function addCompoundEnds(prefixes: Set<string>, forms: readonly string[]): void {
  for (const form of forms) {
    if (form.length < COMPOUND_PART_MIN_LENGTH || /\P{L}/u.test(form)) continue;
    prefixes.add(COMPOUND_MARK + form).add(REVERSED_COMPOUND_MARK + reversed(form));
  }
}

/** What each letter pair of a run is found by; a lone letter begins each pair that it stands in. */
function pairsOf(run: string): TermMatch[] {
  const letters = lettersOf(foldWord(run));
  const [first] = letters;
  if (letters.length === 1 && first !== undefined) return [{ terms: [first], prefixes: [first] }];
  return bigramsOf(letters).slice(0, -1).map(exactly);
}

function distinct(matches: readonly TermMatch[]): TermMatch[] {
  return [...new Map(matches.map((match) => [match.terms.join(' '), match])).values()];
}

/**
 * What must all stand in an article that has the word: for a phrase each of its words as it stands, for a run each of
 * its letter pairs, for a joined word (Covid-19) each part or the whole; for any other word one match. Phrases and runs
 * are then to be verified by `standsIn`. Empty where nothing of it can be found.
 */
export function requiredTermsOf(word: Word, languages: readonly string[]): TermMatch[] {
  const stretches = stretchesOf(word.text);
  const [first] = stretches;
  if (first === undefined) return [];
  const isLoneWord = stretches.length === 1 && !word.isPhrase && stretchKindOf(first) === 'word';
  if (!isLoneWord) return distinct(stretches.flatMap(exactTermsOf));
  const { parts, others } = readWord(first);
  return distinct(
    parts.map((part) => formsOf([part, ...others], languages)).filter(({ terms }) => terms.length > 0),
  );
}

function exactTermsOf(stretch: string): TermMatch[] {
  if (stretchKindOf(stretch) !== 'word') return pairsOf(stretch);
  const words = readWord(stretch).parts.map((part) => foldWord(part).slice(0, WORD_MAX_LENGTH));
  return words.filter((word) => word !== '').map(exactly);
}

/**
 * One match for a word, for where it is an alternative. For phrases, runs and lists it asks for their longest word or
 * first letter pair only: a condition that is necessary, not sufficient. So verify by `standsIn`, and never exclude by it.
 */
export function matchOf(word: Word, languages: readonly string[]): TermMatch {
  const [only, ...others] = stretchesOf(word.text);
  const isLoneWord =
    !word.isPhrase && only !== undefined && others.length === 0 && stretchKindOf(only) === 'word';
  const reading = isLoneWord ? readWord(only) : null;
  if (reading !== null && reading.parts.length > 1 && reading.others.length > 0)
    return formsOf(reading.others, languages);
  const matches = requiredTermsOf(word, languages);
  const lengthOf = (match: TermMatch): number => match.terms[0]?.length ?? 0;
  return matches.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? { terms: [], prefixes: [] };
}

/**
 * True where a text has all that a word was found by: of each match a term, or one that begins so. Read as the index reads
 * it: `language` is the text's own. Nothing has what nothing is asked for.
 */
export function hasMatches(matches: readonly TermMatch[], text: string, language: string | null): boolean {
  const primary = primaryLanguageOf(language);
  let missing = matches;
  for (const stretch of new Set(stretchesOf(text))) {
    const terms = wordTerms(stretch, primary);
    missing = missing.filter((match) => !terms.some((term) => isFoundBy(term, match)));
    if (missing.length === 0) return matches.length > 0;
  }
  return false;
}

function isFoundBy(term: string, { terms, prefixes }: TermMatch): boolean {
  return terms.includes(term) || prefixes.some((prefix) => term.startsWith(prefix));
}

/** The words of a folded text in a row, a space on either side of each: phrases are compared so. */
function rowOf(folded: string): string {
  const words = stretchesOf(folded).flatMap((stretch) =>
    stretchKindOf(stretch) === 'word' ? readWord(stretch).parts.map(foldWord) : [foldWord(stretch)],
  );
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}

/**
 * True where a phrase stands in a text as it is: folded, whole words, whatever punctuation between them. At its ends,
 * letters of a script without spaces (and Hangul, whose particles are written on) may be part of a longer run.
 */
export function standsIn(phrase: Word, text: string): boolean {
  const read = readPhrases.get(phrase) ?? readPhrase(phrase);
  readPhrases.set(phrase, read);
  const { needle, neighbours } = read;
  if (needle === null) return false;
  const folded = foldText(text);
  if (neighbours !== null && !neighbours.test(folded)) return false;
  return passagesOf(folded, read).some((passage) => rowOf(passage).includes(needle));
}

/** A phrase as it is looked for. */
interface ReadPhrase {
  /** Its words in a row; null where it has none. */
  needle: string | null;
  /** What a folded text that has the phrase has: its words, nothing but punctuation between them. Null where they are not plain. */
  neighbours: RegExp | null;
  /** Its longest plain word. */
  probe: string | undefined;
  /** How far from the probe it can reach, in characters. */
  reach: number;
}

/** One phrase is looked for in hundreds of texts: it is read once. */
const readPhrases = new WeakMap<Word, ReadPhrase>();

function readPhrase(phrase: Word): ReadPhrase {
  const sought = foldText(phrase.text);
  const stretches = stretchesOf(sought);
  const plain = stretches.filter((stretch) => /^[\p{L}\p{M}]+$/u.test(stretch));
  const probe = plain.toSorted((a, b) => b.length - a.length)[0];
  return {
    needle: needleOf(sought, stretches),
    neighbours: neighboursOf(stretches),
    probe,
    reach: sought.length + PHRASE_GAP_MAX_LENGTH,
  };
}

/** A look that is ten times as fast as reading words, and turns most texts away. */
function neighboursOf(stretches: readonly string[]): RegExp | null {
  if (!stretches.every((stretch) => /^[a-z]+$/.test(stretch))) return null;
  // What is written with an apostrophe is read without it: don't, we'll.
  const words = stretches.map((word) => word.replace(/(?<=.)(?:t|d|m|ll|re|ve)$/, "['’‘＇]?$&"));
  return new RegExp(words.join('[^a-z0-9]+'));
}

function needleOf(sought: string, stretches: readonly string[]): string | null {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return null;
  const row = rowOf(sought);
  const start = stretchKindOf(first) === 'word' ? 0 : 1;
  const end = stretchKindOf(last) === 'word' ? row.length : row.length - 1;
  return end - start < 1 || row.trim() === '' ? null : row.slice(start, end);
}

/** The passages of a folded text around the longest plain word of a phrase: reading the rest would take ten times as long. */
function passagesOf(folded: string, { probe, reach }: ReadPhrase): string[] {
  if (probe === undefined) return [folded];
  const passages: string[] = [];
  for (let at = folded.indexOf(probe); at !== -1; at = folded.indexOf(probe, at + probe.length))
    passages.push(folded.slice(Math.max(0, at - reach), at + reach));
  return passages;
}
