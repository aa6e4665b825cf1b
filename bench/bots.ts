// The bots under measurement, each a process of its own against a local Discord of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { createLog } from '../src/log.ts';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../src/playground/local-discord.ts';

export interface BenchedBot {
  discord: LocalDiscord;
  pid: number;
  /** From the start of the process until it was ready to answer. */
  readyAfterMs: number;
  close(): Promise<void>;
}

/** What a bench made of old articles is not pruned. */
const keptWhole = (dataDir: string) => ({ DATA_DIR: dataDir, KEEP_DAYS: '36500', KEEP_MB: '1000000' });

export interface Surroundings {
  /** Of the environment, besides the data folder. */
  settings?: Readonly<Record<string, string>>;
  discord?: Partial<LocalDiscordOptions>;
}

/** Broadsheet itself on a data folder. */
export function startBroadsheet(dataDir: string, around: Surroundings = {}): Promise<BenchedBot> {
  return startProcess('src/main.ts', { ...around, settings: { ...keptWhole(dataDir), ...around.settings } });
}

/** The floor: a bare discord.js client whose /news answers a constant. */
export function startPing(): Promise<BenchedBot> {
  return startProcess('bench/ping-bot.ts', {});
}

async function startProcess(
  script: string,
  { settings, discord: options }: Surroundings,
): Promise<BenchedBot> {
  const discord = await startLocalDiscord({
    bind: '127.0.0.1',
    port: 0,
    log: createLog('silent'),
    isPageServed: false,
    ...options,
  });
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', './src/require-node.js', script], {
    env: {
      ...process.env,
      ...settings,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await isReady(child);
  const readyAfterMs = performance.now() - startedAt;
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await discord.close();
  };
  return { discord, pid: child.pid ?? 0, readyAfterMs, close };
}

/** Both bots say on standard error that they are on Discord once they can answer. */
async function isReady(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bot ended with ${String(code)}: ${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('is on Discord')) resolve();
    });
  });
}
