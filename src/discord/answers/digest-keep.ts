// What /digest list, preview, pause, resume and remove answer, of the digests of the server that asks.
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Subscription } from '../../news/subscription.ts';
import {
  getSubscription,
  listSubscriptions,
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
} from '../../newsroom/digests/keep-subscriptions.ts';
import { previewDigest } from '../../newsroom/digests/preview-digest.ts';
import { customIdOf } from '../custom-id.ts';
import { guildOf, type ActionAnswer, type Desk, type MessageView, type Press } from '../door.ts';
import { timestamp } from '../views/components.ts';
import { digestPreviewView } from '../views/digest-preview.ts';
import { noticeView } from '../views/notices.ts';
import { removeAskView } from '../views/subscriptions-draft.ts';
import { titleParts } from '../views/subscriptions-facts.ts';
import { subscriptionListView } from '../views/subscriptions.ts';
import { aside, here } from './digest-add.ts';

type Interaction = ChatInputCommandInteraction;

export async function listDigests(_interaction: Interaction, desk: Desk): Promise<MessageView> {
  return digestListPage(desk, 0);
}

/** A page of the server's digests, from 0. */
export async function digestListPage(desk: Desk, page: number): Promise<MessageView> {
  const { texts } = desk;
  const words = texts.subscriptions;
  const listed = await listSubscriptions(desk.newsroom, guildOf(desk));
  if (listed.length === 0)
    return noticeView(words.none, words.noneHow({ command: desk.mention('digest add') }));
  return subscriptionListView(listed, { texts, resume: desk.mention('digest resume'), page });
}

export async function previewDigestOf(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { newsroom, texts } = desk;
  const subscription = await chosenOf(interaction, desk);
  if (subscription === null) return unknownView(desk);
  return digestPreviewView(subscription, await previewDigest(newsroom, subscription), texts);
}

export async function pauseDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts, newsroom } = desk;
  const words = texts.subscriptions;
  const before = await chosenOf(interaction, desk);
  if (before === null) return unknownView(desk);
  const paused = await pauseSubscription(newsroom, guildOf(desk), before.id);
  if (paused.kind === 'unknown') return unknownView(desk);
  const title = titleParts(before, texts);
  const how = words.pausedNowHow({ command: desk.mention('digest resume') });
  return noticeView(before.pausedBecause === null ? words.pausedNow(title) : words.pausedBefore(title), how);
}

export async function resumeDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts, newsroom } = desk;
  const words = texts.subscriptions;
  const before = await chosenOf(interaction, desk);
  if (before === null) return unknownView(desk);
  const resumed = await resumeSubscription(newsroom, guildOf(desk), before.id);
  if (resumed.kind === 'unknown') return unknownView(desk);
  const title = titleParts(resumed.subscription, texts);
  const next = timestamp(resumed.subscription.nextRunAt, 'f');
  return before.pausedBecause === null
    ? noticeView(words.notPaused(title), words.nextIs({ next }))
    : noticeView(words.resumed(title), words.resumedFrom({ next }));
}

/** Asks back: a subscription that is gone takes its schedule with it. */
export async function askToRemoveDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const subscription = await chosenOf(interaction, desk);
  if (subscription === null) return unknownView(desk);
  const [remove, keep] = [
    customIdOf('dr', 'r', subscription.id, desk.user),
    customIdOf('dr', 'k', subscription.id, desk.user),
  ];
  return removeAskView(subscription, { remove, keep }, desk.texts);
}

/** Removes it, or leaves it, for who asked to in the server where they did. */
export async function removeDigest(
  { args: [answer, id = '', user], isPrivate }: Press,
  desk: Desk,
): Promise<ActionAnswer> {
  const { texts, newsroom } = desk;
  const words = texts.subscriptions;
  if (!isPrivate || user !== desk.user) return aside(noticeView(words.notYours, words.notYoursHow));
  const subscription = await getSubscription(newsroom, guildOf(desk), id);
  if (subscription === null) return here(unknownView(desk));
  const title = titleParts(subscription, texts);
  if (answer !== 'r')
    return here(noticeView(words.kept(title), words.nextIs({ next: nextOf(subscription) })));
  const removed = await removeSubscription(newsroom, guildOf(desk), id);
  if (removed.kind === 'unknown') return here(unknownView(desk));
  return here(noticeView(words.removed(title), words.removedHow));
}

function nextOf({ nextRunAt }: Subscription): string {
  return timestamp(nextRunAt, 'f');
}

async function chosenOf({ options }: Interaction, desk: Desk): Promise<Subscription | null> {
  return getSubscription(desk.newsroom, guildOf(desk), options.getString('digest', true));
}

function unknownView({ texts }: Desk): MessageView {
  return noticeView(texts.subscriptions.unknown, texts.subscriptions.unknownHow);
}
