// The words of a sentence that none of its sources has: what a writer brought along.
import { stopWordsOf } from '../stop-words.ts';
import { meaningGroupsOf } from '../support/groups.ts';
import { primaryLanguageOf, STEM_MARK, wordTerms } from '../terms.ts';
import { foldWord, stretchesOf, stretchKindOf } from '../words.ts';

/** A word of the same family: destroyed, destruction. */
const FAMILY_PREFIX_LENGTH = 5;
const FAMILY_REST_MAX_LENGTH = 4;

/** The words of the sources, ready to be looked up. */
interface Vocabulary {
  terms: ReadonlySet<string>;
  stems: readonly string[];
  /** Groups of words that mean one thing. */
  meanings: ReadonlySet<number>;
}

/**
 * Words of substance in a sentence that no source has: not in another form, not in a related word, and none that means
 * the same. Figures are left out, and scripts without spaces: what is a word there, nobody marks.
 */
export function newWordsIn(sentence: string, sources: readonly string[], language: string | null): string[] {
  const primary = primaryLanguageOf(language);
  const vocabulary = vocabularyOf(sources, primary);
  const stopWords = stopWordsOf(primary);
  return stretchesOf(sentence).filter((stretch) => {
    if (stretchKindOf(stretch) !== 'word' || /\p{N}/u.test(stretch)) return false;
    const folded = foldWord(stretch);
    if (folded === '' || stopWords.has(folded)) return false;
    return !isKnown(wordTerms(stretch, primary), vocabulary, primary);
  });
}

function vocabularyOf(sources: readonly string[], language: string | null): Vocabulary {
  const terms = new Set(
    sources.flatMap((source) => stretchesOf(source).flatMap((stretch) => wordTerms(stretch, language))),
  );
  const groups = meaningGroupsOf(language);
  const stems = [...terms].map(bare);
  return { terms, stems, meanings: new Set(stems.flatMap((stem) => groups.get(stem)?.group ?? [])) };
}

function isKnown(terms: readonly string[], vocabulary: Vocabulary, language: string | null): boolean {
  if (terms.some((term) => vocabulary.terms.has(term))) return true;
  const groups = meaningGroupsOf(language);
  const stems = terms.map(bare);
  if (stems.some((stem) => vocabulary.meanings.has(groups.get(stem)?.group ?? -1))) return true;
  return stems.some((stem) => vocabulary.stems.some((other) => areFamily(stem, other)));
}

/** A stem without the mark that the index knows it by. */
function bare(term: string): string {
  return term.startsWith(STEM_MARK) ? term.slice(STEM_MARK.length) : term;
}

function areFamily(one: string, other: string): boolean {
  if (one.length < FAMILY_PREFIX_LENGTH || other.length < FAMILY_PREFIX_LENGTH) return false;
  if (!other.startsWith(one.slice(0, FAMILY_PREFIX_LENGTH))) return false;
  let same = FAMILY_PREFIX_LENGTH;
  while (same < one.length && one[same] === other[same]) same += 1;
  return Math.max(one.length, other.length) - same <= FAMILY_REST_MAX_LENGTH;
}
