// Drills of a disk that is full, each on a small disk of its own, which takes the right to mount one.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { DAY_MS, MINUTE_MS } from '../src/limits/units.ts';
import type { ChannelId, GuildId } from '../src/news/places.ts';
import { WEEKDAYS } from '../src/news/schedule.ts';
import { PLAIN_POSTING } from '../src/news/subscription.ts';
import { expectSeen, onSite, type DrillSite } from './drill-bot.ts';

const DISK_MB = 24;
/** By then the bot is running and the disk full. */
const DUE_AFTER_MS = 15_000;
/** Looked for twice a minute, a digest is tried once at least in this time. */
const DIGESTS_TRIED_MS = 40_000;

async function onSmallDisk(drill: (site: DrillSite, filler: string) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'broadsheet-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]);
  const dataDir = join(disk, 'data');
  mkdirSync(dataDir);
  try {
    await onSite((site) => drill(site, join(disk, 'filler')), { dataDir });
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

/** Answers go on, also after a restart; what writes is refused with a sentence; all is well when there is room. */
export async function diskFull(): Promise<void> {
  await onSmallDisk(async (site, filler) => {
    const bot = site.start();
    await bot.ready();
    fillDisk(filler);
    await expectAnswers(bot);
    expectSeen(bot.output(), /could not be kept|the cache failed/);
    const lines = join(tmpdir(), `broadsheet-drill-${process.pid}.jsonl`);
    writeFileSync(lines, manyArticles());
    expectSeen((await site.run(['ingest', lines])).output, /The disk of the index is full/);
    expectSeen((await site.run(['doctor'])).output, /fail .*disk: 0 MB are free.*Make room/);
    await bot.stop();
    const again = site.start();
    await again.ready();
    await expectAnswers(again);
    rmSync(filler);
    expectSeen((await site.run(['ingest', lines])).output, /500 added/);
    expectSeen(await again.ask('news', { query: 'lighthouse' }), /lighthouse/i);
    rmSync(lines);
  });
}

/** What a member asks for most, with the buttons that lead on. */
async function expectAnswers(bot: ReturnType<DrillSite['start']>): Promise<void> {
  expectSeen(await bot.ask('news', { query: 'ferry', period: 'd30' }), /## .*ferry/i);
  expectSeen(await bot.choose('1:nf:', '7'), /## .*ferry|No stories for/i);
  expectSeen(await bot.ask('story', { story: 'ferry' }), /Quoted|quoted|ferry/i);
  expectSeen(await bot.press('1:rc:'), /Sources, sentence by sentence/);
  expectSeen(await bot.ask('compare', { story: 'ferry' }), /ferry/i);
  expectSeen(await bot.ask('tags'), /Ports|Health|Transport/i);
}

/** A digest that is due while there is no room is sent once: late, or at once where its claim still fits. */
export async function digestOnFullDisk(): Promise<void> {
  await onSmallDisk(async (site, filler) => {
    const channel = site.discord.channelIds[1] ?? '';
    await addDueDigest(site, channel);
    const bot = site.start();
    await bot.ready();
    fillDisk(filler);
    await wait(DIGESTS_TRIED_MS);
    const sent = () => site.discord.messages(channel).length;
    expectSeen(`${sent()} digests sent while the disk is full`, /^[01] digests/);
    expectSeen(bot.output(), /disk is full/);
    rmSync(filler);
    await site.discord.waitFor(() => (sent() > 0 ? true : null), DIGESTS_TRIED_MS);
    await wait(DIGESTS_TRIED_MS);
    expectSeen(`${sent()} digests sent in all`, /^1 digests/);
  });
}

async function addDueDigest({ discord, dataDir }: DrillSite, channel: string): Promise<void> {
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
  const now = Date.now();
  const slot = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const time = { hour: new Date(slot).getUTCHours(), minute: new Date(slot).getUTCMinutes() };
  const schedule = { weekdays: WEEKDAYS, times: [time], zone: 'UTC' };
  await composed.newsroom.store.subscriptions.addSubscription({
    ...{ guild: discord.guildId as GuildId, channel: channel as ChannelId, schedule, stories: 3 },
    ...{ topic: { kind: 'words', words: 'ferry' }, language: null, posting: PLAIN_POSTING },
    ...{
      createdBy: null,
      createdAt: slot - 8 * DAY_MS,
      nextRunAt: now + DUE_AFTER_MS,
      coveredUntil: slot - 7 * DAY_MS,
    },
  });
  await composed.close();
}

function fillDisk(file: string): void {
  const block = Buffer.alloc(64 * 1024);
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, block);
  } catch {
    // That is the end of it.
  } finally {
    closeSync(handle);
  }
}

function manyArticles(): string {
  return Array.from({ length: 500 }, (_, place) =>
    JSON.stringify({
      url: `https://outlet.example/lighthouse/${place}`,
      headline: `Lighthouse number ${place} is painted in new colours`,
      body: `The lighthouse keepers of district ${place} painted their tower on Monday. `.repeat(20),
      outlet: 'Outlet',
      publishedAt: new Date().toISOString(),
    }),
  ).join('\n');
}
