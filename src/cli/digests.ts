// `digests`: the subscriptions of all servers, what one would send now, and sending one out of turn.
import type { Command } from 'commander';
import type { Delivery } from '../news/digest.ts';
import { WEEKDAYS, writeLocalTime, type Schedule } from '../news/schedule.ts';
import { isSubscriptionId, type PauseReason, type Subscription, type Topic } from '../news/subscription.ts';
import { runSubscription } from '../newsroom/digests/keep-subscriptions.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { previewDigest, type DigestPreview, type PreviewReason } from '../newsroom/digests/preview-digest.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';

interface PrintOptions {
  json?: boolean;
}

export function registerDigests(program: Command): void {
  const digests = program.command('digests').description('the tag digests that channels have subscribed to');
  digests
    .command('list')
    .description('list the subscriptions of all servers, oldest first')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', '\nExample:\n  broadsheet digests list')
    .action(async (options: PrintOptions) => withNewsroom(({ newsroom }) => list(newsroom, options)));
  digests
    .command('preview')
    .description('show what a subscription would send now, and why its other stories are no news')
    .argument('<id>', 'its id, as digests list prints it')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  broadsheet digests preview 3')
    .action(async (id: string, options: PrintOptions) =>
      withNewsroom(({ newsroom }) => preview(newsroom, id, options)),
    );
  digests
    .command('run')
    .description('have the running bot send a digest now, out of turn')
    .argument('<id>', 'its id, as digests list prints it')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nSending needs Discord, which only the bot is connected to: the bot sends it within a minute if it runs.\n\nExample:\n  broadsheet digests run 3',
    )
    .action(async (id: string, options: PrintOptions) =>
      withNewsroom(({ newsroom }) => run(newsroom, id, options)),
    );
}

async function list({ store }: Newsroom, options: PrintOptions): Promise<ExitCode> {
  const subscriptions = await store.subscriptions.listSubscriptions();
  for (const subscription of subscriptions) {
    const [last = null] = await store.deliveries.listDeliveries(subscription.id, 1);
    if (options.json === true) await printJson(subscriptionAsJson(subscription, last));
    else await printSubscription(subscription, last);
  }
  if (subscriptions.length === 0) printNotice('No channel has subscribed. In Discord: /digest add');
  return 0;
}

function subscriptionAsJson(subscription: Subscription, last: Delivery | null) {
  const { id, guild, channel, topic, schedule, nextRunAt, coveredUntil } = subscription;
  const { stories, language, posting, pausedBecause } = subscription;
  const { weekdays, times, zone } = schedule;
  const about = topic.kind === 'tag' ? { tag: topic.tag.slug } : { words: topic.words };
  return {
    ...{ id, guild, channel, ...about, weekdays, times: times.map(writeLocalTime), zone, stories },
    ...{ language, posting, nextRunAt: isoOf(nextRunAt), coveredUntil: isoOf(coveredUntil), pausedBecause },
    last: last === null ? null : { slot: isoOf(last.slot), state: last.state, reason: last.reason },
  };
}

async function printSubscription(subscription: Subscription, last: Delivery | null): Promise<void> {
  const { id, guild, channel, topic, schedule, stories, language, nextRunAt, pausedBecause } = subscription;
  await printLine(`${id}  ${topicSentence(topic)}, ${scheduleSentence(schedule)}`);
  const only = language === null ? '' : `, in ${language} only`;
  await printLine(`    channel ${channel} of server ${guild}, up to ${storiesOf(stories)}${only}`);
  const next =
    pausedBecause === null
      ? `next ${minuteOf(nextRunAt)} UTC`
      : `paused: ${PAUSES[pausedBecause]} (resume it in Discord: /digest resume)`;
  await printLine(`    ${next}; ${last === null ? 'none yet' : lastSentence(last)}`);
}

/** A tag by its name, words in quotes. */
function topicSentence(topic: Topic): string {
  return topic.kind === 'tag' ? oneLine(topic.tag.name) : `“${oneLine(topic.words)}”`;
}

const PAUSES: Readonly<Record<PauseReason, string>> = {
  asked: 'a manager of the server asked for it',
  'channel-gone': 'the channel is gone',
  'no-permission': 'the bot may not send there',
  refused: 'Discord refuses it',
  failing: 'sending failed too often',
  filtered: 'filters of the server refused it too often',
  'forum-tag': 'the forum asks for a tag on each post, and none is set or it is gone',
};

function lastSentence({ slot, state, reason }: Delivery): string {
  return `last ${minuteOf(slot)} UTC ${state}${reason === null ? '' : `: ${oneLine(reason)}`}`;
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function scheduleSentence({ weekdays, times, zone }: Schedule): string {
  const days =
    weekdays.length === WEEKDAYS.length
      ? 'daily'
      : weekdays.map((weekday) => WEEKDAY_NAMES[weekday - 1]).join(', ');
  return `${days} at ${listSentence(times.map(writeLocalTime))} ${zone}`;
}

/** `08:00`, `08:00 and 18:00`, `08:00, 09:00 and 10:00`. */
function listSentence(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

async function findSubscription({ store }: Newsroom, id: string): Promise<Subscription | null> {
  const found = isSubscriptionId(id) ? await store.subscriptions.getSubscription(id) : null;
  if (found === null) printNotice(`There is no subscription "${id}". All of them: broadsheet digests list`);
  return found;
}

async function preview(newsroom: Newsroom, id: string, options: PrintOptions): Promise<ExitCode> {
  const subscription = await findSubscription(newsroom, id);
  if (subscription === null) return 1;
  const previewed = await previewDigest(newsroom, subscription);
  await (options.json === true ? printJson(previewAsJson(previewed)) : printPreview(subscription, previewed));
  return 0;
}

function previewAsJson({ period, digest, stories }: DigestPreview) {
  return { from: isoOf(period.from), until: isoOf(period.until), total: digest?.total ?? 0, stories };
}

const REASONS: Readonly<Record<PreviewReason, string>> = {
  in: 'in',
  'no-room': 'no room',
  told: 'told already',
  update: 'told already, and told again for what is new',
  'crowded-out': 'others of its outlet or subject are in',
  muted: 'of outlets that the server mutes',
  'other-language': 'in another language',
  backfill: 'stood in its feed before that was first read',
  'too-old': 'too old when it was seen',
  before: 'seen before the period',
};

async function printPreview(
  { topic }: Subscription,
  { period, digest, stories }: DigestPreview,
): Promise<void> {
  const found = digest === null ? 'nothing is new' : `${storiesOf(digest.total)} new`;
  await printLine(`${topicSentence(topic)} since ${minuteOf(period.from)} UTC: ${found}`);
  for (const { headline, outlet, reason } of stories)
    await printLine(`    ${REASONS[reason]}: ${oneLine(headline ?? '(no headline)')} (${oneLine(outlet)})`);
}

async function run(newsroom: Newsroom, id: string, options: PrintOptions): Promise<ExitCode> {
  const subscription = await findSubscription(newsroom, id);
  if (subscription === null) return 1;
  if (subscription.pausedBecause !== null) {
    printNotice(`It is paused: ${PAUSES[subscription.pausedBecause]}. Resume it in Discord: /digest resume`);
    return 1;
  }
  const { digest } = await previewDigest(newsroom, subscription);
  const stories = digest?.stories.length ?? 0;
  const isDue = stories > 0 && (await runSubscription(newsroom, subscription.id));
  if (options.json === true) await printJson({ id: subscription.id, isDue, stories });
  else if (isDue)
    await printLine(`Due now with ${storiesOf(stories)}: the bot sends it within a minute if it runs.`);
  else await printLine('Nothing is new since the last one, so nothing is sent.');
  return 0;
}

/** `1 story`, `3 stories`. */
function storiesOf(count: number): string {
  return count === 1 ? '1 story' : countOf(count, 'storie');
}

function isoOf(moment: number): string {
  return new Date(moment).toISOString();
}
