// Starts the bot: reads the settings, composes, runs, and stops in good order.
import './require-node.js';
import { commands } from '../commands/index.ts';
import { claimDataDir, composeNewsroom, type Composed } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { actions } from './discord/actions/index.ts';
import { startBot } from './discord/bot.ts';
import { HOUR_MS } from './limits.ts';
import { loadSample } from './newsroom/keep-sample.ts';
import { pruneArticles } from './newsroom/prune-articles.ts';
import type { LocalDiscord } from './playground/local-discord.ts';

/** How often texts past their time are forgotten. */
const PRUNE_EVERY_MS = 6 * HOUR_MS;

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
  const { articles } = await newsroom.store.articles.getState();
  if (articles === 0) {
    const report = await loadSample(newsroom, await composed.sources.readSampleLines());
    log.info({ articles: report.added }, 'the sample news is loaded');
  }
  // Loaded only where it is used: a bot on Discord need not carry it.
  const { startLocalDiscord } = await import('./playground/local-discord.ts');
  const local = await startLocalDiscord({ bind: config.bind, port: config.httpPort, log });
  undo.push(() => local.close());
  return local;
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

/** How often it is looked whether npm still lives. */
const PARENT_WATCH_MS = 1_000;

/** npm runs us through a shell that passes no SIGTERM on; that npm ended shows in the parent, which is then another. */
function watchParent(onEnd: () => void): Undo {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) onEnd();
  }, PARENT_WATCH_MS);
  timer.unref();
  return () => clearInterval(timer);
}

let isStopping = false;

/** Undoes what was started, last first, and ends the program; a second signal ends it at once. */
async function stop(undo: readonly Undo[], reason: unknown): Promise<void> {
  if (isStopping) process.exit(1);
  isStopping = true;
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

const undo: Undo[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(undo, null));
try {
  await run(undo);
} catch (error) {
  await stop(undo, error);
}
