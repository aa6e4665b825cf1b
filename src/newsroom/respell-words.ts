// Reads a word that no article has as the near spelling that most articles have.
import { requiredTermsOf } from '../analysis/question-words.ts';
import { spellingVariants } from '../analysis/spelling-variants.ts';
import { foldWord } from '../analysis/words.ts';
import { RESPELT_LETTERS_MAX, RESPELT_LETTERS_MIN, RESPELT_WORDS_MAX } from '../limits/newsroom.ts';
import type { ArticleIndex } from '../news/ports-search.ts';
import type { AskedWords } from './asked-words.ts';

export interface Respelling {
  typed: string;
  meant: string;
}

/**
 * The words asked for with those replaced that stand nowhere; null where there is nothing to replace. `frequencies` are
 * those of the required words. Phrases, alternatives and exclusions stay as they were typed.
 */
export async function respellWords(
  index: ArticleIndex,
  asked: AskedWords,
  frequencies: readonly number[],
): Promise<{ asked: AskedWords; respelt: Respelling[] } | null> {
  const respelt: Respelling[] = [];
  const required = [...asked.required];
  for (const [place, typed] of wordsNowhere(asked, frequencies).slice(0, RESPELT_WORDS_MAX)) {
    const meant = await nearestSpelling(index, foldWord(typed));
    if (meant === null) continue;
    const word = { text: meant, isPhrase: false };
    required[place] = [{ word, terms: requiredTermsOf(word, asked.languages) }];
    respelt.push({ typed, meant });
  }
  return respelt.length === 0 ? null : { asked: { ...asked, required }, respelt };
}

/** The places and texts of lone words that no article has. */
function wordsNowhere({ required }: AskedWords, frequencies: readonly number[]): [number, string][] {
  return required.flatMap((alternatives, place): [number, string][] => {
    const [only, ...others] = alternatives;
    if (only === undefined || others.length > 0 || only.word.isPhrase || frequencies[place] !== 0) return [];
    const { text } = only.word;
    const isWord = /^\p{L}+$/u.test(text) && text.length >= RESPELT_LETTERS_MIN;
    return isWord && text.length <= RESPELT_LETTERS_MAX ? [[place, text]] : [];
  });
}

async function nearestSpelling(index: ArticleIndex, word: string): Promise<string | null> {
  const { near, far } = spellingVariants(word);
  const found = await index.findTerms(near);
  const variants = found.length > 0 ? found : await index.findTerms(far);
  const frequencies = await index.documentFrequencies(variants);
  const byFrequency = [...frequencies].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return byFrequency[0]?.[0] ?? null;
}
