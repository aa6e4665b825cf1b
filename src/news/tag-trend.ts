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
  /** A day has more than are counted: there are at least so many. */
  isAtLeast: boolean;
}

export interface TagTrends {
  /** The beginning of each day, UTC, earliest first. The last is today, which is not over. */
  days: readonly EpochMs[];
  /** Those with most articles first. */
  trends: readonly TagTrend[];
}

export interface TrendWords {
  title: string;
  /** Says what the height of a bar means. */
  scale: string;
  /** Says which bar is of a day that is not over. */
  today: string;
  /** Says where the names stand that our font has no letters for. */
  unnamed: string;
}

export interface TrendChart {
  kind: 'trend';
  days: readonly EpochMs[];
  rows: readonly { name: string; counts: readonly number[]; isAtLeast: boolean }[];
  words: TrendWords;
}

/** `unclear` where the days are too few, or the articles are: what differs then may be chance. */
export type TrendDirection = 'more' | 'fewer' | 'steady' | 'unclear';

export interface TrendFacts {
  articles: number;
  most: number;
  /** The place of the last day that had the most; -1 where there are no days. */
  mostAt: number;
  /** Of the second half of the days against the first. */
  direction: TrendDirection;
}

/** What is told of a tag over days. */
export function trendFacts({ counts }: Pick<TagTrend, 'counts'>): TrendFacts {
  const most = Math.max(0, ...counts);
  return {
    articles: sumOf(counts),
    most,
    mostAt: counts.lastIndexOf(most),
    // Today would always look as if it had fewer.
    direction: directionOf(counts.slice(0, -1)),
  };
}

/** Whole days that a direction is told of at least: a week against a week, as weekends are quiet. */
const DIRECTION_DAYS_MIN = 14;
/** Halves that differ by less are told as alike. */
const NEAR_SHARE = 0.1;
/** Halves of the same busyness differ by more than this many standard deviations once in twenty times. */
const CHANCE_DEVIATIONS = 2;

function directionOf(counts: readonly number[]): TrendDirection {
  if (counts.length < DIRECTION_DAYS_MIN) return 'unclear';
  const middle = Math.floor(counts.length / 2);
  // Of an odd number of days the one in the middle belongs to neither half.
  const [before, after] = [sumOf(counts.slice(0, middle)), sumOf(counts.slice(-middle))];
  const difference = Math.abs(after - before);
  // Counts of what happens by chance vary by the root of how many they are.
  const isChance = difference <= CHANCE_DEVIATIONS * Math.sqrt(after + before);
  if (difference > NEAR_SHARE * Math.max(after, before)) {
    if (isChance) return 'unclear';
    return after > before ? 'more' : 'fewer';
  }
  return after + before === 0 ? 'unclear' : 'steady';
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
