// Draws the chart of coverage as SVG: lanes with their names, a mark for each write-up, the first one marked by shape and word.
import { CHART_LANES_MAX, CHART_NAME_MAX_LENGTH, CHART_WORDS_MAX_LENGTH } from '../../limits/pictures.ts';
import type { ChartWords, CoverageChart, CoverageLane, CoverageMark } from '../../news/coverage-chart.ts';
import { drawnLine, fittedLine, isDrawable } from './drawable-text.ts';
import { COLOURS, framed, textAt } from './svg-parts.ts';
import { timeAxisOf, type TimeAxis } from './time-axis.ts';

/** Sizes in the picture's own units, of which 800 are its width. */
const WIDTH = 800;
const NAMES_WIDTH = 210;
/** Between the frame and the lanes, in ems of a name's letters. */
const NAME_EMS = 13.6;
const RIGHT = 40;
const TOP = 56;
const LANE = 34;
const AXIS = 48;
const NOTE = 22;
const MARK = 7;

/** The name where the font has its letters, else the host, which is written in Latin ones. */
function nameOf({ outlet, host }: CoverageLane, { unnamed }: ChartWords): string {
  for (const name of [outlet, host]) {
    if (name === null) continue;
    const line = fittedLine(name, { maxLength: CHART_NAME_MAX_LENGTH, maxEms: NAME_EMS });
    if (isDrawable(line)) return line;
  }
  return unnamed;
}

function xOf(axis: TimeAxis, at: number): number {
  return NAMES_WIDTH + axis.shareOf(at) * (WIDTH - NAMES_WIDTH - RIGHT);
}

function markAt([x, y]: readonly [number, number], { isFirst, isDated }: CoverageMark): string {
  if (isFirst) {
    const corners = [
      [x, y - MARK - 3],
      [x + MARK + 3, y],
      [x, y + MARK + 3],
      [x - MARK - 3, y],
    ];
    const points = corners.map((corner) => corner.map((part) => part.toFixed(1)).join(',')).join(' ');
    return `<polygon points="${points}" fill="${COLOURS.first}" stroke="${COLOURS.ground}" stroke-width="1.5"/>`;
  }
  const circle = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${MARK}"`;
  return isDated
    ? `${circle} fill="${COLOURS.mark}" stroke="${COLOURS.ground}" stroke-width="1.5"/>`
    : `${circle} fill="${COLOURS.ground}" stroke="${COLOURS.mark}" stroke-width="2"/>`;
}

/** The word stands beside its mark, on the side where there is room. */
function firstWord(x: number, y: number, word: string): string {
  const isAtEnd = x > WIDTH - 2 * RIGHT - 40;
  const place = [isAtEnd ? x - 15 : x + 15, y - 9] as const;
  return textAt(place, word, { size: 12, anchor: isAtEnd ? 'end' : 'start', colour: '#a84300' });
}

function laneAt(
  lane: CoverageLane,
  y: number,
  { axis, words }: { axis: TimeAxis; words: ChartWords },
): string {
  const line = `<line x1="${NAMES_WIDTH}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}" stroke="${COLOURS.line}"/>`;
  const name = textAt([NAMES_WIDTH - 14, y + 5], nameOf(lane, words), { anchor: 'end' });
  // What is marked stands above what is not.
  const marks = lane.marks.toSorted((one, other) => Number(one.isFirst) - Number(other.isFirst));
  const drawn = marks.map((mark) => markAt([xOf(axis, mark.at), y], mark));
  const first = marks.find(({ isFirst }) => isFirst);
  return [
    line,
    name,
    ...drawn,
    first === undefined ? '' : firstWord(xOf(axis, first.at), y, words.first),
  ].join('');
}

function axisAt(axis: TimeAxis, bottom: number): string {
  return axis.ticks
    .map(({ at, time, day }) => {
      const x = xOf(axis, at);
      const line = `<line x1="${x.toFixed(1)}" y1="${TOP - 8}" x2="${x.toFixed(1)}" y2="${bottom}" stroke="${COLOURS.line}" stroke-dasharray="2 3"/>`;
      const style = { size: 12, anchor: 'middle', colour: COLOURS.quiet } as const;
      const labels = [time, day].filter((label) => label !== '');
      return [line, ...labels.map((label, row) => textAt([x, bottom + 17 + row * 16], label, style))].join(
        '',
      );
    })
    .join('');
}

/** The chart of coverage as SVG. All times are UTC. */
export function coverageSvg({ lanes, words }: CoverageChart): string {
  const shown = lanes.slice(0, CHART_LANES_MAX);
  const marks = shown.flatMap((lane) => lane.marks);
  const axis = timeAxisOf(marks.length === 0 ? [0] : marks.map(({ at }) => at));
  const bottom = TOP + shown.length * LANE;
  const isAnyUndated = marks.some(({ isDated }) => !isDated);
  const notes = [isAnyUndated ? words.undated : '', words.more].filter((note) => note !== '');
  const height = bottom + AXIS + notes.length * NOTE;
  const rows = shown.map((lane, place) => laneAt(lane, TOP + (place + 0.5) * LANE, { axis, words }));
  const small = notes.map((note, row) =>
    textAt([24, bottom + AXIS + row * NOTE + 8], drawnLine(note, CHART_WORDS_MAX_LENGTH), {
      size: 12,
      colour: COLOURS.quiet,
    }),
  );
  return framed({ width: WIDTH, height }, [
    textAt([24, 31], drawnLine(words.title, CHART_WORDS_MAX_LENGTH), { size: 16 }),
    axisAt(axis, bottom),
    ...rows,
    ...small,
  ]);
}
