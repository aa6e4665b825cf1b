// Shows the digests of a server: one that was set up, all of them, and what the next would tell.
import type { Delivery } from '../../news/digest.ts';
import { writeLocalTime, type Schedule } from '../../news/schedule.ts';
import type { Subscription } from '../../news/subscription.ts';
import type { ListedSubscription } from '../../newsroom/digests/keep-subscriptions.ts';
import type { DigestPreview, PreviewedStory } from '../../newsroom/digests/preview-digest.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletLink } from './citations.ts';
import { ACCENT, container, separator, text, timestamp } from './components.ts';

export function scheduleText({ weekdays, time, zone }: Schedule, texts: Texts): string {
  return texts.digest.every(weekdays, writeLocalTime(time), zone);
}

/** What was set up, with what else there is to know of it. */
export function subscriptionView(
  subscription: Subscription,
  notes: readonly string[],
  texts: Texts,
): MessageView {
  const { tag, channel, schedule, stories, mention, nextRunAt } = subscription;
  const lines = [
    `### ${texts.digest.added(escapeText(clip(tag.name, 100)), `<#${channel}>`)}`,
    scheduleText(schedule, texts),
    texts.digest.upTo(stories),
    texts.digest.next(timestamp(nextRunAt, 'f'), timestamp(nextRunAt, 'R')),
    ...(mention === null ? [] : [texts.digest.mentions(`<@&${mention}>`)]),
    ...notes.map((note) => `-# ${note}`),
  ];
  return { components: [container(ACCENT.answer, [text(lines.join('\n'))])], isForAsker: true };
}

/**
 * What a tag's name and a reason may take, tried in turn until all subscriptions of a server fit: 25 leave each 150
 * characters, which is the last, where only what went wrong is told of the last digest.
 */
const LIST_LENGTHS = [
  { tag: 100, reason: 160, isTerse: false },
  { tag: 60, reason: 60, isTerse: false },
  { tag: 40, reason: 0, isTerse: false },
  { tag: 40, reason: 0, isTerse: true },
  { tag: 20, reason: 0, isTerse: true },
  { tag: 8, reason: 0, isTerse: true },
] as const;
type ListLengths = (typeof LIST_LENGTHS)[number];

export interface SubscriptionListOptions {
  texts: Texts;
  /** A clickable mention of the command that lets a paused one go on. */
  resume: string;
}

/** All of a server, the paused ones first: they need somebody. */
export function subscriptionListView(
  listed: readonly ListedSubscription[],
  { texts, resume }: SubscriptionListOptions,
): MessageView {
  const isPaused = ({ subscription }: ListedSubscription) => subscription.pausedBecause !== null;
  const ordered = listed.toSorted((one, other) => Number(isPaused(other)) - Number(isPaused(one)));
  const small = listed.some(isPaused) ? [text(`-# ${texts.digest.pausedHow(resume)}`)] : [];
  return {
    components: firstThatFits(LIST_LENGTHS, (lengths) => [
      container(ACCENT.answer, [
        text(`## ${texts.digest.listTitle}`),
        separator(true),
        text(ordered.map((one) => subscriptionLine(one, lengths, texts)).join('\n')),
        ...small,
      ]),
    ]),
    isForAsker: true,
  };
}

function subscriptionLine(
  { subscription, last }: ListedSubscription,
  lengths: ListLengths,
  texts: Texts,
): string {
  const { tag, channel, schedule, nextRunAt, pausedBecause } = subscription;
  const name = `**${escapeText(clip(tag.name, lengths.tag))}**`;
  const title = `- ${name} in <#${channel}>, ${scheduleText(schedule, texts)}`;
  const next = texts.digest.nextRun(timestamp(nextRunAt, 'R'));
  if (lengths.isTerse)
    return `${title} · ${pausedBecause === null ? next : texts.digest.pausedTersely[pausedBecause]}`;
  const state = pausedBecause === null ? next : texts.digest.paused[pausedBecause];
  const then = last === null ? texts.digest.neverRun : lastText(last, lengths.reason, texts);
  return `${title}\n-# ${state} · ${then}`;
}

function lastText({ state, slot, reason }: Delivery, reasonMaxLength: number, texts: Texts): string {
  const what = texts.digest.last[state](timestamp(slot, 'f'));
  if (reason === null || reasonMaxLength === 0 || state === 'sent') return what;
  return `${what} (${escapeText(clip(texts.digest.reason(reason), reasonMaxLength))})`;
}

/** What a headline may take and how many stories are shown, tried in turn until the preview fits. */
const PREVIEW_LENGTHS = [
  { headline: 120, stories: 25 },
  { headline: 80, stories: 20 },
  { headline: 60, stories: 12 },
  { headline: 40, stories: 6 },
] as const;

/** Each near story with the reason why it is in or out. */
export function digestPreviewView(
  { tag }: Subscription,
  { digest, stories }: DigestPreview,
  texts: Texts,
): MessageView {
  const title = `## ${texts.digest.previewTitle(escapeText(clip(tag.name, 100)))}`;
  return {
    components: firstThatFits(PREVIEW_LENGTHS, (lengths) => [
      container(ACCENT.quiet, [
        text(title),
        ...(digest === null ? [text(texts.digest.previewNone)] : []),
        ...(stories.length === 0
          ? []
          : [
              separator(true),
              text(
                stories
                  .slice(0, lengths.stories)
                  .map((story) => previewLine(story, lengths.headline, texts))
                  .join('\n'),
              ),
            ]),
      ]),
    ]),
    isForAsker: true,
  };
}

function previewLine(story: PreviewedStory, headlineMaxLength: number, texts: Texts): string {
  const headline = escapeText(clip(story.headline ?? texts.news.noHeadline, headlineMaxLength));
  return `- ${headline} (${outletLink(story, texts, 40)}) — ${texts.digest.previewReasons[story.reason]}`;
}
