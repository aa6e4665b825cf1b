// Start to ready, memory and answer times: with 100,000 made-up articles in the index, or with the index of a folder.
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { startBroadsheet, startPing } from './bots.ts';
import { news, sendCommands, type AskedCommand } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';
import { readQuestionKinds } from './question-kinds.ts';
import { createRandom, syntheticItems, wordOfRank } from './synthetic-articles.ts';

const ARTICLES = 100_000;
const STARTS = 5;
const PROGRESS_EVERY = 3_200;

/** Without a folder the index is made once and kept in the system's folder for temporary files. */
export async function run(folder?: string): Promise<void> {
  const dataDir = folder ?? join(tmpdir(), `broadsheet-bench-${ARTICLES}`);
  if (folder === undefined && !existsSync(join(dataDir, 'complete.sqlite'))) await fill(dataDir);
  const question = folder === undefined ? madeUpQuestions() : questionsTo(folder);
  const starts: Record<'ping' | 'broadsheet', number[]> = { ping: [], broadsheet: [] };
  for (let round = 0; round < STARTS; round += 1) {
    const ping = await startPing();
    starts.ping.push(ping.readyAfterMs);
    await ping.close();
    const bot = await startBroadsheet(dataDir);
    starts.broadsheet.push(bot.readyAfterMs);
    if (round === STARTS - 1) await ask(bot, question);
    await bot.close();
  }
  printTable(`Start to ready, ${dataDir}`, {
    'bare discord.js': percentilesOf(starts.ping),
    broadsheet: percentilesOf(starts.broadsheet),
  });
}

function madeUpQuestions(): () => AskedCommand {
  const random = createRandom(7);
  const word = (words: number) => wordOfRank(Math.floor(words ** random()));
  return () => news({ query: `${word(2_000)} ${word(200)}`, period: 'all' });
}

/** A rare word and a common one of the index itself, in turn. */
export function questionsTo(folder: string): () => AskedCommand {
  const kinds = Object.values(readQuestionKinds(folder));
  let place = 0;
  return () => {
    // Words alone: what a kind says of tags and outlets, options have other names for.
    for (;;) {
      const words = kinds[(place += 1) % kinds.length]?.().words;
      if (words !== undefined) return news({ query: words, period: 'all' });
    }
  };
}

async function ask(
  bot: Awaited<ReturnType<typeof startBroadsheet>>,
  question: () => AskedCommand,
): Promise<void> {
  const idle = residentMegabytes(bot.pid);
  const times = await sendCommands(bot.discord, Array.from({ length: 500 }, question), 50);
  printTable('/news over all time, hardly asked before, 50/s', {
    acknowledged: percentilesOf(times.acknowledgedMs),
    answered: percentilesOf(times.answeredMs),
  });
  process.stdout.write(
    `memory: ${idle.toFixed(0)} MB when ready, ${residentMegabytes(bot.pid).toFixed(0)} MB after 500 questions\n`,
  );
}

async function fill(dataDir: string): Promise<void> {
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  const startedAt = performance.now();
  await takeInArticles(composed.newsroom, syntheticItems(ARTICLES, Date.now()), {
    onProgress: ({ read }) => {
      if (read % PROGRESS_EVERY === 0) process.stderr.write(`\r${read} of ${ARTICLES} articles made`);
    },
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  process.stdout.write(`\ntaken in: ${(ARTICLES / seconds).toFixed(0)} articles/s\n`);
  await composed.close();
  writeFileSync(join(dataDir, 'complete.sqlite'), '');
}
