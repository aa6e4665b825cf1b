// One, two and three processes on one PostgreSQL beside one on SQLite, and one process with ten thousand servers.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { startPostgres } from '../test/run-postgres.ts';
import { startBroadsheet, type BenchedBot } from './bots.ts';
import { news, sendCommands, sendSteadily, type AskedCommand } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes, type Percentiles } from './measure.ts';
import { addSubscriptions } from './many-subscriptions.ts';
import { createRandom, syntheticItems, wordOfRank } from './synthetic-articles.ts';

const ARTICLES = 5_000;
const QUESTIONS = 200;
const ROUNDS = 10;
/** Under way at once in each process. */
const AT_ONCE = 8;
const QUIET_PER_SECOND = 20;
const CACHED_BOUND_TIMES = 2;
const SERVERS = 10_000;
const CHANNELS_EACH = 10;
const SUBSCRIPTIONS = 500_000;
const MEMORY_BOUND_MB = 600;
const START_BOUND_MS = 5_000;

/** Smaller numbers of servers and subscriptions may be given, to try it out. */
export async function run(servers = String(SERVERS), subscriptions = String(SUBSCRIPTIONS)): Promise<void> {
  const postgres = await startPostgres();
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-scale-'));
  const onPostgres = { DATABASE_URL: postgres.urlOf('postgres') };
  try {
    await fill({ DATA_DIR: dataDir });
    await fill({ DATA_DIR: dataDir, ...onPostgres });
    await compareProcesses(dataDir, onPostgres);
    const many = { servers: Number(servers), subscriptions: Number(subscriptions) };
    await holdMany('SQLite', { dataDir, settings: {} }, many);
    await holdMany('PostgreSQL', { dataDir, settings: onPostgres }, many);
  } finally {
    await postgres.close();
    rmSync(dataDir, { recursive: true });
  }
}

async function fill(environment: Readonly<Record<string, string>>): Promise<void> {
  const composed = await composeNewsroom(readConfig({ ...environment, LOG_LEVEL: 'error' }));
  await takeInArticles(composed.newsroom, syntheticItems(ARTICLES, Date.now()));
  await composed.close();
}

/** Each process has a local Discord of its own, as if it had the servers of its shards. */
async function compareProcesses(
  dataDir: string,
  onPostgres: Readonly<Record<string, string>>,
): Promise<void> {
  const quiet: Record<string, Percentiles> = {};
  const busy: Record<string, Percentiles> = {};
  const rates: string[] = [];
  for (const [name, count, settings] of [
    ['SQLite, 1 process', 1, {}],
    ['PostgreSQL, 1 process', 1, onPostgres],
    ['PostgreSQL, 2 processes', 2, onPostgres],
    ['PostgreSQL, 3 processes', 3, onPostgres],
  ] as const) {
    const bots = await startBots(count, dataDir, settings);
    for (const { discord } of bots) await sendSteadily(discord, questions(), AT_ONCE);
    const [first] = bots;
    if (first !== undefined)
      quiet[name] = percentilesOf(
        (await sendCommands(first.discord, questions(), QUIET_PER_SECOND)).answeredMs,
      );
    const startedAt = performance.now();
    const rounds = Array.from({ length: ROUNDS }, questions).flat();
    const took = await Promise.all(bots.map(({ discord }) => sendSteadily(discord, rounds, AT_ONCE)));
    const perSecond = (1_000 * took.flat().length) / (performance.now() - startedAt);
    busy[name] = percentilesOf(took.flat());
    const memory = bots.map(({ pid }) => `${residentMegabytes(pid).toFixed(0)} MB`).join(', ');
    rates.push(`${name}: ${perSecond.toFixed(0)} commands a second; ${memory}`);
    for (const bot of bots) await bot.close();
  }
  printTable(`cached answers, ${QUIET_PER_SECOND} a second`, quiet);
  printTable(`cached answers, as many as go, ${AT_ONCE} under way in each process`, busy);
  process.stdout.write(
    `${rates.join('\n')}\nThe bench and all local Discords run beside them on ${availableParallelism()} cores.\n`,
  );
  const [sqlite, postgres] = Object.values(quiet);
  const times = (postgres?.p50 ?? Number.NaN) / (sqlite?.p50 ?? Number.NaN);
  process.stdout.write(
    `PostgreSQL takes ${times.toFixed(2)} times SQLite's p50 for a cached answer, bound ${CACHED_BOUND_TIMES}: ${verdict(times <= CACHED_BOUND_TIMES)}\n`,
  );
}

async function startBots(
  count: number,
  dataDir: string,
  settings: Readonly<Record<string, string>>,
): Promise<BenchedBot[]> {
  const bots: BenchedBot[] = [];
  for (let shard = 0; shard < count; shard += 1) {
    // Shards are named, not claimed: the Discords of the processes are not one, and each has its server on its own shard.
    const named = { ...settings, SHARD_IDS: String(shard), SHARD_COUNT: String(count) };
    const discord = { shards: count, homeShard: shard };
    bots.push(await startBroadsheet(dataDir, count === 1 ? { settings } : { settings: named, discord }));
  }
  return bots;
}

/** The same ones each time, so that all but the first come from the cache. */
function questions(): AskedCommand[] {
  const random = createRandom(5);
  const word = () => wordOfRank(Math.floor(2_000 * random()));
  return Array.from({ length: QUESTIONS }, () => news({ query: `${word()} ${word()}`, period: 'all' }));
}

interface Many {
  servers: number;
  subscriptions: number;
}

/** The subscriptions are of the bot's own servers, and none is due while it is looked at. */
async function holdMany(
  name: string,
  { dataDir, settings }: { dataDir: string; settings: Readonly<Record<string, string>> },
  { servers, subscriptions }: Many,
): Promise<void> {
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', ...settings }));
  await addSubscriptions(composed.newsroom.store.subscriptions, { count: subscriptions, servers });
  await composed.close();
  const discord = { furtherServers: { count: servers, channelsEach: CHANNELS_EACH } };
  const bot = await startBroadsheet(dataDir, { settings, discord });
  const atStart = residentMegabytes(bot.pid);
  await sendSteadily(bot.discord, questions(), AT_ONCE);
  const afterwards = residentMegabytes(bot.pid);
  await bot.close();
  process.stdout.write(
    `${name}: ${servers} servers with ${CHANNELS_EACH} channels each and ${subscriptions} subscriptions: ` +
      `ready after ${(bot.readyAfterMs / 1_000).toFixed(1)} s (bound ${START_BOUND_MS / 1_000}: ${verdict(bot.readyAfterMs <= START_BOUND_MS)}), ` +
      `${atStart.toFixed(0)} MB, ${afterwards.toFixed(0)} MB after ${QUESTIONS} questions (bound ${MEMORY_BOUND_MB}: ${verdict(afterwards <= MEMORY_BOUND_MB)})\n`,
  );
}

function verdict(isHeld: boolean): string {
  return isHeld ? 'held' : 'missed';
}
