// `digests`: the subscriptions of all servers, what one would send now, and sending one out of turn.
import type { Command } from 'commander';
import type { Delivery } from '../news/digest.ts';
import { WEEKDAYS, writeLocalTime, type Schedule } from '../news/schedule.ts';
import { isSubscriptionId, type PauseReason, type Subscription } from '../news/subscription.ts';
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
  const { id, guild, channel, tag, schedule, stories, nextRunAt, coveredUntil, pausedBecause } = subscription;
  const { weekdays, time, zone } = schedule;
  return {
    ...{ id, guild, channel, tag: tag.slug, weekdays, time: writeLocalTime(time), zone, stories },
    ...{ nextRunAt: isoOf(nextRunAt), coveredUntil: isoOf(coveredUntil), pausedBecause },
    last: last === null ? null : { slot: isoOf(last.slot), state: last.state, reason: last.reason },
  };
}

async function printSubscription(subscription: Subscription, last: Delivery | null): Promise<void> {
  const { id, guild, channel, tag, schedule, stories, nextRunAt, pausedBecause } = subscription;
  await printLine(`${id}  ${oneLine(tag.name)}, ${scheduleSentence(schedule)}`);
  await printLine(`    channel ${channel} of server ${guild}, up to ${storiesOf(stories)}`);
  const next =
    pausedBecause === null
      ? `next ${minuteOf(nextRunAt)} UTC`
      : `paused: ${PAUSES[pausedBecause]} (resume it in Discord: /digest resume)`;
  await printLine(`    ${next}; ${last === null ? 'none yet' : lastSentence(last)}`);
}

const PAUSES: Readonly<Record<PauseReason, string>> = {
  'channel-gone': 'the channel is gone',
  'no-permission': 'the bot may not send there',
  refused: 'Discord refuses it',
  failing: 'sending failed too often',
};

function lastSentence({ slot, state, reason }: Delivery): string {
  return `last ${minuteOf(slot)} UTC ${state}${reason === null ? '' : `: ${oneLine(reason)}`}`;
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function scheduleSentence({ weekdays, time, zone }: Schedule): string {
  const days =
    weekdays.length === WEEKDAYS.length
      ? 'daily'
      : weekdays.map((weekday) => WEEKDAY_NAMES[weekday - 1]).join(', ');
  return `${days} at ${writeLocalTime(time)} ${zone}`;
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
  backfill: 'stood in its feed before that was first read',
  'too-old': 'too old when it was seen',
  before: 'seen before the period',
};

async function printPreview(
  { tag }: Subscription,
  { period, digest, stories }: DigestPreview,
): Promise<void> {
  const found = digest === null ? 'nothing is new' : `${storiesOf(digest.total)} new`;
  await printLine(`${oneLine(tag.name)} since ${minuteOf(period.from)} UTC: ${found}`);
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
