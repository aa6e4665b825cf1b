// Small charts of coverage for tests of pictures.
import type { ChartWords, CoverageChart, CoverageLane } from '../../../src/news/coverage-chart.ts';

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
  return { lanes, words: WORDS };
}
