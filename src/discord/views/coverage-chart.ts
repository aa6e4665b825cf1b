// The chart of coverage as a message shows it: the picture, and in words what it shows.
import { ComponentType, type APIMediaGalleryComponent } from 'discord.js';
import { ALT_TEXT_MAX_LENGTH, CHART_LANES_MAX } from '../../limits/pictures.ts';
import type { Comparison } from '../../news/comparison.ts';
import { type ChartWords, type CoverageLane, coverageLanesOf } from '../../news/coverage-chart.ts';
import type { Story } from '../../news/story.ts';
import type { MessageFile } from '../door.ts';
import { clip } from '../message-limits.ts';
import { isolated } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletName } from './citations.ts';

const FILE_NAME = 'coverage.png';
const NAME_MAX_LENGTH = 40;
/** Times of one outlet that are told; a listener follows no more. */
const TIMES_MAX = 4;

/** What is written into the chart of so many outlets. */
export function chartWords(outlets: number, { comparison }: Texts): ChartWords {
  const { title, first, undated, unnamed, more } = comparison.drawn;
  const left = outlets - CHART_LANES_MAX;
  return { title, first, undated, unnamed, more: left > 0 ? more({ outlets: left }) : '' };
}

export function chartFile(picture: Uint8Array): MessageFile {
  return { name: FILE_NAME, content: picture };
}

/** The picture in a message, described for those who do not see it. */
export function chartGallery(
  compared: { story: Story; comparison: Comparison },
  texts: Texts,
): APIMediaGalleryComponent {
  const description = altTextOf(compared, texts);
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${FILE_NAME}` }, description }],
  };
}

function altTextOf({ story, comparison }: { story: Story; comparison: Comparison }, texts: Texts): string {
  const { alt } = texts.comparison;
  const lanes = coverageLanesOf(story, comparison.sources.earliest?.article ?? null);
  const told = lanes.slice(0, CHART_LANES_MAX).map((lane) => laneText(lane, texts));
  const left = lanes.length - told.length;
  const sentences = [alt.chart({ outlets: lanes.length, writeUps: story.writeUps.length }), ...told];
  return clip(
    [...sentences, ...(left > 0 ? [alt.moreOutlets({ outlets: left })] : [])].join(' '),
    ALT_TEXT_MAX_LENGTH,
  );
}

function laneText({ outlet, host, marks }: CoverageLane, texts: Texts): string {
  const { alt } = texts.comparison;
  const times = marks
    .slice(0, TIMES_MAX)
    .map(({ at, isDated }) => (isDated ? writtenTime(at) : alt.undated({ time: writtenTime(at) })));
  const left = marks.length - times.length;
  const all = left > 0 ? [...times, alt.more({ count: left })] : times;
  const name = isolated(clip(outletName(outlet ?? host ?? '', texts), NAME_MAX_LENGTH));
  const lane = { outlet: name, times: texts.seriesOf(all) };
  return marks.some(({ isFirst }) => isFirst) ? alt.firstLane(lane) : alt.lane(lane);
}

/** 2026-05-12 08:00: what describes a picture is plain text, so that no reader's zone can be meant. */
function writtenTime(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
