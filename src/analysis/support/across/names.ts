// Whether a name of a sentence stands in a text in another language: as it is spelled, by its sounds, or as the place it is.
import { foldText } from '../../../news/folding.ts';
import { placeNamesOf } from '../../places.ts';
import { romanise } from '../../romanise.ts';
import { hearingBetween, soundDistance, type Hearing } from '../../romanise/sound-distance.ts';
import { consonantsOf } from '../../romanise/sounds.ts';
import { isUnspacedLanguage } from '../unspaced-words.ts';
import type { ClaimedName } from './claimed-name.ts';
import { spacedNamesIn } from './spaced-names.ts';
import { partsOf, type Passage } from './passage.ts';
import { unspacedNamesIn } from './unspaced-names.ts';
import type { Span } from '../../../news/article.ts';

/** How far two names of other scripts may be apart, per consonant, and be one: as where stories are grouped. */
const APART_MAX: Readonly<Record<Hearing, number>> = {
  latin: 0.13,
  alphabet: 0.2,
  consonants: 0.22,
  syllables: 0.25,
};
/** Of fewer consonants too little is heard. */
const CONSONANTS_MIN = 2;
/** What German, French and English add to a name. */
const ENDING = /(?:'s|’s|s|'|’)$/u;

/** The names of a sentence, without what in it is a figure, a date or a quotation of its own. */
export function claimedNamesIn(text: string, language: string, taken: readonly Span[]): ClaimedName[] {
  const places = placeNamesOf(language);
  return isUnspacedLanguage(language)
    ? unspacedNamesIn(text, language, places)
    : spacedNamesIn(text, { language, places, taken });
}

/** True where a passage has the name. */
export function isNameIn({ parts, place }: ClaimedName, passage: Passage, language: string): boolean {
  if (place !== null && passage.places.has(place)) return true;
  const hearer = { passage, language, consonantsMin: parts.length > 1 ? 1 : CONSONANTS_MIN };
  return parts.length > 0 && parts.every((part) => partsOf(part).some((piece) => isWordIn(piece, hearer)));
}

interface Hearer {
  passage: Passage;
  language: string;
  /** Beside a surname a short first name is enough: of Anna little is heard. */
  consonantsMin: number;
}

function isWordIn(word: string, { passage, language, consonantsMin }: Hearer): boolean {
  const folded = foldText(word);
  if (isSpelledIn(folded, passage)) return true;
  const hearing = hearingOf(word, passage, language);
  const sounds = romanise(word, language);
  if (consonantsOf(sounds) < consonantsMin) return false;
  // Japanese writes what it took from English by its sounds: チケット is no name, and stands there as ticket.
  const heard = language === 'ja' ? [...passage.nameLike, ...passage.lowered] : passage.nameLike;
  return heard.some((other) => isHeardAs(sounds, romanise(other, passage.language), hearing));
}

function isSpelledIn(folded: string, { words, plain, language }: Passage): boolean {
  const bare = folded.replace(ENDING, '');
  const forms = [folded, bare, `${bare}s`];
  if (forms.some((form) => words.has(form))) return true;
  // A script without spaces has no words to look up.
  return isUnspacedLanguage(language) && folded.length > 1 && plain.includes(folded);
}

/** Latin on both sides is spelled alike, or nearly: there a vowel more is another name. */
function hearingOf(word: string, { language: other }: Passage, language: string): Hearing {
  return /\p{sc=Latin}/u.test(word) && isUnspacedLanguage(language)
    ? hearingBetween('en', other)
    : hearingBetween(language, other);
}

function isHeardAs(one: string, other: string, hearing: Hearing): boolean {
  const consonants = Math.max(consonantsOf(one), consonantsOf(other));
  if (consonantsOf(other) === 0) return false;
  if (hearing === 'latin' && vowelsOf(one) !== vowelsOf(other)) return false;
  return soundDistance(one, other, hearing) / consonants <= APART_MAX[hearing];
}

function vowelsOf(sounds: string): string {
  return sounds.replace(/[^aeiou]/gu, '');
}
