// Thirty days of news into twenty channels by a clock of its own: writes what members would read, and counts what was told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { Digest, DigestStory } from '../src/news/digest.ts';
import type { ChannelId, GuildId, MessageId, UserId } from '../src/news/places.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { nextRunAfter, WEEKDAYS } from '../src/news/schedule.ts';
import { PLAIN_POSTING, topicNameOf, type Subscription, type Topic } from '../src/news/subscription.ts';
import type { TagSlug } from '../src/news/tag.ts';
import { compileDigest } from '../src/newsroom/digests/compile-digest.ts';
import { createCompileMemo } from '../src/newsroom/digests/compile-memo.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { readThirtyDays, type Arriving } from './digests-news.ts';

const BEGIN = Date.UTC(2026, 8, 1);
const DAYS = 30;
const HOUR_MS = 3_600_000;

const tagged = (name: string): Topic => ({
  kind: 'tag',
  tag: { slug: name.replaceAll(' ', '-') as TagSlug, name },
});
const worded = (words: string): Topic => ({ kind: 'words', words });

/** The topics of each channel, and the hours of its day. */
const CHANNELS: readonly { topics: readonly Topic[]; hours: readonly number[] }[] = [
  ...[
    'elections',
    'immigration',
    'white house',
    'healthcare',
    'economy and jobs',
    'middle east',
    'business',
  ].map((name) => ({ topics: [tagged(name)], hours: [8] })),
  ...['crude', 'grain', 'trade', 'money-fx', 'acq'].map((name) => ({
    topics: [tagged(name)],
    hours: [8, 18],
  })),
  { topics: [tagged('ship')], hours: [8, 11, 14, 17, 20] },
  { topics: [tagged('economy'), tagged('disasters')], hours: [8] },
  { topics: [tagged('terrorism'), tagged('defense')], hours: [9] },
  { topics: [tagged('gun control and gun rights'), worded('shooting')], hours: [9, 19] },
  ...['"oil prices"', 'Ebola', 'Ukraine Russia', 'Fed interest rates'].map((words) => ({
    topics: [worded(words)],
    hours: [8, 18],
  })),
];

interface Counts {
  articles: number;
  digests: number;
  fresh: number;
  updates: Record<'figure' | 'claim' | 'outlets', number>;
}

/** `dataFolder` holds `load/` and `stories/`; what was told is written below the second argument. */
export async function run(dataFolder: string): Promise<void> {
  const out = process.argv[4] ?? join(tmpdir(), 'digests-told');
  mkdirSync(out, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-eval-'));
  let now = BEGIN;
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }), {
    clock: () => now,
  });
  try {
    const news = readThirtyDays(dataFolder, await composed.sources.readSampleLines(), BEGIN);
    const subscriptions = await subscribeAll(composed.newsroom);
    const counts: Counts = {
      articles: 0,
      digests: 0,
      fresh: 0,
      updates: { figure: 0, claim: 0, outlets: 0 },
    };
    const pages = new Map<ChannelId, string[]>();
    let spentMs = 0;
    for (const hour of Array.from({ length: DAYS * 24 }, (_, n) => BEGIN + (n + 1) * HOUR_MS)) {
      now = hour;
      counts.articles += await takeInUntil(composed.newsroom, news, hour);
      const before = performance.now();
      await deliverDue(composed.newsroom, subscriptions, { at: hour, counts, pages });
      spentMs += performance.now() - before;
    }
    for (const [channel, lines] of pages) writeFileSync(join(out, `${channel}.txt`), lines.join('\n'));
    process.stdout.write(`${JSON.stringify({ ...counts, spentMs: Math.round(spentMs) })}\n${out}\n`);
  } finally {
    await composed.close();
    rmSync(dataDir, { recursive: true });
  }
}

async function subscribeAll({ store }: Newsroom): Promise<Subscription[]> {
  const added: Subscription[] = [];
  for (const [place, { topics, hours }] of CHANNELS.entries())
    for (const topic of topics) {
      const schedule = { weekdays: WEEKDAYS, times: hours.map((hour) => ({ hour, minute: 0 })), zone: 'UTC' };
      const wanted = {
        ...{
          guild: '1000000000000000001' as GuildId,
          channel: `20000000000000000${String(place).padStart(2, '0')}` as ChannelId,
        },
        ...{ topic, schedule, stories: 5, language: null, posting: PLAIN_POSTING, createdBy: '3' as UserId },
        ...{ createdAt: BEGIN, coveredUntil: BEGIN, nextRunAt: nextRunAfter(schedule, BEGIN) },
      };
      added.push(await store.subscriptions.addSubscription(wanted));
    }
  return added;
}

async function takeInUntil(newsroom: Newsroom, news: Arriving[], until: number): Promise<number> {
  const end = news.findIndex(({ at }) => at >= until);
  const due = news.splice(0, end === -1 ? news.length : end);
  if (due.length === 0) return 0;
  const { added } = await takeInArticles(
    newsroom,
    due.map(({ line }) => ({ kind: 'article', line, file: 'eval' })),
  );
  return added;
}

interface Telling {
  at: number;
  counts: Counts;
  pages: Map<ChannelId, string[]>;
}

async function deliverDue(
  newsroom: Newsroom,
  subscriptions: readonly Subscription[],
  { at, counts, pages }: Telling,
) {
  const { deliveries, subscriptions: kept } = newsroom.store;
  const memo = createCompileMemo();
  for (const { id } of subscriptions) {
    const subscription = await kept.getSubscription(id);
    if (subscription === null || subscription.nextRunAt > at) continue;
    const slot = subscription.nextRunAt;
    const moved = {
      subscription: id,
      slot,
      nextRunAt: nextRunAfter(subscription.schedule, at),
      coveredUntil: slot,
    };
    const compiled = await compileDigest(newsroom, subscription, {
      ...{ period: { from: subscription.coveredUntil, until: slot }, at, memo },
    });
    if (compiled.kind === 'nothing-new') {
      await deliveries.skipSlot({ ...moved, reason: 'nothing-new' });
      continue;
    }
    const delivery = await deliveries.beginDelivery({ ...moved, digest: compiled.digest, at });
    if (delivery === null || delivery === 'not-held') continue;
    await deliveries.recordStep(delivery.id, { state: 'sending', at });
    await deliveries.recordStep(delivery.id, { state: 'sent', message: '9' as MessageId, at });
    const page = pages.get(subscription.channel) ?? [];
    pages.set(subscription.channel, page);
    page.push(...linesOf(compiled.digest, slot, counts));
  }
}

function linesOf(digest: Digest, slot: number, counts: Counts): string[] {
  counts.digests += 1;
  const title = `\n## ${new Date(slot).toISOString().slice(0, 16)} ${topicNameOf(digest.topic)} (${digest.stories.length} of ${digest.total})`;
  return [title, ...digest.stories.flatMap((story) => linesOfStory(story, counts))];
}

function linesOfStory(story: DigestStory, counts: Counts): string[] {
  const { update, headline, outlet, independent, outlets, sentence, articles } = story;
  if (update === null) counts.fresh += 1;
  else counts.updates[update.because] += 1;
  const mark =
    update === null ? '*' : `UPDATE ${update.because} ${update.before ?? ''} -> ${update.now ?? ''};`;
  return [
    `${mark} ${headline ?? '(no headline)'} [${outlet}; ${independent} of ${outlets} outlets, ${articles.length} articles] {${story.story}}`,
    `    ${(sentence?.quote ?? '(no sentence)').replace(/\s+/gu, ' ')}`,
  ];
}
