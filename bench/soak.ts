// A bot under mixed load for half an hour: whether memory, handles and the index stay as large as they were.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { composeNewsroom, type Composed } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { HOUR_MS, MINUTE_MS } from '../src/limits/units.ts';
import type { ArticleLine } from '../src/news/article.ts';
import { WEEKDAYS } from '../src/news/schedule.ts';
import { PLAIN_POSTING } from '../src/news/subscription.ts';
import type { ChannelId, GuildId } from '../src/news/places.ts';
import { nextRunAfter } from '../src/news/schedule.ts';
import { tagOf } from '../src/news/tag-name.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { startBroadsheet, type BenchedBot } from './bots.ts';
import { news, sendCommands, type AskedCommand } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';
import { createRandom, syntheticLine, wordOfRank } from './synthetic-articles.ts';

const MINUTES = 30;
/** Live pages: these come again and again with other words, so that the index has no reason to grow. */
const PAGES = 2_000;
const ARRIVING_PER_SECOND = 2;
const QUESTIONS_PER_SECOND = 5;
const SAMPLED_EVERY_MS = 15_000;
/** Of the run: until then caches fill. */
const WARM_UP_SHARE = 0.4;
const GROWTH_BOUND_SHARE = 0.05;

interface Sample {
  minute: number;
  megabytes: number;
  handles: number;
  indexMegabytes: number;
}

/** On SQLite; fewer minutes may be given, to try it out. */
export async function run(minutes = String(MINUTES)): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-soak-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  await takeIn(
    composed,
    Array.from({ length: PAGES }, (_, place) => pageLine(place, 0)),
  );
  const bot = await startBroadsheet(dataDir);
  await subscribe(composed, bot, Number(minutes));
  const untilMs = performance.now() + Number(minutes) * MINUTE_MS;
  const sampling = sample(bot, dataDir, untilMs);
  const arriving = letArrive(composed, untilMs);
  const took = await askOn(bot, untilMs);
  const [samples, arrived] = await Promise.all([sampling, arriving]);
  const digests = bot.discord.channelIds.flatMap((id) => bot.discord.messages(id)).length;
  await bot.close();
  await composed.close();
  rmSync(dataDir, { recursive: true });
  printTable(
    `${minutes} minutes, ${QUESTIONS_PER_SECOND} questions and ${ARRIVING_PER_SECOND} articles a second`,
    {
      acknowledged: percentilesOf(took.acknowledgedMs),
      answered: percentilesOf(took.answeredMs),
    },
  );
  process.stdout.write(`${arrived} articles arrived, ${digests} messages stand in the channels\n`);
  report(samples);
}

async function takeIn({ newsroom }: Composed, lines: readonly ArticleLine[]): Promise<void> {
  await takeInArticles(
    newsroom,
    lines.map((line) => ({ kind: 'article', line, file: 'soak' })),
  );
}

/** A page as it reads in its nth version. */
function pageLine(place: number, version: number): ArticleLine {
  const now = Date.now();
  const line = syntheticLine(place, PAGES, now);
  const words = Array.from({ length: 8 }, (_, word) =>
    wordOfRank((place * 31 + version * 17 + word * 101) % 9_000),
  );
  return {
    ...line,
    body: `${line.body ?? ''} ${words.join(' ')}.`,
    publishedAt: new Date(now - HOUR_MS - place * 1_000).toISOString(),
  };
}

/** In each minute to come a digest of another tag falls due. */
async function subscribe({ newsroom }: Composed, { discord }: BenchedBot, minutes: number): Promise<void> {
  const at = Date.now();
  for (let minute = 1; minute <= minutes; minute += 1) {
    const due = new Date(at + minute * MINUTE_MS);
    const schedule = {
      ...{ weekdays: WEEKDAYS, zone: 'UTC' },
      times: [{ hour: due.getUTCHours(), minute: due.getUTCMinutes() }],
    };
    const tag = tagOf(`Tag ${minute}`);
    const channel = discord.channelIds[minute % 2];
    if (tag === null || channel === undefined) throw new Error('there is no such tag or channel');
    await newsroom.store.subscriptions.addSubscription({
      ...{
        guild: discord.guildId as GuildId,
        channel: channel as ChannelId,
        topic: { kind: 'tag', tag },
        schedule,
      },
      ...{ stories: 5, language: null, posting: PLAIN_POSTING, createdBy: null, createdAt: at },
      ...{ coveredUntil: at - HOUR_MS, nextRunAt: nextRunAfter(schedule, at) },
    });
  }
}

async function letArrive(composed: Composed, untilMs: number): Promise<number> {
  let arrived = 0;
  while (performance.now() < untilMs) {
    const places = Array.from({ length: ARRIVING_PER_SECOND * 5 }, (_, place) => arrived + place);
    await takeIn(
      composed,
      places.map((place) => pageLine(place % PAGES, 1 + Math.floor(place / PAGES))),
    );
    arrived += places.length;
    await wait(5_000);
  }
  return arrived;
}

async function askOn(bot: BenchedBot, untilMs: number): ReturnType<typeof sendCommands> {
  const random = createRandom(3);
  const word = () => wordOfRank(Math.floor(3_000 ** random()));
  const kinds: (() => AskedCommand)[] = [
    () => news({ query: `${word()} ${word()}`, period: 'all' }),
    () => news({ tag: `Tag ${1 + Math.floor(300 ** random())}`, period: 'all' }),
    () => ({ name: 'story', options: { story: word() } }),
    () => ({ name: 'compare', options: { story: word() } }),
    () => ({ name: 'tags', options: {} }),
  ];
  const question = () => (kinds[Math.floor(kinds.length * random())] ?? (() => news({})))();
  const all = { acknowledgedMs: [] as number[], answeredMs: [] as number[] };
  while (performance.now() < untilMs) {
    const block = Array.from({ length: QUESTIONS_PER_SECOND * 10 }, question);
    const took = await sendCommands(bot.discord, block, QUESTIONS_PER_SECOND);
    all.acknowledgedMs.push(...took.acknowledgedMs);
    all.answeredMs.push(...took.answeredMs);
  }
  return all;
}

async function sample({ pid }: BenchedBot, dataDir: string, untilMs: number): Promise<Sample[]> {
  const startedAt = performance.now();
  const samples: Sample[] = [];
  while (performance.now() < untilMs) {
    await wait(Math.min(SAMPLED_EVERY_MS, Math.max(0, untilMs - performance.now())));
    samples.push({
      minute: (performance.now() - startedAt) / MINUTE_MS,
      megabytes: residentMegabytes(pid),
      handles: readdirSync(`/proc/${pid}/fd`).length,
      indexMegabytes: statSync(join(dataDir, 'index.sqlite')).size / 2 ** 20,
    });
  }
  return samples;
}

/** The median of the last quarter beside that of the quarter after the warm-up. */
function report(samples: readonly Sample[]): void {
  const warm = samples.slice(Math.floor(samples.length * WARM_UP_SHARE));
  const quarter = Math.max(1, Math.floor(warm.length / 4));
  for (const name of ['megabytes', 'handles', 'indexMegabytes'] as const) {
    const at = (part: readonly Sample[]) => percentilesOf(part.map((one) => one[name])).p50;
    const [before, after] = [at(warm.slice(0, quarter)), at(warm.slice(-quarter))];
    const isFlat = after <= before * (1 + GROWTH_BOUND_SHARE);
    process.stdout.write(
      `${name}: ${before.toFixed(0)}, at the end ${after.toFixed(0)}: ${isFlat ? 'flat' : 'GROWS'}\n`,
    );
  }
  for (const { minute, megabytes, handles, indexMegabytes } of samples.filter((_, place) => place % 8 === 7))
    process.stdout.write(
      `minute ${minute.toFixed(0)}: ${megabytes.toFixed(0)} MB, ${handles} handles, index ${indexMegabytes.toFixed(0)} MB\n`,
    );
}
