// Where the sources say what the claim says: the one to three sentences that cover most of its words.
import type { Span } from '../../news/article.ts';
import { type MeaningGroup, meaningGroupsOf } from './groups.ts';
import type { ReadText, SupportReading, SupportSentence, SupportWord } from './reading.ts';

/** The passage of a source that a claim is held against. */
export interface SupportWindow {
  source: ReadText;
  sentences: readonly SupportSentence[];
  /** The one sentence of it that covers most. */
  best: SupportSentence;
  /** The clause of that sentence that has most of the claim's content; null where two have as much. */
  clause: Span | null;
  /** 0 to 1: how much of the claim's content, by weight, the passage has, and its best sentence alone. */
  coverage: number;
  bestCoverage: number;
  /** Share of the claim's neighbouring pairs of content words that are near each other there too. */
  adjacency: number;
  /** Content words of the claim that the passage lacks. */
  missing: readonly SupportWord[];
}

/** Sentences of one passage. More would cover anything. */
const WINDOW_SENTENCES_MAX = 3;
/** What each further sentence must bring in coverage. */
const SENTENCE_COST = 0.03;
/** A word of the same family (destroyed, destruction), and one that means the same. */
const FAMILY_CREDIT = 0.6;
const MEANING_CREDIT = 0.85;
const FAMILY_PREFIX_LENGTH = 5;
const FAMILY_REST_MAX_LENGTH = 5;
/** Words between two neighbours that are near each other still. */
const NEAR_WORDS = 5;

interface Sought {
  word: SupportWord;
  weight: number;
  meaning: MeaningGroup | undefined;
}

/** Inverse document frequency over the sentences of the sources; a word that no sentence has weighs most. */
function soughtIn({ claim, sources, language }: SupportReading): Sought[] {
  const sentences = sources.flatMap((source) => source.sentences);
  const content = claim.sentences.flatMap(({ words }) => words).filter(({ isContent }) => isContent);
  const wanted = new Set(content.map(({ stem }) => stem));
  const frequencies = new Map<string, number>();
  for (const { words } of sentences)
    for (const stem of new Set(words.map((word) => word.stem)))
      if (wanted.has(stem)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  const groups = meaningGroupsOf(language);
  // Added to both sides, so that two sentences give no word a weight of nothing.
  const weightOf = (stem: string): number =>
    Math.log(1 + (sentences.length + 3) / ((frequencies.get(stem) ?? 0) + 1));
  return content.map((word) => ({ word, weight: weightOf(word.stem), meaning: groups.get(word.stem) }));
}

function isFamily(one: string, other: string): boolean {
  if (one.length < FAMILY_PREFIX_LENGTH || other.length < FAMILY_PREFIX_LENGTH) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= FAMILY_PREFIX_LENGTH && Math.max(one.length, other.length) - same <= FAMILY_REST_MAX_LENGTH;
}

/** Austria is no family of Australia. */
function areNames(one: SupportWord, other: SupportWord, language: string | null): boolean {
  return language !== 'de' && /^\p{Lu}/u.test(one.text) && /^\p{Lu}/u.test(other.text);
}

/** How well a sentence has each word that is sought, 0 to 1. */
function creditsOf(sentence: SupportSentence, sought: readonly Sought[], language: string | null): number[] {
  const stems = new Set(sentence.words.map(({ stem }) => stem));
  const content = sentence.words.filter(({ isContent }) => isContent);
  const groups = meaningGroupsOf(language);
  const meanings = new Set(content.flatMap(({ stem }) => groups.get(stem)?.group ?? []));
  return sought.map(({ word, meaning }) => {
    if (stems.has(word.stem)) return 1;
    if (meaning !== undefined && meanings.has(meaning.group)) return MEANING_CREDIT;
    return content.some((other) => isFamily(other.stem, word.stem) && !areNames(other, word, language))
      ? FAMILY_CREDIT
      : 0;
  });
}

function coverageOf(credits: readonly number[], sought: readonly Sought[]): number {
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  return sought.reduce((sum, { weight }, at) => sum + weight * (credits[at] ?? 0), 0) / total;
}

/** Share of the pairs of neighbours in the claim that are near each other in one of the sentences, in order. */
function adjacencyOf(sought: readonly Sought[], sentences: readonly SupportSentence[]): number {
  if (sought.length < 2) return 1;
  const pairs = sought.slice(1).map(({ word }, at) => [sought[at]?.word.stem ?? '', word.stem] as const);
  const isNear = ([one, other]: readonly [string, string]): boolean =>
    sentences.some(({ words }) =>
      words.some(
        ({ stem }, at) =>
          stem === one && words.slice(at + 1, at + 1 + NEAR_WORDS).some((next) => next.stem === other),
      ),
    );
  return pairs.filter(isNear).length / pairs.length;
}

/** Marks and words that part a sentence into clauses. */
const CLAUSE_END = /^(?:[,;:—–]|while|whereas|wahrend|tandis|mientras)$/;

/** The clause that alone has most of what is sought, by weight; null where no one is ahead. */
function clauseOf(
  sentence: SupportSentence,
  sought: readonly Sought[],
  language: string | null,
): Span | null {
  const clauses: SupportWord[][] = [[]];
  for (const word of sentence.words) {
    if (CLAUSE_END.test(word.folded)) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  const scored = clauses
    .map((words) => ({
      words,
      coverage: coverageOf(creditsOf({ ...sentence, words }, sought, language), sought),
    }))
    .sort((one, other) => other.coverage - one.coverage);
  const [first, second] = scored;
  const [from, to] = [first?.words[0], first?.words.at(-1)];
  if (first === undefined || from === undefined || to === undefined) return null;
  return first.coverage > (second?.coverage ?? 0) ? { start: from.start, end: to.end } : null;
}

interface Candidate {
  source: ReadText;
  first: number;
  length: number;
  credits: readonly number[];
  merit: number;
}

function candidatesIn(source: ReadText, sought: readonly Sought[], language: string | null): Candidate[] {
  const credits = source.sentences.map((sentence) => creditsOf(sentence, sought, language));
  return credits.flatMap((_, first) => {
    let joint: readonly number[] = sought.map(() => 0);
    return credits.slice(first, first + WINDOW_SENTENCES_MAX).map((own, more) => {
      joint = joint.map((credit, at) => Math.max(credit, own[at] ?? 0));
      const merit = coverageOf(joint, sought) - SENTENCE_COST * more;
      return { source, first, length: more + 1, credits: joint, merit };
    });
  });
}

/** The passage that covers most of the claim; null where there is no sentence to look at. */
export function findWindow(reading: SupportReading): SupportWindow | null {
  const { language, sources } = reading;
  const sought = soughtIn(reading);
  let top: Candidate | null = null;
  for (const source of sources)
    for (const candidate of candidatesIn(source, sought, language))
      if (top === null || candidate.merit > top.merit) top = candidate;
  if (top === null) return null;
  const { source, credits } = top;
  const sentences = source.sentences.slice(top.first, top.first + top.length);
  const scored = sentences.map((sentence) => ({
    sentence,
    coverage: coverageOf(creditsOf(sentence, sought, language), sought),
  }));
  const [best] = scored.toSorted((one, other) => other.coverage - one.coverage);
  if (best === undefined) return null;
  return {
    source,
    sentences,
    best: best.sentence,
    clause: clauseOf(best.sentence, sought, language),
    coverage: coverageOf(credits, sought),
    bestCoverage: best.coverage,
    adjacency: adjacencyOf(sought, sentences),
    missing: sought.filter((_, at) => credits[at] === 0).map(({ word }) => word),
  };
}
