// Starts the bot: reads the settings, composes, runs, and stops in good order.
import './require-node.js';
import { setFlagsFromString } from 'node:v8';
import { commands } from '../commands/index.ts';
import { claimDataDir, composeNewsroom, type Composed } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { actions } from './discord/actions/index.ts';
import { startBot } from './discord/bot.ts';
import { PARENT_WATCHED_EVERY_MS, PRUNE_EVERY_MS, SAME_SIGNAL_MS } from './limits/running.ts';
import { isSampleDue, loadSample } from './newsroom/keep-sample.ts';
import { pruneArticles } from './newsroom/prune-articles.ts';
import type { LocalDiscord } from './playground/local-discord.ts';

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
  const composed = await composeNewsroom(config);
  undo.push(() => composed.close());
  pruneRegularly(composed, config, undo);

  const local = config.discordToken === null ? await openLocalDiscord(config, composed, undo) : null;
  // Read before the first member asks.
  await composed.newsroom.directory.list();
  const bot = await startBot(
    {
      newsroom: composed.newsroom,
      commands,
      actions,
      log: composed.log,
      token: config.discordToken ?? local?.token ?? '',
      apiUrl: local?.apiUrl ?? config.discordApiUrl,
      guildId: config.discordGuildId,
    },
    (reason) => void stop(undo, reason),
  );
  undo.push(() => bot.stop());
  say(local === null ? `${bot.name} is on Discord.` : `Open ${local.url} and type /news.`);
}

/** Without a token: a Discord of our own on loopback, and sample news where there is no other. */
async function openLocalDiscord(config: Config, composed: Composed, undo: Undo[]): Promise<LocalDiscord> {
  const { newsroom, log } = composed;
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

function pruneRegularly({ newsroom, log }: Composed, config: Config, undo: Undo[]): void {
  const prune = async () => {
    try {
      const articles = await pruneArticles(newsroom, config.keepDays);
      if (articles > 0) log.info({ articles }, 'old articles are forgotten');
    } catch (err) {
      log.error({ err }, 'pruning failed');
    }
  };
  void prune();
  const timer = setInterval(() => void prune(), PRUNE_EVERY_MS);
  undo.push(() => clearInterval(timer));
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
