// Shows how much was published under tags day by day: a picture, and the same in words.
import { ComponentType, type APIComponentInContainer } from 'discord.js';
import { TAG_SHOWN_MAX_LENGTH } from '../../limits/discord.ts';
import { ALT_TEXT_MAX_LENGTH } from '../../limits/pictures.ts';
import type { EpochMs } from '../../news/branded.ts';
import { trendFacts, type TagTrend, type TagTrends, type TrendChart } from '../../news/tag-trend.ts';
import type { MessageView } from '../door.ts';
import { clip } from '../message-limits.ts';
import { escapeText, isolated, oneLine } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text } from './components.ts';
import { openRow, viewRow } from './tag-list.ts';

const FILE_NAME = 'trend.png';
/** Six names and their numbers find room in what describes a picture. */
const ALT_NAME_MAX_LENGTH = 40;

export interface ShownTrends extends TagTrends {
  /** What the tags are like; empty for the busiest. */
  find: string;
  /** Null where it could not be drawn. */
  picture: Uint8Array | null;
}

/** What is drawn of trends. */
export function trendChart({ days, trends }: TagTrends, texts: Texts): TrendChart {
  const { title, scale, today, unnamed } = texts.tags.trend.drawn;
  const most = Math.max(0, ...trends.map((trend) => trendFacts(trend).most));
  return {
    ...{ kind: 'trend', days },
    rows: trends.map(({ tag, counts, isAtLeast }) => ({ name: tag.name, counts, isAtLeast })),
    words: { title: title({ days: days.length }), scale: scale({ most }), today, unnamed },
  };
}

export function tagTrendView(shown: ShownTrends, texts: Texts): MessageView {
  const { find, days, trends, picture } = shown;
  const { trend } = texts.tags;
  const title =
    find === '' ? trend.title : trend.titleLike({ text: escapeText(clip(find, TAG_SHOWN_MAX_LENGTH)) });
  const body: APIComponentInContainer[] =
    trends.length === 0
      ? [text(noneText(shown, texts))]
      : [
          ...(picture === null ? [] : [gallery(shown, texts)]),
          text(trends.map((one, place) => lineOf(one, { place, days, texts })).join('\n')),
          separator(false),
          openRow(
            trends.map(({ tag }) => tag),
            texts,
          ),
        ];
  return {
    components: [
      container(trends.length > 0 ? ACCENT.answer : ACCENT.quiet, [
        text(`## ${title}`),
        ...body,
        ...(find === '' ? [viewRow('trend', texts)] : []),
      ]),
    ],
    ...(picture === null ? {} : { files: [{ name: FILE_NAME, content: picture }] }),
    isForAsker: true,
  };
}

function noneText({ find, days }: ShownTrends, texts: Texts): string {
  return find === ''
    ? texts.tags.trend.none({ days: days.length })
    : texts.tags.noneLike({ text: escapeText(clip(find, TAG_SHOWN_MAX_LENGTH)) });
}

interface Place {
  place: number;
  days: readonly EpochMs[];
  texts: Texts;
}

function lineOf(one: TagTrend, { place, days, texts }: Place): string {
  const name = escapeText(clip(one.tag.name, TAG_SHOWN_MAX_LENGTH));
  return `${place + 1}. **${name}** — ${factsOf(one, days, texts)}`;
}

function factsOf(one: TagTrend, days: readonly EpochMs[], texts: Texts): string {
  const { articles, most, mostAt, direction } = trendFacts(one);
  const { trend } = texts.tags;
  if (articles === 0) return trend.empty({ days: days.length });
  const day = dayOf(days[mostAt] ?? 0, texts);
  const line = trend.line({ articles, day, most, direction: trend.directions[direction] });
  return one.isAtLeast ? trend.atLeast({ line }) : line;
}

/** 18 November: days of UTC, as they are counted. */
function dayOf(day: EpochMs, { locale }: Texts): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}

function gallery({ days, trends }: TagTrends, texts: Texts): APIComponentInContainer {
  const { trend } = texts.tags;
  const rows = trends.map((one) => {
    const name = isolated(oneLine(clip(one.tag.name, ALT_NAME_MAX_LENGTH)));
    return trend.altRow({ name, facts: factsOf(one, days, texts) });
  });
  const alt = trend.alt({ tags: trends.length, days: days.length });
  const description = clip([alt, ...rows].join(' '), ALT_TEXT_MAX_LENGTH);
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${FILE_NAME}` }, description }],
  };
}
