// Shows a digest that is to be saved, one that was, what changed of one, and the question before one is removed.
import { ButtonStyle, ComponentType } from 'discord.js';
import type { NewSubscription } from '../../news/subscription.ts';
import type { DigestPreview, PreviewedStory } from '../../newsroom/digests/preview-digest.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletLink } from './citations.ts';
import { ACCENT, button, container, row, separator, text, timestamp } from './components.ts';
import { changeLines, factLines, titleParts, type FactOptions } from './subscriptions-facts.ts';

export interface DraftShown {
  subscription: NewSubscription;
  /** What it would have told of the last days. */
  preview: DigestPreview;
  days: number;
  notes: readonly string[];
  /** The custom ids of the two buttons. */
  save: string;
  cancel: string;
}

const DRAFT_LENGTHS = [{ headline: 120 }, { headline: 80 }, { headline: 50 }, { headline: 24 }] as const;

export function draftView(draft: DraftShown, options: FactOptions): MessageView {
  const { texts } = options;
  const { subscription, notes, save, cancel } = draft;
  const words = texts.subscriptions;
  const head = [
    `### ${words.draft(titleParts(subscription, texts))}`,
    ...factLines(subscription, options),
    nextText(subscription, texts),
    ...notes.map((note) => `-# ${note}`),
  ].join('\n');
  return {
    components: firstThatFits(DRAFT_LENGTHS, ({ headline }) => [
      container(ACCENT.answer, [
        text(head),
        separator(true),
        text(wouldTell(draft, headline, texts)),
        row(button(words.save, save, { isPrimary: true }), button(words.cancel, cancel)),
      ]),
    ]),
    isForAsker: true,
  };
}

function nextText({ nextRunAt }: NewSubscription, { subscriptions }: Texts): string {
  return subscriptions.next({ time: timestamp(nextRunAt, 'f'), relative: timestamp(nextRunAt, 'R') });
}

function wouldTell({ preview, days }: DraftShown, headlineMaxLength: number, texts: Texts): string {
  const words = texts.subscriptions;
  const { digest } = preview;
  if (digest === null) return words.wouldTellNothing({ days });
  const lines = digest.stories.map(
    (story, place) => `${place + 1}. ${headlineOf(story, headlineMaxLength, texts)}`,
  );
  const left = digest.total - digest.stories.length;
  return [
    words.wouldTell({ days }),
    ...lines,
    ...(left > 0 ? [words.left({ count: left })] : []),
    `-# ${words.onlyNew}`,
  ].join('\n');
}

function headlineOf(
  { headline, outlet, url }: Pick<PreviewedStory, 'headline' | 'outlet' | 'url'>,
  maxLength: number,
  texts: Texts,
): string {
  const title = escapeText(clip(headline ?? texts.news.noHeadline, maxLength));
  return `${title} (${outletLink({ outlet, url }, texts, 40)})`;
}

/** What is kept now, with what else there is to know of it. */
export function savedView(
  subscription: NewSubscription,
  notes: readonly string[],
  options: FactOptions,
): MessageView {
  const { texts } = options;
  const lines = [
    `### ${texts.subscriptions.saved(titleParts(subscription, texts))}`,
    ...factLines(subscription, options),
    nextText(subscription, texts),
    ...notes.map((note) => `-# ${note}`),
  ];
  return { components: [container(ACCENT.answer, [text(lines.join('\n'))])], isForAsker: true };
}

/** What was changed, as it was and as it is. */
export function editedView(
  { before, after }: { before: NewSubscription; after: NewSubscription },
  notes: readonly string[],
  options: FactOptions,
): MessageView {
  const { texts } = options;
  const words = texts.subscriptions;
  const changes = changeLines(before, after, options);
  const lines = [
    `### ${words.edited(titleParts(after, texts))}`,
    ...(changes.length === 0 ? [words.unchanged] : changes),
    nextText(after, texts),
    ...notes.map((note) => `-# ${note}`),
  ];
  return { components: [container(ACCENT.answer, [text(lines.join('\n'))])], isForAsker: true };
}

/** Asks back before a digest is removed. */
export function removeAskView(
  subscription: NewSubscription,
  ids: { remove: string; keep: string },
  texts: Texts,
): MessageView {
  const words = texts.subscriptions;
  const title = words.removeAsk(titleParts(subscription, texts));
  return {
    components: [
      container(ACCENT.problem, [
        text(`### ${title}\n${words.removeAskHow}`),
        row(
          {
            ...{ type: ComponentType.Button, style: ButtonStyle.Danger },
            ...{ label: words.remove, custom_id: ids.remove },
          },
          button(words.keep, ids.keep),
        ),
      ]),
    ],
    isForAsker: true,
  };
}
