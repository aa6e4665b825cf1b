// Small charts of coverage for tests of pictures.
import { DAY_MS } from '../../../src/limits/units.ts';
import type { ChartWords, CoverageChart, CoverageLane } from '../../../src/news/coverage-chart.ts';
import type { TrendChart, TrendWords } from '../../../src/news/tag-trend.ts';

export const NOON = Date.UTC(2026, 4, 12, 12);
const HOUR_MS = 3_600_000;

export const WORDS: ChartWords = {
  title: 'Who published when',
  first: 'first',
  undated: 'Hollow: without a date.',
  unnamed: 'unknown outlet',
  more: '',
};

/** A lane with marks so many hours after noon. */
export function aLane(
  outlet: string | null,
  hours: readonly number[],
  {
    host = null,
    first = false,
    dated = true,
  }: { host?: string | null; first?: boolean; dated?: boolean } = {},
): CoverageLane {
  const marks = hours.map((hour, place) => ({
    at: NOON + hour * HOUR_MS,
    isDated: dated,
    isFirst: first && place === 0,
  }));
  return { outlet, host, marks };
}

export function aChart(...lanes: readonly CoverageLane[]): CoverageChart {
  return { kind: 'coverage', lanes, words: WORDS };
}

export const TREND_WORDS: TrendWords = {
  title: 'Articles a day',
  scale: 'One scale',
  today: 'Hollow: today so far',
  unnamed: 'Rows without a name are named in the list',
};

/** Thirty of them, the last that of `NOON`. */
export const DAYS = Array.from({ length: 30 }, (_, place) => Date.UTC(2026, 4, 12) - (29 - place) * DAY_MS);

/** Rows of counts for the first days; those of ten thousand on a day are of at least so many. */
export function aTrendChart(...rows: readonly (readonly [string, readonly number[]])[]): TrendChart {
  const isAtLeast = (counts: readonly number[]) => counts.some((count) => count >= 10_000);
  return {
    ...{ kind: 'trend', days: DAYS },
    rows: rows.map(([name, counts]) => ({ name, counts, isAtLeast: isAtLeast(counts) })),
    words: TREND_WORDS,
  };
}
