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
  return texts.digest.update(changeText(update, maxLength, texts), timestamp(update.toldAt, 'd'));
}

/** What was told before and what is new, in words: `12 → 34`. */
export function changeText({ because, before, now }: StoryUpdate, maxLength: number, texts: Texts): string {
  const shown = (value: string | null) => (value === null ? null : escapeText(clip(value, maxLength)));
  return texts.digest.changed({ because, before: shown(before), now: shown(now) });
}

function factsOf(story: DigestStory, texts: Texts): string[] {
  const { articles, outlets, independent, eventTime, isTruncated } = story;
  return [
    texts.digest.outlets(articles.length, outlets, independent),
    texts.digest.reported(timestamp(eventTime, 'R')),
    ...(isTruncated ? [texts.news.cutOff] : []),
  ].filter((fact) => fact !== '');
}
