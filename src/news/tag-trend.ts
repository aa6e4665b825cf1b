// The noun of the trend of tags: how many articles each has had day by day.
import type { EpochMs } from './branded.ts';
import type { TagActivity, TagSlug } from './tag.ts';

/** Articles of a tag on one day. */
export interface TagDay {
  tag: TagSlug;
  /** The beginning of the day, UTC. */
  day: EpochMs;
  articles: number;
}

/** One tag over the days of a trend. */
export interface TagTrend {
  tag: TagActivity;
  /** Articles of each day, earliest first. */
  counts: readonly number[];
}

export interface TagTrends {
  /** The beginning of each day, UTC, earliest first. */
  days: readonly EpochMs[];
  /** Those with most articles first. */
  trends: readonly TagTrend[];
}

export interface TrendWords {
  title: string;
  /** Says what the height of a bar means. */
  scale: string;
}

export interface TrendChart {
  kind: 'trend';
  days: readonly EpochMs[];
  rows: readonly { name: string; counts: readonly number[] }[];
  words: TrendWords;
}

/** Articles of all days, the most of one day and when that was, and whether the second half of the days had more. */
export function trendFacts({ counts }: TagTrend): {
  articles: number;
  most: number;
  mostAt: number;
  direction: 'more' | 'fewer' | 'steady';
} {
  const most = Math.max(0, ...counts);
  const middle = Math.floor(counts.length / 2);
  const sumOf = (part: readonly number[]) => part.reduce((sum, count) => sum + count, 0);
  // Of an odd number of days the one in the middle belongs to neither half.
  const [before, after] = [sumOf(counts.slice(0, middle)), sumOf(counts.slice(counts.length - middle))];
  const isNear = Math.abs(after - before) <= NEAR_SHARE * Math.max(after, before);
  const direction = isNear ? 'steady' : after > before ? 'more' : 'fewer';
  return { articles: sumOf(counts), most, mostAt: counts.lastIndexOf(most), direction };
}

/** Halves that differ by less are told as alike. */
const NEAR_SHARE = 0.1;
