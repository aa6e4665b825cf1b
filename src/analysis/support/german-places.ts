// German writes all nouns with a capital: what stands after in or aus without an article is a place, and may be another one.
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import type { SupportWord } from './reading.ts';
import { areRelated } from './sought.ts';

const PLACED = /^(?:in|aus|bei|nach|nahe)$/;

/** The words with a capital right after such a preposition. */
function placesIn(words: readonly SupportWord[]): SupportWord[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return PLACED.test(word.folded) && next?.kind === 'word' && /^\p{Lu}/u.test(next.text) ? [next] : [];
  });
}

/** A place that no source has, where the best sentence has another that the claim lacks. */
export function checkGermanPlaces({ claim, sources, window, language }: SupportCase): SupportFinding {
  if (language !== 'de') return joinFindings([]);
  const told = placesIn(window.best.words).filter(({ stem }) => !claim.vocabulary.has(stem));
  if (told.length === 0) return joinFindings([]);
  const strange = placesIn(claim.sentences.flatMap(({ words }) => words)).filter(
    (place) =>
      !sources.some(
        ({ vocabulary, sentences }) =>
          vocabulary.has(place.stem) ||
          sentences.some(({ words }) => words.some((word) => areRelated(word, place, language))),
      ),
  );
  return joinFindings(strange.map(({ text }) => failure('name', text)));
}
