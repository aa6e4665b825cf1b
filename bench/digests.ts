// A hundred thousand digests that are due in the same minute: planned, compiled and rendered on one core; some go the whole way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { messageOf } from '../src/discord/delivery/digest-message.ts';
import { en } from '../src/discord/texts/en.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/limits/units.ts';
import type { EpochMs } from '../src/news/branded.ts';
import type { Delivery, DeliveryId, Digest } from '../src/news/digest.ts';
import type { ChannelId, GuildId, MessageId } from '../src/news/places.ts';
import type { DigestSender } from '../src/news/ports-digests.ts';
import type { SourceItem } from '../src/news/ports.ts';
import { nextRunAfter, WEEKDAYS, type Schedule } from '../src/news/schedule.ts';
import { PLAIN_POSTING, type NewSubscription } from '../src/news/subscription.ts';
import { tagOf } from '../src/news/tag-name.ts';
import { compileDigest } from '../src/newsroom/digests/compile-digest.ts';
import { createCompileMemo } from '../src/newsroom/digests/compile-memo.ts';
import { deliverDigests } from '../src/newsroom/digests/deliver-digests.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { residentMegabytes } from './measure.ts';
import { syntheticLine } from './synthetic-articles.ts';

const SUBSCRIPTIONS = 100_000;
const TAGS = 500;
const ARTICLES = 3_000;
const SUBSCRIPTIONS_PER_SERVER = 25;
/** Discord takes 50 messages a second from a bot; one core is to have forty times as many ready. */
const BOUND_PER_SECOND = 40 * 50;
const REPORTED_EVERY = 20_000;
const MADE_TOGETHER = 500;
/** As many go the whole way. */
const DELIVERED = 3_000;

/** The minute in which all are due, and where it is which time of day. */
const SLOT = Date.UTC(2026, 10, 20, 12);
const PLACES: readonly (readonly [string, number])[] = [
  ...([
    ['UTC', 12],
    ['Europe/Berlin', 13],
    ['America/New_York', 7],
    ['Asia/Tokyo', 21],
  ] as const),
  ...([
    ['Europe/London', 12],
    ['America/Los_Angeles', 4],
    ['Asia/Dubai', 16],
  ] as const),
];

/** A smaller number of subscriptions may be given, to try it out. */
export async function run(given?: string): Promise<void> {
  // As the bot runs: else the heap grows to several times what is used, and tells nothing.
  setFlagsFromString('--optimize-for-size');
  const count = given === undefined ? SUBSCRIPTIONS : Number(given);
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-digests-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  const clock = { now: SLOT - HOUR_MS };
  const newsroom = { ...composed.newsroom, clock: () => clock.now };
  await takeInArticles(newsroom, taggedArticles(clock.now));
  const planning = cpuTimer();
  const planned = Array.from({ length: count }, (_, place) => newSubscription(place, SLOT - DAY_MS));
  const planningMs = planning();
  const { subscriptions } = newsroom.store;
  for (const subscription of planned) await subscriptions.addSubscription(subscription);
  clock.now = SLOT + 1;
  const made = await makeAll(newsroom);
  report(count, { planning: planningMs, ...made });
  await deliverSome(newsroom, Math.min(count, DELIVERED));
  await composed.close();
  rmSync(dataDir, { recursive: true });
}

/** What one core takes to have every message ready, in ms of the processor. */
function report(
  count: number,
  stages: Readonly<Record<'planning' | 'compiling' | 'rendering', number>>,
): void {
  const { planning, compiling, rendering } = stages;
  const perSecond = (1_000 * count) / (planning + compiling + rendering);
  process.stdout.write(
    `${count} digests of ${TAGS} tags: planned in ${seconds(planning)} s of the processor, compiled in ${seconds(compiling)} s, ` +
      `rendered in ${seconds(rendering)} s: ${perSecond.toFixed(0)} a second of one core, ` +
      `bound ${BOUND_PER_SECOND} (${perSecond >= BOUND_PER_SECOND ? 'held' : 'missed'})\n`,
  );
}

/** Starts a timer of the processor's time; answers what reads it. */
function cpuTimer(): () => number {
  const startedWith = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(startedWith);
    return (user + system) / 1_000;
  };
}

/** Compiles and renders every digest as a tick does, in steps, so that what they take is told apart. */
async function makeAll(newsroom: Newsroom): Promise<{ compiling: number; rendering: number }> {
  const taken = { compiling: 0, rendering: 0 };
  const [all, memo] = [await newsroom.store.subscriptions.listSubscriptions(), createCompileMemo()];
  for (let first = 0; first < all.length; first += MADE_TOGETHER) {
    const compiling = cpuTimer();
    const digests: Digest[] = [];
    for (const subscription of all.slice(first, first + MADE_TOGETHER)) {
      const period = { from: subscription.coveredUntil, until: SLOT };
      const compiled = await compileDigest(newsroom, subscription, { period, at: newsroom.clock(), memo });
      if (compiled.kind !== 'digest') throw new Error(`${subscription.id} has nothing new`);
      digests.push(compiled.digest);
    }
    taken.compiling += compiling();
    const rendering = cpuTimer();
    for (const digest of digests) render(deliveryOf(digest), digest);
    taken.rendering += rendering();
    if ((first + MADE_TOGETHER) % REPORTED_EVERY === 0)
      process.stdout.write(
        `${first + MADE_TOGETHER} made, ${residentMegabytes(process.pid).toFixed(0)} MB\n`,
      );
  }
  return taken;
}

function render(delivery: Delivery, digest: Digest): number {
  const parts = { texts: en, mention: (command: string) => `/${command}` };
  return JSON.stringify(messageOf(delivery, digest, parts)).length;
}

function deliveryOf(digest: Digest): Delivery {
  return {
    ...{ id: '1' as DeliveryId, subscription: digest.subscription, digest, slot: SLOT, state: 'sending' },
    ...{ guild: '1' as GuildId, channel: '2' as ChannelId, posting: PLAIN_POSTING, corrections: [] },
    posted: { message: null, isComplete: false, thread: null, isPublished: false },
    ...{ attempts: 1, attemptedAt: SLOT, nextAttemptAt: null, reason: null },
  };
}

function* taggedArticles(now: EpochMs): Generator<SourceItem> {
  for (let place = 0; place < ARTICLES; place += 1) {
    const line = syntheticLine(place, ARTICLES, now);
    const publishedAt = new Date(now - (place % 600) * MINUTE_MS).toISOString();
    yield { kind: 'article', line: { ...line, publishedAt, tags: [tagName(place)] }, file: 'bench' };
  }
}

function tagName(place: number): string {
  return `Subject ${place % TAGS}`;
}

function newSubscription(place: number, begun: EpochMs): NewSubscription {
  const [zone, hour] = PLACES[place % PLACES.length] ?? ['UTC', 12];
  const schedule: Schedule = { weekdays: WEEKDAYS, times: [{ hour, minute: 0 }], zone };
  const tag = tagOf(tagName(place));
  if (tag === null) throw new Error(`${tagName(place)} is no tag`);
  return {
    guild: String(100_000_000_000_000_000n + BigInt(Math.floor(place / SUBSCRIPTIONS_PER_SERVER))) as GuildId,
    channel: String(200_000_000_000_000_000n + BigInt(place)) as ChannelId,
    ...{ topic: { kind: 'tag', tag }, schedule, stories: 5, language: null, posting: PLAIN_POSTING },
    ...{ createdBy: null, createdAt: begun, coveredUntil: begun, nextRunAt: nextRunAfter(schedule, begun) },
  };
}

/** The whole way, with every step recorded on the disk: what a bot does between two messages that Discord takes. */
async function deliverSome(newsroom: Newsroom, count: number): Promise<void> {
  const sender = createRenderingSender();
  const timer = cpuTimer();
  let sent = 0;
  while (sent < count) {
    const done = await deliverDigests(newsroom, sender);
    if (done.sent === 0) throw new Error(`digests were not sent: ${JSON.stringify(done)}`);
    sent += done.sent;
  }
  const perSecond = (1_000 * sent) / timer();
  process.stdout.write(
    `Claimed, begun, rendered and recorded besides: ${perSecond.toFixed(0)} a second of one core (${sent} of them); Discord takes 50\n`,
  );
}

/** Renders what Discord would be sent, and says that it was. */
function createRenderingSender(): DigestSender {
  let messages = 0;
  return {
    send: (delivery) => {
      if (delivery.digest === null) return Promise.reject(new Error('there is nothing to render'));
      render(delivery, delivery.digest);
      messages += 1;
      const id = String(900_000_000_000_000_000n + BigInt(messages)) as MessageId;
      return Promise.resolve({ kind: 'sent', message: id });
    },
    look: () => Promise.resolve({ kind: 'absent' }),
    correct: () => Promise.resolve('later'),
  };
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}
