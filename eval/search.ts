// How well search ranks: nDCG@10 against judged queries, in the order of relevance.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_TIME, createQuestion } from '../src/news/question.ts';
import { findArticles } from '../src/newsroom/find-articles.ts';
import { withArticles } from './temporary-newsroom.ts';

/** Folders of the data folder, each with articles.jsonl, queries.jsonl and judgments.tsv (query, url). */
const SETS = ['cran', 'med'];
const DEPTH = 10;

export async function run(dataFolder: string): Promise<void> {
  process.stdout.write(`\n${'search'.padEnd(20)}${'queries'.padStart(9)}${'nDCG@10'.padStart(12)}\n`);
  for (const set of SETS.filter((name) => existsSync(join(dataFolder, name)))) {
    const folder = join(dataFolder, set);
    const judged = readJudgments(join(folder, 'judgments.tsv'));
    const queries = readQueries(join(folder, 'queries.jsonl')).filter(({ id }) => judged.has(id));
    const scores = await withArticles([join(folder, 'articles.jsonl')], async (newsroom) => {
      const found: number[] = [];
      for (const { id, query } of queries) {
        const question = createQuestion({ words: query, period: ALL_TIME, order: 'relevance' });
        const { articles } = await findArticles(newsroom, question, { asOf: newsroom.clock() + 1_000 });
        found.push(
          ndcg(
            articles.slice(0, DEPTH).map(({ id: url }) => url),
            judged.get(id) ?? new Set(),
          ),
        );
      }
      return found;
    });
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    process.stdout.write(
      `${set.padEnd(20)}${String(scores.length).padStart(9)}${mean.toFixed(3).padStart(12)}\n`,
    );
  }
}

function readQueries(file: string): { id: string; query: string }[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { id: string | number; query: string })
    .map(({ id, query }) => ({ id: String(id), query }));
}

function readJudgments(file: string): Map<string, Set<string>> {
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const byQuery = Map.groupBy(lines, ([query = '']) => query);
  return new Map([...byQuery].map(([query, rows]) => [query, new Set(rows.map(([, url = '']) => url))]));
}

/** Normalised discounted cumulative gain of a ranking, each judged document worth one. */
function ndcg(ranking: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const found = ranking.reduce((sum, url, place) => sum + (relevant.has(url) ? gain(place) : 0), 0);
  const best = Array.from({ length: Math.min(DEPTH, relevant.size) }, (_, place) => gain(place)).reduce(
    (sum, value) => sum + value,
    0,
  );
  return best === 0 ? 0 : found / best;
}
