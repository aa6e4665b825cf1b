// Shows one story of a digest: headline, a cited sentence, what is new of it, who reports it and when.
import type { APIComponentInContainer } from 'discord.js';
import type { DigestStory, StoryUpdate } from '../../news/digest.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { besideArticle, outletLink } from './citations.ts';
import { timestamp } from './components.ts';

/** What the parts of a story may take, in UTF-16 units. */
export interface StoryLengths {
  headline: number;
  sentence: number;
  outlet: number;
  /** What an update was and is. */
  value: number;
  isLinked: boolean;
}

interface StoryRendering {
  texts: Texts;
  lengths: StoryLengths;
}

export function digestStoryRow(
  story: DigestStory,
  number: number,
  { texts, lengths }: StoryRendering,
): APIComponentInContainer {
  const title = escapeText(clip(story.headline ?? texts.news.noHeadline, lengths.headline));
  const quote =
    story.sentence === null
      ? `*${texts.news.noQuote}*`
      : escapeText(clip(story.sentence.quote, lengths.sentence));
  const { outlet, url, update } = story;
  const who = outletLink({ outlet, url: lengths.isLinked ? url : null }, texts, lengths.outlet);
  const content = [
    `**${number}. ${title}**`,
    ...(update === null ? [] : [updateLine(update, lengths.value, texts)]),
    `${quote} (${who})`,
    `-# ${factsOf(story, texts).join(' · ')}`,
  ].join('\n');
  return besideArticle(content, url, texts);
}

function updateLine(update: StoryUpdate, maxLength: number, texts: Texts): string {
  const change = changeText(update, maxLength, texts);
  return texts.digest.update({ change, toldAt: timestamp(update.toldAt, 'd') });
}

/** What was told before and what is new, in words: `12 → 34`. */
export function changeText(update: StoryUpdate, maxLength: number, texts: Texts): string {
  const { changes } = texts.digest;
  const shown = (value: string | null) => (value === null ? null : escapeText(clip(value, maxLength)));
  const [before, now] = [shown(update.before), shown(update.now)];
  const isOfOutlets = update.because === 'outlets';
  if (before !== null && now !== null)
    return isOfOutlets ? changes.reportsFromTo({ before, now }) : changes.fromTo({ before, now });
  if (now !== null) return isOfOutlets ? changes.reportsNow({ now }) : changes.now({ now });
  if (before !== null) return changes.before({ before });
  return isOfOutlets ? changes.moreReports : changes.something;
}

/** How many articles by how many outlets, and how many of them wrote on their own; of one article nothing. */
function whoReports({ articles, outlets, independent }: DigestStory, texts: Texts): string[] {
  if (articles.length === 1) return [];
  if (outlets <= 1) return [texts.counts.articles({ articles: articles.length })];
  const by = texts.counts.articlesByOutlets({ articles: articles.length, outlets });
  const isToldOf = independent > 1 && independent < outlets;
  return [isToldOf ? texts.seriesOf([by, texts.digest.independent({ independent })]) : by];
}

function factsOf(story: DigestStory, texts: Texts): string[] {
  const { eventTime, isTruncated } = story;
  return [
    ...whoReports(story, texts),
    texts.digest.reported({ time: timestamp(eventTime, 'R') }),
    ...(isTruncated ? [texts.news.cutOff] : []),
  ];
}
