// Whether SQLite and PostgreSQL answer alike: random questions to the same articles, every difference told.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { composeSources } from '../src/compose.ts';
import type { SourceItem } from '../src/news/ports.ts';
import { startPostgres } from '../test/run-postgres.ts';
import { compareAnswers, type Difference } from './engine-differences.ts';
import { createAsker, readSubjects } from './engine-questions.ts';
import { takeInFrom, withBothEngines } from '../bench/two-engines.ts';

const ARTICLES_OF_EACH = 1_250;
const QUESTIONS = 10_000;
const TOLD_EVERY = 1_000;
const DIFFERENCES_TOLD_MAX = 10;
const ANSWER_TOLD_MAX_LENGTH = 400;
const FROM = Date.UTC(2026, 10, 1);

/** `data` is a folder of article lines; `more` tells how many questions, and how many articles of each file: `10000:9000`. */
export async function run(data: string, more = String(QUESTIONS)): Promise<void> {
  const [questions = QUESTIONS, ofEach = ARTICLES_OF_EACH] = more.split(':').map(Number);
  const items = await readItems(data, ofEach);
  const server = await startPostgres();
  try {
    await withBothEngines(server.urlOf('postgres'), async (sqlite, postgres) => {
      const began = performance.now();
      const one = await takeInFrom(sqlite, items, FROM);
      const between = performance.now();
      const other = await takeInFrom(postgres, items, FROM);
      print(
        `${items.length} articles: SQLite ${rate(items, between - began)}, PostgreSQL ${rate(items, performance.now() - between)} a second`,
      );
      const ask = createAsker(await readSubjects(one), 20261124);
      const differences: Difference[] = [];
      let found = 0;
      for (let asked = 0; asked < questions; asked += TOLD_EVERY) {
        const some = await compareAnswers([one, other], ask, Math.min(TOLD_EVERY, questions - asked));
        differences.push(...some.differences);
        found += some.found;
        print(`${asked + TOLD_EVERY} asked, ${found} found something, ${differences.length} differences`);
      }
      tell(differences);
    });
  } finally {
    await server.close();
  }
}

async function readItems(data: string, ofEach: number): Promise<SourceItem[]> {
  const files = readdirSync(data).filter((name) => /\.jsonl(\.gz)?$/.test(name));
  if (files.length === 0) throw new Error(`There are no article lines (*.jsonl, *.jsonl.gz) in ${data}.`);
  const items: SourceItem[] = [];
  for (const file of files) {
    let count = 0;
    for await (const item of composeSources().readSources([join(data, file)], {})) {
      items.push(item);
      count += 1;
      if (count === ofEach) break;
    }
  }
  return items;
}

function rate(items: readonly unknown[], ms: number): string {
  return ((items.length * 1_000) / ms).toFixed(0);
}

function tell(differences: readonly Difference[]): void {
  for (const { asking, what, one, other } of differences.slice(0, DIFFERENCES_TOLD_MAX)) {
    const at = firstDifference(one, other);
    const cut = (text: string) => text.slice(Math.max(0, at - 80), at + ANSWER_TOLD_MAX_LENGTH);
    print(`\n${what} of ${JSON.stringify(asking)}\n  SQLite     …${cut(one)}\n  PostgreSQL …${cut(other)}`);
  }
  if (differences.length > 0) process.exitCode = 1;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
