// Draws the trend of tags as SVG: a row of bars for each tag, a bar a day, all rows on one scale.
import { CHART_NAME_MAX_LENGTH, CHART_WORDS_MAX_LENGTH, TREND_TAGS_MAX } from '../../limits/pictures.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { TrendChart } from '../../news/tag-trend.ts';
import { drawnLine, fittedLine, isDrawable } from './drawable-text.ts';
import { COLOURS, framed, textAt } from './svg-parts.ts';

/** Sizes in the picture's own units, of which 800 are its width. */
const WIDTH = 800;
const NAMES_WIDTH = 240;
/** Between the number of a row and its bars, in ems of a name's letters. */
const NAME_EMS = 12.8;
const RIGHT = 32;
const TOP = 56;
const ROW = 58;
const BAR_MAX = 36;
const AXIS = 34;
const NOTE = 22;
/** Of the width of a day. */
const BAR_SHARE = 0.72;
/** A young index has bars no wider than those of a week. */
const DAY_WIDTH_MAX = (WIDTH - NAMES_WIDTH - RIGHT) / 7;
/** A day is written below each so many. */
const LABELLED_EVERY_DAYS = 7;

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Nothing where our font has not the letters: rows are numbered as in the list beside the picture. */
function nameOf(name: string): string {
  const line = fittedLine(name, { maxLength: CHART_NAME_MAX_LENGTH, maxEms: NAME_EMS });
  return isDrawable(line) ? line : '';
}

interface Scale {
  /** The most of one day in any row. */
  most: number;
  dayWidth: number;
}

function heightOf(count: number, { most }: Scale): number {
  // What is there at all is seen.
  return Math.max(3, (count / most) * BAR_MAX);
}

/** The last day is today: its bar is hollow, as the day is not over. */
function barAt(count: number, [x, floor]: readonly [number, number], scale: Scale & { isToday: boolean }) {
  if (count === 0) return '';
  const height = heightOf(count, scale);
  const line = scale.isToday ? 1.5 : 0;
  const place = `x="${(x + line / 2).toFixed(1)}" y="${(floor - height + line / 2).toFixed(1)}"`;
  const size = `width="${(BAR_SHARE * scale.dayWidth - line).toFixed(1)}" height="${(height - line).toFixed(1)}"`;
  const look = scale.isToday
    ? `fill="${COLOURS.ground}" stroke="${COLOURS.mark}" stroke-width="${line}"`
    : `fill="${COLOURS.mark}"`;
  return `<rect ${place} ${size} ${look}/>`;
}

function rowAt({ name, counts, isAtLeast }: TrendChart['rows'][number], place: number, scale: Scale): string {
  const floor = TOP + (place + 1) * ROW - 8;
  const peak = Math.max(0, ...counts);
  const xOf = (day: number) => NAMES_WIDTH + day * scale.dayWidth;
  const bars = counts.map((count, day) =>
    barAt(count, [xOf(day + (1 - BAR_SHARE) / 2), floor], { ...scale, isToday: day === counts.length - 1 }),
  );
  const peakAt = [xOf(counts.lastIndexOf(peak) + 0.5), floor - heightOf(peak, scale) - 4] as const;
  const nothing = textAt([NAMES_WIDTH, floor - 5], '0', { size: 12, colour: COLOURS.quiet });
  return [
    textAt([24, floor - 4], `${place + 1}.`, { colour: COLOURS.quiet }),
    textAt([NAMES_WIDTH - 14, floor - 4], nameOf(name), { anchor: 'end' }),
    ...bars,
    `<line x1="${NAMES_WIDTH}" y1="${floor}" x2="${xOf(counts.length).toFixed(1)}" y2="${floor}" stroke="${COLOURS.frame}"/>`,
    peak === 0
      ? nothing
      : textAt(peakAt, isAtLeast ? `${peak}+` : String(peak), { size: 12, anchor: 'middle' }),
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

function notesOf({ rows, words }: TrendChart): string[] {
  const isAnyToday = rows.some(({ counts }) => (counts.at(-1) ?? 0) > 0);
  const isAnyUnnamed = rows.some(({ name }) => nameOf(name) === '');
  return [words.scale, ...(isAnyToday ? [words.today] : []), ...(isAnyUnnamed ? [words.unnamed] : [])];
}

/** The trend of tags as SVG; all days are UTC. */
export function trendSvg(chart: TrendChart): string {
  const { days, words } = chart;
  const rows = chart.rows.slice(0, TREND_TAGS_MAX);
  const scale = {
    most: Math.max(1, ...rows.flatMap(({ counts }) => counts)),
    dayWidth: Math.min(DAY_WIDTH_MAX, (WIDTH - NAMES_WIDTH - RIGHT) / Math.max(1, days.length)),
  };
  const bottom = TOP + rows.length * ROW;
  const notes = notesOf({ ...chart, rows });
  const noteAt = (note: string, place: number) =>
    textAt([24, bottom + AXIS + place * NOTE + 10], drawnLine(note, CHART_WORDS_MAX_LENGTH), {
      ...{ size: 12, colour: COLOURS.quiet },
    });
  return framed({ width: WIDTH, height: bottom + AXIS + notes.length * NOTE + 4 }, [
    textAt([24, 31], drawnLine(words.title, CHART_WORDS_MAX_LENGTH), { size: 16 }),
    ...rows.map((row, place) => rowAt(row, place, scale)),
    axisAt(days, bottom - 6, scale.dayWidth),
    ...notes.map(noteAt),
  ]);
}
