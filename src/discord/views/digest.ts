// Shows a digest: the new stories of a tag, each with one cited sentence, and a select that opens a summary.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { DAY_MS, MINUTE_MS } from '../../limits/units.ts';
import type { Delivery, Digest, DigestStory } from '../../news/digest.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import { clip, firstThatFits, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { besideArticle, outletLink } from './citations.ts';
import { ACCENT, container, selectRow, separator, text, timestamp } from './components.ts';

export interface DigestViewOptions {
  texts: Texts;
  /** A clickable mention of the command that sets digests up. */
  command: string;
}

/**
 * What a headline, a sentence and an outlet's name may take, tried in turn until the digest fits into one message. Links
 * in the text go first: each story has a button with the same.
 */
const LENGTHS = [
  { headline: 160, sentence: 320, outlet: 60, isLinked: true },
  { headline: 120, sentence: 200, outlet: 40, isLinked: true },
  { headline: 120, sentence: 200, outlet: 40, isLinked: false },
  { headline: 100, sentence: 120, outlet: 40, isLinked: false },
  { headline: 70, sentence: 70, outlet: 30, isLinked: false },
  { headline: 40, sentence: 40, outlet: 20, isLinked: false },
] as const;
type Lengths = (typeof LENGTHS)[number];

/** What identifies a delivery's message in its channel: the custom id of its select. Minutes are exact: slots are. */
export function deliveryMark({ subscription, slot }: Pick<Delivery, 'subscription' | 'slot'>): string {
  return customIdOf('ds', subscription, writeNumber(slot / MINUTE_MS));
}

export function digestView(
  delivery: Delivery,
  digest: Digest,
  options: DigestViewOptions,
): APIMessageTopLevelComponent[] {
  return firstThatFits(LENGTHS, (lengths) => render(delivery, digest, { ...options, lengths }));
}

type Rendering = DigestViewOptions & { lengths: Lengths };

function render(delivery: Delivery, digest: Digest, rendering: Rendering): APIMessageTopLevelComponent[] {
  const { texts, command } = rendering;
  const { stories, total, nextRunAt } = digest;
  const facts = texts.digest.facts(timestamp(delivery.slot, 'D'), stories.length, total);
  return [
    container(ACCENT.answer, [
      text(`## ${digestTitle(delivery, digest, texts)}\n-# ${facts}`),
      separator(true),
      ...stories.map((story, place) => storyRow(story, place + 1, rendering)),
      separator(false),
      storySelect(delivery, digest, texts),
      text(`-# ${texts.digest.smallPrint(command, timestamp(nextRunAt, 'R'))}`),
    ]),
  ];
}

/** A digest whose next one comes within two days is a daily one, even when clocks change. */
function digestTitle({ slot }: Delivery, { tag, nextRunAt }: Digest, texts: Texts): string {
  const name = escapeText(clip(tag.name, 100));
  return nextRunAt - slot < 2 * DAY_MS ? texts.digest.daily(name) : texts.digest.weekly(name);
}

/** Opens the summary of a story; it stands in the message from its first moment, so that the message is found again. */
export function storySelect(delivery: Delivery, { stories }: Digest, texts: Texts) {
  const options = stories.map(({ story, headline }) => ({
    value: story,
    name: clip(headline ?? texts.news.noHeadline, LABEL_MAX_LENGTH),
  }));
  return selectRow(deliveryMark(delivery), texts.digest.choose, options);
}

function storyRow(story: DigestStory, number: number, rendering: Rendering): APIComponentInContainer {
  const { texts, lengths } = rendering;
  const title = escapeText(clip(story.headline ?? texts.news.noHeadline, lengths.headline));
  const quote =
    story.sentence === null
      ? `*${texts.news.noQuote}*`
      : escapeText(clip(story.sentence.quote, lengths.sentence));
  const { outlet, url } = story;
  const who = outletLink({ outlet, url: lengths.isLinked ? url : null }, texts, lengths.outlet);
  const facts = [
    texts.digest.outlets(story.articles.length, story.outlets),
    ...(story.isTruncated ? [texts.news.cutOff] : []),
  ].filter((fact) => fact !== '');
  const content = [
    `**${number}. ${title}**`,
    `${quote} (${who})`,
    ...(facts.length > 0 ? [`-# ${facts.join(' · ')}`] : []),
  ].join('\n');
  return besideArticle(content, url, texts);
}
