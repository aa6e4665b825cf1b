// Draws the trend of tags as SVG: a row of bars for each tag, a bar a day, all rows on one scale.
import { CHART_NAME_MAX_LENGTH, CHART_WORDS_MAX_LENGTH, TREND_TAGS_MAX } from '../../limits/pictures.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { TrendChart } from '../../news/tag-trend.ts';
import { drawnLine, isDrawable } from './drawable-text.ts';
import { COLOURS, framed, textAt } from './svg-parts.ts';

/** Sizes in the picture's own units, of which 800 are its width. */
const WIDTH = 800;
const NAMES_WIDTH = 210;
const RIGHT = 32;
const TOP = 56;
const ROW = 58;
const BAR_MAX = 36;
const AXIS = 34;
const NOTE = 26;
/** Of the width of a day. */
const BAR_SHARE = 0.72;
/** A day is written below each so many. */
const LABELLED_EVERY_DAYS = 7;

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Nothing where our font has not the letters: rows are numbered as in the list beside the picture. */
function nameOf(name: string): string {
  const line = drawnLine(name, CHART_NAME_MAX_LENGTH);
  return isDrawable(line) ? line : '';
}

function widthOf(days: number): number {
  return (WIDTH - NAMES_WIDTH - RIGHT) / Math.max(1, days);
}

interface Scale {
  /** The most of one day in any row. */
  most: number;
  dayWidth: number;
}

function rowAt(
  { name, counts }: TrendChart['rows'][number],
  place: number,
  { most, dayWidth }: Scale,
): string {
  const floor = TOP + (place + 1) * ROW - 8;
  const peak = Math.max(...counts);
  const bars = counts.map((count, day) => {
    if (count === 0) return '';
    // What is there at all is seen.
    const height = Math.max(2, (count / most) * BAR_MAX);
    const x = NAMES_WIDTH + (day + (1 - BAR_SHARE) / 2) * dayWidth;
    return `<rect x="${x.toFixed(1)}" y="${(floor - height).toFixed(1)}" width="${(BAR_SHARE * dayWidth).toFixed(1)}" height="${height.toFixed(1)}" fill="${COLOURS.mark}"/>`;
  });
  const peakX = NAMES_WIDTH + (counts.lastIndexOf(peak) + 0.5) * dayWidth;
  const peakText =
    peak === 0
      ? ''
      : textAt([peakX, floor - Math.max(2, (peak / most) * BAR_MAX) - 4], String(peak), {
          ...{ size: 12, anchor: 'middle' },
        });
  const line = `<line x1="${NAMES_WIDTH}" y1="${floor}" x2="${WIDTH - RIGHT}" y2="${floor}" stroke="${COLOURS.frame}"/>`;
  return [
    textAt([24, floor - 4], `${place + 1}.`, { colour: COLOURS.quiet }),
    textAt([NAMES_WIDTH - 14, floor - 4], nameOf(name), { anchor: 'end' }),
    ...bars,
    line,
    peakText,
  ].join('');
}

/** The last day has its label, and each a week before it. */
function axisAt(days: readonly EpochMs[], bottom: number, dayWidth: number): string {
  return days
    .map((day, place) => {
      if ((days.length - 1 - place) % LABELLED_EVERY_DAYS !== 0) return '';
      const x = NAMES_WIDTH + (place + 0.5) * dayWidth;
      return textAt([x, bottom + 16], DAY.format(day), { size: 12, anchor: 'middle', colour: COLOURS.quiet });
    })
    .join('');
}

/** The trend of tags as SVG; all days are UTC. */
export function trendSvg({ days, rows, words }: TrendChart): string {
  const shown = rows.slice(0, TREND_TAGS_MAX);
  const scale = {
    most: Math.max(1, ...shown.flatMap(({ counts }) => counts)),
    dayWidth: widthOf(days.length),
  };
  const bottom = TOP + shown.length * ROW;
  return framed({ width: WIDTH, height: bottom + AXIS + NOTE }, [
    textAt([24, 31], drawnLine(words.title, CHART_WORDS_MAX_LENGTH), { size: 16 }),
    ...shown.map((row, place) => rowAt(row, place, scale)),
    axisAt(days, bottom - 6, scale.dayWidth),
    textAt([24, bottom + AXIS + 10], drawnLine(words.scale, CHART_WORDS_MAX_LENGTH), {
      ...{ size: 12, colour: COLOURS.quiet },
    }),
  ]);
}
