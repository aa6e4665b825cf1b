// How alike two articles are, as evidence that they report one event: words weighed by rarity, and how close in time.
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Profile } from '../../news/ports.ts';
import { similarityOf, weighProfile, type StemStatistics, type WeighedProfile } from '../similarity.ts';
import { DAY_MS } from '../../limits/units.ts';
import { DATED_MARK } from './story-profile.ts';

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
  profile: WeighedProfile;
  isDated: boolean;
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

/** Stems of a headline alone; a text of so many more says enough to be compared as it is. */
const SPARSE_STEMS = 10;
const AMPLE_STEMS = 20;

export function comparableOf(article: Described, statistics: StemStatistics): Comparable {
  const isDated = article.profile.has(DATED_MARK);
  const stems = article.profile.size - (isDated ? 1 : 0);
  const sparsity = (AMPLE_STEMS - stems) / (AMPLE_STEMS - SPARSE_STEMS);
  return {
    id: article.id,
    eventTime: article.eventTime,
    profile: weighProfile(article.profile, statistics),
    isDated,
    sparsity: Math.min(1, Math.max(0, sparsity)),
  };
}

/** From 0, more than 1 only for the same words at the same time; 0 for what is too far apart in time. */
export function likenessOf(one: Comparable, other: Comparable, { windowMs }: LikenessRules): number {
  const apartMs = Math.abs(one.eventTime - other.eventTime);
  if (apartMs > windowMs) return 0;
  const similarity = similarityOf(one.profile, other.profile);
  if (similarity === 0 || !one.isDated || !other.isDated) return similarity;
  return similarity * (1 + CLOSENESS_WEIGHT * Math.exp(-apartMs / CLOSENESS_MS));
}
