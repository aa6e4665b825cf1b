// Tells which rules an article answers: exactly those whose question the index's search would find it for.
import type { AnalysedArticle } from '../../news/ports.ts';
import type { TermMatch, TextInLanguage, WordSearch } from '../../news/ports-search.ts';
import type { Tag, TagRule } from '../../news/tag.ts';
import { excludedMatches, phraseCheckOf, readAskedWords, requiredSearches } from '../asked-words.ts';

/** A rule as articles are read by it. */
export interface ReadRule {
  tag: Tag;
  required: readonly WordSearch[];
  excluded: readonly TermMatch[];
  /** What only the text tells; null where the terms tell all. */
  hasPhrases: ((text: TextInLanguage) => boolean) | null;
}

/** Reads a rule; `languages` are those of the index, most frequent first, as a question is read in them. */
export function readRule(
  { tag, question }: Pick<TagRule, 'tag' | 'question'>,
  languages: readonly string[],
): ReadRule {
  const asked = readAskedWords(question, languages);
  return {
    tag,
    required: requiredSearches(asked),
    excluded: excludedMatches(asked),
    hasPhrases: phraseCheckOf(asked, 'all'),
  };
}

/** The tags that rules give an article. */
export function tagsByRules(
  { article, terms }: Pick<AnalysedArticle, 'article' | 'terms'>,
  rules: readonly ReadRule[],
): Tag[] {
  const stands = createTermSearch(terms);
  const answered = rules.filter(
    ({ required, excluded, hasPhrases }) =>
      required.length > 0 &&
      required.every((alternatives) => alternatives.some((all) => all.length > 0 && all.every(stands))) &&
      !excluded.some(stands) &&
      (hasPhrases === null || hasPhrases(article)),
  );
  return answered.map(({ tag }) => tag);
}

/** Answers what tells whether any of the terms looked for stands in an article. */
function createTermSearch(terms: AnalysedArticle['terms']): (match: TermMatch) => boolean {
  const byFirst = new Map<string, string[]>();
  /** The terms of one first letter in order: beginnings of words are looked up among them. */
  const termsFrom = (letter: string): string[] => {
    const known = byFirst.get(letter);
    if (known !== undefined) return known;
    const found = [...terms.keys()].filter((term) => term.startsWith(letter)).sort(byUnits);
    byFirst.set(letter, found);
    return found;
  };
  return (match) =>
    match.terms.some((term) => terms.has(term)) ||
    match.prefixes.some((prefix) => hasBeginning(termsFrom(prefix.charAt(0)), prefix));
}

function byUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Halves the terms until the first that is not before the prefix. */
function hasBeginning(sorted: readonly string[], prefix: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(prefix) === true;
}
