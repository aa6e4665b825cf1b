// Starts the bot: reads the settings, composes, runs, and stops in good order.
import './require-node.js';
import { setFlagsFromString } from 'node:v8';
import { commands, messageCommands } from '../commands/index.ts';
import { claimDataDir, composeNewsroom, type Composed } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { actions } from './discord/actions/index.ts';
import { startBot, type Bot } from './discord/bot.ts';
import type { FeedDesk } from './discord/door.ts';
import { NOTICES_EVERY_MS } from './limits/feed-notices.ts';
import {
  CORRECT_EVERY_MS,
  DELIVER_EVERY_MS,
  PARENT_WATCHED_EVERY_MS,
  PRUNE_EVERY_MS,
  SAME_SIGNAL_MS,
} from './limits/running.ts';
import { correctDigests } from './newsroom/digests/correct-digests.ts';
import { deliverDigests } from './newsroom/digests/deliver-digests.ts';
import { deliverFeedNotices } from './newsroom/feeds/deliver-feed-notices.ts';
import type { AddressRules } from './newsroom/feeds/feed-address.ts';
import { forgetLeftGuilds } from './newsroom/forget-left-guilds.ts';
import { addFeeds } from './newsroom/feeds/keep-feeds.ts';
import { pruneArticles } from './newsroom/prune-articles.ts';
import { areFeedsDue } from './newsroom/feeds/refresh-feeds.ts';
import type { LocalDiscord } from './playground/local-discord.ts';
import { areTermsOutdated } from './newsroom/terms-version.ts';
import { startRegularWork, type RegularWork } from './regular-work.ts';
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
  const thinking = createThinking();
  const composed = await composeNewsroom(config, {
    isReindexedLater: true,
    compareArticles: (articles) => thinking.compareArticles(articles),
    drawCoverage: (chart) => thinking.drawCoverage(chart),
  });
  undo.push(
    () => composed.close(),
    () => thinking.stop(),
  );

  const local = config.discordToken === null ? await openLocalDiscord(config, composed, undo) : null;
  const starting = startBot(
    {
      newsroom: composed.newsroom,
      feeds: await readFeeds(composed, config, undo),
      commands,
      messageCommands,
      actions,
      log: composed.log,
      token: config.discordToken ?? local?.token ?? '',
      apiUrl: local?.apiUrl ?? config.discordApiUrl,
      guildId: config.discordGuildId,
      operatorChannelId: config.operatorChannelId,
    },
    (reason) => void stop(undo, reason),
  );
  // Read before the first member asks, while Discord is waited for.
  const [bot] = await Promise.all([starting, composed.newsroom.directory.list()]);
  undo.push(() => bot.stop());
  const work = startRegularWork(workRegularly(composed, config, bot), composed.log);
  undo.push(() => work.stop());
  say(local === null ? `${bot.name} is on Discord.` : `Open ${local.url} and type /news.`);
}

/** Without a token: a Discord of our own on loopback, and sample news where there is no other. */
async function openLocalDiscord(config: Config, composed: Composed, undo: Undo[]): Promise<LocalDiscord> {
  const { newsroom, log } = composed;
  const { isSampleDue, loadSample } = await import('./newsroom/keep-sample.ts');
  if (await isSampleDue(newsroom)) {
    const report = await loadSample(newsroom, await composed.sources.readSampleLines());
    log.info({ articles: report.added }, 'the sample news is loaded');
  }
  // Loaded only where it is used: a bot on Discord need not carry it.
  const { startLocalDiscord } = await import('./playground/local-discord.ts');
  const { bind, httpPort: port } = config;
  const local = await startLocalDiscord({ bind, port, log }).catch((cause: unknown) => {
    throw cause instanceof Error && 'syscall' in cause ? cannotListen(config, cause) : cause;
  });
  undo.push(() => local.close());
  return local;
}

/** The system refuses the address or the port: no such address, or a port that needs more rights. */
function cannotListen({ bind, httpPort }: Config, cause: Error): ConfigError {
  return new ConfigError(
    `The local Discord cannot listen on ${bind}, port ${httpPort} (${cause.message}). Correct BIND or HTTP_PORT.`,
    { cause },
  );
}

/** Reads the feeds beside the bot's thread, those that FEEDS names too. */
async function readFeeds(composed: Composed, config: Config, undo: Undo[]): Promise<FeedDesk> {
  const { newsroom, log } = composed;
  const rules = { arePrivateNetworksAllowed: config.arePrivateNetworksAllowed };
  await addListedFeeds(composed, config, rules);
  const isRoundDue = async () => (await areFeedsDue(newsroom)) || (await areTermsOutdated(newsroom));
  const rounds = startReadingRounds({ config, log, isRoundDue });
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

/** What the bot does by itself, from now until it stops. */
function workRegularly({ newsroom, log }: Composed, config: Config, bot: Bot): RegularWork[] {
  return [
    {
      name: 'pruning',
      everyMs: PRUNE_EVERY_MS,
      run: async () => {
        const articles = await pruneArticles(newsroom, config);
        const servers = await forgetLeftGuilds(newsroom);
        if (articles + servers > 0)
          log.info({ articles, servers }, 'old articles and left servers are forgotten');
      },
    },
    {
      name: 'delivering digests',
      everyMs: DELIVER_EVERY_MS,
      run: async () => {
        const report = await deliverDigests(newsroom, bot.sender);
        if (Object.values(report).some((count) => count > 0)) log.info({ ...report }, 'digests were due');
      },
    },
    {
      name: 'correcting digests',
      everyMs: CORRECT_EVERY_MS,
      run: async () => {
        const report = await correctDigests(newsroom, bot.sender);
        if (Object.values(report).some((count) => count > 0))
          log.info({ ...report }, 'digests are corrected');
      },
    },
    {
      name: 'telling of feeds',
      everyMs: NOTICES_EVERY_MS,
      run: async () => {
        const report = await deliverFeedNotices(newsroom, bot.messenger);
        if (Object.values(report).some((count) => count > 0)) log.info({ ...report }, 'feeds need a look');
      },
    },
  ];
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
const FORESEEN: readonly string[] = ['ConfigError', 'StoreError', 'LoginError', 'PortInUseError'];

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
