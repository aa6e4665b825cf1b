// Remembers what was found of words: texts of one language have most of theirs in common.
import { REMEMBERED_WORD_MAX_LENGTH, REMEMBERED_WORDS_MAX } from '../limits/analysis.ts';

type Memory<Language, Found> = Map<Language, Map<string, Found>>;

/**
 * The same function, which remembers its answers for words met lately and those before; so it must depend on nothing else.
 * Long words hardly come twice and are not remembered.
 */
export function rememberByWord<Language extends string | null, Found extends object>(
  find: (word: string, language: Language) => Found,
): (word: string, language: Language) => Found {
  let lately: Memory<Language, Found> = new Map();
  let before: Memory<Language, Found> = new Map();
  let words = 0;
  const remember = (word: string, language: Language, found: Found) => {
    if (words >= REMEMBERED_WORDS_MAX) {
      before = lately;
      lately = new Map();
      words = 0;
    }
    const known = lately.get(language) ?? new Map<string, Found>();
    lately.set(language, known.set(word, found));
    words += 1;
  };
  return (word, language) => {
    if (word.length > REMEMBERED_WORD_MAX_LENGTH) return find(word, language);
    const known = lately.get(language)?.get(word);
    if (known !== undefined) return known;
    // A string cut out of a text keeps the whole text in memory; a copy does not.
    const own = Buffer.from(word).toString();
    const found = before.get(language)?.get(word) ?? find(own, language);
    remember(own, language, found);
    return found;
  };
}
