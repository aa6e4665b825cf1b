// What the best articles of a search have in common says more of what was meant: pseudo-relevance feedback, as in Robertson,
// "On term selection for query expansion" (1990).
import type { ArticleText } from '../news/article.ts';
import type { TermCount } from '../news/ports-search.ts';
import { saturation } from './rank.ts';
import { rarity, type StemStatistics } from './similarity.ts';
import { stopWordsOf } from './stop-words.ts';
import { isCompoundTerm, primaryLanguageOf, STEM_MARK, wordTerms } from './terms.ts';
import { foldWord, stretchesOf, stretchKindOf } from './words.ts';

/** Shorter stems, and numbers, say little of what a text is about. */
const TELLING_STEM = /^(?!\p{N}+$).{3,}|[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}]/u;

/** Stems of fewer than two of the best articles are one author's words, not the subject's. */
const BEST_WITH_STEM_MIN = 2;

/** Stems that articles are compared by: more bring in what the subject shares with others (measured, eval/search.ts). */
const COMMON_STEMS_MAX = 20;

/** What the best of them counts for beside a word that was asked for (measured likewise). */
const FEEDBACK_WEIGHT = 0.5;

/** The stems of a text without stop words, unmarked, with their occurrences by field. */
export type StemCounts = ReadonlyMap<string, TermCount>;

const FIELDS = ['headline', 'abstract', 'body'] as const;

/** Reads at most so many characters of each field. */
export function countStems(
  text: ArticleText,
  { language, maxLength }: { language: string | null; maxLength: number },
): StemCounts {
  const primary = primaryLanguageOf(language);
  const stopWords = stopWordsOf(primary);
  const counts = new Map<string, TermCount>();
  for (const field of FIELDS) {
    for (const stretch of stretchesOf((text[field] ?? '').slice(0, maxLength))) {
      if (stopWords.has(foldWord(stretch))) continue;
      for (const stem of stemsOfStretch(stretch, primary)) addOccurrence(counts, stem, field);
    }
  }
  return counts;
}

function addOccurrence(counts: Map<string, TermCount>, stem: string, field: (typeof FIELDS)[number]): void {
  const count = counts.get(stem) ?? { headline: 0, abstract: 0, body: 0 };
  count[field] += 1;
  counts.set(stem, count);
}

/** A word that has no stem stands for itself. */
function stemsOfStretch(stretch: string, language: string | null): string[] {
  const terms = wordTerms(stretch, language).filter((term) => !isCompoundTerm(term));
  const stems = terms
    .filter((term) => term.startsWith(STEM_MARK))
    .map((term) => term.slice(STEM_MARK.length));
  const found = stretchKindOf(stretch) === 'word' ? (stems.length > 0 ? stems : terms.slice(0, 1)) : terms;
  return found.filter((stem) => TELLING_STEM.test(stem));
}

/** An article that a search found. */
export interface ReadArticle {
  stems: StemCounts;
  /** Its length, 1 being the mean of the index. */
  lengthRatio: number;
  /** How well it answers the words asked for. */
  relevance: number;
}

/** The stems that at least two of the best articles have, besides those asked for: candidates for `commonStems`. */
export function sharedStems(best: readonly ReadArticle[], asked: ReadonlySet<string>): string[] {
  const articles = new Map<string, number>();
  for (const { stems } of best)
    for (const stem of stems.keys()) articles.set(stem, (articles.get(stem) ?? 0) + 1);
  return [...articles]
    .filter(([stem, count]) => count >= BEST_WITH_STEM_MIN && !asked.has(stem))
    .map(([stem]) => stem);
}

/**
 * What the best articles have in common: of the shared stems the weightiest, each with what an occurrence of it counts for.
 * An article tells by as much as it is relevant.
 */
export function commonStems(
  best: readonly ReadArticle[],
  shared: readonly string[],
  statistics: StemStatistics,
): ReadonlyMap<string, number> {
  const top = Math.max(Number.MIN_VALUE, ...best.map(({ relevance }) => relevance));
  const weighed = shared.map((stem) => {
    const rare = rarity(statistics.frequencies.get(stem) ?? 1, statistics.articles);
    const told = best.reduce(
      (sum, { stems, lengthRatio, relevance }) =>
        sum + (relevance / top) * countedFor(stems.get(stem), lengthRatio),
      0,
    );
    return { stem, rare, weight: rare * told };
  });
  const kept = weighed
    .sort((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1))
    .slice(0, COMMON_STEMS_MAX);
  const heaviest = Math.max(Number.MIN_VALUE, kept[0]?.weight ?? 0);
  return new Map(kept.map(({ stem, rare, weight }) => [stem, (FEEDBACK_WEIGHT * rare * weight) / heaviest]));
}

/** What an article gains by what it has in common with the best. */
export function feedbackOf({ stems, lengthRatio }: ReadArticle, common: ReadonlyMap<string, number>): number {
  let gain = 0;
  for (const [stem, weight] of common) gain += weight * countedFor(stems.get(stem), lengthRatio);
  return gain;
}

function countedFor(count: TermCount | undefined, lengthRatio: number): number {
  return count === undefined ? 0 : saturation(count, lengthRatio);
}
