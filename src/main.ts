// Starts the bot: reads the settings, composes, runs, and stops in good order.
import './require-node.js';
import manifest from '../package.json' with { type: 'json' };
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { commands, messageCommands } from '../commands/index.ts';
import { botWork } from './bot-work.ts';
import { claimDataDir, composeNewsroom, type Composed } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { actions } from './discord/actions/index.ts';
import { startBot, type Bot } from './discord/bot.ts';
import type { FeedDesk } from './discord/door.ts';
import { PARENT_WATCHED_EVERY_MS, SAME_SIGNAL_MS } from './limits/running.ts';
import type { AddressRules } from './newsroom/feeds/feed-address.ts';
import { addFeeds } from './newsroom/feeds/keep-feeds.ts';
import { areFeedsDue } from './newsroom/feeds/refresh-feeds.ts';
import type { VirtualClock } from './playground/controls/virtual-clock.ts';
import type { LocalDiscord } from './playground/local-discord.ts';
import { areTermsOutdated } from './newsroom/terms-version.ts';
import { movedSince } from './newsroom/move-house.ts';
import { createWorkTurns } from './newsroom/work-turns.ts';
import type { Monitoring } from './metrics/monitoring.ts';
import { observedWork, startRegularWork } from './regular-work.ts';
import { startReadingRounds } from './workers/reading-rounds.ts';
import { createThinking } from './workers/thinking-thread.ts';

/** What is undone at the end, last first. */
type Undo = () => Promise<void> | void;

async function run(undo: Undo[]): Promise<void> {
  const config = readConfig();
  if (config.discordToken === null && config.isProduction) {
    throw new ConfigError(
      'DISCORD_TOKEN is missing, and NODE_ENV=production opens no local Discord. Set the bot token.',
    );
  }
  undo.push(claimDataDir(config));
  if (config.isStartedByNpm) undo.push(watchParent(() => void stop(undo, null)));
  const monitoring = await openMonitoring(config, undo);
  const clock = await openVirtualClock(config);
  const composed = await compose(config, { monitoring, clock }, undo);

  const local = clock === null ? null : await openLocalDiscord(config, { composed, clock }, undo);
  // Processes that share a database tell each other apart by a name of each.
  const holder = config.databaseUrl === null ? null : randomUUID();
  const newsroom = { ...(local?.breaking(composed.newsroom) ?? composed.newsroom), holder };
  const starting = startBot(
    {
      newsroom,
      feeds: await readFeeds(composed, config, undo),
      commands,
      messageCommands,
      actions,
      log: composed.log,
      token: config.discordToken ?? local?.token ?? '',
      apiUrl: local?.apiUrl ?? config.discordApiUrl,
      guildId: config.discordGuildId,
      operatorChannelId: config.operatorChannelId,
      version: manifest.version,
      shards: config.shards,
      sharing: holder === null ? null : { holder },
    },
    (reason) => void stop(undo, reason),
  );
  // Read before the first member asks, while Discord is waited for.
  const [bot] = await Promise.all([starting, composed.newsroom.directory.list()]);
  undo.push(() => bot.stop());
  const turns = holder === null ? null : createWorkTurns({ ...newsroom, holder });
  const regular = botWork({ ...composed, newsroom }, config, bot);
  const work = local?.doneAtMoves(regular) ?? regular;
  const observed = work.map((one) => (monitoring === null ? one : observedWork(one, monitoring.observe)));
  const running = startRegularWork(observed, composed.log, turns);
  undo.push(() => running.stop());
  monitoring?.tellRunning(() => bot.connections());
  undo.push(() => monitoring?.tellStopping());
  say(local === null ? placeOf(bot) : `Open ${local.url} and type /news.`);
}

/** Opens index and cache, with a worker for what takes long, and tells of them from then on. */
async function compose(
  config: Config,
  { monitoring, clock }: { monitoring: Monitoring | null; clock: VirtualClock | null },
  undo: Undo[],
): Promise<Composed> {
  const thinking = createThinking();
  const composed = await composeNewsroom(config, {
    isReindexedLater: true,
    ...(clock === null ? {} : { clock: clock.now }),
    observe: monitoring?.observe,
    compareArticles: (articles) => thinking.compareArticles(articles),
    drawChart: (chart) => thinking.drawChart(chart),
  });
  undo.push(
    () => composed.close(),
    () => thinking.stop(),
  );
  await refuseWhatWasLeft(composed, config);
  const port = await monitoring?.serve(composed.newsroom.store);
  if (port !== undefined) composed.log.info({ port }, 'metrics are served');
  return composed;
}

/** What counts and tells of the bot, where the settings name a port for it; loaded only then. */
async function openMonitoring({ bind, metricsPort: port }: Config, undo: Undo[]): Promise<Monitoring | null> {
  if (port === null) return null;
  const { createMonitoring } = await import('./metrics/monitoring.ts');
  const monitoring = createMonitoring({ bind, port, clock: Date.now, hasRuntime: true });
  undo.push(() => monitoring.close());
  return monitoring;
}

function placeOf(bot: Bot): string {
  if (bot.shards().ids.length > 0) return `${bot.name} is on Discord.`;
  return `Other processes have all shards of ${bot.name}: this one waits, ready to take over.`;
}

/** A bot on an index that was moved to a database would send every digest a second time. */
async function refuseWhatWasLeft({ newsroom }: Composed, { dataDir, databaseUrl }: Config): Promise<void> {
  const since = databaseUrl === null ? await movedSince(newsroom) : null;
  if (since === null) return;
  throw new ConfigError(
    `The index in ${dataDir} was moved to PostgreSQL on ${new Date(since).toISOString().slice(0, 10)}. Set DATABASE_URL; to go on with the folder, run broadsheet move --take-back.`,
  );
}

/** A clock that the local Discord's page moves; with a token there is none but the machine's. */
async function openVirtualClock({ discordToken }: Config): Promise<VirtualClock | null> {
  if (discordToken !== null) return null;
  return (await import('./playground/controls/virtual-clock.ts')).createVirtualClock();
}

/** Without a token: a Discord of our own on loopback, and sample news where there is no other. */
async function openLocalDiscord(
  config: Config,
  { composed, clock }: { composed: Composed; clock: VirtualClock },
  undo: Undo[],
): Promise<LocalDiscord> {
  const { newsroom, log } = composed;
  const { isSampleDue, loadSample, takeInLaterSample } = await import('./newsroom/keep-sample.ts');
  if (await isSampleDue(newsroom)) {
    const report = await loadSample(newsroom, await composed.sources.readSampleLines());
    log.info({ articles: report.added }, 'the sample news is loaded');
  }
  clock.whileMoving(async (time) => {
    try {
      const articles = await takeInLaterSample(newsroom, await composed.sources.readLaterSampleLines(), time);
      if (articles > 0) log.info({ articles }, 'the sample news has gone on');
    } catch (err) {
      log.warn({ err }, 'the sample news could not go on');
    }
  });
  // Loaded only where it is used: a bot on Discord need not carry it.
  const { openBeside } = await import('./playground/open-beside.ts');
  const local = await openBeside({ newsroom, log, clock }, config);
  undo.push(() => local.close());
  return local;
}

/** Reads the feeds beside the bot's thread, those that FEEDS names too. */
async function readFeeds(composed: Composed, config: Config, undo: Undo[]): Promise<FeedDesk> {
  const { newsroom, log } = composed;
  const rules = { arePrivateNetworksAllowed: config.arePrivateNetworksAllowed };
  await addListedFeeds(composed, config, rules);
  const isRoundDue = async () => (await areFeedsDue(newsroom)) || (await areTermsOutdated(newsroom));
  // What is read after the local Discord's clock was moved is first seen by that clock.
  const virtual = config.discordToken === null ? { clock: newsroom.clock } : {};
  const rounds = startReadingRounds({ config, log, isRoundDue, observe: newsroom.observe, ...virtual });
  undo.push(() => rounds.stop());
  const { findFeeds, testFeed } = rounds;
  return { rules, findFeeds, testFeed, readSoon: () => void rounds.readNow() };
}

/** Adds the feeds of the file that FEEDS names. One that is refused is logged and stops nothing. */
async function addListedFeeds({ newsroom, sources, log }: Composed, config: Config, rules: AddressRules) {
  if (config.feeds === null) return;
  const listed = await sources.readFeedList(config.feeds);
  if (listed.kind === 'rejected')
    throw new ConfigError(`FEEDS names ${config.feeds}, which cannot be used: ${listed.reason}`);
  const { added, refused } = await addFeeds(newsroom, listed.feeds, rules);
  // Not the address: what it is refused for may be a key in it.
  for (const { url, reason } of refused)
    log.warn({ host: URL.parse(url)?.host ?? 'no host', reason }, 'a feed of the list is refused');
  if (added.length > 0) log.info({ feeds: added.length }, 'feeds of the list are added');
}

/** npm runs us through a shell that passes no SIGTERM on; that npm ended shows in the parent, which is then another. */
function watchParent(onEnd: () => void): Undo {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) onEnd();
  }, PARENT_WATCHED_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** When stopping began, as `performance.now()` counts; null while the program runs. */
let stoppingSince: number | null = null;

/** A signal stops the program in good order, a second one at once. */
function receiveSignal(undo: readonly Undo[]): void {
  if (stoppingSince === null) void stop(undo, null);
  else if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
}

/** Undoes what was started, last first, and ends the program. What goes wrong meanwhile is no other reason to end. */
async function stop(undo: readonly Undo[], reason: unknown): Promise<void> {
  if (stoppingSince !== null) return;
  stoppingSince = performance.now();
  if (reason !== null) say(sentenceOf(reason));
  for (const step of undo.toReversed()) {
    try {
      await step();
    } catch (error) {
      say(`Stopping: ${sentenceOf(error)}`);
    }
  }
  process.exit(reason === null ? 0 : 1);
}

/** Errors whose message is written for the operator: it says what happened and what to do. */
const FORESEEN: readonly string[] = [
  'ConfigError',
  'StoreError',
  'LoginError',
  'FleetError',
  'PortInUseError',
  'MetricsServerError',
];

/** Of an error that nobody foresaw the operator needs the whole. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return FORESEEN.includes(error.name) ? error.message : (error.stack ?? error.message);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

// Left to itself V8 lets the heap grow to five times what is used: 140 MB resident instead of 220 after a thousand
// questions, at the same speed (measured).
setFlagsFromString('--optimize-for-size');

const undo: Undo[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => receiveSignal(undo));
try {
  await run(undo);
} catch (error) {
  await stop(undo, error);
}
