// Questions to a large made-up index: how long each kind takes, first time, by order; and how long writing to it took.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { termsOf } from '../src/analysis/terms.ts';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { TAKE_IN_BATCH } from '../src/limits/store.ts';
import type { AnalysedArticle } from '../src/news/ports.ts';
import { ALL_TIME, createQuestion, type Order, type Question } from '../src/news/question.ts';
import { storyIdOf } from '../src/news/story.ts';
import { tagSlugOf } from '../src/news/tag.ts';
import { articleFromLine } from '../src/newsroom/article-from-line.ts';
import { findArticles } from '../src/newsroom/find-articles.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { percentilesOf, printTable, type Percentiles } from './measure.ts';
import { createRandom, syntheticLine, wordOfRank } from './synthetic-articles.ts';

const ARTICLES = 100_000;
const QUESTIONS_OF_A_KIND = 150;
const RELEVANCE_QUESTIONS = 20;
const WARM_UP_QUESTIONS = 20;
const PROGRESS_EVERY = 3_200;
const BOUND_MS = 15;

/** The index is made once and kept: in the folder given, else in the system's for temporary files. */
export async function run(count?: string, folder: string = tmpdir()): Promise<void> {
  const articles = Number(count ?? ARTICLES);
  const dataDir = join(folder, `broadsheet-search-${articles}`);
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  const complete = join(dataDir, 'complete');
  if (!existsSync(complete)) {
    await fill(composed.newsroom, articles);
    writeFileSync(complete, '');
  }
  const megabytes = statSync(join(dataDir, 'index.sqlite')).size / 2 ** 20;
  process.stdout.write(`${articles} articles, index of ${megabytes.toFixed(0)} MB\n`);
  const kinds = questionKinds(articles);
  for (const order of ['best', 'newest'] as const)
    await measure(composed.newsroom, { kinds, order, questions: QUESTIONS_OF_A_KIND });
  await measure(composed.newsroom, { kinds, order: 'relevance', questions: RELEVANCE_QUESTIONS });
  await composed.close();
}

/** Straight into the store, with the terms that analysis finds but stories, gists and profiles left out: those search does not read. */
async function fill({ store }: Newsroom, count: number): Promise<void> {
  const now = Date.now();
  const times: number[] = [];
  for (let start = 0; start < count; start += TAKE_IN_BATCH) {
    const places = Array.from({ length: Math.min(TAKE_IN_BATCH, count - start) }, (_, at) => start + at);
    const batch = places.map((place) => analysed(place, count, now));
    const startedAt = performance.now();
    await store.articles.takeIn(batch, now);
    times.push(performance.now() - startedAt);
    if (start % PROGRESS_EVERY === 0) process.stderr.write(`\r${start} of ${count} articles made`);
  }
  printTable(`\nTaking in ${TAKE_IN_BATCH} made-up articles, with the index's upkeep`, {
    'first tenth': percentilesOf(times.slice(0, times.length / 10)),
    'last tenth': percentilesOf(times.slice(-times.length / 10)),
    all: percentilesOf(times),
  });
}

function analysed(place: number, count: number, now: number): AnalysedArticle {
  const read = articleFromLine(syntheticLine(place, count, now), now);
  if (read.kind === 'rejected') throw new Error(`A made-up article was rejected: ${read.reason}.`);
  const { article } = read;
  const terms = termsOf(article, article.language);
  return { article, terms, profile: new Map(), signature: [], gist: null, story: storyIdOf(article.id) };
}

type Kinds = Readonly<Record<string, () => Partial<Question>>>;

/** Words by how common they are: the vocabulary's first stand in most articles, those beyond the 5,000th in a few of 100,000. */
function questionKinds(articles: number): Kinds {
  const random = createRandom(11);
  const between = (low: number, high: number) => low + Math.floor((high - low) * random());
  const commonWord = () => wordOfRank(between(0, 30));
  const tag = () => tagSlugOf(`Tag ${between(1, 30)}`);
  const phrase = () => {
    const words = (syntheticLine(between(0, articles), articles, 0).headline ?? '').split(' ');
    const at = between(0, words.length - 1);
    return `"${words.slice(at, at + 2).join(' ')}"`;
  };
  return {
    'rare word': () => ({ words: wordOfRank(between(5_000, 39_000)) }),
    'common word': () => ({ words: commonWord() }),
    'five common words': () => ({ words: Array.from({ length: 5 }, commonWord).join(' ') }),
    'common and rare word': () => ({ words: `${commonWord()} ${wordOfRank(between(5_000, 39_000))}` }),
    phrase: () => ({ words: phrase() }),
    'tag and words': () => ({ tag: tag(), words: `${commonWord()} ${wordOfRank(between(50, 500))}` }),
    'a tag': () => ({ tag: tag() }),
  };
}

interface Measurement {
  kinds: Kinds;
  order: Order;
  questions: number;
}

async function measure(newsroom: Newsroom, { kinds, order, questions }: Measurement): Promise<void> {
  const rows: Record<string, Percentiles> = {};
  const asOf = newsroom.clock() + 1_000;
  const cpu: string[] = [];
  for (const [kind, make] of Object.entries(kinds)) {
    const times: number[] = [];
    const startedWith = process.cpuUsage();
    for (let place = 0; place < questions + WARM_UP_QUESTIONS; place += 1) {
      const question = createQuestion({ period: ALL_TIME, ...make(), order });
      const startedAt = performance.now();
      await findArticles(newsroom, question, asOf);
      if (place >= WARM_UP_QUESTIONS) times.push(performance.now() - startedAt);
    }
    const { user, system } = process.cpuUsage(startedWith);
    cpu.push(`${kind} ${((user + system) / 1_000 / (questions + WARM_UP_QUESTIONS)).toFixed(2)}`);
    rows[kind] = percentilesOf(times);
  }
  printTable(`In the order "${order}" over all time`, rows);
  process.stdout.write(`CPU in ms a question: ${cpu.join(', ')}\n`);
  if (order === 'relevance') return;
  const slow = Object.entries(rows).filter(([, { p99 }]) => p99 > BOUND_MS);
  process.stdout.write(
    slow.length === 0
      ? `p99 of each is within ${BOUND_MS} ms\n`
      : `p99 beyond ${BOUND_MS} ms: ${slow.map(([kind]) => kind).join(', ')}\n`,
  );
}
