// Whether a claim puts into one place what its sources tell of another: "elsewhere", "a separate storm in …", 一方.
import type { Name } from '../names/names.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { type ReadText, type SupportSentence, within } from './reading.ts';
import { hasMeaning } from './scopes.ts';
import { placesIn } from './unspaced-names.ts';
import { isUnspacedLanguage } from './unspaced-words.ts';

/** Folded words that begin another event in the middle of a report. */
const APART =
  /^(?:another|separate|separately|elsewhere|meanwhile|otro|otra|aparte|autre|ailleurs|anderer|andere|anderes|anderen|weiterer|weiteres|unterdessen|anderswo|別|一方)$/;
const PLACED = /^(?:in|at|near|off|of|on|im|am|bei|nahe|aus|en|de|del|cerca|a|au|aux|du|pres|dans)$/;

/** The names of a span that say where, by the word before them. */
function placedIn(read: ReadText, { words, ...span }: SupportSentence): string[] {
  if (isUnspacedLanguage(read.language)) return placesIn(read.text.slice(span.start, span.end));
  const isPlaced = ({ start }: Name): boolean =>
    PLACED.test(words.findLast(({ end }) => end <= start)?.folded ?? '');
  return within(read.names, span)
    .filter(isPlaced)
    .map(({ key }) => key);
}

function hasPlace(read: ReadText, { start, end, plain }: SupportSentence, place: string): boolean {
  if (isUnspacedLanguage(read.language)) return read.text.slice(start, end).includes(place);
  return place.split(' ').some((word) => ` ${plain} `.includes(` ${word} `));
}

/** True where the sentence is what the claim is of, or has what the best sentence lacks of it. */
function bearsClaim(sentence: SupportSentence, { claim, window, language }: SupportCase): boolean {
  if (sentence === window.best) return true;
  const lacking = claim.sentences
    .flatMap(({ words }) => words)
    .filter((word) => word.isContent && !hasMeaning(window.best.words, word, language));
  return lacking.length > 0 && lacking.every((word) => hasMeaning(sentence.words, word, language));
}

function writtenAs(place: string, { names, text }: ReadText): string {
  const name = names.find(({ key }) => key === place);
  return name === undefined ? place : text.slice(name.start, name.end);
}

/** Sources are held against claim after claim; what in them is apart is kept as long as they are. */
const known = new WeakMap<ReadText, readonly SupportSentence[]>();

function apartIn(source: ReadText): readonly SupportSentence[] {
  const sentences =
    known.get(source) ??
    source.sentences.filter(({ words }) => words.some(({ folded }) => APART.test(folded)));
  known.set(source, sentences);
  return sentences;
}

export function checkSeparateEvents(held: SupportCase): SupportFinding {
  const { claim, sources } = held;
  const [own] = claim.sentences;
  if (own === undefined || claim.sentences.length > 1) return joinFindings([]);
  const claimed = placedIn(claim, own);
  if (claimed.length === 0) return joinFindings([]);
  for (const source of sources)
    for (const sentence of apartIn(source)) {
      if (!bearsClaim(sentence, held)) continue;
      const strange = claimed.find((place) => !hasPlace(source, sentence, place));
      const isElsewhere = placedIn(source, sentence).some((place) => !hasPlace(claim, own, place));
      if (strange !== undefined && isElsewhere) return failure('name', writtenAs(strange, claim));
    }
  return joinFindings([]);
}
