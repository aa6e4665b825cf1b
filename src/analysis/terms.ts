// What the index knows a text by: its words, their stems, the ends of compounds, and pairs of letters where no spaces are.
import type { ArticleText } from '../news/article.ts';
import type { TermCount } from '../news/ports-search.ts';
import { TERMS_PER_ARTICLE_MAX, WORD_MAX_LENGTH } from '../limits/analysis.ts';
import { BODY_MAX_LENGTH } from '../limits/articles.ts';
import { isCompounding, stemOf } from './stems.ts';
import { rememberByWord } from './word-memory.ts';
import { bigramsOf, foldWord, lettersOf, readWord, stretchKindOf, stretchesOf } from './words.ts';

/** Goes up with every change of what terms a text has: the index is then made anew. */
export const TERMS_VERSION = 3;

/** Marks a stem, so that it is never taken for a word. */
export const STEM_MARK = '\uE000';
/** Marks a long word for searches by its beginning, and one written backwards for searches by its end. */
export const COMPOUND_MARK = '\uE001';
export const REVERSED_COMPOUND_MARK = '\uE002';

export function isCompoundTerm(term: string): boolean {
  return term.startsWith(COMPOUND_MARK) || term.startsWith(REVERSED_COMPOUND_MARK);
}

/** Compounds have two parts of at least four letters and a joint; shorter words would only swell the index. */
const COMPOUND_MIN_LENGTH = 9;

export function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}

/** The terms of one lone word: folded, stemmed, and by both ends where the language compounds. */
function termsOfPart(part: string, language: string | null): string[] {
  const word = foldWord(part).slice(0, WORD_MAX_LENGTH);
  if (word === '') return [];
  if (language === null) return [word];
  const terms = [word];
  const stem = stemOf(part, language);
  if (stem !== null && stem !== word) terms.push(STEM_MARK + stem);
  if (word.length < COMPOUND_MIN_LENGTH || !isCompounding(language) || /\P{L}/u.test(word)) return terms;
  terms.push(COMPOUND_MARK + word, REVERSED_COMPOUND_MARK + reversed(word));
  // Without its ending too: "Urteil" is to find "Gerichtsurteile".
  if (stem !== null && stem !== word) terms.push(REVERSED_COMPOUND_MARK + reversed(stem));
  return terms;
}

function termsOfStretch(stretch: string, language: string | null): readonly string[] {
  const kind = stretchKindOf(stretch);
  if (kind === 'word') {
    const { parts, others } = readWord(stretch.slice(0, 2 * WORD_MAX_LENGTH));
    const terms = [...parts, ...others].flatMap((part) => termsOfPart(part, language));
    return terms.length === 1 ? terms : [...new Set(terms)];
  }
  const folded = foldWord(stretch);
  const terms = bigramsOf(lettersOf(folded));
  if (kind === 'hangul') terms.push(folded.slice(0, WORD_MAX_LENGTH));
  return [...new Set(terms)];
}

const rememberedTermsOf = rememberByWord(termsOfStretch);

/**
 * The terms that a stretch of a text (see words.ts) is found by, each once; of a word, the word itself comes first. They
 * are remembered, which changes no answer: stemming takes most of the time.
 */
export function wordTerms(stretch: string, language: string | null): readonly string[] {
  return stretchKindOf(stretch) === 'run'
    ? termsOfStretch(stretch, language)
    : rememberedTermsOf(stretch, language);
}

function countStretches(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stretch of stretchesOf(text)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  return counts;
}

const FIELDS = ['headline', 'abstract', 'body'] as const;

/**
 * How often each term stands in each field of an article: at most `TERMS_PER_ARTICLE_MAX` distinct ones, those that come
 * first. Every term consists of letters, digits, marks and private-use characters.
 */
export function termsOf(text: ArticleText, language: string | null): Map<string, TermCount> {
  const vector = new Map<string, TermCount>();
  const primary = primaryLanguageOf(language);
  for (const field of FIELDS) {
    const written = text[field];
    if (written === null) continue;
    for (const [stretch, count] of countStretches(written.slice(0, BODY_MAX_LENGTH)))
      for (const term of wordTerms(stretch, primary)) addTerm(vector, term, { field, count });
  }
  return vector;
}

function addTerm(
  vector: Map<string, TermCount>,
  term: string,
  { field, count }: { field: (typeof FIELDS)[number]; count: number },
): void {
  const known = vector.get(term);
  if (known !== undefined) {
    known[field] += count;
    return;
  }
  if (vector.size >= TERMS_PER_ARTICLE_MAX) return;
  const found: TermCount = { headline: 0, abstract: 0, body: 0 };
  found[field] = count;
  vector.set(term, found);
}

/** `de` of `de-AT`; null of none. */
export function primaryLanguageOf(language: string): string;
export function primaryLanguageOf(language: string | null): string | null;
export function primaryLanguageOf(language: string | null): string | null {
  return language?.split('-', 1)[0]?.toLowerCase() ?? language;
}
