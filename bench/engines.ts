// SQLite beside PostgreSQL on the same articles: how fast they go in, and how long questions of each kind take.
import { ALL_TIME, createQuestion, type Order } from '../src/news/question.ts';
import type { SourceItem } from '../src/news/ports.ts';
import { findArticles } from '../src/newsroom/find-articles.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { startPostgres } from '../test/run-postgres.ts';
import { withBothEngines, type EngineNewsroom } from './two-engines.ts';
import { percentilesOf, printTable, type Percentiles } from './measure.ts';
import { publishedAtOf, readTexts } from './million-texts.ts';
import { readQuestionKinds, type QuestionKinds } from './question-kinds.ts';

const ARTICLES = 100_000;
/** Go through the whole take-in of both, one after the other; the others are analysed once for both. */
const TAKEN_IN_APART = 3_000;
const READ_AFTER_MS = 60_000;
const QUESTIONS_OF_A_KIND = 100;
const RELEVANCE_QUESTIONS = 20;
const WARM_UP_QUESTIONS = 10;

export async function run(loadFolder?: string, count = String(ARTICLES)): Promise<void> {
  if (loadFolder === undefined)
    throw new Error('Name the texts: npm run bench -- engines <load folder> [count]');
  const texts = readTexts(loadFolder);
  const beganAt = Date.now() - publishedAtOf(Number(count), 0);
  const items = (from: number, until: number): SourceItem[] =>
    Array.from({ length: until - from }, (_, at) => {
      return { kind: 'article', line: texts.line(from + at, beganAt), file: 'made up' };
    });
  const server = await startPostgres();
  try {
    await withBothEngines(server.urlOf('postgres'), async (sqlite, postgres, dataDir) => {
      for (const one of [sqlite, postgres]) await timeTakeIn(one, items(0, TAKEN_IN_APART));
      for (let from = TAKEN_IN_APART; from < Number(count); from += 1_000)
        await fill(sqlite, postgres, items(from, Math.min(Number(count), from + 1_000)));
      for (const order of ['best', 'relevance'] as const)
        for (const { engine, newsroom } of [sqlite, postgres]) {
          // Each engine is asked the same questions, by words that its articles have.
          const times = await measure(newsroom, readQuestionKinds(dataDir), order);
          printTable(`${engine}, ${count} articles, in the order "${order}"`, times.questions);
          printTable('Of that looking for candidates', times.candidates);
        }
    });
  } finally {
    await server.close();
  }
}

async function timeTakeIn(
  { engine, newsroom, setClock }: EngineNewsroom,
  items: SourceItem[],
): Promise<void> {
  const [began, startedWith] = [performance.now(), process.cpuUsage()];
  await takeInArticles(newsroom, inTime(items, setClock));
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(startedWith);
  print(
    `${engine}: ${(items.length / seconds).toFixed(0)} articles a second, ${((user + system) / 1_000 / items.length).toFixed(2)} ms of this process each`,
  );
}

/** Analyses articles for one engine and gives them to both; each stays a story of its own. */
async function fill(sqlite: EngineNewsroom, postgres: EngineNewsroom, items: SourceItem[]): Promise<void> {
  const { store } = sqlite.newsroom;
  const articles: Newsroom['store']['articles'] = {
    ...store.articles,
    takeIn: async (...batch) => {
      await Promise.all([store.articles.takeIn(...batch), postgres.newsroom.store.articles.takeIn(...batch)]);
    },
  };
  const stories = { ...store.stories, findLookAlikes: async () => [] };
  const both = { ...sqlite.newsroom, store: { ...store, articles, stories } };
  await takeInArticles(both, inTime(items, sqlite.setClock));
  postgres.setClock(sqlite.newsroom.clock());
}

function* inTime(items: readonly SourceItem[], setClock: (moment: number) => void): Iterable<SourceItem> {
  for (const item of items) {
    if (item.kind === 'article') setClock(Date.parse(item.line.publishedAt ?? '') + READ_AFTER_MS);
    yield item;
  }
}

type Times = Record<string, Percentiles>;

async function measure(
  newsroom: Newsroom,
  kinds: QuestionKinds,
  order: Order,
): Promise<{ questions: Times; candidates: Times }> {
  const questions: Times = {};
  const candidates: Times = {};
  const count = order === 'relevance' ? RELEVANCE_QUESTIONS : QUESTIONS_OF_A_KIND;
  for (const [kind, make] of Object.entries(kinds)) {
    const [whole, walks]: [number[], number[]] = [[], []];
    for (let place = 0; place < count + WARM_UP_QUESTIONS; place += 1) {
      const question = createQuestion({ period: ALL_TIME, ...make(), order });
      const walk: number[] = [];
      const began = performance.now();
      await findArticles(timed(newsroom, walk), question, { asOf: newsroom.clock() });
      if (place < WARM_UP_QUESTIONS) continue;
      whole.push(performance.now() - began);
      walks.push(...walk);
    }
    questions[kind] = percentilesOf(whole);
    candidates[kind] = percentilesOf(walks);
  }
  return { questions, candidates };
}

/** Notes how long each search for candidates takes. */
function timed(newsroom: Newsroom, times: number[]): Newsroom {
  const { index } = newsroom.store;
  const findCandidates: typeof index.findCandidates = async (asked) => {
    const began = performance.now();
    const found = await index.findCandidates(asked);
    times.push(performance.now() - began);
    return found;
  };
  return { ...newsroom, store: { ...newsroom.store, index: { ...index, findCandidates } } };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
