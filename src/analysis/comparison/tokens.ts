// The words of a sentence with their places and stems: what claims are compared by.
import { COMPARED_TOKENS_MAX } from '../../limits/comparison.ts';
import type { Span } from '../../news/article.ts';
import { stopWordsOf } from '../stop-words.ts';
import { STEM_MARK, wordTerms } from '../terms.ts';
import { rememberByWord } from '../word-memory.ts';
import { bigramsOf, foldWord, lettersOf, stretchKindOf, stretchesOf } from '../words.ts';

/** One word, or in a script without spaces one pair of letters. */
export interface Token extends Span {
  /** Folded. */
  word: string;
  stem: string;
  /** False for stop words and words that only say who says it. */
  isContent: boolean;
  /** Begins with a capital letter. */
  isCapital: boolean;
}

/** Letters, or figures with what groups them; apostrophes and hyphens part words, so that Russia's is Russia. */
const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** Who says it and when it was written is not what is said. */
const FRAME_WORDS: ReadonlySet<string> = new Set(
  (
    'cent percent prozent say says said saying tell tells told add adds added state states stated report reports reported reportedly according ' +
    'announce announces announced statement spokesman spokeswoman spokesperson media explain explained recently also ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning evening afternoon night ' +
    'sagte sagt sagten erklarte teilte mitteilte mitgeteilt laut zufolge berichtet berichtete montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern ' +
    'dit declare annonce selon indique lundi mardi mercredi jeudi vendredi samedi dimanche hier ' +
    'dijo informo anuncio segun senalo lunes martes miercoles jueves viernes sabado domingo hoy ayer'
  ).split(' '),
);

/** What the stop words of news leave out, although it is what happened. */
const KEPT_WORDS: ReadonlySet<string> = new Set('open opened stop stopped end ended'.split(' '));

/** Russia, Russian and Russians are of one country. */
const OF_COUNTRY = /^(\p{Lu}\p{L}{2,}ia)ns?$/u;

function stemIn(word: string, language: string): string {
  const country = language === 'en' ? OF_COUNTRY.exec(word)?.[1] : undefined;
  if (country !== undefined) return stemIn(country, language);
  const terms = wordTerms(word, language);
  return terms.find((term) => term.startsWith(STEM_MARK))?.slice(1) ?? terms[0] ?? '';
}

/** What a word is wherever it stands. */
type WordFacts = Omit<Token, 'start' | 'end'>;

function factsOf(written: string, language: string): WordFacts {
  const word = foldWord(written);
  const isStop = stopWordsOf(language).has(word) && !KEPT_WORDS.has(word);
  const isContent = word.length > 1 && !isStop && !FRAME_WORDS.has(word) && !/^\d+$/.test(word);
  return {
    word,
    stem: stemIn(written, language),
    isContent,
    isCapital: written !== word && /^\p{Lu}/u.test(written),
  };
}

const rememberedFactsOf = rememberByWord(factsOf);

function tokenOf(written: string, start: number, language: string): Token {
  const { word, stem, isContent, isCapital } = rememberedFactsOf(written, language);
  return { start, end: start + written.length, word, stem, isContent, isCapital };
}

function tokensOfRun(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const stretch of stretchesOf(text)) {
    const start = text.indexOf(stretch, from);
    from = start + stretch.length;
    if (stretchKindOf(stretch) === 'word') {
      tokens.push(tokenOf(stretch, start, language));
      continue;
    }
    const letters = lettersOf(stretch);
    let at = start;
    for (const [index, pair] of bigramsOf(letters).entries()) {
      const length = letters[index]?.length ?? 1;
      if (index + 1 < letters.length || letters.length === 1) {
        const word = foldWord(pair);
        tokens.push({
          start: at,
          end: Math.min(from, at + pair.length),
          word,
          stem: word,
          isContent: true,
          isCapital: false,
        });
      }
      at += length;
    }
  }
  return tokens;
}

/** The words of a sentence, in order. `language` is a primary tag. */
export function tokensOf(text: string, language: string): Token[] {
  if (/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(text))
    return tokensOfRun(text, language).slice(0, COMPARED_TOKENS_MAX);
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (tokens.length >= COMPARED_TOKENS_MAX) break;
    tokens.push(tokenOf(match[0], match.index, language));
  }
  return tokens;
}

/** The distinct stems of the content words among tokens. */
export function contentStemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ isContent }) => isContent).map(({ stem }) => stem));
}
