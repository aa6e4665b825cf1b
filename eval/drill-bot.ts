// The bot of a drill: a process of its own on a local Discord, asked as a member asks and run as an operator runs it.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLog } from '../src/log.ts';
import { startLocalDiscord, type LocalDiscord } from '../src/playground/local-discord.ts';
import type { PageMessage } from '../src/playground/page-protocol.ts';
import { customIdLike, textOf } from '../test/discord/message-checks.ts';

const NODE = [process.execPath, '--import', './src/require-node.js'] as const;
const PATIENCE_MS = 40_000;

export type Settings = Readonly<Record<string, string>>;

export interface DrillBot {
  /** What a member reads as the answer to a command. */
  ask: (name: string, options?: Readonly<Record<string, string | boolean>>) => Promise<string>;
  /** What is read after a button of the last answer was pressed, whose id begins so. */
  press: (beginning: string) => Promise<string>;
  /** The same for a menu of it. */
  choose: (beginning: string, value: string) => Promise<string>;
  /** Standard error, as far as it was written. */
  output: () => string;
  ready: () => Promise<void>;
  /** Resolves with the exit code once it has ended. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
}

export interface DrillSite {
  discord: LocalDiscord;
  dataDir: string;
  start: (settings?: Settings) => DrillBot;
  /** Runs the command line on the data folder; answers what it printed, on either stream, and its exit code. */
  run: (args: readonly string[], settings?: Settings) => Promise<{ code: number; output: string }>;
}

interface SiteOptions {
  dataDir?: string;
  /** Of every process on the site. */
  settings?: Settings;
}

/** A folder with the sample, a local Discord, and what runs on them; all gone when `drill` is done. */
export async function onSite(
  drill: (site: DrillSite) => Promise<void>,
  { dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-drill-')), settings: common = {} }: SiteOptions = {},
): Promise<void> {
  const discord = await startLocalDiscord({
    ...{ bind: '127.0.0.1', port: 0, isPageServed: false, log: createLog('silent') },
  });
  const started: DrillBot[] = [];
  const base = {
    ...{ PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, LOG_LEVEL: 'warn', KEEP_DAYS: '36500' },
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    ...common,
  };
  const site: DrillSite = {
    discord,
    dataDir,
    start: (settings = {}) => {
      const bot = startBot(discord, { ...base, ...settings });
      started.push(bot);
      return bot;
    },
    run: (args, settings = {}) => runCommand(args, { ...base, ...settings }),
  };
  try {
    await site.run(['sample', 'load']);
    await drill(site);
  } finally {
    await Promise.all(started.map((bot) => bot.stop()));
    await discord.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function startBot(discord: LocalDiscord, env: Settings): DrillBot {
  const [command, ...flags] = NODE;
  const child = spawn(command, [...flags, 'src/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    ended,
    output: () => output,
    ready: async () => {
      const isOver = ended.then((code) => {
        throw new Error(`the bot ended with ${String(code)}: ${output}`);
      });
      const isReady = () => (discord.isBotOnline() && discord.commands().length > 0 ? true : null);
      await Promise.race([discord.waitFor(isReady, PATIENCE_MS), isOver]);
      isOver.catch(() => undefined);
    },
    ...createAsker(discord),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Remembers the answer whose buttons are pressed. */
function createAsker(discord: LocalDiscord): Pick<DrillBot, 'ask' | 'press' | 'choose'> {
  let last: PageMessage | null = null;
  const act = async (beginning: string, values?: readonly string[]) => {
    if (last === null) throw new Error('Nothing was asked yet.');
    const customId = customIdLike(last.components, beginning);
    const record = await discord.member().component(last.id, customId, values);
    return textOf((await record.answered).components);
  };
  return {
    ask: async (name, options = {}) => {
      const record = await discord.member().command(name, options);
      last = await record.answered;
      return textOf(last.components);
    },
    press: (beginning) => act(beginning),
    choose: (beginning, value) => act(beginning, [value]),
  };
}

function runCommand(args: readonly string[], env: Settings): Promise<{ code: number; output: string }> {
  const [command, ...flags] = NODE;
  return new Promise((resolve) => {
    execFile(command, [...flags, 'src/cli/main.ts', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}` });
    });
  });
}

/** Fails the drill with what was seen, where it is not what was expected. */
export function expectSeen(seen: string, pattern: RegExp): void {
  if (!pattern.test(seen)) throw new Error(`expected ${String(pattern)}, seen:\n${seen}`);
  process.stdout.write(`    ${firstLineWith(seen, pattern)}\n`);
}

/** The same for what comes a little later. */
export async function expectSoon(read: () => string, pattern: RegExp): Promise<void> {
  for (const givenUpAt = Date.now() + PATIENCE_MS; Date.now() < givenUpAt && !pattern.test(read());)
    await wait(LOOK_EVERY_MS);
  expectSeen(read(), pattern);
}
const LOOK_EVERY_MS = 100;

function firstLineWith(seen: string, pattern: RegExp): string {
  const line = seen.split('\n').find((one) => pattern.test(one)) ?? pattern.exec(seen)?.[0] ?? '';
  return line.trim().slice(0, 200);
}
