// Writes what is asked of the index in the language of FTS5's MATCH.
import type { CandidateSearch, TermMatch, WordSearch } from '../../news/ports-search.ts';
import { EVERY_ARTICLE, isIndexable, languageTerm, NO_ARTICLE, outletTerm, tagTerm } from './filter-terms.ts';

/** FTS5's own language: filters and words joined by AND, alternatives by OR, exclusions by NOT; every term quoted. */
export function matchText(asked: CandidateSearch): string {
  const filters = [
    ...(asked.tag === null ? [] : [tagTerm(asked.tag)]),
    ...(asked.outlet === null ? [] : [outletTerm(asked.outlet)]),
    ...(asked.language === null ? [] : [languageTerm(asked.language)]),
  ].map(quote);
  const words = asked.required.map(matchOfAlternatives).map(bracket);
  const matched = asked.matching === 'all' || words.length === 0 ? words : [bracket(words.join(' OR '))];
  const parts = [...filters, ...matched];
  const wanted = parts.length > 0 ? parts.join(' AND ') : quote(EVERY_ARTICLE);
  const unwanted = asked.excluded.map(matchOfOne).map(bracket);
  if (asked.withoutTag !== undefined) unwanted.push(quote(tagTerm(asked.withoutTag)));
  return [bracket(wanted), ...unwanted].join(' NOT ');
}

function matchOfAlternatives(alternatives: WordSearch): string {
  const findable = alternatives.filter((terms) => terms.length > 0);
  if (findable.length === 0) return quote(NO_ARTICLE);
  return findable.map((terms) => bracket(terms.map(matchOfOne).map(bracket).join(' AND '))).join(' OR ');
}

function matchOfOne(match: TermMatch): string {
  const prefixes = match.prefixes.map((prefix) => `${quote(prefix)} *`);
  const any = [...match.terms.map(quote), ...prefixes];
  // Nothing to look for finds nothing: an empty group would be a syntax error.
  return any.length > 0 ? any.join(' OR ') : quote(NO_ARTICLE);
}

function quote(term: string): string {
  return `"${isIndexable(term) ? term : NO_ARTICLE}"`;
}

function bracket(text: string): string {
  return `(${text})`;
}
