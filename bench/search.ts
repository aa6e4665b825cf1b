// Questions to indexes that `million` made: how long each kind takes, by order, in one index and in a larger one.
import { join } from 'node:path';
import { statSync } from 'node:fs';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { ALL_TIME, createQuestion, type Order, type Question } from '../src/news/question.ts';
import { findArticles } from '../src/newsroom/find-articles.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { percentilesOf, printTable, type Percentiles } from './measure.ts';
import { readQuestionKinds, type QuestionKinds } from './question-kinds.ts';

const QUESTIONS_OF_A_KIND = 200;
const RELEVANCE_QUESTIONS = 40;
const WARM_UP_QUESTIONS = 10;
const BOUND_MS = { best: 15, newest: 15, relevance: 300 } as const;
/** What a larger index may take longer. */
const GROWTH_MAX = 1.5;

/** What questions of each kind take, in ms. */
export type TimesByKind = Readonly<Record<string, Percentiles>>;

/** The folders hold indexes, smaller ones first. */
export async function run(...folders: string[]): Promise<void> {
  if (folders.length === 0) throw new Error('Name folders of indexes: npm run bench -- search <folder>…');
  const before: Partial<Record<Order, TimesByKind>> = {};
  for (const folder of folders) {
    const megabytes = statSync(join(folder, 'index.sqlite')).size / 2 ** 20;
    process.stdout.write(`\n${folder}: index of ${megabytes.toFixed(0)} MB\n`);
    const composed = await composeNewsroom(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }));
    const kinds = readQuestionKinds(folder);
    for (const order of ['best', 'newest', 'relevance'] as const) {
      const times = await measure(composed.newsroom, kinds, order);
      judge(times, order, before[order]);
      before[order] = times;
    }
    await composed.close();
  }
}

async function measure(newsroom: Newsroom, kinds: QuestionKinds, order: Order): Promise<TimesByKind> {
  const rows: Record<string, Percentiles> = {};
  const cpu: Record<string, Percentiles> = {};
  const questions = order === 'relevance' ? RELEVANCE_QUESTIONS : QUESTIONS_OF_A_KIND;
  for (const [kind, make] of Object.entries(kinds)) {
    const times: number[] = [];
    const cpuTimes: number[] = [];
    for (let place = 0; place < questions + WARM_UP_QUESTIONS; place += 1) {
      const question = createQuestion({ period: ALL_TIME, ...make(), order });
      const taken = await timeOf(newsroom, question);
      if (place < WARM_UP_QUESTIONS) continue;
      times.push(taken.ms);
      cpuTimes.push(taken.cpuMs);
    }
    rows[kind] = percentilesOf(times);
    cpu[kind] = percentilesOf(cpuTimes);
  }
  printTable(`In the order "${order}" over all time`, rows);
  printTable('The same in time of the processor, which other programs do not lengthen', cpu);
  return cpu;
}

async function timeOf(newsroom: Newsroom, question: Question): Promise<{ ms: number; cpuMs: number }> {
  const startedWith = process.cpuUsage();
  const startedAt = performance.now();
  await findArticles(newsroom, question, { asOf: newsroom.clock() });
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(startedWith);
  return { ms, cpuMs: (user + system) / 1_000 };
}

function judge(times: TimesByKind, order: Order, before: TimesByKind | undefined): void {
  const bound = BOUND_MS[order];
  const slow = Object.entries(times).flatMap(([kind, { p99 }]) => {
    const earlier = before?.[kind]?.p99;
    const hasGrown = earlier !== undefined && p99 > earlier * GROWTH_MAX;
    return [
      ...(p99 > bound ? [`${kind}: beyond ${bound} ms`] : []),
      ...(hasGrown ? [`${kind}: ${(p99 / earlier).toFixed(1)} times what the smaller index takes`] : []),
    ];
  });
  process.stdout.write(slow.length === 0 ? `All p99 are within ${bound} ms.\n` : `p99: ${slow.join('; ')}\n`);
}
