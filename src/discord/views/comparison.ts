// Shows a story write-up by write-up: what they agree on, where they differ, what only one of them has.
import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord.js';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type {
  Agreement,
  Comparison,
  Conflict,
  ConflictingValue,
  Omission,
  Update,
} from '../../news/comparison.ts';
import { leadWriteUp, type Story, type WriteUp } from '../../news/story.ts';
import type { Citation } from '../../news/summary.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletLink, writeUpFacts } from './citations.ts';
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

interface Rendering {
  texts: Texts;
  lengths: (typeof LENGTHS)[number];
  writeUpOf: (article: ArticleId) => WriteUp | undefined;
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
  rendering: Rendering,
): APIMessageTopLevelComponent[] {
  const { texts } = options;
  const { story, comparison } = compared;
  const title = clip(leadWriteUp(story)?.headline ?? texts.news.noHeadline, 160);
  const facts = [
    texts.comparison.compared(comparison.articles.length, story.articles),
    ...independenceLines(comparison.sources, texts),
  ];
  return [
    container(ACCENT.answer, [
      text(
        [`## ${escapeText(texts.comparison.title(title))}`, ...facts.map((line) => `-# ${line}`)].join('\n'),
      ),
      separator(true),
      ...(options.picture === null ? [] : [chartGallery(compared, texts)]),
      ...chaptersOf(compared, options.part, rendering).map(text),
      separator(false),
      ...(options.part === 'facts' ? [text(`-# ${texts.comparison.smallPrint}`)] : []),
      row(...buttonsOf(story, options)),
    ]),
  ];
}

function chaptersOf(compared: ComparedStory, part: ComparisonPart, rendering: Rendering): string[] {
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

function factsOf({ story, comparison }: ComparedStory, rendering: Rendering): string[] {
  const { texts, lengths } = rendering;
  const words = texts.comparison;
  if (story.articles < 2) return [words.alone];
  const { agreed, conflicts, earlier, onlyIn, missing, reprints } = comparison;
  const chapter = <Row>(name: string, rows: readonly Row[], show: (shown: Row) => string): string[] => {
    if (rows.length === 0) return [];
    const shown = rows.slice(0, lengths.rows).map(show);
    const more = rows.length > lengths.rows ? [`-# ${words.more(rows.length - lengths.rows)}`] : [];
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
    ...(reprints.length > 0 ? [`-# ${words.reprints(reprints.length)}`] : []),
  ];
}

function conflictRow({ kind, about, values }: Conflict, rendering: Rendering): string {
  const { texts, lengths } = rendering;
  const title = `- **${escapeText(clip(about, lengths.about))}** (${texts.comparison.kind(kind)})`;
  const shown = differentFirst(values)
    .slice(0, Math.max(lengths.quotes, 2))
    .map((value) => valueRow(value, rendering));
  return [title, ...shown].join('\n');
}

/** What holds now stands first: whoever reads one line reads that. */
function updateRow({ about, values }: Update, rendering: Rendering): string {
  const { lengths, texts } = rendering;
  const words = texts.comparison;
  const shown = values
    .toReversed()
    .slice(0, Math.max(lengths.quotes, 2))
    .map((value, place) => valueRow(value, rendering, place === 0 ? words.latestValue : words.earlierValue));
  return [`- **${escapeText(clip(about, lengths.about))}**`, ...shown].join('\n');
}

/** Two that say the same are no difference: each value once before any stands twice. */
function differentFirst(values: readonly ConflictingValue[]): ConflictingValue[] {
  const first = values.filter(
    ({ value }, place) => values.findIndex((other) => other.value === value) === place,
  );
  return [...first, ...values.filter((value) => !first.includes(value))];
}

function valueRow({ value, quote }: ConflictingValue, rendering: Rendering, when = ''): string {
  const name = `${when} **${escapeText(clip(value, rendering.lengths.about))}**`.trim();
  return `  - ${name}: ${quoted(quote, rendering)}`;
}

function agreementRow({ about, quotes }: Agreement, rendering: Rendering): string {
  const shown = quotes.slice(0, rendering.lengths.quotes).map((quote) => `  - ${quoted(quote, rendering)}`);
  return [`- **${escapeText(clip(about, rendering.lengths.about))}**`, ...shown].join('\n');
}

function omissionRow({ about, articles }: Omission, { texts, lengths, writeUpOf }: Rendering): string {
  const outlets = articles
    .flatMap((article) => writeUpOf(article) ?? [])
    .map((writeUp) => outletLink(writeUp, texts, lengths.outlet));
  return `- ${escapeText(clip(about, lengths.about))} — ${texts.comparison.notIn(outlets.join(', '))}`;
}

/** A verbatim quote and whose it is. */
function quoted({ article, quote }: Citation, { texts, lengths, writeUpOf }: Rendering): string {
  const writeUp = writeUpOf(article);
  const words = `“${escapeText(clip(quote, lengths.quote))}”`;
  if (writeUp === undefined) return `${words} (${texts.news.unknownOutlet})`;
  const [when] = writeUpFacts(writeUp, texts);
  return `${words} (${outletLink(writeUp, texts, lengths.outlet)}), ${when}`;
}

function listOf(writeUps: readonly WriteUp[], title: string, { texts, lengths }: Rendering): string {
  const line = (writeUp: WriteUp) => {
    const headline = escapeText(clip(writeUp.headline ?? texts.news.noHeadline, lengths.quote));
    const when = timestamp(writeUp.eventTime, 'f');
    const dated = writeUp.isDated ? when : texts.news.undated(when);
    return `- ${headline} (${outletLink(writeUp, texts, lengths.outlet)}) · ${dated}`;
  };
  const more = writeUps.length - lengths.listed;
  return [
    `### ${title}`,
    ...writeUps.slice(0, lengths.listed).map(line),
    ...(more > 0 ? [`-# ${texts.comparison.more(more)}`] : []),
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
