// A folder of real articles through the command line's ingest, then /news on it: rate, latency, memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { Article } from '../src/news/article.ts';
import { startBroadsheet } from './bots.ts';
import { news, sendCommands, type AskedCommand } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';
import { createRandom } from './synthetic-articles.ts';

const QUESTIONS = 500;
const PER_SECOND = 50;

export async function run(dataFolder: string | undefined): Promise<void> {
  if (dataFolder === undefined)
    throw new Error('Name the folder of articles: npm run bench -- load <folder>');
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const startedAt = performance.now();
  process.stdout.write(await ingest(dataFolder, dataDir));
  process.stdout.write(
    `ingest with process start: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s\n`,
  );
  const bytes = readdirSync(dataDir).reduce((sum, file) => sum + statSync(join(dataDir, file)).size, 0);
  process.stdout.write(`data folder: ${(bytes / 2 ** 20).toFixed(0)} MB\n`);

  const questions = await makeQuestions(dataDir);
  const bot = await startBroadsheet(dataDir);
  process.stdout.write(
    `ready after ${bot.readyAfterMs.toFixed(0)} ms, ${residentMegabytes(bot.pid).toFixed(0)} MB\n`,
  );
  for (const [name, asked] of Object.entries(questions)) {
    const fresh = await sendCommands(bot.discord, asked, PER_SECOND);
    const cached = await sendCommands(bot.discord, asked, PER_SECOND);
    printTable(`/news by ${name}, ${PER_SECOND}/s`, {
      'first time, acknowledged': percentilesOf(fresh.acknowledgedMs),
      'first time, answered': percentilesOf(fresh.answeredMs),
      'cached, answered': percentilesOf(cached.answeredMs),
    });
  }
  process.stdout.write(`memory after all questions: ${residentMegabytes(bot.pid).toFixed(0)} MB\n`);
  await bot.close();
  rmSync(dataDir, { recursive: true });
}

async function ingest(dataFolder: string, dataDir: string): Promise<string> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'ingest', dataFolder, '--json'], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await new Promise((resolve) => child.once('exit', resolve));
  return printed;
}

/** Questions that find something: words of the articles' own headlines, and their tags. */
async function makeQuestions(
  dataDir: string,
): Promise<Record<'two words' | 'tag' | 'common word', AskedCommand[]>> {
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  const { newsroom } = composed;
  const articles: Article[] = await newsroom.store.articles.listAfter(null, 20_000);
  const { tags } = await newsroom.directory.list();
  await composed.close();
  const random = createRandom(11);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const words = (count: number) => {
    const all = (pick(articles)?.headline ?? 'news').match(/\p{L}{4,}/gu) ?? ['news'];
    return Array.from({ length: count }, () => pick(all) ?? 'news').join(' ');
  };
  const make = (options: () => AskedCommand['options']) =>
    Array.from({ length: QUESTIONS }, () => news(options()));
  return {
    'two words': make(() => ({ query: words(2), period: 'all' })),
    tag: make(() => ({ tag: pick(tags)?.name ?? 'none', period: 'all' })),
    'common word': make(() => ({
      query: `${pick(['said', 'the', 'year', 'government', 'new', 'company']) ?? ''} ${words(1)}`,
      period: 'all',
    })),
  };
}
