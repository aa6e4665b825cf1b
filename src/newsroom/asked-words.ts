// The words of a question as the index is asked for them, and what only an article's text can tell of them: one reading for
// searches and for the rules of tags.
import {
  hasMatches,
  matchOf,
  parseWords,
  requiredTermsOf,
  standsIn,
  type Word,
} from '../analysis/question-words.ts';
import { foldWord } from '../analysis/words.ts';
import { DESCRIPTION_WORDS_MIN } from '../limits/newsroom.ts';
import type { TermMatch, TextInLanguage, WordSearch } from '../news/ports-search.ts';

interface Alternative {
  word: Word;
  terms: readonly TermMatch[];
}

/** What is asked for, in the forms that words have in some languages. */
export interface AskedWords {
  required: readonly (readonly Alternative[])[];
  excluded: readonly Word[];
  languages: readonly string[];
  /** Words that were too many to be looked for. */
  leftOut: number;
}

/** Reads what was typed; `languages` are those of the index, most frequent first. */
export function readAskedWords(words: string, languages: readonly string[]): AskedWords {
  const { required, excluded, leftOut } = parseWords(words);
  const read = (word: Word): Alternative => ({ word, terms: requiredTermsOf(word, languages) });
  const asked = distinctWords(required).map((alternatives) => alternatives.map(read));
  return { required: asked, excluded, languages, leftOut };
}

/** A word said twice asks for no more than once. */
function distinctWords(required: readonly Word[][]): Word[][] {
  const nameOf = (words: readonly Word[]) =>
    JSON.stringify(words.map(({ text, isPhrase }) => [isPhrase, isPhrase ? text : foldWord(text)]));
  const seen = new Set<string>();
  return required.filter((words) => {
    const name = nameOf(words);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

/** Many words without a phrase: somebody says what is wanted, and hardly an article has all of them. */
export function isDescription({ required }: AskedWords): boolean {
  return required.length >= DESCRIPTION_WORDS_MIN && !required.flat().some(({ word }) => word.isPhrase);
}

export function requiredSearches({ required }: AskedWords): WordSearch[] {
  return required.map((alternatives) => alternatives.map(({ terms }) => terms));
}

/** A phrase is excluded where its words stand together, which the texts tell. */
export function excludedMatches({ excluded, languages }: AskedWords): TermMatch[] {
  return excluded.filter((word) => !word.isPhrase).map((word) => matchOf(word, languages));
}

/**
 * Answers what tells whether a text has the phrases asked for and none of those excluded, of a text whose terms match; null
 * where its terms tell all.
 */
export function phraseCheckOf(
  asked: AskedWords,
  matching: 'all' | 'any',
): ((text: TextInLanguage) => boolean) | null {
  // The index tells the places of words alone; it does not tell which of several alternatives an article has.
  const required = asked.required.filter((alternatives) => alternatives.some(({ word }) => word.isPhrase));
  const excluded = asked.excluded.filter((word) => word.isPhrase);
  if (excluded.length === 0 && (required.length === 0 || matching === 'any')) return null;
  return (text) => {
    if (excluded.some((phrase) => hasPhrase(text, phrase))) return false;
    const hasOneOf = (alternatives: readonly Alternative[]) =>
      alternatives.some((alternative) => hasAlternative(text, alternative));
    return matching === 'any' || required.every(hasOneOf);
  };
}

function fieldsOf({ headline, abstract, body }: TextInLanguage): string[] {
  return [headline, abstract, body].filter((field) => field !== null);
}

function hasPhrase(text: TextInLanguage, phrase: Word): boolean {
  return fieldsOf(text).some((field) => standsIn(phrase, field));
}

function hasAlternative(text: TextInLanguage, { word, terms }: Alternative): boolean {
  return word.isPhrase ? hasPhrase(text, word) : hasMatches(terms, fieldsOf(text).join('\n'), text.language);
}
