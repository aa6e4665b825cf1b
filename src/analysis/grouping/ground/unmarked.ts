// Names in scripts with spaces and without capitals (Arabic, Hebrew, Hangul …): what titles and looks make likely.
import { foldText } from '../../../news/folding.ts';
import { placeAt, type PlaceNames } from '../../places.ts';
import { withoutArticle, withoutProclitic } from '../../romanise/abjads.ts';
import { withoutParticle } from '../../romanise/hangul.ts';
import { stopWordsOf } from '../../stop-words.ts';
import { acronymMention } from './capitals.ts';
import { nameMention, type Mention } from './mentions.ts';
import { isCommonWord, isTitleAfter, isTitleBefore } from './unmarked-words.ts';
import type { GroundWord } from './words.ts';

const TITLED_WEIGHT = 1;
const TITLED_PART_WEIGHT = 0.5;
const FOREIGN_WEIGHT = 0.6;
const GUESSED_WEIGHT = 0.35;
const LATIN_WEIGHT = 1;
const PLACE_WEIGHT = 1;
const GUESSED_MIN_LENGTH = 4;

const LATIN = /^\p{N}*\p{sc=Latin}/u;
const HANGUL = /^[\uac00-\ud7a3]/u;
/** Syllables that Korean fills foreign consonants up with. */
const HANGUL_FOREIGN = /[스크트프르브드그즈츠흐므리키비니]/gu;
/** Long vowels and letters that Arabic spells foreign names with. */
const ARABIC_FOREIGN = /[اويغڤپگچ]/gu;
const ARABIC_ENDING = /(?:ات|ين|ون|يه|ته|هم|ها|نا|وا)$/u;

/** The names, places and Latin words of a text without capitals. */
export function findUnmarked(words: readonly GroundWord[], language: string, places: PlaceNames): Mention[] {
  const stopWords = stopWordsOf(language);
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || (/^\p{N}/u.test(word.text) && !/\p{sc=Latin}/u.test(word.text))) continue;
    if (LATIN.test(word.text)) {
      found.push(...latinMention(word, language));
      continue;
    }
    const place = placeOf(words, at, places);
    if (place !== null) {
      found.push({ kind: 'place', form: place.code, weight: PLACE_WEIGHT, word: '' });
      at += place.words - 1;
      continue;
    }
    const bare = bareOf(word.folded);
    if (bare.length < 2 || stopWords.has(word.folded) || isCommonWord(word.folded) || isCommonWord(bare))
      continue;
    const weight = weightAt(words, at);
    if (weight >= GUESSED_WEIGHT)
      found.push(
        ...nameMention(bare, language, { kind: weight === TITLED_PART_WEIGHT ? 'part' : 'name', weight }),
      );
  }
  return found;
}

/** A word in Latin letters within another script. */
export function latinMention(word: GroundWord, language: string): Mention[] {
  if (word.text.length < 2) return [];
  const isShort = word.isAcronym || /\p{N}/u.test(word.text);
  return isShort
    ? [acronymMention(word)]
    : nameMention(word.text, language, { kind: 'name', weight: LATIN_WEIGHT });
}

function bareOf(folded: string): string {
  return HANGUL.test(folded) ? withoutParticle(folded) : withoutArticle(folded);
}

function placeOf(
  words: readonly GroundWord[],
  at: number,
  places: PlaceNames,
): { code: string; words: number } | null {
  const folded = words[at]?.folded ?? '';
  const following = () => withoutArticle(words[at + 1]?.folded ?? '');
  for (const form of [folded, withoutArticle(folded), withoutProclitic(folded)]) {
    // A name of two words may have the article in both.
    for (const next of form === null ? [] : [following, () => words[at + 1]?.folded ?? '']) {
      const place = placeAt(places, { folded: foldText(form ?? ''), isAcronym: false, following: next });
      if (place !== null) return place;
    }
  }
  return null;
}

/** How surely a word is a name: by the title beside it, else by its look. */
function weightAt(words: readonly GroundWord[], at: number): number {
  const [word, before, earlier, after, later] = [
    words[at],
    words[at - 1],
    words[at - 2],
    words[at + 1],
    words[at + 2],
  ];
  if (word === undefined) return 0;
  const { folded } = word;
  if (HANGUL.test(folded)) {
    if (isTitleAfter(after)) return TITLED_WEIGHT;
    if (isTitleAfter(later) && foreignLook(folded) > 0) return TITLED_PART_WEIGHT;
    return foreignLook(folded);
  }
  const isDefinite = folded !== withoutArticle(folded);
  const isSurname = isTitleBefore(earlier) && isNameLike(before);
  if (isDefinite) return isSurname ? TITLED_WEIGHT : 0;
  if (isTitleBefore(before)) return isNameLike(after) ? TITLED_PART_WEIGHT : TITLED_WEIGHT;
  return isSurname ? TITLED_WEIGHT : foreignLook(folded);
}

function isNameLike(word: GroundWord | undefined): boolean {
  return word?.gap === ' ' && foreignLook(word.folded) > 0 && !isCommonWord(word.folded);
}

function foreignLook(folded: string): number {
  if (HANGUL.test(folded)) {
    const bare = withoutParticle(folded);
    const signs = bare.match(HANGUL_FOREIGN)?.length ?? 0;
    if (bare.length < 3) return 0;
    return signs > 1 || (signs > 0 && bare.length > 3) ? FOREIGN_WEIGHT : signs > 0 ? GUESSED_WEIGHT : 0;
  }
  if (folded.length < GUESSED_MIN_LENGTH || ARABIC_ENDING.test(folded)) return 0;
  const letters = folded.match(ARABIC_FOREIGN)?.length ?? 0;
  return letters > 1 && folded.length > GUESSED_MIN_LENGTH
    ? FOREIGN_WEIGHT
    : letters > 0
      ? GUESSED_WEIGHT
      : 0;
}
