// Names in languages with capitals: runs of words whose capital no sentence explains, and the places among them.
import { isCalendarWord, isOpener, isParticle } from '../../names/words.ts';
import { placeAtWord, type PlaceNames } from '../../places.ts';
import { stopWordsOf } from '../../stop-words.ts';
import { isGeneric, isGermanNoun } from './generic.ts';
import { nameMention, type Mention } from './mentions.ts';
import type { GroundWord } from './words.ts';

/** Surely a name; the given name in front of one; one that may have its capital from elsewhere. */
const NAME_WEIGHT = 1;
const PART_WEIGHT = 0.4;
const DOUBTFUL_WEIGHT = 0.45;
const GUESSED_WEIGHT = 0.3;
const PLACE_WEIGHT = 1;
const ACRONYM_WEIGHT = 0.7;
const HEADLINE_WEIGHT = 1.25;
const RUN_WORDS_MAX = 5;

interface Reading {
  words: readonly GroundWord[];
  language: string;
  places: PlaceNames;
  stopWords: ReadonlySet<string>;
  /** Folded words that stand somewhere without a capital, and those with one that no sentence gives. */
  lowered: ReadonlySet<string>;
  proven: ReadonlySet<string>;
}

/** The names, places and acronyms of a text in a language with capitals. */
export function findByCapitals(
  words: readonly GroundWord[],
  language: string,
  places: PlaceNames,
): Mention[] {
  const [lowered, proven] = [new Set<string>(), new Set<string>()];
  for (const { isCapital, isFirst, folded } of words) {
    if (!isCapital) lowered.add(folded);
    else if (!isFirst) proven.add(folded);
  }
  const reading: Reading = { words, language, places, stopWords: stopWordsOf(language), lowered, proven };
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.isCapital !== true) continue;
    const place = placeOf(reading, at);
    if (place !== null) {
      found.push(place.mention);
      at += place.words - 1;
      continue;
    }
    const run = runFrom(reading, at);
    found.push(...mentionsOf(run, reading));
    at = run.next - 1;
  }
  return found;
}

function weighted(weight: number, { isHeadline }: GroundWord): number {
  return isHeadline ? weight * HEADLINE_WEIGHT : weight;
}

function placeOf({ words, places }: Reading, at: number): { mention: Mention; words: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const place = placeAtWord(places, words, at);
  if (place === null) return null;
  const weight = weighted(PLACE_WEIGHT, word);
  return { mention: { kind: 'place', form: place.code, weight, word: '' }, words: place.words };
}

interface Run {
  words: GroundWord[];
  /** The place of the word after it. */
  next: number;
  before: GroundWord | undefined;
}

/** The words with capitals from a place on; particles (von der, al) belong to a run and are left out. */
function runFrom(reading: Reading, first: number): Run {
  const { words, language } = reading;
  const run: GroundWord[] = [];
  let next = first;
  for (let at = first; at < words.length && run.length < RUN_WORDS_MAX; at += 1) {
    const word = words[at];
    if (word === undefined || (at > first && !/^(?: |\u00a0|\. | & )$/u.test(word.gap))) break;
    if (at > first && word.gap.startsWith('.') && (words[at - 1]?.text.length ?? 0) > 1) break;
    if (!word.isCapital) {
      if (isParticle(word.folded, words[at - 1]?.folded ?? '', language)) continue;
      break;
    }
    if (at > first && placeOf(reading, at) !== null) break;
    run.push(word);
    next = at + 1;
  }
  return { words: run, next, before: words[first - 1] };
}

function mentionsOf(run: Run, reading: Reading): Mention[] {
  const { language, stopWords } = reading;
  const acronyms = run.words.filter(
    ({ isAcronym, text, folded }) => isAcronym && text.length > 1 && !isGeneric(folded, language),
  );
  const named = run.words.filter((word) => {
    const { folded, isAcronym, isFirst } = word;
    if (isAcronym || folded.length < 2 || isCalendarWord(folded)) return false;
    if (isGeneric(folded, language)) return false;
    if (isFirst && (stopWords.has(folded) || isOpener(folded, language)) && !reading.proven.has(folded))
      return false;
    return !(stopWords.has(folded) && run.words.length === 1);
  });
  const short = acronyms.map((word) => acronymMention(word));
  const joined = named.at(-1);
  if (joined === undefined) return short;
  const [last = joined, ...others] = partsOf(joined).toReversed();
  const parts = [...named.slice(0, -1), ...others].flatMap((word) =>
    nameMention(word.text, language, { kind: 'part', weight: weighted(PART_WEIGHT, word) }),
  );
  const weight = weighted(weightOf(joined, { run, named, reading }), last);
  return [
    ...short,
    ...parts,
    ...(weight === 0 ? [] : nameMention(last.text, language, { kind: 'name', weight })),
  ];
}

/** Of Wadi-Sharab, which others write apart, and al-Badrawi: the parts with capitals, each by itself. */
function partsOf(word: GroundWord): GroundWord[] {
  if (!/[-‑]/u.test(word.text)) return [word];
  const parts = word.text.split(/[-‑]/u).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part));
  return parts.length === 0 ? [word] : parts.map((text) => ({ ...word, text }));
}

const ACRONYM_LETTERS_MAX = 8;

/** F-35 and F35 are one. */
export function acronymMention(word: GroundWord): Mention {
  const letters = word.folded.replace(/[^\p{L}\p{N}]/gu, '').slice(0, ACRONYM_LETTERS_MAX);
  return { kind: 'acronym', form: letters, weight: weighted(ACRONYM_WEIGHT, word), word: '' };
}

interface InRun {
  run: Run;
  named: readonly GroundWord[];
  reading: Reading;
}

/** How surely the last word of a run is a name. */
function weightOf(word: GroundWord, { run, named, reading }: InRun): number {
  const { lowered, proven, language } = reading;
  const isPair = named.length > 1;
  if (language === 'de') return germanWeight(word, { run, named, reading });
  if (lowered.has(word.folded) && !isPair) return 0;
  if (!word.isFirst || proven.has(word.folded)) return NAME_WEIGHT;
  return DOUBTFUL_WEIGHT;
}

const GERMAN_DETERMINER =
  /^(?:d(?:er|ie|as|em|en|es)|(?:k?ein|sein|ihr|mein|unser|dies|jed|all|viel|mehr|wenig|einig)(?:e|er|en|em|es)?|im|am|vom|zum|zur|beim|ins|ans|\d.*)$/;
const GERMAN_PREPOSITION = /^(?:in|aus|nach|bei|von|fur|mit|gegen|um)$/;

/** All nouns have a capital: what stands before one tells. */
function germanWeight(word: GroundWord, { run, named, reading }: InRun): number {
  const before = run.before?.folded ?? '';
  const first = run.words[0];
  const isNounBefore = first !== undefined && first !== word;
  if (isGermanNoun(word.folded) || reading.lowered.has(word.folded)) return 0;
  // Zwei Wörter nebeneinander: a title and a name, or two names.
  if (isNounBefore) return named.length > 1 || isGeneric(first.folded, 'de') ? NAME_WEIGHT : DOUBTFUL_WEIGHT;
  const isDetermined = GERMAN_DETERMINER.test(before) || /(?:e|en|er|es|em)$/.test(before);
  if (GERMAN_PREPOSITION.test(before)) return DOUBTFUL_WEIGHT;
  return isDetermined && !word.isFirst ? GUESSED_WEIGHT / 2 : GUESSED_WEIGHT;
}
