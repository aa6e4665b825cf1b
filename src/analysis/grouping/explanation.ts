// Says why articles are one story, and what was nearly in it: the shared stems that carry most, and how much they carry.
import { PROFILE_OPENING_MAX_LENGTH } from '../../limits/analysis.ts';
import type { ArticleText } from '../../news/article.ts';
import { STEM_MARK, wordTerms } from '../terms.ts';
import { stretchesOf } from '../words.ts';
import { similarityOf } from '../similarity.ts';
import { haveOtherLanguages } from './ground/likeness.ts';
import { likenessOf, type Comparable, type LikenessRules } from './likeness.ts';

/** What two articles, or an article and a story, have in common. */
export interface LikenessReason {
  /** As grouping sees it, from 0. */
  likeness: number;
  /** The stems that carry most of it, heaviest first, without the index's mark. */
  shared: readonly string[];
  /** Most of it comes of names, places and figures that it shares with articles in other languages. */
  isAcrossLanguages: boolean;
}

/** Stems that are named: more of them convince nobody. */
const NAMED_STEMS_MAX = 6;
/** What has less in common with any article of a story is not nearly in, whatever the reason. */
const NEAR_MISS_MIN = 0.08;

/** Why one article goes with others: the mean likeness, and the stems that carry it. */
export function explainLikeness(
  article: Comparable,
  others: readonly Comparable[],
  rules: LikenessRules,
): LikenessReason {
  const carried = new Map<string, number>();
  let [sum, across] = [0, 0];
  for (const other of others) {
    const likeness = likenessOf(article, other, rules);
    if (likeness === 0) continue;
    sum += likeness;
    if (haveOtherLanguages(article.ground, other.ground)) across += likeness;
    for (const [stem, weight] of article.profile.weights) {
      const product = weight * (other.profile.weights.get(stem) ?? 0);
      if (product > 0) carried.set(stem, (carried.get(stem) ?? 0) + product / other.profile.length);
    }
  }
  const shared = [...carried]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, NAMED_STEMS_MAX)
    .map(([stem]) => stem.replace(STEM_MARK, ''));
  const likeness = others.length === 0 ? 0 : sum / others.length;
  return { likeness, shared, isAcrossLanguages: across > sum / 2 };
}

/** Each article of a story with why it goes with the rest, the least sure first. */
export function explainStory(
  members: readonly Comparable[],
  rules: LikenessRules,
): (LikenessReason & { article: Comparable['id'] })[] {
  return members
    .map((article) => ({
      article: article.id,
      ...explainLikeness(
        article,
        members.filter((member) => member !== article),
        rules,
      ),
    }))
    .sort((one, other) => one.likeness - other.likeness || (one.article < other.article ? -1 : 1));
}

/**
 * Articles of other stories that come near a story, nearest first: by what they have in common with one of its articles,
 * because what was vetoed is not alike at all. Each alone would have been in from a likeness of about `JOIN_LIKENESS`.
 */
export function explainNearMisses(
  members: readonly Comparable[],
  outside: readonly Comparable[],
  rules: LikenessRules,
): (LikenessReason & { article: Comparable['id'] })[] {
  const near = outside.map((article) => ({ article, common: mostInCommon(article, members, rules) }));
  return near
    .filter(({ common }) => common >= NEAR_MISS_MIN)
    .sort((one, other) => other.common - one.common || (one.article.id < other.article.id ? -1 : 1))
    .map(({ article }) => ({ article: article.id, ...explainLikeness(article, members, rules) }));
}

function mostInCommon(article: Comparable, members: readonly Comparable[], rules: LikenessRules): number {
  return Math.max(
    0,
    ...members.map((member) =>
      Math.max(similarityOf(article.profile, member.profile), likenessOf(article, member, rules)),
    ),
  );
}

/**
 * Stems as words that a text has, each by its first; a stem that none of its words has stays as it is. Grouping reads no
 * further than the opening.
 */
export function wordsOfStems(stems: readonly string[], text: ArticleText, language: string | null): string[] {
  const wanted = new Set(stems);
  const words = new Map<string, string>();
  const opening = [text.headline, text.abstract, text.body].filter((part) => part !== null).join('\n');
  for (const stretch of stretchesOf(opening.slice(0, PROFILE_OPENING_MAX_LENGTH))) {
    if (words.size === wanted.size) break;
    for (const term of wordTerms(stretch, language)) {
      const stem = term.replace(STEM_MARK, '');
      if (wanted.has(stem) && !words.has(stem)) words.set(stem, stretch);
    }
  }
  return stems.map((stem) => words.get(stem) ?? stem);
}
