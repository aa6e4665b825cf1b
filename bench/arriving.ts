// Commands while articles come in: a bot answers on a data folder that another process takes 500 articles a second into.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBroadsheet } from './bots.ts';
import { sendCommands } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';
import { questionsTo } from './start.ts';
import { syntheticLine } from './synthetic-articles.ts';

const ARRIVING_PER_SECOND = 500;
const SECONDS = 20;
const QUESTIONS_PER_SECOND = 20;
const BOUND_MS = 100;

/** Works on a copy of the folder's index. */
export async function run(folder?: string): Promise<void> {
  if (folder === undefined)
    throw new Error('Name the folder of an index: npm run bench -- arriving <folder>');
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-arriving-'));
  cpSync(join(folder, 'index.sqlite'), join(dataDir, 'index.sqlite'));
  const question = questionsTo(folder);
  const questions = Array.from({ length: SECONDS * QUESTIONS_PER_SECOND }, question);
  const bot = await startBroadsheet(dataDir);
  const quiet = await sendCommands(
    bot.discord,
    questions.slice(0, questions.length / 4),
    QUESTIONS_PER_SECOND,
  );
  const arrivals = sendArticles(dataDir);
  const busy = await sendCommands(bot.discord, Array.from(questions, question), QUESTIONS_PER_SECOND);
  const memory = residentMegabytes(bot.pid);
  const report = await arrivals;
  await bot.close();
  rmSync(dataDir, { recursive: true });
  printTable(`/news while ${ARRIVING_PER_SECOND} articles a second arrive`, {
    'quiet, acknowledged': percentilesOf(quiet.acknowledgedMs),
    'arriving, acknowledged': percentilesOf(busy.acknowledgedMs),
    'arriving, answered': percentilesOf(busy.answeredMs),
  });
  const { p99 } = percentilesOf(busy.acknowledgedMs);
  process.stdout.write(
    `${report.trim()}\n${memory.toFixed(0)} MB of memory; acknowledged within ${BOUND_MS} ms: ${p99 <= BOUND_MS ? 'yes' : 'no'}\n`,
  );
}

/** Lines to the command line's ingest at a steady rate; answers what it says of them at the end. */
async function sendArticles(dataDir: string): Promise<string> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'ingest', '-', '--json'], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const total = ARRIVING_PER_SECOND * SECONDS;
  const startedAt = performance.now();
  for (let sent = 0; sent < total; sent += 1) {
    const line = syntheticLine(sent, total, Date.now());
    child.stdin.write(`${JSON.stringify({ ...line, publishedAt: new Date().toISOString() })}\n`);
    const aheadMs = startedAt + (sent * 1_000) / ARRIVING_PER_SECOND - performance.now();
    if (aheadMs > 10) await wait(aheadMs);
  }
  child.stdin.end();
  await ended;
  return printed;
}
