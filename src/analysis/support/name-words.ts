// Whether a source has a word of a name: as it stands, in the plural, as a people for its country, or in a compound.
import { countryOfPeople, isTitle } from '../names/words.ts';
import { meaningGroupsOf } from './groups.ts';
import type { ReadText } from './reading.ts';
import { sentenceIndexOf } from './sentence-index.ts';

/** Shorter words lose more than a plural with their last s. */
const PLURAL_MIN_LENGTH = 4;

const SMALL = /^(?:of|the|and|for|de|la|le|les|des|du|von|van|der|den|di|und|y|a)$/;

/** True for what only joins the words of a name. */
export function isSmallWord(word: string): boolean {
  return SMALL.test(word);
}

/** German nouns have capitals too, and stand before names: the death of Vogt, where he died. */
function hasMeaning({ sentences, language }: ReadText, word: string): boolean {
  const group = meaningGroupsOf(language).get(word)?.group;
  return (
    group !== undefined && sentences.some(({ words }) => sentenceIndexOf(words, language).meanings.has(group))
  );
}

/** Neustetter of Neustett and the other way round; Norbex-Chef of Norbex; the death of him who died. */
function hasGermanWord(read: ReadText, word: string): boolean {
  const { vocabulary } = read;
  if (word.endsWith('er') && vocabulary.has(word.slice(0, -2))) return true;
  if (vocabulary.has(`${word}er`)) return true;
  const [first = '', ...more] = word.split(/[-‑]/u);
  if (more.length > 0 && vocabulary.has(first)) return true;
  return hasMeaning(read, word);
}

/** True where a source has a folded word of a name in any form. */
export function hasWord(read: ReadText, word: string): boolean {
  const { vocabulary, language } = read;
  if (vocabulary.has(word) || isSmallWord(word) || isTitle(word)) return true;
  // The Trumps of a source that has one of them.
  if (word.length > PLURAL_MIN_LENGTH && word.endsWith('s') && vocabulary.has(word.slice(0, -1))) return true;
  if (language === 'de' && hasGermanWord(read, word)) return true;
  const country = countryOfPeople(word);
  return country !== null && vocabulary.has(country);
}
