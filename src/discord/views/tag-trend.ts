// Shows how much was published under tags day by day: a picture, and the same in words.
import { ComponentType, type APIComponentInContainer } from 'discord.js';
import { TAG_SHOWN_MAX_LENGTH } from '../../limits/discord.ts';
import { ALT_TEXT_MAX_LENGTH } from '../../limits/pictures.ts';
import type { EpochMs } from '../../news/branded.ts';
import { trendFacts, type TagTrend, type TagTrends, type TrendChart } from '../../news/tag-trend.ts';
import type { MessageView } from '../door.ts';
import { clip } from '../message-limits.ts';
import { escapeText, isolated } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text } from './components.ts';
import { openRow, viewRow } from './tag-list.ts';

const FILE_NAME = 'trend.png';

export interface ShownTrends extends TagTrends {
  /** What the tags are like; empty for the busiest. */
  find: string;
  /** Null where it could not be drawn. */
  picture: Uint8Array | null;
}

/** What is drawn of trends. */
export function trendChart({ days, trends }: TagTrends, texts: Texts): TrendChart {
  const { title, scale } = texts.tags.trend.drawn;
  const most = Math.max(0, ...trends.map((trend) => trendFacts(trend).most));
  return {
    ...{ kind: 'trend', days },
    rows: trends.map(({ tag, counts }) => ({ name: tag.name, counts })),
    words: { title: title({ days: days.length }), scale: scale({ most }) },
  };
}

export function tagTrendView(shown: ShownTrends, texts: Texts): MessageView {
  const { find, days, trends, picture } = shown;
  const { trend } = texts.tags;
  const title =
    find === '' ? trend.title : trend.titleLike({ text: escapeText(clip(find, TAG_SHOWN_MAX_LENGTH)) });
  const body: APIComponentInContainer[] =
    trends.length === 0
      ? [text(trend.none({ days: days.length }))]
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
  const day = dayOf(days[mostAt] ?? 0, texts);
  return trend.line({ articles, day, most, direction: trend.directions[direction] });
}

/** 18 November: days of UTC, as they are counted. */
function dayOf(day: EpochMs, { locale }: Texts): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}

function gallery({ days, trends }: TagTrends, texts: Texts): APIComponentInContainer {
  const rows = trends.map((one) => `${isolated(one.tag.name)}: ${factsOf(one, days, texts)}.`);
  const alt = texts.tags.trend.alt({ tags: trends.length, days: days.length });
  const description = clip([alt, ...rows].join(' '), ALT_TEXT_MAX_LENGTH);
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${FILE_NAME}` }, description }],
  };
}
