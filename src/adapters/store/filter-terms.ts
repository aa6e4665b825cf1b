// Terms that stand for an article's tag, outlet and language in the full-text index: a filter is then one more term of
// the match, and the newest matches are found without reading any others.
import { foldText } from '../../news/folding.ts';

/** Private-use characters, which no text's terms begin with (src/analysis/terms.ts uses U+E000 to U+E002). */
const TAG = '\uE011';
const OUTLET = '\uE012';
const LANGUAGE = '\uE013';
const SHINGLE = '\uE014';
const GAP = '\uE01F';

/** Every article has this term: a question that only excludes starts from it. */
export const EVERY_ARTICLE = '\uE010';

/** No article has this term. */
export const NO_ARTICLE = '\uE01E';

/** What the tokenizer would split (see the schema) is no term: no article has it, and FTS5 refuses it as a phrase. */
const TERM = /^[\p{L}\p{N}\p{Mn}\p{Mc}\p{Co}]+$/u;

export function isIndexable(term: string): boolean {
  return TERM.test(term);
}

export function tagTerm(slug: string): string {
  return TAG + gapless(slug);
}

/** Outlets whose names differ only in signs share a term; the exact name is checked on the candidate. */
export function outletTerm(outlet: string): string {
  return OUTLET + gapless(foldText(outlet));
}

export function languageTerm(language: string): string {
  return LANGUAGE + gapless(language.toLowerCase());
}

/** A key of an article's text: reprints of it are found by it (src/analysis/reuse/). */
export function shingleTerm(key: string): string {
  return SHINGLE + key;
}

function gapless(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, GAP);
}

interface Filtered {
  outlet: string;
  language: string | null;
  tags: Iterable<string>;
  shingleKeys?: readonly string[] | undefined;
}

/** What the full-text index sees of an article: each of its terms once, and its filters. */
export function indexedTerms(article: Filtered, terms: Iterable<string>): string {
  return [EVERY_ARTICLE, ...filterTerms(article), ...terms].join(' ');
}

/** The terms that stand for what an article is filtered by. */
export function filterTerms(article: Filtered): string[] {
  const filters = [outletTerm(article.outlet), ...Array.from(article.tags, tagTerm)];
  if (article.language !== null) filters.push(languageTerm(article.language));
  filters.push(...(article.shingleKeys ?? []).map(shingleTerm));
  return filters;
}
