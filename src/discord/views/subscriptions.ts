// Shows the digests of a server, a page at a time: when each comes next, what became of the last, why one is paused.
import type { Delivery } from '../../news/digest.ts';
import { SUBSCRIPTIONS_PER_PAGE } from '../../limits/digests.ts';
import type { ListedSubscription } from '../../newsroom/digests/keep-subscriptions.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, button, container, row, separator, text, timestamp } from './components.ts';
import { topicText } from './digest.ts';
import { scheduleText } from './subscriptions-facts.ts';

/**
 * What a subject and a reason may take, tried in turn until a page fits; in the last only what went wrong is told of the
 * last digest.
 */
const LIST_LENGTHS = [
  { topic: 100, reason: 160, isTerse: false },
  { topic: 60, reason: 60, isTerse: false },
  { topic: 40, reason: 0, isTerse: false },
  { topic: 40, reason: 0, isTerse: true },
  { topic: 20, reason: 0, isTerse: true },
] as const;
type ListLengths = (typeof LIST_LENGTHS)[number];

/** How a delivery's reason begins that names permissions. */
const MISSING = 'missing: ';

export interface SubscriptionListOptions {
  texts: Texts;
  /** A clickable mention of the command that lets a paused one go on. */
  resume: string;
  /** From 0; one past the end is the last. */
  page?: number;
}

/** The paused ones first: they need somebody. */
export function subscriptionListView(
  listed: readonly ListedSubscription[],
  { texts, resume, page: asked = 0 }: SubscriptionListOptions,
): MessageView {
  const isPaused = ({ subscription }: ListedSubscription) => subscription.pausedBecause !== null;
  const ordered = listed.toSorted((one, other) => Number(isPaused(other)) - Number(isPaused(one)));
  const pages = Math.max(1, Math.ceil(listed.length / SUBSCRIPTIONS_PER_PAGE));
  const page = Math.min(asked, pages - 1);
  const shown = ordered.slice(page * SUBSCRIPTIONS_PER_PAGE, (page + 1) * SUBSCRIPTIONS_PER_PAGE);
  return {
    components: firstThatFits(LIST_LENGTHS, (lengths) => [
      container(ACCENT.answer, [
        text(`## ${texts.subscriptions.listTitle}`),
        separator(true),
        text(shown.map((one) => subscriptionLine(one, lengths, texts)).join('\n')),
        ...(shown.some(isPaused) ? [text(`-# ${texts.subscriptions.pausedHow({ command: resume })}`)] : []),
        ...(pages === 1 ? [] : [pageRow(page, pages, texts)]),
      ]),
    ]),
    isForAsker: true,
  };
}

/** The letter keeps ids apart that lead to one page. */
function pageRow(page: number, pages: number, texts: Texts) {
  const leadTo = (name: string, letter: string, to: number) =>
    button(name, customIdOf('dl', letter, writeNumber(Math.max(0, to))), {
      isDisabled: to < 0 || to >= pages || to === page,
    });
  return row(
    leadTo(texts.news.previous, 'p', page - 1),
    leadTo(texts.news.page({ page: page + 1, pages }), 'x', page),
    leadTo(texts.news.next, 'n', page + 1),
  );
}

function subscriptionLine(
  { subscription, last }: ListedSubscription,
  lengths: ListLengths,
  texts: Texts,
): string {
  const { topic, channel, schedule, nextRunAt, pausedBecause } = subscription;
  const words = texts.subscriptions;
  const named = { topic: topicText(topic, lengths.topic, texts), channel: `<#${channel}>` };
  const title = `- ${words.line({ ...named, every: scheduleText(schedule, texts) })}`;
  const next = words.nextRun({ time: timestamp(nextRunAt, 'R') });
  if (lengths.isTerse)
    return `${title} · ${pausedBecause === null ? next : words.pausedTersely[pausedBecause]}`;
  const state = pausedBecause === null ? next : words.paused[pausedBecause];
  const then = last === null ? words.neverRun : lastText(last, lengths.reason, texts);
  return `${title}\n-# ${state} · ${then}`;
}

function lastText({ state, slot, reason }: Delivery, reasonMaxLength: number, texts: Texts): string {
  const what = texts.subscriptions.last[state]({ time: timestamp(slot, 'f') });
  if (reason === null || reasonMaxLength === 0 || state === 'sent') return what;
  return `${what} (${escapeText(clip(reasonText(reason, texts), reasonMaxLength))})`;
}

/** What is kept with a delivery in short words; permissions by the names that Discord shows. */
function reasonText(reason: string, texts: Texts): string {
  const { reasons } = texts.subscriptions;
  if (reason === 'nothing-new' || reason === 'missed') return reasons[reason];
  if (!reason.startsWith(MISSING)) return reason;
  const names: Readonly<Record<string, string>> = texts.subscriptionRefusals.permissions;
  const permissions = reason
    .slice(MISSING.length)
    .split(', ')
    .map((name) => names[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  return reasons.missing({ permissions: texts.seriesOf(permissions) });
}
