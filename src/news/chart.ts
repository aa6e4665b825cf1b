// Every chart that can be drawn.
import type { CoverageChart } from './coverage-chart.ts';
import type { TrendChart } from './tag-trend.ts';

export type Chart = CoverageChart | TrendChart;
