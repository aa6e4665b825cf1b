// The same questions to other search engines with as many articles as they can hold in memory, and to bare FTS5 by its rank
// with as many as the index has.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { ALL_TIME, createQuestion } from '../src/news/question.ts';
import { findArticles } from '../src/newsroom/find-articles.ts';
import { FLOOR_FILE } from './million.ts';
import { percentilesOf, printTable, type Percentiles } from './measure.ts';
import { readQuestionKinds } from './question-kinds.ts';

const QUESTIONS_OF_A_KIND = 60;
const WARM_UP_QUESTIONS = 5;
const FOUND = 50;
/** What all of them understand: words, all of which have to stand in an article. */
const KINDS = ['rare word', 'common word', 'five common words', 'common and rare word'] as const;

interface Text {
  id: number;
  headline: string;
  body: string;
}

/** Asks an engine. */
type Ask = (words: string) => unknown;

/** `held` is how many articles of the folder's index each engine gets. */
export async function run(folder?: string, held = '100000'): Promise<void> {
  if (folder === undefined)
    throw new Error('Name the folder of an index: npm run bench -- rivals <folder> [count]');
  const texts = readTexts(folder, Number(held));
  process.stdout.write(`${texts.length} articles in each engine; ours has all of ${folder}\n`);
  const kinds = readQuestionKinds(folder);
  const questions = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Array.from({ length: QUESTIONS_OF_A_KIND + WARM_UP_QUESTIONS }, () => kinds[kind]?.().words ?? ''),
    ]),
  );
  const composed = await composeNewsroom(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }));
  const { newsroom } = composed;
  await measure('Broadsheet', questions, (words) =>
    findArticles(newsroom, createQuestion({ words, period: ALL_TIME }), { asOf: newsroom.clock() }),
  );
  await composed.close();
  const engines: Readonly<Record<string, (texts: readonly Text[], folder: string) => Promise<Ask>>> = {
    'bare FTS5, order by rank': askBareFts5,
    MiniSearch: askMiniSearch,
    FlexSearch: askFlexSearch,
    Orama: askOrama,
  };
  for (const [name, fill] of Object.entries(engines)) {
    const startedAt = performance.now();
    const ask = await fill(texts, folder);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    const megabytes = (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
    await measure(`${name} (filled in ${seconds} s, ${megabytes} MB with the texts)`, questions, ask);
  }
}

function readTexts(folder: string, count: number): Text[] {
  const database = new DatabaseSync(join(folder, 'index.sqlite'), { readOnly: true });
  const rows = database
    .prepare('select headline, body from articles order by row desc limit ?')
    .all(BigInt(count));
  database.close();
  return rows.map(({ headline, body }, id) => ({ id, headline: String(headline), body: String(body) }));
}

async function measure(name: string, questions: Readonly<Record<string, string[]>>, ask: Ask): Promise<void> {
  const rows: Record<string, Percentiles> = {};
  const all: number[] = [];
  for (const [kind, asked] of Object.entries(questions)) {
    const times: number[] = [];
    for (const [place, words] of asked.entries()) {
      const startedWith = process.cpuUsage();
      await ask(words);
      const { user, system } = process.cpuUsage(startedWith);
      if (place >= WARM_UP_QUESTIONS) times.push((user + system) / 1_000);
    }
    rows[kind] = percentilesOf(times);
    all.push(...times);
  }
  rows['all of them'] = percentilesOf(all);
  printTable(`${name}: time of the processor`, rows);
}

/** The table that `million` filled beside the index, with as many articles; where there is none, one in memory. */
function openBareFts5(folder: string, texts: readonly Text[]): DatabaseSync {
  const file = join(folder, FLOOR_FILE);
  if (existsSync(file)) return new DatabaseSync(file, { readOnly: true });
  const database = new DatabaseSync(':memory:');
  database.exec('create virtual table texts using fts5 (headline, body); begin');
  const add = database.prepare('insert into texts values (?, ?)');
  for (const { headline, body } of texts) add.run(headline, body);
  database.exec('commit');
  return database;
}

async function askBareFts5(texts: readonly Text[], folder: string): Promise<Ask> {
  const database = openBareFts5(folder, texts);
  const find = database.prepare('select rowid from texts where texts match ? order by rank limit ?');
  return (words) =>
    find.all(
      words
        .split(' ')
        .map((word) => `"${word}"`)
        .join(' '),
      BigInt(FOUND),
    );
}

async function askMiniSearch(texts: readonly Text[]): Promise<Ask> {
  const index = new MiniSearch<Text>({ fields: ['headline', 'body'] });
  index.addAll(texts);
  return (words) => index.search(words, { combineWith: 'AND', boost: { headline: 3 } }).slice(0, FOUND);
}

async function askFlexSearch(texts: readonly Text[]): Promise<Ask> {
  const index = new Document({ document: { id: 'id', index: ['headline', 'body'] } });
  for (const text of texts) index.add({ ...text });
  return (words) => index.search(words, { limit: FOUND });
}

async function askOrama(texts: readonly Text[]): Promise<Ask> {
  const index = create({ schema: { headline: 'string', body: 'string' } });
  await insertMultiple(
    index,
    texts.map(({ headline, body }) => ({ headline, body })),
  );
  return (words) => search(index, { term: words, threshold: 0, limit: FOUND, boost: { headline: 3 } });
}
