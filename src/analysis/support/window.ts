// Where the sources say what the claim says: the one to three sentences that cover most of its words.
import type { Span } from '../../news/article.ts';
import {
  type ReadText,
  type SupportReading,
  type SupportSentence,
  type SupportWord,
  within,
} from './reading.ts';
import { coverageOf, creditsOf, type SearchedSentence, type Sought, soughtIn } from './sought.ts';

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
/** Words between two neighbours that are near each other still. */
const NEAR_WORDS = 5;

/** Share of the pairs of neighbours in the claim that are near each other in one of the sentences, in order. */
function adjacencyOf(sought: readonly Sought[], sentences: readonly SupportSentence[]): number {
  const stems = sought.flatMap((one) => (one.kind === 'word' ? [one.word.stem] : []));
  if (stems.length < 2) return 1;
  const pairs = stems.slice(1).map((stem, at) => [stems[at] ?? '', stem] as const);
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

function partOf(sentence: SupportSentence, words: readonly SupportWord[]): SupportSentence {
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const figures = within(sentence.figures, span);
  return { ...sentence, ...span, words, figures, moments: within(sentence.moments, span) };
}

/** The clause that alone has most of what is sought, by weight; null where no one is ahead. */
function clauseOf(searched: SearchedSentence, sought: readonly Sought[]): Span | null {
  const { sentence } = searched;
  const clauses: SupportWord[][] = [[]];
  for (const word of sentence.words) {
    if (CLAUSE_END.test(word.folded)) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  const scored = clauses
    .map((words) => ({
      words,
      coverage: coverageOf(creditsOf({ ...searched, sentence: partOf(sentence, words) }, sought), sought),
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
  const credits = source.sentences.map((sentence) => creditsOf({ sentence, source, language }, sought));
  return credits.flatMap((opening, first) => {
    // A passage begins with a sentence that has something of the claim; one of nothing stands for all that have none.
    if (first > 0 && !opening.some((credit) => credit > 0)) return [];
    const found: Candidate[] = [];
    let joint = opening;
    for (let more = 0; more < WINDOW_SENTENCES_MAX; more += 1) {
      const own = credits[first + more];
      // A sentence that brings nothing makes a longer passage and no better one.
      if (own === undefined || (more > 0 && !own.some((credit, at) => credit > (joint[at] ?? 0)))) continue;
      if (more > 0) joint = joint.map((credit, at) => Math.max(credit, own[at] ?? 0));
      const merit = coverageOf(joint, sought) - SENTENCE_COST * more;
      found.push({ source, first, length: more + 1, credits: joint, merit });
    }
    return found;
  });
}

/** The passage that covers most of the claim; null where there is no sentence to look at. */
export function findWindow(reading: SupportReading): SupportWindow | null {
  const { language, sources } = reading;
  const sought = soughtIn(reading);
  let top: Candidate | null = null;
  // Of two passages that are as good, the same one whatever the order of the sources.
  const ordered = sources.toSorted((one, other) =>
    one.text < other.text ? -1 : one.text > other.text ? 1 : 0,
  );
  for (const source of ordered)
    for (const candidate of candidatesIn(source, sought, language))
      if (top === null || candidate.merit > top.merit) top = candidate;
  if (top === null) return null;
  const { source, credits } = top;
  const sentences = source.sentences.slice(top.first, top.first + top.length);
  const scored = sentences.map((sentence) => ({
    sentence,
    coverage: coverageOf(creditsOf({ sentence, source, language }, sought), sought),
  }));
  const [best] = scored.toSorted((one, other) => other.coverage - one.coverage);
  if (best === undefined) return null;
  return {
    source,
    sentences,
    best: best.sentence,
    clause: clauseOf({ sentence: best.sentence, source, language }, sought),
    coverage: coverageOf(credits, sought),
    bestCoverage: best.coverage,
    adjacency: adjacencyOf(sought, sentences),
    missing: sought.flatMap((one, at) => (one.kind === 'word' && credits[at] === 0 ? [one.word] : [])),
  };
}
