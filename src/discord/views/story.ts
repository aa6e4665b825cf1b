// Shows a story: its summary, each sentence with the outlet that bears it out, and the ways on from it.
import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord.js';
import type { EpochMs } from '../../news/branded.ts';
import type { StorySources } from '../../news/story-sources.ts';
import { leadWriteUp, type Story, type WriteUp } from '../../news/story.ts';
import { SUMMARY_LENGTHS, type Sentence, type Summary, type SummaryLength } from '../../news/summary.ts';
import type { Corrections } from '../../newsroom/summaries/find-corrections.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import type { StopToken } from '../stops.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { articlesText, outletLink } from './citations.ts';
import { ACCENT, button, container, rowsOf, separator, text, timestamp } from './components.ts';
import { updatesOf } from './corrections.ts';
import { independenceLines } from './independence.ts';
import { rememberViews } from './remember-views.ts';
import { methodText } from './summary-words.ts';

/** A story with its summary, as people read it. */
export interface ToldStory {
  story: Story;
  summary: Summary;
  /** Names the receipt of the summary. */
  fingerprint: string;
  /** Whose reports it consists of; null where that is not known. */
  sources: StorySources | null;
  /** What was told of it and has been changed since. */
  corrections: Corrections;
}

export interface StoryViewOptions {
  texts: Texts;
  /** Only the asker sees it: it can be shared. */
  isPrivate: boolean;
  length: SummaryLength;
  asOf: EpochMs;
  /** What is said of the writer: that it is at work, or why its version was not taken. Empty where nothing is. */
  note: string;
  /** What a press stops: the version that a writer is at work on. Null where none is. */
  stop: StopToken | null;
}

/**
 * What a headline, a sentence and the name of an outlet may take, tried in turn until the message fits. Texts of nothing
 * but signs of markdown are twice as long when escaped: for them is the last.
 */
const LENGTHS = [
  { headline: 250, sentence: 600, outlet: 80, corrections: 3, words: 300 },
  { headline: 200, sentence: 450, outlet: 60, corrections: 2, words: 200 },
  { headline: 120, sentence: 250, outlet: 40, corrections: 1, words: 120 },
  { headline: 60, sentence: 100, outlet: 25, corrections: 1, words: 40 },
] as const;
type Lengths = (typeof LENGTHS)[number];

/** Links behind one sentence: more say no more, and take room. */
const LINKS_PER_SENTENCE_MAX = 3;
/** Headlines shown where no sentence can be quoted. */
const HEADLINES_SHOWN = 5;

/** Fewer are a date or two: no picture says more of them. */
const WRITE_UPS_FOR_TIMELINE = 3;

/** What stands for a length in a custom id. */
const LENGTH_LETTERS: Readonly<Record<SummaryLength, string>> = { line: 'o', brief: 'b', long: 'l' };

/** Where the button for another length leads. */
const OTHER_LENGTHS: Readonly<Record<SummaryLength, SummaryLength>> = {
  line: 'brief',
  brief: 'long',
  long: 'brief',
};

/** The length that a letter stands for, or null. */
export function lengthOf(letter: string | undefined): SummaryLength | null {
  return SUMMARY_LENGTHS.find((length) => LENGTH_LETTERS[length] === letter) ?? null;
}

export const storyView = rememberViews(
  ({ summary }: ToldStory) => summary,
  (told, options: StoryViewOptions): MessageView => ({
    components: firstThatFits(LENGTHS, (lengths) => render(told, options, lengths)),
  }),
);

function render(told: ToldStory, options: StoryViewOptions, lengths: Lengths): APIMessageTopLevelComponent[] {
  const { texts, note } = options;
  const { sentences } = told.summary;
  const smallPrint = [
    ...(sentences.length > 0 ? [methodText(told.summary, texts)] : []),
    ...(note === '' ? [] : [note]),
  ];
  return [
    container(ACCENT.answer, [
      text(header(told, texts, lengths)),
      separator(true),
      text(
        sentences.length > 0 ? sentencesOf(told, texts, lengths) : headlinesOf(told.story, texts, lengths),
      ),
      ...updatesOf(told.corrections, texts, lengths).map(text),
      separator(false),
      ...(smallPrint.length > 0 ? [text(smallPrint.map((line) => `-# ${line}`).join('\n'))] : []),
      ...rowsOf(buttonsOf(told, options)),
    ]),
  ];
}

/** The headline of the write-up that speaks for the story, and how it stands. */
function header({ story, sources }: ToldStory, texts: Texts, { headline }: { headline: number }): string {
  const title = leadWriteUp(story)?.headline ?? texts.news.noHeadline;
  const independence = independenceLines(sources, texts);
  const counted = { articles: story.articles, outlets: story.outlets.length };
  // That line says how many outlets there are, and who was first and when.
  const facts =
    independence.length > 0 && sources?.earliest != null
      ? [texts.counts.articles(story), latestText(story, texts)]
      : [articlesText(counted, texts), ...timesOf(story, texts)];
  const small = [facts.join(' · '), ...independence];
  return [`## ${escapeText(clip(title, headline))}`, ...small.map((line) => `-# ${line}`)].join('\n');
}

/** When it was first reported, as far as its write-ups are listed, and when last. */
function timesOf(story: Story, texts: Texts): string[] {
  const { articles, writeUps } = story;
  const [earliest] = writeUps.toSorted((one, other) => one.eventTime - other.eventTime);
  if (earliest === undefined || writeUps.length < articles) return [latestText(story, texts)];
  const first = timestamp(earliest.eventTime, 'f');
  const reported = earliest.isDated
    ? texts.story.first({ time: first })
    : texts.news.undated({ time: first });
  return articles === 1 ? [reported] : [reported, latestText(story, texts)];
}

function latestText({ latestAt }: Story, texts: Texts): string {
  return texts.story.latest({ time: timestamp(latestAt, 'R') });
}

/** Whatever of a model's summary is an outlet's own sentence is called quoted. */
function sentencesOf({ story, summary }: ToldStory, texts: Texts, lengths: Lengths): string {
  const byArticle = new Map(story.writeUps.map((writeUp) => [writeUp.article, writeUp]));
  const linksOf = ({ citations }: Sentence) => {
    const cited = citations.flatMap(({ article }) => byArticle.get(article) ?? []);
    return [...new Set(cited)]
      .slice(0, LINKS_PER_SENTENCE_MAX)
      .map((writeUp) => outletLink(writeUp, texts, lengths.outlet));
  };
  return summary.sentences
    .map((sentence) => {
      const isQuote = sentence.citations.some(({ quote }) => quote === sentence.text);
      const label = summary.method !== 'extractive' && isQuote ? [texts.story.quotedSentence] : [];
      const links = [...linksOf(sentence), ...label];
      const behind = links.length > 0 ? ` (${texts.seriesOf(links)})` : '';
      return `- ${escapeText(clip(sentence.text, lengths.sentence))}${behind}`;
    })
    .join('\n');
}

function headlinesOf(story: Story, texts: Texts, lengths: Lengths): string {
  const line = (writeUp: WriteUp) =>
    `- ${escapeText(clip(writeUp.headline ?? texts.news.noHeadline, lengths.headline))} (${outletLink(writeUp, texts, lengths.outlet)})`;
  return [texts.story.nothingToQuote, ...story.writeUps.slice(0, HEADLINES_SHOWN).map(line)].join('\n');
}

function buttonsOf(
  { story, summary, fingerprint }: ToldStory,
  options: StoryViewOptions,
): APIButtonComponent[] {
  const { texts, isPrivate, length, asOf, stop } = options;
  const place = [story.id, writeNumber(asOf)];
  const letter = LENGTH_LETTERS[length];
  const other = OTHER_LENGTHS[length];
  const turned = other === 'brief' && length === 'long' ? texts.story.shorter : texts.story.longer;
  const hasSentences = summary.sentences.length > 0;
  return [
    ...(stop === null ? [] : [button(texts.story.stop.button, customIdOf('sp', ...place, letter, stop))]),
    ...(hasSentences ? [button(turned, customIdOf('st', ...place, LENGTH_LETTERS[other], 'h'))] : []),
    ...(story.articles > 1 ? [button(texts.story.compare, customIdOf('cp', ...place, 'f'))] : []),
    ...(story.articles >= WRITE_UPS_FOR_TIMELINE && story.outlets.length > 1
      ? [button(texts.comparison.views.timeline, customIdOf('cp', ...place, 't'))]
      : []),
    hasSentences
      ? button(texts.story.showSources, customIdOf('rc', ...place, fingerprint, letter))
      : button(texts.story.showSources, customIdOf('so', ...place, '0')),
    ...(isPrivate ? [button(texts.story.share, customIdOf('ss', ...place, letter))] : []),
    button(texts.report.button, customIdOf('rp', ...place)),
  ];
}
