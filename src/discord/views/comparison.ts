// Shows a story write-up by write-up: what they agree on, where they differ, what only one of them has.
import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord.js';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Comparison } from '../../news/comparison.ts';
import { leadWriteUp, type Story, type WriteUp } from '../../news/story.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletLink } from './citations.ts';
import {
  agreementRow,
  conflictRow,
  omissionRow,
  quoted,
  type Rendering,
  updateRow,
} from './comparison-rows.ts';
import { ACCENT, button, container, row, separator, text, timestamp } from './components.ts';
import { chartFile, chartGallery } from './coverage-chart.ts';
import { independenceLines } from './independence.ts';
import { rememberViews } from './remember-views.ts';

export type ComparisonPart = keyof Texts['comparison']['views'];

/** What stands for each part in a custom id. */
const PART_LETTERS: Readonly<Record<ComparisonPart, string>> = {
  facts: 'f',
  headlines: 'h',
  timeline: 't',
};

const COMPARISON_PARTS: readonly ComparisonPart[] = ['facts', 'headlines', 'timeline'];

/** The part that a letter stands for, or null. */
export function partOf(letter: string | undefined): ComparisonPart | null {
  return COMPARISON_PARTS.find((part) => PART_LETTERS[part] === letter) ?? null;
}

export interface ComparisonViewOptions {
  texts: Texts;
  part: ComparisonPart;
  isPrivate: boolean;
  asOf: EpochMs;
  /** The chart of coverage as PNG; null where there is none. */
  picture: Uint8Array | null;
}

/** A story with the comparison of its write-ups. */
export interface ComparedStory {
  story: Story;
  comparison: Comparison;
}

/** What a quote may take and how many rows a chapter may have, tried in turn until the message fits. */
const LENGTHS = [
  { quote: 260, about: 90, outlet: 40, rows: 4, quotes: 3, listed: 15 },
  { quote: 180, about: 80, outlet: 40, rows: 3, quotes: 3, listed: 12 },
  { quote: 130, about: 70, outlet: 30, rows: 3, quotes: 2, listed: 10 },
  { quote: 90, about: 60, outlet: 25, rows: 2, quotes: 2, listed: 8 },
  { quote: 50, about: 40, outlet: 20, rows: 1, quotes: 2, listed: 5 },
] as const;

type Lengths = (typeof LENGTHS)[number];

/** What a message is written with. */
interface MessageRendering extends Rendering {
  lengths: Lengths;
}

export const comparisonView = rememberViews(
  ({ comparison }: ComparedStory) => comparison,
  (compared, options: ComparisonViewOptions): MessageView => {
    const byArticle = new Map(compared.story.writeUps.map((writeUp) => [writeUp.article, writeUp]));
    const writeUpOf = (article: ArticleId) => byArticle.get(article);
    return {
      components: firstThatFits(LENGTHS, (lengths) =>
        render(compared, options, { texts: options.texts, lengths, writeUpOf }),
      ),
      ...(options.picture === null ? {} : { files: [chartFile(options.picture)] }),
    };
  },
);

function render(
  compared: ComparedStory,
  options: ComparisonViewOptions,
  rendering: MessageRendering,
): APIMessageTopLevelComponent[] {
  const { texts } = options;
  const { story, comparison } = compared;
  const headline = escapeText(clip(leadWriteUp(story)?.headline ?? texts.news.noHeadline, 160));
  const facts = [comparedText(compared, texts), ...independenceLines(comparison.sources, texts)];
  return [
    container(ACCENT.answer, [
      text([`## ${texts.comparison.title({ headline })}`, ...facts.map((line) => `-# ${line}`)].join('\n')),
      separator(true),
      ...(options.picture === null ? [] : [chartGallery(compared, texts)]),
      ...chaptersOf(compared, options.part, rendering).map(text),
      separator(false),
      ...(options.part === 'facts' ? [text(`-# ${texts.comparison.smallPrint}`)] : []),
      row(...buttonsOf(story, options)),
    ]),
  ];
}

function comparedText({ story, comparison }: ComparedStory, texts: Texts): string {
  const [articles, all] = [comparison.articles.length, story.articles];
  return articles < all
    ? texts.comparison.comparedNewest({ articles, all })
    : texts.comparison.compared({ articles });
}

function chaptersOf(compared: ComparedStory, part: ComparisonPart, rendering: MessageRendering): string[] {
  const { story } = compared;
  switch (part) {
    case 'facts':
      return factsOf(compared, rendering);
    case 'headlines':
      return [listOf(story.writeUps, rendering.texts.comparison.headlines, rendering)];
    case 'timeline': {
      const earliestFirst = story.writeUps.toSorted((one, other) => one.eventTime - other.eventTime);
      return [listOf(earliestFirst, rendering.texts.comparison.timeline, rendering)];
    }
  }
}

function factsOf({ story, comparison }: ComparedStory, rendering: MessageRendering): string[] {
  const { texts, lengths } = rendering;
  const words = texts.comparison;
  if (story.articles < 2) return [words.alone];
  const { agreed, conflicts, earlier, onlyIn, missing, reprints } = comparison;
  const chapter = <Row>(name: string, rows: readonly Row[], show: (shown: Row) => string): string[] => {
    if (rows.length === 0) return [];
    const shown = rows.slice(0, lengths.rows).map(show);
    const more =
      rows.length > lengths.rows ? [`-# ${words.more({ count: rows.length - lengths.rows })}`] : [];
    return [[`### ${name}`, ...shown, ...more].join('\n')];
  };
  return [
    ...chapter(words.conflicts, conflicts, (conflict) => conflictRow(conflict, rendering)),
    ...(conflicts.length === 0 ? [words.nothingDiffers] : []),
    ...chapter(words.earlier, earlier, (update) => updateRow(update, rendering)),
    ...chapter(words.agreed, agreed, (agreement) => agreementRow(agreement, rendering)),
    ...(agreed.length === 0 ? [words.nothingAgreed] : []),
    ...chapter(words.onlyIn, onlyIn, (quote) => `- ${quoted(quote, rendering)}`),
    ...chapter(words.missing, missing, (omission) => omissionRow(omission, rendering)),
    ...(reprints.length > 0 ? [`-# ${words.reprints({ count: reprints.length })}`] : []),
  ];
}

function listOf(writeUps: readonly WriteUp[], title: string, { texts, lengths }: MessageRendering): string {
  const line = (writeUp: WriteUp) => {
    const headline = escapeText(clip(writeUp.headline ?? texts.news.noHeadline, lengths.quote));
    const when = timestamp(writeUp.eventTime, 'f');
    const dated = writeUp.isDated ? when : texts.news.undated({ time: when });
    return `- ${headline} (${outletLink(writeUp, texts, lengths.outlet)}) · ${dated}`;
  };
  const more = writeUps.length - lengths.listed;
  return [
    `### ${title}`,
    ...writeUps.slice(0, lengths.listed).map(line),
    ...(more > 0 ? [`-# ${texts.comparison.more({ count: more })}`] : []),
  ].join('\n');
}

function buttonsOf(
  story: Story,
  { texts, part, isPrivate, asOf }: ComparisonViewOptions,
): APIButtonComponent[] {
  const place = [story.id, writeNumber(asOf)];
  const parts = COMPARISON_PARTS.map((choice) =>
    button(texts.comparison.views[choice], customIdOf('cp', ...place, PART_LETTERS[choice], 'h'), {
      isDisabled: choice === part,
    }),
  );
  return [
    ...parts,
    button(texts.sources.open, customIdOf('so', ...place, '0')),
    ...(isPrivate ? [button(texts.story.share, customIdOf('cs', ...place, PART_LETTERS[part]))] : []),
  ];
}
