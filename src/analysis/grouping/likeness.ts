// How alike two articles are, as evidence that they report one event: words weighed by rarity, and how close in time.
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Profile } from '../../news/ports.ts';
import { similarityOf, weighProfile, type StemStatistics, type WeighedProfile } from '../similarity.ts';
import { DAY_MS } from '../../limits/units.ts';
import { sharedGroundLikeness } from './ground/likeness.ts';
import { isMark, marksOf, plainStem, type Marks } from './marks.ts';
import { readGround, withoutGround, type SharedGround } from './shared-ground.ts';
import { vetoWeightOf } from './veto.ts';

/** What is compared of an article. */
export interface Described {
  id: ArticleId;
  eventTime: EpochMs;
  profile: Profile;
}

/** An article ready to be compared. */
export interface Comparable {
  id: ArticleId;
  eventTime: EpochMs;
  /** Plain stems; marks are apart. */
  profile: WeighedProfile;
  marks: Marks;
  /** The stems that begin with a digit. */
  figures: readonly string[];
  /** What is compared with articles in other languages. */
  ground: SharedGround;
  /** From 0 for a text to 1 for a headline alone: how much of what it could say is left out. */
  sparsity: number;
}

export interface LikenessRules {
  /** Articles further apart in time are never of one story. */
  windowMs: number;
}

/** Write-ups that their publishers date at the same time are so much more alike (measured on eval/stories.ts). */
const CLOSENESS_WEIGHT = 0.25;
/** After so long there is a third of it. */
const CLOSENESS_MS = DAY_MS;

/** What is less alike is not looked at closely: it joins nothing. */
const VETO_FROM_SIMILARITY = 0.03;

/** Stems of a headline alone; a text of so many more says enough to be compared as it is. */
const SPARSE_STEMS = 8;
const AMPLE_STEMS = 16;

export function comparableOf(article: Described, statistics: StemStatistics): Comparable {
  const profile = withoutGround(article.profile);
  const weighed = plainStems(weighProfile(profile, statistics));
  const stems = [...profile.keys()].filter((term) => !isMark(term)).length;
  const sparsity = (AMPLE_STEMS - stems) / (AMPLE_STEMS - SPARSE_STEMS);
  return {
    id: article.id,
    eventTime: article.eventTime,
    profile: weighed,
    marks: marksOf(profile),
    ground: readGround(article.profile),
    figures: [...weighed.weights.keys()].filter((stem) => /^\d/.test(stem)),
    sparsity: Math.min(1, Math.max(0, sparsity)),
  };
}

/** Without marks, and each stem once, whether it is a word or not. */
function plainStems({ weights }: WeighedProfile): WeighedProfile {
  const plain = new Map<string, number>();
  for (const [term, weight] of weights) {
    if (isMark(term)) continue;
    const stem = plainStem(term);
    plain.set(stem, Math.max(weight, plain.get(stem) ?? 0));
  }
  let squares = 0;
  for (const weight of plain.values()) squares += weight * weight;
  return { weights: plain, length: Math.sqrt(squares) };
}

/** From 0, more than 1 only for the same words at the same time; 0 for what is too far apart in time. */
export function likenessOf(one: Comparable, other: Comparable, rules: LikenessRules): number {
  return evidenceOf(one, other, { ...rules, similarity: similarityOf(one.profile, other.profile) });
}

/** The likeness of two articles whose similarity is known: by their words, or across languages by their shared ground. */
export function evidenceOf(
  one: Comparable,
  other: Comparable,
  rules: LikenessRules & { similarity: number },
): number {
  const apartMs = Math.abs(one.eventTime - other.eventTime);
  return Math.max(wordEvidenceOf(one, other, rules), sharedGroundLikeness(one.ground, other.ground, apartMs));
}

function wordEvidenceOf(
  one: Comparable,
  other: Comparable,
  { windowMs, similarity }: LikenessRules & { similarity: number },
): number {
  const apartMs = Math.abs(one.eventTime - other.eventTime);
  if (apartMs > windowMs) return 0;
  if (similarity < VETO_FROM_SIMILARITY) return similarity;
  const likeness = similarity * vetoWeightOf(one, other);
  if (!one.marks.isDated || !other.marks.isDated) return likeness;
  return likeness * (1 + CLOSENESS_WEIGHT * Math.exp(-apartMs / CLOSENESS_MS));
}
