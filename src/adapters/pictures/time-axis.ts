// The axis of a chart over time: where a moment stands, and round times to write below it.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';

export interface Tick {
  at: EpochMs;
  /** The time of day; empty where days are counted. */
  time: string;
  /** The day, where it is another than the tick's before. */
  day: string;
}

export interface TimeAxis {
  /** 0 at the beginning, 1 at the end. */
  shareOf(at: EpochMs): number;
  ticks: readonly Tick[];
}

/** Steps that a reader counts in; years are of 365 days, which is exact enough for a label. */
const STEPS_MS: readonly number[] = [
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  ...[1, 2, 7, 14, 30, 90, 365, 1_825, 7_300, 18_250].map((days) => days * DAY_MS),
];
const TICKS_MAX = 6;
/** What was published at one moment still stands in the middle of something. */
const SPAN_MIN_MS = HOUR_MS;
const MARGIN_SHARE = 0.04;

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An axis on which all of the moments stand, with at most six ticks; all times are UTC. */
export function timeAxisOf(moments: readonly EpochMs[]): TimeAxis {
  const [earliest, latest] = [Math.min(...moments), Math.max(...moments)];
  const span = Math.max(latest - earliest, SPAN_MIN_MS);
  const from = (earliest + latest - span) / 2 - span * MARGIN_SHARE;
  const length = span * (1 + 2 * MARGIN_SHARE);
  return { shareOf: (at) => (at - from) / length, ticks: ticksOf(from, from + length) };
}

function ticksOf(from: EpochMs, until: EpochMs): Tick[] {
  const step = STEPS_MS.find((candidate) => (until - from) / candidate <= TICKS_MAX) ?? until - from;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((until - first) / step) + 1);
  let before = '';
  return Array.from({ length: count }, (_, place) => {
    const at = first + place * step;
    const day = DAY.format(at);
    const tick = { at, time: step < DAY_MS ? TIME.format(at) : '', day: day === before ? '' : day };
    before = day;
    return tick;
  });
}
