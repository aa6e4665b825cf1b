// Writes what is asked of the index in the language of PostgreSQL's tsquery, and terms as its lexemes.
import type { CandidateSearch, TermMatch, WordSearch } from '../../news/ports-search.ts';
import { isIndexable, languageTerm, NO_ARTICLE, outletTerm, tagTerm } from './filter-terms.ts';
import { LEXEME_MAX_LENGTH } from '../../limits/store.ts';

/** What a term is indexed as: itself, or what FTS5's tokenizer would make of it. */
export function lexemesOf(terms: readonly string[]): string[] {
  return terms.flatMap((term) => (isIndexable(term) ? [term] : (term.match(PARTS) ?? []))).filter(isShort);
}

const PARTS = /[\p{L}\p{N}\p{Mn}\p{Mc}\p{Co}]+/gu;

function isShort(term: string): boolean {
  return term.length <= LEXEME_MAX_LENGTH;
}

/** What is matched, without a period; null where nothing is: then every article is meant. */
export function matchOf(asked: CandidateSearch): { text: string; hasWanted: boolean } | null {
  const filters = [
    ...(asked.tag === null ? [] : [tagTerm(asked.tag)]),
    ...(asked.outlet === null ? [] : [outletTerm(asked.outlet)]),
    ...(asked.language === null ? [] : [languageTerm(asked.language)]),
  ].map(quote);
  const words = asked.required.map(matchOfAlternatives).map(bracket);
  const matched = asked.matching === 'all' || words.length === 0 ? words : [bracket(words.join(' | '))];
  const wanted = [...filters, ...matched];
  const unwanted = asked.excluded.map(matchOfOne).map(bracket);
  if (asked.withoutTag !== undefined) unwanted.push(quote(tagTerm(asked.withoutTag)));
  const parts = [...wanted, ...unwanted.map((match) => `!${match}`)];
  return parts.length === 0 ? null : { text: parts.join(' & '), hasWanted: wanted.length > 0 };
}

/** Any of these terms. */
export function matchOfAny(terms: readonly string[]): string {
  return terms.map(quote).join(' | ');
}

function matchOfAlternatives(alternatives: WordSearch): string {
  const findable = alternatives.filter((terms) => terms.length > 0);
  if (findable.length === 0) return quote(NO_ARTICLE);
  return findable.map((terms) => bracket(terms.map(matchOfOne).map(bracket).join(' & '))).join(' | ');
}

function matchOfOne(match: TermMatch): string {
  const prefixes = match.prefixes.map((prefix) => `${quote(prefix)}:*`);
  const any = [...match.terms.map(quote), ...prefixes];
  return any.length > 0 ? any.join(' | ') : quote(NO_ARTICLE);
}

/** Only letters, digits and private signs are indexable: none has a meaning in a tsquery. */
function quote(term: string): string {
  return `'${isIndexable(term) && isShort(term) ? term : NO_ARTICLE}'`;
}

function bracket(text: string): string {
  return `(${text})`;
}
