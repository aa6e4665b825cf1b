// Shows a digest: new stories, each with one cited sentence, selects that open and compare them, and what was corrected.
import type { APIMessageTopLevelComponent } from 'discord.js';
import { DIGEST_STORIES_MAX } from '../../limits/digests.ts';
import { DAY_MS, MINUTE_MS } from '../../limits/units.ts';
import type { Delivery, Digest } from '../../news/digest.ts';
import type { Topic } from '../../news/subscription.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import { clip, firstThatFits, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, button, container, row, selectRow, separator, text, timestamp } from './components.ts';
import { digestCorrections } from './digest-corrections.ts';
import { digestStoryRow, type StoryLengths } from './digest-story.ts';

export interface DigestViewOptions {
  texts: Texts;
  /** A clickable mention of the command that sets digests up. */
  command: string;
}

interface Lengths extends StoryLengths {
  /** What one correction's quotes may take, and how many are shown. */
  quote: number;
  corrections: number;
}

/**
 * What a headline, a sentence and an outlet's name may take, tried in turn until the digest fits into one message. Links
 * in the text go first: each story has a button with the same.
 */
const LENGTHS: readonly Lengths[] = [
  { headline: 160, sentence: 320, outlet: 60, value: 60, quote: 200, corrections: 5, isLinked: true },
  { headline: 120, sentence: 200, outlet: 40, value: 60, quote: 120, corrections: 4, isLinked: true },
  { headline: 120, sentence: 200, outlet: 40, value: 40, quote: 120, corrections: 3, isLinked: false },
  { headline: 100, sentence: 120, outlet: 40, value: 40, quote: 80, corrections: 3, isLinked: false },
  { headline: 70, sentence: 70, outlet: 30, value: 30, quote: 50, corrections: 2, isLinked: false },
  { headline: 40, sentence: 40, outlet: 20, value: 20, quote: 30, corrections: 2, isLinked: false },
  { headline: 24, sentence: 24, outlet: 12, value: 12, quote: 20, corrections: 1, isLinked: false },
];

/** What identifies a delivery's message in its channel: the custom id of its select. Minutes are exact: slots are. */
export function deliveryMark({ subscription, slot }: Pick<Delivery, 'subscription' | 'slot'>): string {
  return customIdOf('ds', subscription, writeNumber(slot / MINUTE_MS));
}

/** The digest's message, with the corrections that the delivery carries. */
export function digestView(
  delivery: Pick<Delivery, 'subscription' | 'slot' | 'corrections'>,
  digest: Digest,
  options: DigestViewOptions,
): APIMessageTopLevelComponent[] {
  return firstThatFits(LENGTHS, (lengths) => render(delivery, digest, { ...options, lengths }));
}

type Rendering = DigestViewOptions & { lengths: Lengths };

function render(
  delivery: Parameters<typeof digestView>[0],
  digest: Digest,
  rendering: Rendering,
): APIMessageTopLevelComponent[] {
  const { texts, command, lengths } = rendering;
  const { stories, total, nextRunAt } = digest;
  const updates = stories.filter(({ update }) => update !== null).length;
  const counts = { fresh: stories.length - updates, updates, left: total - stories.length };
  const { muted = 0 } = digest;
  const leftOut = muted > 0 ? [texts.settings.used.mutedStories({ count: muted })] : [];
  const facts = [timestamp(delivery.slot, 'D'), ...countsText(counts, texts), ...leftOut].join(' · ');
  const corrections = digestCorrections(delivery.corrections, lengths, texts);
  return [
    container(ACCENT.answer, [
      text(`## ${digestTitle(delivery, digest, texts)}\n-# ${facts}`),
      separator(true),
      ...stories.map((story, place) => digestStoryRow(story, place + 1, { texts, lengths })),
      separator(false),
      storySelect(delivery, digest, texts),
      // Of ten stories, as digests once had, there is no room for more.
      ...(stories.length <= DIGEST_STORIES_MAX ? [...compareSelect(delivery, digest, texts)] : []),
      ...(stories.length <= DIGEST_STORIES_MAX ? moreRow(digest, texts) : []),
      ...(corrections === '' ? [] : [text(corrections)]),
      text(`-# ${texts.digest.smallPrint({ command, next: timestamp(nextRunAt, 'R') })}`),
    ]),
  ];
}

function countsText(
  { fresh, updates, left }: { fresh: number; updates: number; left: number },
  { digest }: Texts,
): string[] {
  return [
    ...(fresh > 0 ? [digest.fresh({ count: fresh })] : []),
    ...(updates > 0 ? [digest.updates({ count: updates })] : []),
    ...(left > 0 ? [digest.left({ count: left })] : []),
  ];
}

/** The next one of most comes within some days; where clocks change a week is an hour shorter. */
function digestTitle({ slot }: Pick<Delivery, 'slot'>, { topic, nextRunAt }: Digest, texts: Texts): string {
  const named = { topic: topicText(topic, 100, texts) };
  return nextRunAt - slot < 6.5 * DAY_MS ? texts.digest.title(named) : texts.digest.weekly(named);
}

/** The subject of a digest, escaped; words are quoted. */
export function topicText(topic: Topic, maxLength: number, texts: Texts): string {
  return topic.kind === 'tag'
    ? escapeText(clip(topic.tag.name, maxLength))
    : texts.news.quoted({ words: escapeText(clip(topic.words, maxLength)) });
}

/** Opens the summary of a story; it stands in the message from its first moment, so that the message is found again. */
export function storySelect(
  delivery: Pick<Delivery, 'subscription' | 'slot'>,
  { stories }: Digest,
  texts: Texts,
) {
  return selectRow(deliveryMark(delivery), texts.digest.choose, optionsOf(stories, texts));
}

/** Compares the write-ups of a story; of one that has a single one there is nothing to compare. */
function compareSelect(
  { subscription, slot }: Pick<Delivery, 'subscription' | 'slot'>,
  { stories }: Digest,
  texts: Texts,
) {
  const several = stories.filter(({ articles }) => articles.length > 1);
  const id = customIdOf('dc', subscription, writeNumber(slot / MINUTE_MS));
  return several.length === 0 ? [] : [selectRow(id, texts.digest.compare, optionsOf(several, texts))];
}

function optionsOf(stories: Digest['stories'], texts: Texts) {
  return stories.map(({ story, headline }) => ({
    value: story,
    name: clip(headline ?? texts.news.noHeadline, LABEL_MAX_LENGTH),
  }));
}

/** Lists all of the period for who presses, where the digest had no room for some. */
function moreRow({ subscription, stories, total, period }: Digest, texts: Texts) {
  const left = total - stories.length;
  const minutes = [Math.floor(period.from / MINUTE_MS), Math.ceil(period.until / MINUTE_MS)];
  const id = customIdOf('dm', subscription, ...minutes.map(writeNumber));
  return left <= 0 ? [] : [row(button(texts.digest.more({ count: left }), id))];
}
